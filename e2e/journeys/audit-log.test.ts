import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { useBrowser } from '../support/browser.ts'
import { ask, english, loginOf, tokenOf, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('an owner sees in the audit log what they have changed, before and after, by keys alone, and takes it along as a file', async () => {
  const owner = loginOf(english.slug, 'OWNER')
  // Few digits: what is as long as a card number is hidden in the trail.
  const name = `The Kettle ${Date.now() % 100_000}`
  const headers = { authorization: `Bearer ${await tokenOf(owner)}` }
  await ask('mutation ($name: String!) { createListing(input: { name: $name }) { id } }', { name }, headers)
  const page = await open()
  await signIn(page, owner)
  await page.goto(`${url}/admin/audit`)
  const rows = page.locator('tbody [data-row-link]')
  await rows.first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await expect.poll(() => rows.count()).toBe(1)
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(name)
  await page.getByRole('heading', { name: 'Audit log' }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Listing created' })
  await dialog.waitFor()
  await dialog.getByRole('row', { name: `Name – ${name}` }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const file = readFileSync(await (await downloaded).path(), 'utf8')
  expect(file).toContain(name)
  expect(file.trim().split('\n').length).toBeGreaterThan(1)

  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Denied')
  await page.getByText('No entry matches').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await rows.nth(1).waitFor()
  expect(faults).toEqual([])
})

test('an editor is told that the audit log is not theirs, and has no way to it in the menu', async () => {
  const page = await open()
  await signIn(page, loginOf(english.slug, 'EDITOR'))
  await page.goto(`${url}/admin/listings`)
  await page.locator('tbody [data-row-link]').first().waitFor()
  expect(await page.getByRole('link', { name: 'Audit log' }).count()).toBe(0)
  await page.goto(`${url}/admin/audit`)
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0)
})
