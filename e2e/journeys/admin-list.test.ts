import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { useBrowser } from '../support/browser.ts'
import { english, loginOf, mailTo, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('the list of listings goes by single keys: down, select, open, back, search', async () => {
  const page = await open()
  await signIn(page, loginOf(english.slug, 'ADMIN'))
  await page.goto(`${url}/admin/listings`)
  const rows = page.locator('tbody [data-row-link]')
  await rows.first().waitFor()
  const second = await rows.nth(1).textContent()

  for (const key of ['j', 'j', 'j', 'k', 'x']) await page.keyboard.press(key)
  await page.getByText('1 selected').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second)
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { name: second ?? '' })
    .first()
    .waitFor()
  await page.goBack()
  await rows.first().waitFor()

  // What was read before is drawn at once, sooner than the page listens for keys.
  const box = page.getByRole('searchbox')
  const isIn = async () => {
    await page.keyboard.press('/')
    return box.evaluate((field) => field === document.activeElement)
  }
  await expect.poll(isIn).toBe(true)
  await page.keyboard.type('jjx?')
  expect(await box.inputValue()).toBe('jjx?')
  await page.getByText('No listing matches “jjx?”').waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('jjx?')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await rows.first().waitFor()

  await page.getByRole('heading', { name: 'Listings' }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  expect(faults).toEqual([])
})

test('a part of a listing folds by its title, with the keyboard too, and unfolds when something in it is wrong', async () => {
  const page = await open()
  await signIn(page, loginOf(english.slug, 'EDITOR'))
  await page.goto(`${url}/admin/listings`)
  await page.locator('[data-row-link]').first().click()
  const part = page.getByRole('region', { name: 'Contact' })
  const email = part.getByLabel('E-mail')
  await email.fill('no address')
  await part.locator('summary').press('Enter')
  await email.waitFor({ state: 'hidden' })
  await part.getByRole('heading').click()
  await email.waitFor()
  await part.getByRole('heading').click()
  await email.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await email.waitFor()
  await expect.poll(() => email.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(faults).toEqual([])
})

test('the columns stand where they stood while rows come and go', async () => {
  const page = await open()
  await signIn(page, loginOf(english.slug, 'EDITOR'))
  await page.goto(`${url}/admin/listings`)
  const heads = () =>
    page.locator('thead th').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().x)))
  await page.locator('tbody [data-row-link]').first().waitFor()
  const before = await heads()
  await page.getByRole('button', { name: /^Under review/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('UNDER_REVIEW')
  const others = page.locator('tbody tr').filter({ hasNotText: 'Under review' })
  await expect.poll(() => others.count()).toBe(0)
  await page.locator('tbody:not([data-stale]) [data-row-link]').first().waitFor()
  expect(await heads()).toEqual(before)
})

test('a new person confirms the address by the link in the mail, once', async () => {
  const email = `person${Date.now()}@pellhaven.example`
  const query = 'mutation ($input: RegisterInput!) { register(input: $input) }'
  const input = { name: 'Pat Newcomer', email, password: 'quiet-lantern-over-harbour' }
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  })
  expect(await answer.json()).toMatchObject({ data: { register: true } })

  const page = await open()
  const address = /http[^\s"<]+\/admin\/confirm#token=[\w-]+/.exec(await mailTo(email, 'confirm#token='))?.[0] ?? ''
  await page.goto(address)
  await page.getByText('Your e-mail address is confirmed. You can sign in now.').waitFor()
  const again = await open()
  await again.goto(address)
  await again.getByText('This link was used or its hour is over.').waitFor()
  expect(faults).toEqual([])
})
