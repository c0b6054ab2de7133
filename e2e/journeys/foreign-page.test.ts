import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { allowOrigin, type HostPage, openHostPage } from '../support/host-page.ts'
import { english, loginOf, url } from '../support/installation.ts'

/** What page builders, resets and careless themes do to everything that stands on a page. */
const hostile = `
html { font-size: 62.5%; line-height: 3; letter-spacing: 4px; text-transform: uppercase; direction: rtl }
* { all: unset !important }
*, *::before, *::after { box-sizing: content-box !important; margin: 7px !important; font: 40px fantasy !important }
a, button, input, select, span, p, ul, li, img { display: none !important; color: hotpink !important; visibility: hidden !important }
body { display: block !important }
`
const script = `<div><script async src="${url}/widget/v1.js" data-tenant="${english.slug}" data-locale="en"></script></div>`
const { open, faults } = useBrowser()
let host: HostPage

beforeAll(async () => {
  host = await openHostPage(script, url, hostile)
  await allowOrigin(host.origin, loginOf(english.slug, 'OWNER'))
})
afterAll(() => host.close())

const looked = [
  ...['font-size', 'font-family', 'color', 'display', 'visibility'],
  ...['direction', 'line-height', 'letter-spacing', 'text-transform'],
]

/** How a few pieces of the widget are drawn: what a page's own style sheet must not reach. */
async function looks(page: Page, address: string) {
  await page.goto(address)
  const widget = page.locator('local-directory')
  await widget.locator('a.card').first().waitFor({ timeout: 15_000 })
  const drawn: Record<string, unknown> = {}
  for (const piece of ['[part~=input]', '[part~=chip]', '[part~=card-name]', '.card-meta', '[part~=list]']) {
    const first = widget.locator(piece).first()
    drawn[piece] = await first.evaluate((node, names) => {
      const style = getComputedStyle(node)
      const kept = names.map((name) => [name, style.getPropertyValue(name)])
      return Object.fromEntries([...kept, ['height', Math.round(node.getBoundingClientRect().height)]])
    }, looked)
  }
  return drawn
}

test('a hostile page’s style sheet does not change how the widget is drawn', async () => {
  const page = await open()
  const plain = await looks(page, `${host.origin}/plain`)
  expect(await looks(page, `${host.origin}/`)).toEqual(plain)
  expect(faults).toEqual([])
})

test('nothing is kept in the browser, and nobody else is asked before the map is', async () => {
  const page = await open()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(host.origin)
  const widget = page.locator('local-directory')
  await widget.locator('a.card').first().waitFor()
  await page.waitForLoadState('networkidle')
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])
  expect(kept).toEqual(['', 0, 0])
  expect(await page.context().cookies()).toEqual([])
  expect([...asked].sort()).toEqual([host.origin, url].sort())
})

test('CO-07: in a sandboxed frame, whose origin is null, the widget gets nothing, and no message from there moves the one beside it', async () => {
  const page = await open()
  await page.goto(`${host.origin}/plain`)
  const widget = page.locator('local-directory')
  await widget.locator('a.card').first().waitFor()
  await page.waitForLoadState('networkidle')
  const drawn = () => widget.evaluate((node) => node.shadowRoot?.innerHTML)
  const before = await drawn()
  const answered: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/graphql') && answer.ok()) answered.push(answer.url())
  })
  // The browser tells no page what it was refused: only that the request failed.
  const refused = page.waitForEvent('requestfailed', (request) => new URL(request.url()).pathname === '/graphql')
  await page.evaluate((source) => {
    const frame = document.createElement('iframe')
    frame.name = 'sandboxed'
    frame.sandbox.add('allow-scripts')
    frame.srcdoc = source
    // At the top: what is out of sight asks for nothing.
    document.body.prepend(frame)
  }, script)
  await refused
  const frame = page.frame('sandboxed')
  expect(await frame?.evaluate(() => origin)).toBe('null')
  await frame?.locator('local-directory').getByText('The directory cannot be shown here').waitFor()
  expect(await frame?.locator('a.card').count()).toBe(0)

  await frame?.evaluate(() => {
    const words = ['close', 'open', { type: 'navigate', url: 'https://elsewhere.example' }, { tenant: 'naranj' }]
    for (const word of [...words, { type: 'ld:search', detail: { text: 'x' } }]) parent.postMessage(word, '*')
  })
  // A message is heard in the order it was sent: when one of the page's own has come, the foreign ones have.
  await page.evaluate(async () => {
    const heard = new Promise((done) => addEventListener('message', ({ data }) => data === 'mine' && done(true)))
    postMessage('mine', '*')
    await heard
  })
  expect(page.url()).toBe(`${host.origin}/plain`)
  expect(await drawn()).toBe(before)
  expect(answered).toEqual([])
})
