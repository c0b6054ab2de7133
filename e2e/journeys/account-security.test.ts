import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { ask, url } from '../support/installation.ts'
import { focused, tabTo } from '../support/keyboard.ts'
import { totpOf } from '../support/totp.ts'

const { open, faults } = useBrowser()
const password = 'quiet-lantern-over-harbour'

/** A device with a fingerprint reader, as Chromium plays one. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await door(page).waitFor()
}

/** The page that was open is there again right after signing in, with fields of the same names: the door is known by its button. */
const door = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })

test('a passkey and an authenticator are added, each signs in, with the keyboard alone, and the passkey is removed', async () => {
  const slug = `kestrel-${Date.now()}`
  const email = `${slug}@people.example`
  const input = { tenantName: 'Kestrel Cove', tenantSlug: slug, name: 'Robin Vale', email, password }
  const found = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { expiresAt } }'
  await ask(found, { input }, {})
  const page = await open()
  await plugIn(page)
  await signIn(page, { email, password, role: 'OWNER', tenant: slug })
  await page.goto(`${url}/admin/security`)
  await page.getByRole('button', { name: 'Add a passkey' }).waitFor()

  await tabTo(page, 'Add a passkey')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Add a passkey' }).getByLabel('Present password').waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rename: Passkey 1' }).waitFor()
  await expect.poll(() => focused(page)).toBe('Add a passkey')

  await tabTo(page, 'Set up an authenticator')
  await page.keyboard.press('Enter')
  // By its name: the one before may still be fading, and has a password too.
  await page.getByRole('dialog', { name: 'Set up an authenticator' }).getByLabel('Present password').waitFor()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  expect(await violations(page)).toEqual([])
  const seed = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  await page.getByRole('dialog').getByLabel('Code').fill(totpOf(seed))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Your recovery codes' }).waitFor()
  expect(await focused(page)).toBe('I have kept them')
  expect(await violations(page)).toEqual([])
  const [recovery = ''] = await page.getByRole('dialog').locator('code').allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('10 recovery codes are left.').waitFor()
  expect(await violations(page)).toEqual([])

  await signOut(page, 'Robin Vale')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await door(page).waitFor({ state: 'detached' })
  await signOut(page, 'Robin Vale')

  await tabTo(page, 'E-mail')
  await page.keyboard.type(email)
  await tabTo(page, 'Password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByLabel('Code').waitFor()
  expect(await violations(page)).toEqual([])
  // The code of the set-up is spent: the next one is good already, half a minute early.
  await page.keyboard.type(totpOf(seed, 1))
  await page.keyboard.press('Enter')
  await door(page).waitFor({ state: 'detached' })

  await page.goto(`${url}/admin/security`)
  await page.getByRole('button', { name: 'Remove: Passkey 1' }).click()
  const removal = page.getByRole('dialog', { name: 'Remove Passkey 1?' })
  await removal.getByLabel('Present password').fill(password)
  await removal.getByLabel('Code').fill(recovery)
  await removal.getByRole('button', { name: 'Remove' }).click()
  await page.getByText('The passkey is removed.').waitFor()
  await page.getByText('9 recovery codes are left.').waitFor()
  expect(faults).toEqual([])
})
