import { beforeAll, expect, test } from 'vitest'
import { type Brand, foundBrands } from '../support/brands.ts'
import { useBrowser } from '../support/browser.ts'
import { openHostPage } from '../support/host-page.ts'
import { ask } from '../support/installation.ts'
import { everythingOn, listenTo, type Seen } from '../support/seen.ts'
import { watchRequests } from '../support/settled.ts'

/** Row 27, as a browser sees it: the server's own sweep is `server/src/testing/white-label.test.ts`. */
const { open } = useBrowser(['--host-resolver-rules=MAP *.org 127.0.0.1'])
const platform = 'mainstreet'
let brands: Brand[]
beforeAll(async () => {
  brands = await foundBrands(['Zephyrine Quay', 'Marigold Fen'])
})

test('at two brands’ own hosts no page before the admin shows, names or is told the platform or the other brand', async () => {
  const found = await Promise.all(brands.map(async (brand) => strangers(brand, await doorsOf(brand))))
  expect(found.flat()).toEqual([])
})

test('nor does the widget on a stranger’s page', async () => {
  const found = await Promise.all(brands.map(async (brand) => strangers(brand, await widgetOf(brand))))
  expect(found.flat()).toEqual([])
})

/** Every page that stands before the admin, the brand's own name on each; then the one that is shown when nothing answers. */
async function doorsOf(brand: Brand): Promise<Seen[]> {
  const page = await open()
  const told = listenTo(page)
  const settled = watchRequests(page)
  const shown: Seen[] = []
  const mailed = ['reset', 'confirm', 'undo'].map((path) => `${path}#token=none`)
  for (const path of ['', 'forgot', 'register', brand.invitation, 'join#token=none', ...mailed, 'nothing/here']) {
    await page.goto('about:blank')
    await page.goto(`${brand.home}/admin/${path}`)
    await page.getByRole('heading').first().waitFor()
    await settled()
    const seen = await everythingOn(page, `page ${path.replace(/#.*/, '')}`)
    expect(seen.text, seen.where).toContain(brand.name)
    shown.push(seen)
  }
  await page.route('**/graphql', (route) => route.abort())
  await page.goto(`${brand.home}/admin/settings`)
  await page.getByRole('heading').first().waitFor()
  shown.push(await everythingOn(page, 'page when nothing answers'))
  return [...shown, ...(await told())]
}

async function widgetOf(brand: Brand): Promise<Seen[]> {
  const script = `<script async src="${brand.home}/widget/v1.js" data-tenant="${brand.slug}"></script>`
  const host = await openHostPage(script, brand.home)
  const allow = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { id } }'
  await ask(allow, { origins: [host.origin] }, { authorization: `Bearer ${brand.token}` })
  const page = await open()
  const told = listenTo(page)
  try {
    await page.goto(host.origin)
    const card = page.locator('local-directory').locator('a.card').first()
    await card.waitFor()
    const list = await everythingOn(page, 'widget, its list')
    await card.click()
    await page.locator('local-directory').locator('[part~=record-name]').waitFor()
    const record = await everythingOn(page, 'widget, a business')
    expect(record.text).toContain(`${brand.name} Bakery`)
    return [list, record, ...(await told())]
  } finally {
    await host.close()
  }
}

function strangers(brand: Brand, seen: Seen[]): string[] {
  const names = [platform, ...brands.filter((other) => other !== brand).flatMap(({ words }) => words)]
  return seen.flatMap(({ where, text }) =>
    names.filter((name) => text.toLowerCase().includes(name)).map((name) => `${brand.name}, ${where}: ${name}`),
  )
}
