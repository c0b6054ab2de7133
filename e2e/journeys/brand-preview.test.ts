import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { ask, url } from '../support/installation.ts'

const { open, faults } = useBrowser()
/** `KEYS=30` gives the figures of ops/docs/performance.md, the mail's with them. */
const keys = Number(process.env.KEYS ?? 4)

const list = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
async function listSome(token: string): Promise<void> {
  for (const name of ['Tidal Bakery', 'Quay Books', 'Lantern Inn', 'Salt & Rope', 'Harbour Bikes', 'The Net Loft'])
    await ask(list, { input: { name, status: 'PUBLISHED' } }, { authorization: `Bearer ${token}` })
}

type Seen = { ms: number; frames: number }
type Watched = { drawn?: Promise<Seen> }

/** From the press of the next key: the frames until one has the colour in the preview, and the milliseconds to the frame after that: never too few. */
async function watch(page: Page, colour: string): Promise<void> {
  await page.evaluate((wanted) => {
    const has = (root: ParentNode): boolean =>
      [...root.querySelectorAll('*')].some(
        (each) => getComputedStyle(each).backgroundColor === wanted || (each.shadowRoot && has(each.shadowRoot)),
      )
    const shown = () => {
      const preview = document.querySelector<HTMLIFrameElement>('section iframe')?.contentDocument
      return preview?.body && has(preview)
    }
    ;(window as Watched).drawn = new Promise((drawn) => {
      const from = ({ timeStamp }: Event) => {
        const look = (frames: number): number =>
          requestAnimationFrame(() =>
            shown() ? requestAnimationFrame((at) => drawn({ ms: at - timeStamp, frames })) : look(frames + 1),
          )
        look(1)
      }
      document.activeElement?.addEventListener('keydown', from, { once: true })
    })
  }, colour)
}

/** A colour is written but for its last digit, then that is pressed: the frames that half of the presses took. */
async function framesOf(page: Page, place: string): Promise<number> {
  const field = page.getByRole('textbox', { name: 'Surface' })
  const seen: Seen[] = []
  for (let at = 0; at < keys; at += 1) {
    const [green, blue] = [16 + at, place.length]
    await field.fill(`#2f${green.toString(16)}0`)
    await watch(page, `rgb(47, ${green}, ${blue})`)
    await field.press(blue.toString(16))
    seen.push(await page.evaluate(() => (window as Watched).drawn ?? { ms: Number.NaN, frames: Number.NaN }))
  }
  const sorted = (of: keyof Seen) => seen.map((each) => each[of]).sort((one, other) => one - other)
  const half = (list: number[]) => list[Math.floor(keys / 2)] ?? Number.NaN
  const ms = sorted('ms')
  console.info(`${place}: half within ${half(ms).toFixed(0)} ms, the longest of ${keys} took ${ms.at(-1)?.toFixed(0)}`)
  return half(sorted('frames'))
}

test('the preview wears a colour as its last digit is typed, as the widget and the log-in page, and a mail is in the name of the form', async () => {
  const page = await open()
  await found(page, 'Preview Town', listSome)
  await page.goto(`${url}/admin/brand`)
  const preview = page.getByRole('region', { name: 'Preview' })
  const frames: number[] = []
  for (const place of process.env.KEYS ? ['Widget', 'Mail', 'Sign-in'] : ['Widget', 'Sign-in']) {
    await preview.getByText(place, { exact: true }).click()
    await preview.frameLocator('iframe').locator('a, button').first().waitFor()
    frames.push(await framesOf(page, place))
  }
  // How long a frame takes is the machine's; that nothing but drawing is waited for, neither a pause nor the server, is ours.
  expect(frames.filter((count) => !(count <= 3))).toEqual([])
  await preview.getByText('Mail', { exact: true }).click()
  await page.getByLabel('Sender').fill('The Crew')
  await preview.getByText('The Crew').waitFor()
  expect(faults).toEqual([])
})
