import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { becomeOperator } from '../support/operator.ts'
import { operatorPages } from '../support/pages.ts'
import { goWithin, watchRequests } from '../support/settled.ts'
import { stretchWords, strayWords } from '../support/stretched.ts'

const { open, faults } = useBrowser()
const stamp = Date.now().toString(36)

const violationsAt = async (page: Page, where: string): Promise<string[]> =>
  (await violations(page)).map((violation) => `${where}: ${violation}`)

test('an operator founds a tenant, agrees a limit, looks at it as an editor and ends the view, shuts it and opens it again', async () => {
  const page = await open({ reducedMotion: 'reduce' })
  await becomeOperator(page, `opal-${stamp}@operator.example`, 'nine quiet herons at dawn')
  // Who belongs to no tenant but to the operator's staff is at home with the operator's pages.
  await page.getByRole('heading', { name: 'Tenants' }).waitFor()

  await page.getByRole('button', { name: 'Found a tenant' }).click()
  const founding = page.getByRole('dialog', { name: 'Found a tenant' })
  await founding.getByLabel('Name', { exact: false }).first().fill('Founded Town')
  await founding.getByLabel('Short name').fill(`founded-${stamp}`)
  await founding.getByLabel('E-mail of the owner').fill(`owner-${stamp}@founded.example`)
  await founding.getByLabel('Name of the owner').fill('Olive Founded')
  await founding.getByRole('button', { name: 'Found a tenant' }).click()
  await page.getByRole('heading', { name: 'Founded Town' }).waitFor()

  await page
    .getByRole('listitem', { name: 'Listings', exact: true })
    .getByRole('button', { name: 'Agree another' })
    .click()
  const limit = page.getByRole('dialog', { name: 'Listings: another limit' })
  await limit.getByLabel('How many').fill('77')
  await limit.getByLabel('Reason').fill('They move house this month')
  await limit.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('They move house this month').waitFor()

  await page.getByRole('button', { name: 'View as…' }).click()
  const looking = page.getByRole('dialog', { name: 'View Founded Town as' })
  await looking.getByLabel('Reason').fill('They cannot find a page')
  await looking.getByRole('button', { name: 'View', exact: true }).click()
  const banner = page.getByRole('region', { name: 'Viewing as Editor' })
  await banner.getByText('You see Founded Town.').waitFor()
  await banner.getByText(/^(30:00|29:\d\d)$/).waitFor()
  await page.getByRole('link', { name: 'Categories' }).click()
  await page.getByRole('heading', { name: 'Categories', level: 1 }).waitFor()
  await banner.getByText('They cannot find a page').waitFor()
  expect(await page.getByRole('link', { name: 'Failed jobs' }).count()).toBe(0)
  const found = await violationsAt(page, 'a view')
  await banner.getByRole('button', { name: 'End view' }).click()
  await page.getByRole('heading', { name: 'Tenants' }).waitFor()
  expect(await banner.count()).toBe(0)

  await page.getByLabel('Search names, short names and owners').fill(`founded-${stamp}`)
  await page.waitForURL(/[?&]q=founded-/)
  const listed = page.getByRole('link', { name: 'Founded Town' })
  await page.getByRole('combobox', { name: 'Plan' }).selectOption('pro')
  await listed.waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: 'Plan' }).selectOption('free')
  await listed.waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox').fill(`owner-${stamp}@`)
  const groups = page.getByRole('dialog', { name: 'Search and commands' }).getByRole('group')
  await groups.and(page.getByLabel('People of every tenant')).getByRole('option', { name: 'Olive Founded' }).waitFor()
  await groups
    .and(page.getByLabel('Tenants', { exact: true }))
    .getByRole('option', { name: 'Founded Town' })
    .click()
  await page.getByRole('heading', { name: 'Founded Town' }).waitFor()
  await page.getByRole('button', { name: 'More for Founded Town' }).click()
  await page.getByRole('menuitem', { name: 'Suspend' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('They did not pay')
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click()
  await page.getByText('They did not pay').waitFor()
  await page.getByRole('button', { name: 'More for Founded Town' }).click()
  await page.getByRole('menuitem', { name: 'Open again' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('They paid')
  await page.getByRole('dialog').getByRole('button', { name: 'Open again' }).click()
  await page.getByRole('button', { name: 'View as…' }).waitFor()

  await page.getByRole('button', { name: 'More for Founded Town' }).click()
  await page.getByRole('menuitem', { name: 'Edit details' }).click()
  const details = page.getByRole('dialog', { name: 'Details of Founded Town' })
  await details.getByLabel('Name', { exact: false }).first().fill('Renamed Town')
  await details.getByLabel('Public contact address').fill('info@renamed.example')
  found.push(...(await violationsAt(page, 'details')))
  await details.getByRole('button', { name: 'Save changes' }).click()
  await page.getByRole('heading', { name: 'Renamed Town', exact: true }).waitFor()
  const record = page.url()
  await page.getByRole('button', { name: 'More for Renamed Town' }).click()
  await page.getByRole('menuitem', { name: 'What was done' }).click()
  await page.getByRole('link', { name: 'Tenant suspended' }).click()
  await page.getByRole('dialog').getByText('They did not pay').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText('About Renamed Town').waitFor()
  const settled = watchRequests(page)
  const walk = async (look: (address: string) => Promise<string[]>) => {
    for (const address of [record, ...operatorPages, 'platform/plans/pro']) {
      // What the pages are written in is read when the admin is loaded.
      await (address === record ? page.goto(address) : goWithin(page, address))
      await page.getByRole('heading').first().waitFor()
      await settled()
      found.push(...(await look(address)))
    }
  }
  await walk((address) => violationsAt(page, address))
  await stretchWords(page)
  await page.evaluate(() => localStorage.setItem('admin.language', 'ar'))
  // Plans are called as the operator calls them, currencies by their codes, and a reason is as it was given.
  await walk((address) => strayWords(page, address, /^(Free|Basic|Pro|Premium|Enterprise|[A-Z]{3}|They|paid)$/))
  expect(found).toEqual([])
  expect(faults).toEqual([])
})
