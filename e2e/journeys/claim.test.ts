import { expect, test } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { ask, english, mailTo } from '../support/installation.ts'
import { openDemo } from '../support/widget.ts'

const { open, faults } = useBrowser()

test('a business owner comes from the widget, makes an account, proves it by the code that is mailed, and edits the listing', async () => {
  const page = await open()
  type Shop = { slug: string; name: string; email: string | null; claimUrl: string | null }
  const query = '{ listings(first: 60) { nodes { slug name email claimUrl } } }'
  const found = await ask<{ listings: { nodes: Shop[] } }>(query, {}, { 'x-tenant-id': english.slug })
  const shop = found.listings.nodes.find(({ email, claimUrl }) => email && claimUrl) as Shop
  const widget = await openDemo(page, english.slug, `?listing=${shop.slug}`)
  await widget.getByRole('button', { name: 'Is this your business?' }).click()
  const [claim] = await Promise.all([
    page.context().waitForEvent('page'),
    widget.getByRole('link', { name: 'Claim this listing' }).click(),
  ])

  const email = `kettle${Date.now()}@people.example`
  const password = 'nine quiet herons at dawn'
  await claim.getByRole('heading', { name: `Is ${shop.name} yours?` }).waitFor()
  await claim.getByLabel('Your name').fill('Nell Kettle')
  await claim.getByLabel('E-mail').fill(email)
  await claim.getByRole('textbox', { name: 'Password' }).fill(password)
  await claim.getByRole('button', { name: 'Make the account' }).click()
  await claim.getByText('Look into your mailbox').waitFor()
  await claim.goto((await mailTo(email, 'confirm#token=')).match(/http[^\s"<]+confirm#token=[\w-]+/)?.[0] ?? '')
  await claim.getByRole('link', { name: 'Go on with your claim' }).click()
  await claim.getByText('I have an account').click()
  await claim.getByLabel('E-mail').fill(email)
  await claim.getByRole('textbox', { name: 'Password' }).fill(password)
  await claim.getByRole('button', { name: 'Sign in', exact: true }).click()

  await claim.getByRole('button', { name: 'Code by e-mail' }).click()
  const code = (await mailTo(shop.email ?? '', 'enter this code')).match(/\b\d{6}\b/)?.[0] ?? ''
  // A page that is opened anew finds the code asked for.
  await claim.reload()
  await claim.getByRole('button', { name: 'Code by e-mail begun' }).click()
  await claim.getByRole('textbox', { name: 'Code' }).fill(code === '000000' ? '000001' : '000000')
  await claim.getByRole('button', { name: 'Confirm' }).click()
  await claim.getByText('4 more tries').waitFor()
  await claim.getByRole('textbox', { name: 'Code' }).fill(code)
  await claim.getByRole('button', { name: 'Confirm' }).click()
  await claim.getByRole('button', { name: 'To my listing' }).click()
  await claim.waitForURL(/\/admin\/listings\/[\w-]+/)
  await claim.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
  expect(faults).toEqual([])
})
