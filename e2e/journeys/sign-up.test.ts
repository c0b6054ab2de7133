import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { mailTo, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('somebody starts a directory of their own from the sign-in page and is in it at once', async () => {
  const mark = Date.now()
  const page = await open()
  await page.goto(`${url}/admin/`)
  await page.getByRole('link', { name: 'Start a directory of your own' }).click()
  await page.getByLabel('Name of the directory').fill(`Cove & Quay ${mark}`)
  expect(await page.getByLabel('Short name').inputValue()).toBe(`cove-quay-${mark}`)
  await page.getByLabel('Your name').fill('Nell Founder')
  await page.getByLabel('E-mail').fill(`nell${mark}@cove.example`)
  await page.getByRole('textbox', { name: 'Password' }).fill('password')
  await page.getByRole('button', { name: 'Create it' }).click()
  await page.getByText('among the most used ones').waitFor()
  await page.getByRole('textbox', { name: 'Password' }).fill('nine quiet herons at dawn')
  await page.getByLabel('Short name').fill('pellhaven')
  await page.getByRole('button', { name: 'Create it' }).click()
  await page.getByText('That short name is taken.').waitFor()
  await page.getByLabel('Short name').fill(`cove-${mark}`)
  await page.getByRole('button', { name: 'Create it' }).click()
  await page.waitForURL((address) => !address.href.includes('sign-up'))
  await page.getByText(`Cove & Quay ${mark}`).first().waitFor()
  await page.goto(`${url}/admin/team`)
  await page.getByRole('table', { name: 'People' }).getByText('Nell Founder').waitFor()
  expect(faults).toEqual([])
})

test('an account is made, and a spent link to confirm it leads to making it again', async () => {
  const email = `kit${Date.now()}@cove.example`
  const page = await open()
  await page.goto(`${url}/admin/confirm#token=spent`)
  await page.getByRole('link', { name: 'Register again' }).click()
  await page.getByLabel('Your name').fill('Kit')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill('nine quiet herons at dawn')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByText('Look into your mailbox').waitFor()
  await mailTo(email, 'confirm#token=')
  expect(faults).toEqual([])
})
