import type { Page } from 'playwright-core'
import { signIn } from './admin.ts'
import { ask, type Login } from './installation.ts'

const PASSWORD = 'quiet-lantern-over-harbour'
const register = `mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }`

/** A tenant of the journey’s own, and its owner, signed in on the page; `then` with a token of theirs, before. */
export async function found(
  page: Page,
  tenantName: string,
  then?: (token: string) => Promise<unknown>,
): Promise<Login> {
  const tenantSlug = `${tenantName.split(' ')[0]?.toLowerCase()}-${Date.now().toString(36)}`
  const email = `owner@${tenantSlug}.example`
  const input = { tenantName, tenantSlug, name: 'Fay Founder', email, password: PASSWORD }
  const { registerTenant } = await ask<{ registerTenant: { accessToken: string } }>(register, { input }, {})
  await then?.(registerTenant.accessToken)
  const login = { email, password: PASSWORD, role: 'OWNER', tenant: tenantSlug }
  await signIn(page, login)
  return login
}
