import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { ask, url } from '../support/installation.ts'

const { open, faults } = useBrowser()
const firstTestKey = 'mutation { createApiKey(input: { name: "A try", kind: PUBLISHABLE, mode: TEST }) { secret } }'

test('a developer goes to test mode, has its data made anew, and comes back to live mode, where nothing happened', async () => {
  const page = await open()
  await found(page, 'Trying Town', (token) => ask(firstTestKey, {}, { authorization: `Bearer ${token}` }))
  await page.goto(`${url}/admin/settings`)
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Test data' }).count()).toBe(0)
  await page.getByRole('button', { name: /Trying Town/ }).click()
  await page.getByRole('menuitem', { name: 'Go to test mode' }).click()
  const banner = page.getByText('What you see and change here is test data.')
  await banner.waitFor()
  for (const path of ['team', 'account', 'listings', 'settings']) {
    await page.goto(`${url}/admin/${path}`)
    await banner.waitFor()
  }

  await page.getByRole('button', { name: 'Reset test data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reset the test data?' })
  await dialog.getByText('Nothing of live mode is touched.').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Reset test data' }).click()
  await page.getByText(/The sample data is there: \d+ listings\./).waitFor({ timeout: 120_000 })
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Listings' }).first().click()
  await expect.poll(() => page.locator('[data-row-link]').count()).toBeGreaterThan(10)

  await page.getByRole('button', { name: 'Go to live mode' }).click()
  await banner.waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('[data-row-link]').count()).toBe(0)
  expect(faults).toEqual([])
})
