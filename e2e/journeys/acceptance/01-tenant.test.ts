import { expect, test } from 'vitest'
import { useBrowser } from '../../support/browser.ts'
import { ask, url } from '../../support/installation.ts'
import { goWithin } from '../../support/settled.ts'

const { open, faults } = useBrowser()
const password = 'nine quiet herons at dawn'

/** Which tenant a key leads to; null where it opens nothing. */
const tenantOf = (secret: string): Promise<string | null> =>
  ask<{ tenant: { slug: string } }>('{ verifyApiKey { id } tenant { slug } }', {}, { 'x-api-key': secret }).then(
    ({ tenant }) => tenant.slug,
    () => null,
  )

test('315: an owner registers, signs in, makes a tenant, and rotates an API key of it', async () => {
  const mark = Date.now().toString(36)
  const email = `ada-${mark}@first.example`
  const page = await open()
  await page.goto(`${url}/admin/sign-up`)
  await page.getByLabel('Name of the directory').fill('First Quay')
  await page.getByLabel('Short name').fill(`first-${mark}`)
  await page.getByLabel('Your name').fill('Ada Owner')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Create it' }).click()
  await page.getByText('First Quay').first().waitFor()

  const login = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
  type SignedIn = { login: { accessToken: string } }
  const signIn = async (tenantSlug: string) =>
    `Bearer ${(await ask<SignedIn>(login, { i: { email, password, tenantSlug } }, {})).login.accessToken}`
  const authorization = await signIn(`first-${mark}`)
  const create = 'mutation ($i: CreateTenantInput!) { createTenant(input: $i) { id } }'
  await ask(create, { i: { name: 'Second Quay', slug: `second-${mark}` } }, { authorization })

  await page.reload()
  await page.getByRole('button', { name: 'First Quay' }).click()
  await page.getByRole('menuitem', { name: 'Second Quay' }).click()
  // Each tenant's admin has a host of its own, where one signs in.
  await page.getByRole('heading', { name: 'Second Quay' }).waitFor()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Second Quay' }).waitFor()
  await goWithin(page, 'keys')
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Till')
  await page.getByRole('dialog').getByRole('button', { name: 'Make a key' }).click()
  const key = page.getByRole('textbox', { name: 'The key' })
  const first = await key.inputValue()
  expect(await tenantOf(first)).toBe(`second-${mark}`)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: 'More for Till' }).click()
  await page.getByRole('menuitem', { name: 'Rotate' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Present password' }).fill(password)
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click()
  await page.getByText('The old key goes on working for a day.').waitFor()
  const second = await key.inputValue()
  expect(second).not.toBe(first)
  expect([await tenantOf(first), await tenantOf(second)]).toEqual([`second-${mark}`, `second-${mark}`])

  // And by the API, at once: the one before opens nothing any more.
  const owner = { authorization: await signIn(`second-${mark}`) }
  const { apiKeys } = await ask<{ apiKeys: { id: string; status: string }[] }>('{ apiKeys { id status } }', {}, owner)
  const active = apiKeys.filter(({ status }) => status === 'ACTIVE')
  const rotate = 'mutation ($id: ID!, $i: RotateApiKeyInput) { rotateApiKey(id: $id, input: $i) { secret } }'
  const turned = await ask<{ rotateApiKey: { secret: string } }>(
    rotate,
    { id: active[0]?.id, i: { overlapMinutes: 0, password } },
    owner,
  )
  expect([await tenantOf(turned.rotateApiKey.secret), await tenantOf(second)]).toEqual([`second-${mark}`, null])
  expect(faults).toEqual([])
})
