import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { allowOrigin, type HostPage, openHostPage } from '../support/host-page.ts'
import { english, loginOf, url } from '../support/installation.ts'
import { watchRequests } from '../support/settled.ts'
import { watchShift } from '../support/widget.ts'

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
  await widget.locator('a.card').first().waitFor()
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
  const settled = watchRequests(page)
  await page.goto(host.origin)
  const widget = page.locator('local-directory')
  await widget.locator('a.card').first().waitFor()
  await settled()
  await page.waitForLoadState('networkidle')
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])
  expect(kept).toEqual(['', 0, 0])
  expect(await page.context().cookies()).toEqual([])
  expect([...asked].sort()).toEqual([host.origin, url].sort())
})

test('CO-07: in a sandboxed frame, whose origin is null, the widget gets nothing, and no message from there moves the one beside it', async () => {
  const page = await open()
  const settled = watchRequests(page)
  await page.goto(`${host.origin}/plain`)
  const widget = page.locator('local-directory')
  await widget.locator('a.card').first().waitFor()
  await settled()
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

/** Tailwind's reset and Bootstrap's manners, on a page that makes a rem of ten pixels. */
const reset = `html { font-size: 62.5%; line-height: 1.5 } *, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
img, svg { display: block; max-width: 100%; height: auto } button, input, select { font: inherit; background: transparent; appearance: none }
ul { list-style: none } a { color: inherit; text-decoration: inherit } .card { display: block; background: red } .list, .field, .chips { float: left }`

test('on a slow line, under a nonce and another’s reset, one tag draws the directory after two requests and nothing moves; without JavaScript the page’s own links stand', async () => {
  const policy = `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src ${url}; img-src ${url}; style-src 'nonce-r4nd0m'; base-uri 'none'`
  const body = `<style nonce="r4nd0m">${reset} local-directory { display: block; min-height: 100vh }</style>
    <div lang="de"><local-directory tenant="${english.slug}" layout="list"><a href="/shops">All shops</a></local-directory></div>
    <script nonce="r4nd0m" async src="${url}/widget/v1.js"></script>`
  const strict = await openHostPage(body, url, '', policy)
  await allowOrigin(strict.origin, loginOf(english.slug, 'OWNER'))
  const page = await open()
  const refused: string[] = []
  const asked: string[] = []
  page.on('console', (said) => void (said.type() === 'error' && refused.push(said.text())))
  page.on('request', (request) => asked.push(request.url()))
  const shift = await watchShift(page)
  const line = await page.context().newCDPSession(page)
  const speed = 50_000 // bytes a second, with 400 ms before each answer: a slow 3G
  const slow = { offline: false, latency: 400, downloadThroughput: speed, uploadThroughput: speed }
  await line.send('Network.emulateNetworkConditions', slow)
  await page.goto(strict.origin)
  const widget = page.locator('local-directory')
  const name = widget.locator('[part~=card-name]').first()
  await name.waitFor()
  const own = asked.filter((address) => /\/(graphql|widget\/)/.test(address) && !address.endsWith('/v1.js'))
  expect(own).toHaveLength(2)
  expect(await name.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize))).toBeGreaterThan(15)
  expect(await widget.getByRole('button', { name: 'Filter' }).isVisible()).toBe(true)
  expect(await shift()).toBeLessThan(0.001)
  expect(refused).toEqual([])

  const plain = await open({ javaScriptEnabled: false })
  await plain.goto(strict.origin)
  expect(await plain.getByRole('link', { name: 'All shops' }).isVisible()).toBe(true)
  await strict.close()
})
