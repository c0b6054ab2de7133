import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('an owner takes everything along, closes the tenant, and keeps it after all', async () => {
  const slug = `leaving-${Date.now().toString(36)}`
  const [email, password] = [`owner@${slug}.example`, 'quiet-lantern-over-harbour']
  const query = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { adminUrl } }'
  const input = { tenantName: 'Leaving Town', tenantSlug: slug, name: 'Lea Owner', email, password }
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) })

  const page = await open()
  const signIn = async () => {
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await page.goto(`${url}/admin/`)
  await signIn()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Export or delete' }).click()
  await page.getByRole('heading', { name: 'Your data' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Your password' }).fill('not the password')
  await page.getByRole('button', { name: 'Export everything' }).click()
  await page.getByText('That is not your present password.').waitFor()
  await page.getByRole('textbox', { name: 'Your password' }).fill(password)
  await page.getByRole('button', { name: 'Export everything' }).click()
  const fetching = page.getByRole('button', { name: 'Download' })
  await fetching.waitFor({ timeout: 120_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), fetching.click()])
  expect(download.suggestedFilename()).toBe(`${slug}-export.zip`)

  await page.getByRole('button', { name: 'Delete this…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Leaving Town?' })
  await dialog.getByLabel(`Type ${slug} to confirm`).fill(slug)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(password)
  await dialog.getByRole('button', { name: 'Close and delete' }).click()
  await page.getByLabel('E-mail').waitFor()

  await signIn()
  await page.getByRole('heading', { name: 'Leaving Town will be deleted' }).waitFor()
  await page.getByRole('textbox', { name: 'Your password' }).fill(password)
  await page.getByRole('button', { name: 'Keep it' }).click()
  // It is open again: its own address answers, and asks who comes.
  await page.waitForURL((address) => address.hostname.startsWith(slug))
  await page.getByLabel('E-mail').waitFor()
  expect(faults).toEqual([])
})
