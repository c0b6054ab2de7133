import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { english, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('an owner chooses another address, claims a domain with its www, copies the record and gives both up', async () => {
  const slug = `moving-${Date.now().toString(36)}`
  const [email, password] = [`owner@${slug}.example`, 'quiet-lantern-over-harbour']
  const query = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { adminUrl } }'
  const input = { tenantName: 'Moving Town', tenantSlug: slug, name: 'Mo Owner', email, password }
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) })

  const page = await open({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${url}/admin/domains`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await page.getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the address' })
  await dialog.getByLabel('Name').fill(english.slug)
  await dialog.getByText('It is taken.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Change address' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Name').fill(`${slug}-new`)
  await dialog.getByText('It is free.').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Change address' }).click()
  await page.getByText(`The address is ${slug}-new.localhost now.`).waitFor()

  await page.getByRole('button', { name: 'Add a domain' }).click()
  await page.getByRole('dialog').getByLabel('Domain').fill(`https://${slug}.org/page`)
  await page.getByRole('button', { name: 'Add domain' }).click()
  const claim = page.getByRole('listitem', { name: `${slug}.org`, exact: true })
  await claim.getByText('Waiting for the record').waitFor()
  await claim.getByRole('button', { name: 'Copy the value of the TXT record' }).click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toMatch(/^site-verification=[0-9a-f]{40}$/)
  await claim.getByRole('button', { name: `Add www.${slug}.org too` }).click()
  await page.getByRole('button', { name: 'Add domain' }).click()
  await page.getByRole('listitem', { name: `www.${slug}.org` }).waitFor()

  for (const host of [`www.${slug}.org`, `${slug}.org`]) {
    await page.getByRole('button', { name: `More for ${host}`, exact: true }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    const asking = page.getByRole('dialog', { name: `Remove ${host}?` })
    await asking.getByRole('button', { name: 'Remove' }).click()
    await asking.waitFor({ state: 'detached' })
  }
  await page.getByText('No domain of your own yet').waitFor()
  expect(faults).toEqual([])
})
