import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { arabic, english, url } from '../support/installation.ts'
import { watchRequests } from '../support/settled.ts'
import { focused, listen, openDemo, pressUntil, searchField, watchShift } from '../support/widget.ts'

const { open, faults } = useBrowser()

test('by keyboard alone: search, open a listing, come back to it, filter', async () => {
  const page = await open()
  const widget = await openDemo(page, english.slug)
  await pressUntil(page, 'Tab', 'search')
  const before = await widget.getByRole('status').textContent()
  // In one go, as an input method has it: suggestions for a part of the word would be walked otherwise.
  await page.keyboard.insertText('caf')
  await expect.poll(() => widget.getByRole('status').textContent()).not.toBe(before)

  // What it suggests is walked first, without the keyboard leaving the field; Escape gives way to the list.
  const field = searchField(widget)
  await widget.locator('[part~=suggestions] [role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(
    await widget.locator('[part~=suggestions] [aria-selected=true]').getAttribute('id'),
  )
  expect(await focused(page)).toBe('search')
  await page.keyboard.press('Escape')
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const slug = await focused(page)
  expect(await widget.locator('a.card').nth(1).getAttribute('data-slug')).toBe(slug)
  await page.keyboard.press('Enter')
  await widget.locator('[part~=record-name]').waitFor()
  expect(new URL(page.url()).searchParams.get('listing')).toBe(slug)

  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(slug)
  expect(await searchField(widget).inputValue()).toBe('caf')

  await pressUntil(page, 'Shift+Tab', 'Open now')
  await page.keyboard.press('Space')
  const openNow = widget.getByRole('button', { name: 'Open now' })
  await expect.poll(() => openNow.getAttribute('aria-pressed')).toBe('true')
  expect(faults).toEqual([])
})

test.each([
  [english.slug, 'en-GB'],
  [arabic.slug, 'ar'],
])(
  'a deep link of %s shows its listing after two requests, and back and forth are the browser’s own',
  async (slug, locale) => {
    const page = await open({ locale })
    const widget = await openDemo(page, slug)
    const listing = await widget.locator('a.card').first().getAttribute('data-slug')

    const fresh = await open({ locale })
    const asked: string[] = []
    fresh.on('request', (request) => asked.push(request.url()))
    const settled = watchRequests(fresh)
    const linked = await openDemo(fresh, slug, `?listing=${listing}`)
    await settled()
    await fresh.waitForLoadState('networkidle')
    const own = asked.filter((address) => /\/(graphql|widget\/)/.test(address) && !address.endsWith('/v1.js'))
    expect(own).toHaveLength(2)
    expect(asked.every((address) => address.startsWith(url) || address.startsWith('data:'))).toBe(true)

    await linked.locator('[part~=back]').click()
    await linked.locator('a.card').first().click()
    await linked.locator('[part~=record-name]').waitFor()
    await fresh.goBack()
    await linked.locator('a.card').first().waitFor()
    expect(new URL(fresh.url()).searchParams.has('listing')).toBe(false)
    await fresh.goForward()
    await linked.locator('[part~=record-name]').waitFor()
  },
)

test('the page hears what happens, in order and with its details', async () => {
  const page = await open()
  const heard = await listen(page)
  const widget = await openDemo(page, english.slug)
  await searchField(widget).fill('bakery')
  await expect.poll(async () => (await heard()).map(({ type }) => type)).toEqual(['ld:ready', 'ld:search'])
  const card = widget.locator('a.card').first()
  const slug = await card.getAttribute('data-slug')
  await card.click()
  await expect.poll(async () => (await heard()).length).toBe(3)
  const [ready, search, view] = await heard()
  expect(ready?.detail).toMatchObject({ tenant: english.slug, name: english.name })
  expect(search?.detail).toMatchObject({ text: 'bakery', openNow: false, category: null })
  expect(view).toMatchObject({ type: 'ld:listing-view', detail: { slug } })
})

test('crawlers find plain links and facts in the light DOM, of the list and of an open listing', async () => {
  const page = await open()
  const widget = await openDemo(page, english.slug)
  const facts = async () =>
    JSON.parse((await page.locator('local-directory > script[type="application/ld+json"]').textContent()) ?? '{}')
  const list = await facts()
  const links = page.locator('local-directory > nav a')
  expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList' })
  expect(list.itemListElement).toHaveLength(await links.count())
  const first = (await links.first().getAttribute('href')) ?? ''
  expect(list.itemListElement[0].url).toBe(first)
  // Hidden from people: the same names stand in the widget.
  expect(await links.first().isVisible()).toBe(false)

  await page.goto(first)
  await widget.locator('[part~=record-name]').waitFor()
  const name = await widget.locator('[part~=record-name]').textContent()
  await expect.poll(async () => (await facts()).name).toBe(name?.trim())
  expect(await facts()).toMatchObject({ '@context': 'https://schema.org', address: { '@type': 'PostalAddress' } })
})

test.each([
  ['a desk', english.slug, { width: 1280, height: 900 }],
  ['a phone', english.slug, { width: 390, height: 844 }],
  ['a phone, right to left', arabic.slug, { width: 390, height: 844 }],
] as const)('nothing moves by itself on %s, however late the answer comes', async (_where, slug, viewport) => {
  const page = await open({ viewport })
  const shift = await watchShift(page)
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  const settled = watchRequests(page)
  await openDemo(page, slug)
  await settled()
  await page.waitForLoadState('networkidle')
  expect(await shift()).toBeLessThan(0.001)
})

test('without a connection it says so, keeps what is typed, and goes on by itself', async () => {
  const page = await open()
  const widget = await openDemo(page, english.slug)
  await page.context().setOffline(true)
  await searchField(widget).fill('harbour')
  await widget.getByText('You are offline').first().waitFor()
  await page.context().setOffline(false)
  await widget.getByText('You are offline').first().waitFor({ state: 'detached' })
  expect(await searchField(widget).inputValue()).toBe('harbour')
  await expect.poll(() => widget.locator('a.card').count()).toBeGreaterThan(0)
})
