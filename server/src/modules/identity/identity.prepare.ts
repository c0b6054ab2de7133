import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Prepared } from '../../scope/doors.js'
import { become, type OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { writeAudit } from '../audit/audit.service.js'
import { findTenantById, findTenantBySlug } from '../tenancy/find-tenant.js'
import type { ChangePasswordInput, LoginInput, RegisterInput, RegisterTenantInput } from './identity.inputs.js'
import { findLink, spentLink } from './links.js'
import { checkPassword, hashPassword, needsRehash, passwordMatches } from './passwords.js'
import { digestOf, isAlive, isReused, type RefreshRow, revokeFamily, signInAgain } from './refresh.js'
import { throttleLogin } from './throttle.js'

/** What happens before a transaction begins: doors, throttles and hashing, with no connection held. */
type LoginRow = {
  user_id: string
  email: string
  password_hash: string | null
  email_verified: boolean
  disabled: boolean
  last_tenant_id: string | null
  tenant_ids: string[]
}

export async function findLogin(
  scope: OpenScope,
  email: string | null,
  userId: string | null = null,
): Promise<LoginRow | undefined> {
  return (await scope.ask<LoginRow>('select * from find_login($1, $2)', [email, userId]))[0]
}

export const emailOf = (text: string): string => text.trim().toLowerCase()
const wrong = () => refuse('UNAUTHENTICATED', 'The e-mail address or the password is wrong.')

/** The right person or the one refusal, after the same work either way. */
async function proveLogin(scope: OpenScope, email: string, password: string): Promise<LoginRow> {
  await throttleLogin(scope, email)
  const row = await findLogin(scope, email)
  const right = await passwordMatches(row?.password_hash ?? null, password)
  if (!row || !right || row.disabled) throw wrong()
  return row
}

export type LoginFacts = { proven: string; rehash: string | null }

export async function prepareLogin(scope: OpenScope, { input }: { input: LoginInput }): Promise<Prepared> {
  const row = await proveLogin(scope, emailOf(input.email), input.password)
  // Whoever registered a tenant proved more than a mailbox; a person without one confirms it first.
  if (!row.email_verified && !row.tenant_ids.length)
    throw refuse('UNAUTHENTICATED', 'Confirm your e-mail address first: the link is in your mailbox.', {
      extensions: { reason: 'EMAIL_UNCONFIRMED' },
    })
  const rehash = row.password_hash && needsRehash(row.password_hash) ? await hashPassword(input.password) : null
  const tenant = await tenantToEnter(scope, row, input.tenantSlug ?? null)
  const facts: LoginFacts = { proven: row.password_hash ?? '', rehash }
  return { facts, become: { tenant, userId: row.user_id } }
}

/** The one named, else the host's, else the last used: always one of their own; a tenant they do not belong to is a wrong log-in. */
async function tenantToEnter(scope: OpenScope, row: LoginRow, slug: string | null): Promise<ScopeTenant | null> {
  const named = slug ? await findTenantBySlug(scope, slug) : scope.tenant
  if (named && row.tenant_ids.includes(named.id)) return named
  if (slug || scope.tenant) throw wrong()
  const last =
    row.last_tenant_id && row.tenant_ids.includes(row.last_tenant_id) ? row.last_tenant_id : row.tenant_ids[0]
  return last ? findTenantById(scope, last) : null
}

/**
 * `new`: nobody has the address. `unfinished`: somebody gave it and never confirmed it, so nobody has ever been let in by it: who
 * registers now starts it anew. `known`: a person's, or a disabled person's.
 */
export type RegisterFacts = {
  standing: 'new' | 'unfinished' | 'known'
  passwordHash: string
  userId: string
  email: string
}

export async function prepareRegister(scope: OpenScope, { input }: { input: RegisterInput }): Promise<Prepared> {
  const email = emailOf(input.email)
  needName(input)
  checkPassword(input.password, [email.split('@')[0] ?? '', input.name], 'input.password')
  await throttleLogin(scope, `register:${email}`)
  const row = await findLogin(scope, email)
  const passwordHash = await hashPassword(input.password)
  const unfinished = row && !row.email_verified && !row.disabled && !row.tenant_ids.length
  const standing = !row ? 'new' : unfinished ? 'unfinished' : 'known'
  const facts: RegisterFacts = { standing, passwordHash, userId: row?.user_id ?? newId(), email }
  // A stranger who names a known address stays a stranger.
  if (standing === 'known') return { facts }
  return { facts, become: { tenant: scope.tenant, userId: facts.userId }, newcomer: true }
}

/** A known address must come with its right password; a wrong one is the same refusal as a wrong log-in. */
export async function prepareRegisterTenant(
  scope: OpenScope,
  { input }: { input: RegisterTenantInput },
): Promise<Prepared> {
  const email = emailOf(input.email)
  needName(input)
  const row = await findLogin(scope, email)
  if (row) await proveLogin(scope, email, input.password)
  else
    checkPassword(
      input.password,
      [email.split('@')[0] ?? '', input.name, input.tenantName, input.tenantSlug],
      'input.password',
    )
  if (!row) await throttleLogin(scope, `register:${email}`)
  const passwordHash = row ? '' : await hashPassword(input.password)
  const userId = row?.user_id ?? newId()
  const facts: RegisterFacts = { standing: row ? 'known' : 'new', passwordHash, userId, email }
  return { facts, become: { tenant: await seatOf(scope, input.tenantSlug, row), userId }, newcomer: !row }
}

function needName({ name }: { name: string }): void {
  if (!name.trim()) throw refuse('BAD_USER_INPUT', 'Write a name.', { field: 'input.name' })
}

export async function prepareCreateTenant(scope: OpenScope, { input }: { input: { slug: string } }): Promise<Prepared> {
  const userId = scope.viewer.userId
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  const row = scope.idempotency ? await findLogin(scope, null, userId) : undefined
  return { facts: null, become: { tenant: await seatOf(scope, input.slug, row), userId } }
}

/** The tenant to be. A repeat under the same idempotency key finds the one it founded, and there its key. */
async function seatOf(scope: OpenScope, slug: string, row: LoginRow | undefined): Promise<ScopeTenant> {
  const mine = scope.idempotency && row ? await findTenantBySlug(scope, slug) : null
  if (mine && row?.tenant_ids.includes(mine.id)) return mine
  return { id: newId(), slug, status: 'onboarding' }
}

export type RefreshFacts = { presented: string; row: RefreshRow }

export async function prepareRefresh(scope: OpenScope): Promise<Prepared> {
  const presented = scope.request?.refreshCookie
  if (!presented) throw signInAgain()
  const [row] = await scope.ask<RefreshRow>('select * from find_refresh($1)', [digestOf(presented)])
  if (!isAlive(row, scope.now())) throw signInAgain()
  const tenant = row.tenant_id ? await findTenantById(scope, row.tenant_id) : null
  const to = { tenant, userId: row.user_id }
  if (isReused(row, scope.now())) await killFamily(scope, to, row.family_id)
  return { facts: { presented, row } satisfies RefreshFacts, become: to }
}

/** Reuse: the whole family dies in a transaction of its own, because the call itself fails. */
async function killFamily(
  scope: OpenScope,
  to: { tenant: ScopeTenant | null; userId: string },
  familyId: string,
): Promise<never> {
  become(scope, to)
  await scope.connection.write()
  await revokeFamily(scope, familyId)
  await writeAudit(scope, {
    action: 'refreshSession',
    outcome: 'DENIED',
    meta: { reason: 'refresh token used again', familyId },
  })
  await scope.connection.commit()
  scope.request?.setRefreshCookie(null)
  throw signInAgain()
}

/** The session of this device, if its cookie came along. */
async function presentedFamily(scope: OpenScope): Promise<RefreshRow | undefined> {
  const presented = scope.request?.refreshCookie
  return presented
    ? (await scope.ask<RefreshRow>('select * from find_refresh($1)', [digestOf(presented)]))[0]
    : undefined
}

export type DeviceFacts = { familyId: string | null }

export async function prepareLogout(scope: OpenScope): Promise<Prepared> {
  const row = await presentedFamily(scope)
  const facts: DeviceFacts = { familyId: row?.family_id ?? null }
  const userId = row?.user_id ?? scope.viewer.userId
  // Leaving is for everyone, the disabled and the demoted included: no standing is asked.
  return { facts, become: { tenant: scope.tenant, userId }, newcomer: true }
}

export async function prepareSwitchTenant(scope: OpenScope, { tenantId }: { tenantId: string }): Promise<Prepared> {
  const userId = scope.viewer.userId
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  const row = await findLogin(scope, null, userId)
  const tenant = row?.tenant_ids.includes(tenantId) ? await findTenantById(scope, tenantId) : null
  if (!tenant) throw refuse('NOT_FOUND', 'There is no such tenant.', { field: 'tenantId' })
  const device = await presentedFamily(scope)
  const facts: DeviceFacts = { familyId: device?.user_id === userId ? device.family_id : null }
  return { facts, become: { tenant, userId } }
}

export async function prepareChangePassword(
  scope: OpenScope,
  { input }: { input: ChangePasswordInput },
): Promise<Prepared> {
  const userId = scope.viewer.userId
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  await throttleLogin(scope, `change:${userId}`)
  const row = await findLogin(scope, null, userId)
  if (!row || !(await passwordMatches(row.password_hash, input.currentPassword)))
    throw refuse('BAD_USER_INPUT', 'That is not your present password.', { field: 'input.currentPassword' })
  checkPassword(input.newPassword, [row.email.split('@')[0] ?? ''], 'input.newPassword')
  return { facts: { passwordHash: await hashPassword(input.newPassword) } }
}

export async function prepareVerifyEmail(scope: OpenScope, { token }: { token: string }): Promise<Prepared> {
  const link = token.length <= 100 ? await findLink(scope, token, 'VERIFY_EMAIL') : null
  if (!link) throw spentLink('token')
  return { facts: { linkId: link.id, email: link.email }, become: { tenant: scope.tenant, userId: link.user_id } }
}
