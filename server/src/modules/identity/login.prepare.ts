import { refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { findTenantById, findTenantBySlug } from '../tenancy/find-tenant.js'
import { proveCode } from './factor/prove-code.js'
import { emailOf, findLogin, type LoginRow, wrongLogin } from './find-login.js'
import type { LoginInput } from './identity.inputs.js'
import { hashPassword, needsRehash, passwordMatches } from './passwords.js'
import { throttleLogin } from './throttle.js'

/** The right person or the one refusal, after the same work either way. */
export async function proveLogin(scope: OpenScope, email: string, password: string): Promise<LoginRow> {
  const { last } = await throttleLogin(scope, email)
  const row = await findLogin(scope, email)
  const right = await passwordMatches(scope, row?.password_hash ?? null, password)
  if (!row) throw wrongLogin('UNKNOWN_ACCOUNT', undefined, last)
  if (!right || row.disabled) throw wrongLogin(right ? 'DISABLED' : 'WRONG_PASSWORD', row.user_id, last)
  return row
}

export type LoginFacts = { proven: string; rehash: string | null }

export async function prepareLogin(scope: OpenScope, { input }: { input: LoginInput }): Promise<Prepared> {
  const row = await proveLogin(scope, emailOf(input.email), input.password)
  // Whoever registered a tenant proved more than a mailbox; a person without one confirms it first.
  if (!row.email_verified && !row.tenant_ids.length) throw unconfirmed(row)
  const isOld = row.password_hash && needsRehash(scope, row.password_hash)
  const rehash = isOld ? await hashPassword(scope, input.password) : null
  const tenant = await tenantToEnter(scope, row, { slug: input.tenantSlug ?? null, asGuest: input.asGuest === true })
  // A guest is known to the tenant's moderators by their address alone.
  if (input.asGuest && !tenant && !row.email_verified) throw unconfirmed(row)
  await proveCode(scope, row.user_id, { totpCode: input.totpCode, field: 'input.totpCode', code: 'UNAUTHENTICATED' })
  const facts: LoginFacts = { proven: row.password_hash ?? '', rehash }
  return { facts, become: { tenant, userId: row.user_id, anew: true } }
}

export const unconfirmed = ({ user_id }: LoginRow) =>
  refuse('UNAUTHENTICATED', 'Confirm your e-mail address first: the link is in your mailbox.', {
    extensions: { reason: 'EMAIL_UNCONFIRMED' },
    why: { reason: 'EMAIL_UNCONFIRMED', userId: user_id },
  })

type Wish = { slug: string | null; asGuest?: boolean }

/**
 * The one named, else the host's, else the last used: always one of their own; a tenant they do not belong to is a wrong log-in. A guest of
 * the host's tenant enters none: what they may is what anybody may who is signed in and of no tenant.
 */
export async function tenantToEnter(
  scope: OpenScope,
  row: LoginRow,
  { slug, asGuest }: Wish,
): Promise<ScopeTenant | null> {
  const named = slug ? await findTenantBySlug(scope, slug) : scope.tenant
  if (named && row.tenant_ids.includes(named.liveTenantId ?? named.id)) return named
  if (asGuest && !slug && scope.tenant) return null
  if (slug || scope.tenant) throw wrongLogin('NOT_OF_THIS_TENANT', row.user_id)
  const last =
    row.last_tenant_id && row.tenant_ids.includes(row.last_tenant_id) ? row.last_tenant_id : row.tenant_ids[0]
  return last ? findTenantById(scope, last) : null
}
