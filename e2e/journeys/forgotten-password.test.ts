import { expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { mailTo, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

test('a forgotten password is replaced by the link of a mail, and the person is in', async () => {
  const email = `person${Date.now()}@pellhaven.example`
  const query = 'mutation ($input: RegisterInput!) { register(input: $input) }'
  const input = { name: 'Pat Forgetful', email, password: 'quiet-lantern-over-harbour' }
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) })

  const page = await open()
  await page.goto(`${url}/admin/`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText('the link is on its way').waitFor()

  const mail = await mailTo(email, 'reset#token=')
  const address = /http[^\s"<]+\/admin\/reset#token=[\w-]+/.exec(mail)?.[0] ?? ''
  await page.goto(address)
  const field = page.getByRole('textbox', { name: 'New password' })
  await field.waitFor()
  expect(await violations(page)).toEqual([])
  await field.fill('password')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.getByText('among the most used ones').waitFor()
  await field.fill('nine quiet herons at dawn')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(`${url}/admin/`)
  await page.getByText(email).first().waitFor()

  const again = await open()
  await again.goto(address)
  await again.getByRole('textbox', { name: 'New password' }).fill('nine quiet herons at dusk')
  await again.getByRole('button', { name: 'Save and sign in' }).click()
  await again.getByText('This link was used or its hour is over.').waitFor()
  expect(faults).toEqual([])
})
