import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { findTenantBySlug } from '../tenancy/find-tenant.js'
import { proveCode } from './factor/prove-code.js'
import { emailOf, findLogin, type LoginRow } from './find-login.js'
import type { RegisterInput, RegisterTenantInput } from './identity.inputs.js'
import { proveLogin } from './login.prepare.js'
import { checkPassword, hashPassword } from './passwords.js'
import { throttleLogin } from './throttle.js'

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
  const passwordHash = await hashPassword(scope, input.password)
  const unfinished = row && !row.email_verified && !row.disabled && !row.tenant_ids.length
  const standing = !row ? 'new' : unfinished ? 'unfinished' : 'known'
  const facts: RegisterFacts = { standing, passwordHash, userId: row?.user_id ?? newId(), email }
  // A stranger who names a known address stays a stranger.
  if (standing === 'known') return { facts }
  return { facts, become: { tenant: scope.tenant, userId: facts.userId, anew: true }, newcomer: true }
}

/** A known address must come with its right password; a wrong one is the same refusal as a wrong log-in. */
export async function prepareRegisterTenant(
  scope: OpenScope,
  { input }: { input: RegisterTenantInput },
): Promise<Prepared> {
  const email = emailOf(input.email)
  needName(input)
  const row = await findLogin(scope, email)
  if (row) {
    await proveLogin(scope, email, input.password)
    const { totpCode } = input
    await proveCode(scope, row.user_id, { totpCode, field: 'input.totpCode', code: 'UNAUTHENTICATED' })
  } else
    checkPassword(
      input.password,
      [email.split('@')[0] ?? '', input.name, input.tenantName, input.tenantSlug],
      'input.password',
    )
  if (!row) await throttleLogin(scope, `register:${email}`)
  const passwordHash = row ? '' : await hashPassword(scope, input.password)
  const userId = row?.user_id ?? newId()
  const facts: RegisterFacts = { standing: row ? 'known' : 'new', passwordHash, userId, email }
  return { facts, become: { tenant: await seatOf(scope, input.tenantSlug, row), userId, anew: true }, newcomer: !row }
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
  return { id: newId(), slug, status: 'onboarding', site: slug }
}
