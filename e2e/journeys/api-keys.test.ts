import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { ask, url } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'

const { open, faults } = useBrowser()

/** The secret that the dialog shows this once, and whether the API takes it. */
const shown = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'The key' }).inputValue()
const works = (secret: string): Promise<boolean> =>
  ask('{ verifyApiKey { id } }', {}, { 'x-api-key': secret }).then(
    () => true,
    () => false,
  )

test('with the keyboard alone a key is made, copied, rotated with an overlap, and revoked', async () => {
  const name = `Ledger ${Date.now()}`
  const page = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const owner = await found(page, 'Ledger Lane')
  await page.goto(`${url}/admin/keys`)
  await page.getByRole('button', { name: 'Make a key' }).waitFor()
  await tabTo(page, 'Make a key')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Make an API key' }).getByLabel('Name').waitFor()
  expect(await violations(page)).toEqual([])
  await tabTo(page, 'Name')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: `${name}: here is the key` }).waitFor()
  expect(await violations(page)).toEqual([])
  const first = await shown(page)
  await page.keyboard.press('Escape')
  await tabTo(page, 'Copy')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)
  expect(await works(first)).toBe(true)
  await tabTo(page, 'I have kept it')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('table', { name: 'API keys' }).getByText(name).waitFor()
  expect(await page.content()).not.toContain(first.slice(8, 40))
  await tabTo(page, `More for ${name}`)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rotate' }).waitFor()
  await tabTo(page, 'Rotate', 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: `Rotate ${name}?` }).waitFor()
  await tabTo(page, 'Present password')
  await page.keyboard.type(owner.password)
  await tabTo(page, 'Rotate')
  await page.keyboard.press('Enter')
  await page.getByText('The old key goes on working for a day.').waitFor()
  const second = await shown(page)
  expect([await works(first), await works(second)]).toEqual([true, true])
  await tabTo(page, 'I have kept it')
  await page.keyboard.press('Enter')

  await page.getByRole('row').filter({ hasText: name }).getByText('Being replaced').waitFor()
  await tabTo(page, `More for ${name}`)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Revoke' }).waitFor()
  await tabTo(page, 'Revoke', 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: `Revoke ${name}?` }).waitFor()
  await tabTo(page, 'Revoke')
  await page.keyboard.press('Enter')
  await page.getByText(`${name} has ended.`).waitFor()
  expect([await works(first), await works(second)].sort()).toEqual([false, true])
  expect(faults).toEqual([])
})
