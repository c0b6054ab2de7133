import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { ask, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

type Made = { createListing: { id: string } }
const create = 'mutation ($n: String!) { createListing(input: { name: $n, status: PUBLISHED }) { id } }'
const report = 'mutation ($i: ReportContentInput!) { reportContent(input: $i) { id } }'

/** Three listings that visitors complain of; answers their ids and how visitors ask. */
async function threeReports(token: string) {
  const owner = { authorization: `Bearer ${token}` }
  const { tenant } = await ask<{ tenant: { slug: string } }>('{ tenant { slug } }', {}, owner)
  const visitor = { 'x-tenant-id': tenant.slug }
  const form = () => ask<{ visitorForm: { formToken: string } }>('{ visitorForm { formToken } }', {}, visitor)
  const forms = await Promise.all([form(), form(), form()])
  const ids: string[] = []
  for (const name of ['Anchor', 'Beacon', 'Capstan'])
    ids.push((await ask<Made>(create, { n: name }, owner)).createListing.id)
  // Nobody fills in a form faster.
  await wait(3_500)
  for (const [at, { visitorForm }] of forms.entries()) {
    const i = {
      targetType: 'LISTING',
      targetId: ids[at],
      reason: 'CLOSED',
      details: `Shut, I saw it: ${at}`,
      ...visitorForm,
    }
    await ask(report, { i }, visitor)
  }
  const isPublic = async (id = ''): Promise<boolean> =>
    (await ask<{ listing: object | null }>('query ($id: ID!) { listing(id: $id) { id } }', { id }, visitor)).listing !==
    null
  return { ids, isPublic }
}

const chosen = (page: Page, name: string) => page.locator('[aria-current=true]', { hasText: name }).waitFor()

test('a moderator goes through the queue by the keyboard alone: hides one, leaves it after all, and takes two down at once', async () => {
  const page = await open()
  let seeded: Awaited<ReturnType<typeof threeReports>> | undefined
  await found(page, 'Quay Moderators', async (token) => {
    seeded = await threeReports(token)
  })
  const { ids = [], isPublic = async () => false } = seeded ?? {}
  await page.goto(`${url}/admin/moderation`)
  await chosen(page, 'Anchor')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('h')
  await page.getByText('Hidden until it is decided.').waitFor()
  expect(await isPublic(ids[0])).toBe(false)
  await page.keyboard.press('a')
  await chosen(page, 'Beacon')
  expect(await isPublic(ids[0])).toBe(true)
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await chosen(page, 'Capstan')
  await page.keyboard.press('x')
  await page.getByText('2 selected.').waitFor()
  await page.keyboard.press('r')
  await page.getByRole('dialog', { name: 'Reject 2' }).waitFor()
  await page.keyboard.type('The business has closed.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Nothing waits' }).waitFor()
  expect(await Promise.all(ids.map(isPublic))).toEqual([true, false, false])
  expect(faults).toEqual([])
})
