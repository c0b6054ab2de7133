import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { arabic, english, loginOf, url } from '../support/installation.ts'
import { records, tenantPages as pages } from '../support/pages.ts'
import { goWithin, watchRequests } from '../support/settled.ts'
import { stretchWords, strayWords } from '../support/stretched.ts'
import { openDemo } from '../support/widget.ts'

const { open, faults } = useBrowser()
const doors = ['forgot', 'reset#token=none', 'confirm#token=none', 'join#token=none', 'register', 'sign-up']
/** Pages that open with a dialog. */
const dialogs = ['categories', 'team', 'domains', 'keys'].map((path) => `${path}?make=true`)

/** Plans are called as the operator calls them, and a currency is called by its code. */
const PRICES = /^(Free|Basic|Pro|Premium|Enterprise|EUR|GBP|USD)$/

test('the pages that are looked at are those of the router', () => {
  expect(pages).toEqual(expect.arrayContaining(['listings', 'imports', 'bulk-edits', 'notifications/preferences']))
  // One thing each, by its id: a listing is looked at below, a tenant and a plan in the operator's journey, and the demo has none of the others.
  expect(records.toSorted()).toEqual([
    'bulk-edits/$id',
    'imports/$id',
    'listings/$id',
    'platform/plans/$key',
    'platform/tenants/$id',
  ])
})

test('what is read from left to right passes axe in both themes: the doors, a list, a listing and its dialog', async () => {
  const page = await open({ reducedMotion: 'reduce' })
  const found: string[] = []
  const settled = watchRequests(page)
  const look = async (where: string): Promise<void> => {
    await settled()
    found.push(...(await violations(page)).map((violation) => `${where}: ${violation}`))
  }
  await page.goto(`${url}/admin/`)
  await page.getByLabel('E-mail').waitFor()
  await look('log-in')
  for (const path of doors) {
    await page.goto(`${url}/admin/${path}`)
    await page.getByRole('heading').first().waitFor()
    await look(path)
  }
  await signIn(page, loginOf(english.slug, 'ADMIN'))
  await page.goto(`${url}/admin/listings`)
  await page.locator('[data-row-link]').first().waitFor()
  await look('listings')
  await page.locator('[data-row-link]').first().click()
  // The list has a button for more actions too: what only the listing has says that it is there.
  const crop = page.getByRole('button', { name: 'Crop and focus' }).first()
  await crop.waitFor()
  await look('a listing')
  await crop.click()
  await page.getByRole('slider', { name: 'Width' }).waitFor()
  await look('cropping')
  expect(found).toEqual([])
  expect(faults).toEqual([])
})

test('in words that are 40 % longer every page of the admin passes axe in both themes, and none runs over, has a word left that is no translation, or a title that is not its own', async () => {
  const page = await open({ locale: 'ar', reducedMotion: 'reduce' })
  await stretchWords(page)
  const found: string[] = []
  const titles = new Set<string>()
  const settled = watchRequests(page)
  /** The doors are loaded; whoever is in goes from page to page. */
  let go = (path: string): Promise<unknown> => page.goto(`${url}/admin/${path}`)
  const look = async (path: string, given?: RegExp) => {
    await go(path)
    await page.getByRole('heading').first().waitFor()
    await settled()
    expect(await page.evaluate(() => document.documentElement.lang), path).toBe('ar')
    found.push(
      ...(await strayWords(page, path, given)),
      ...(await violations(page)).map((fault) => `${path}: ${fault}`),
    )
    titles.add(await page.title())
  }
  for (const path of doors) await look(path)
  await page.goto(`${url}/admin/`)
  const { email, password } = loginOf(arabic.slug, 'OWNER')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('input[name=email]').waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Where the button was, a picture of a later page may lie, which says its name to whoever points at it.
  await page.mouse.move(0, 400)
  go = (path) => goWithin(page, path)
  for (const path of [...pages, 'nothing-here', 'platform/tenants'])
    await look(path, path === 'billing' || path === 'featured' ? PRICES : undefined)
  for (const path of dialogs) {
    await go(path)
    await page.getByRole('dialog').waitFor()
    await settled()
    found.push(...(await strayWords(page, path)), ...(await violations(page)).map((fault) => `${path}: ${fault}`))
  }
  await page.setViewportSize({ width: 1280, height: 844 })
  await go('listings')
  const record = await page.locator('[data-row-link]').first().getAttribute('href')
  await look(record?.replace('/admin/', '') ?? 'no listing', PRICES)
  expect(found).toEqual([])
  expect(titles.size).toBe(doors.length + pages.length + 3)
})

test.each([english.slug, arabic.slug])('the widget of %s passes axe in both themes', async (slug) => {
  const page = await open({ reducedMotion: 'reduce' })
  const settled = watchRequests(page)
  await openDemo(page, slug)
  await settled()
  expect(await violations(page)).toEqual([])
  // And with what opens over and under it: the filters, then a form on the page of a listing.
  const widget = page.locator('local-directory')
  await widget.locator('.toolbar .chip[aria-expanded]').click()
  await widget.locator('[part~=filters] [part~=chip]').first().waitFor()
  expect(await violations(page)).toEqual([])
  await widget.locator('a.card').first().click()
  await widget.locator('[part~=actions] [part~=button]').first().click()
  await widget.locator('[part~=form] [type=checkbox]').waitFor()
  expect(await violations(page)).toEqual([])
})
