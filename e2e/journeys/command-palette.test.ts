import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { english, loginOf } from '../support/installation.ts'

const { open, faults } = useBrowser()
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const box = (page: Page) => palette(page).getByRole('combobox')
/** What Enter would do, as a screen reader hears it. */
const chosen = (page: Page, id: string) =>
  expect.poll(() => box(page).getAttribute('aria-activedescendant')).toBe(`palette-${id}`)

test('with the keyboard alone the palette finds, goes, changes the look, steps down and up, and lists the shortcuts', async () => {
  const page = await open()
  await signIn(page, loginOf(english.slug, 'EDITOR'))
  await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
  // Rows come by a request that began together with the listening for keys.
  await page.locator('[data-row-link]').first().waitFor()
  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  expect(await violations(page)).toEqual([])

  // In one go, as an input method has it: an answer to a part of the word would be walked otherwise.
  await page.keyboard.insertText('tea')
  const found = palette(page).getByRole('group', { name: 'Listings' }).getByRole('option')
  await found.first().waitFor()
  await expect.poll(() => box(page).getAttribute('aria-activedescendant')).toMatch(/^palette-listing-/)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => found.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowUp')
  const name = (await found.first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/listings\/[\w-]{36}/)
  const title = async () => (await page.getByRole('heading', { level: 1 }).textContent()) || '-'
  await expect.poll(async () => name.startsWith(await title())).toBe(true)

  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  await page.keyboard.type('dark app')
  await chosen(page, 'scheme-dark')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark')

  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  await page.keyboard.type('switch')
  await chosen(page, 'tenants')
  await page.keyboard.press('Enter')
  await palette(page).getByRole('group', { name: 'Switch to another directory' }).waitFor()
  await page.keyboard.press('Backspace')
  await palette(page).getByRole('option', { name: 'Categories' }).waitFor()
  await page.keyboard.type('?')
  await expect.poll(() => box(page).inputValue()).toBe('?')
  expect(await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await palette(page).waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Search and commands').waitFor()
  expect(faults).toEqual([])
})
