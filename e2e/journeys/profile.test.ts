import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { url } from '../support/installation.ts'
import { png } from '../support/png.ts'

const { open, faults } = useBrowser()

test('a person says who they are and how they read; the team and the menu show it, and the page speaks their language', async () => {
  const page = await open()
  await found(page, 'Profile Town')
  await page.getByRole('button', { name: 'Fay Founder' }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  await page.getByRole('heading', { name: 'Profile', exact: true }).waitFor()
  expect(await page.getByLabel('Display name').inputValue()).toBe('Fay Founder')
  await page.getByLabel('First name').fill('Fay')
  await page.getByLabel('Last name').fill('Marlowe')
  await page.getByLabel('Display name').fill('')
  await page.getByLabel('Phone').fill('call me')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('phone number', { exact: false }).first().waitFor()
  await page.getByLabel('Phone').fill('+44 1632 960 123')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Fay Marlowe' }).waitFor()
  expect(await page.getByLabel('Phone').inputValue()).toBe('+441632960123')

  const picture = { name: 'me.png', mimeType: 'image/png', buffer: png({ width: 16, height: 16 }) }
  await page.locator('input[type=file]').setInputFiles(picture)
  await page.getByRole('button', { name: 'Replace the picture' }).waitFor()
  const shown = page.locator('img[src*="/media/"]')
  await expect.poll(() => shown.count()).toBe(2)
  await page.getByRole('link', { name: 'Team' }).click()
  await page.getByRole('table', { name: 'People' }).locator('img[src*="/media/"]').waitFor()

  await page.goto(`${url}/admin/account`)
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'العربية' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'الملف الشخصي' }).waitFor()
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(faults).toEqual([])
})
