import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { ask, url } from '../support/installation.ts'

const { open, faults } = useBrowser()
/** `KEYS=30` gives the figures of ops/docs/performance.md. */
const keys = Number(process.env.KEYS ?? 4)

const list = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
async function listSome(token: string): Promise<void> {
  for (const name of ['Tidal Bakery', 'Quay Books', 'Lantern Inn', 'Salt & Rope', 'Harbour Bikes', 'The Net Loft'])
    await ask(list, { input: { name, status: 'PUBLISHED' } }, { authorization: `Bearer ${token}` })
}

type Watched = { drawn?: Promise<number> }

/** Milliseconds from the press of the next key to the frame after the first that has the colour in the preview: never too few. */
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
        const look = (): number =>
          requestAnimationFrame(() => (shown() ? requestAnimationFrame((at) => drawn(at - timeStamp)) : look()))
        look()
      }
      document.activeElement?.addEventListener('keydown', from, { once: true })
    })
  }, colour)
}

/** A colour is written but for its last digit, then that is pressed: half of the waits, and the longest. */
async function waits(page: Page, place: string): Promise<{ half: number; worst: number }> {
  const field = page.getByRole('textbox', { name: 'Surface' })
  const list: number[] = []
  for (let at = 0; at < keys; at += 1) {
    const [green, blue] = [16 + at, place.length]
    await field.fill(`#2f${green.toString(16)}0`)
    await watch(page, `rgb(47, ${green}, ${blue})`)
    await field.press(blue.toString(16))
    list.push(await page.evaluate(() => (window as Watched).drawn ?? Number.NaN))
  }
  list.sort((one, other) => one - other)
  const [half, worst] = [list[Math.floor(keys / 2)] ?? Number.NaN, list.at(-1) ?? Number.NaN]
  console.info(`${place}: half within ${half.toFixed(0)} ms, the longest of ${keys} took ${worst.toFixed(0)}`)
  return { half, worst }
}

test('the preview wears a colour as its last digit is typed, as the widget, a mail and the log-in page', async () => {
  const page = await open()
  await found(page, 'Preview Town', listSome)
  await page.goto(`${url}/admin/brand`)
  const preview = page.getByRole('region', { name: 'Preview' })
  const half: number[] = []
  for (const place of ['Widget', 'Mail', 'Sign-in']) {
    await preview.getByText(place, { exact: true }).click()
    await preview.frameLocator('iframe').locator('a, button').first().waitFor()
    half.push((await waits(page, place)).half)
  }
  expect(half.filter((wait) => !(wait < 100))).toEqual([])
  // Whose name a mail comes from is the form's as well.
  await preview.getByText('Mail', { exact: true }).click()
  await page.getByLabel('Sender').fill('The Crew')
  await preview.getByText('The Crew').waitFor()
  expect(faults).toEqual([])
}, 40_000)
