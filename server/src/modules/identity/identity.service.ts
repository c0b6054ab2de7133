import { enqueue } from '../../jobs/enqueue.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { homeIdOf, tenantIdOf } from '../../scope/scope.js'
import type { CreateTenantInput } from '../tenancy/tenancy.inputs.js'
import { foundTenant } from '../tenancy/tenancy.service.js'
import { Tenant } from '../tenancy/tenant.entity.js'
import { moveTo } from './address/change-email.service.js'
import type { RegisterInput, RegisterTenantInput } from './identity.inputs.js'
import { endLinks, sendLink, spendLink, spentLink } from './links.js'
import type { LoginFacts } from './login.prepare.js'
import { permissionsOf } from './permissions.js'
import { oneAtATime, retireTokens, revokeAll, revokeFamily, rotate, userIdOf } from './refresh.js'
import type { RegisterFacts } from './register.prepare.js'
import type { DeviceFacts, RefreshFacts } from './session.prepare.js'
import { goOn, mintAccess, openSession } from './sessions.js'
import { Membership, TenantRole, User } from './user.entity.js'
import type { Confirming } from './verify.prepare.js'
import type { AuthPayload } from './viewer.types.js'

const insertUser =
  'insert into app_user (id, email, name) values ($1, $2, $3) on conflict (email) do nothing returning id'
const renameUser = 'update app_user set name = $2, avatar_hash = null, updated_at = now() where id = $1'
const clearProfile = `update user_profile set first_name = null, last_name = null, display_name = null, phone = null,
  locale = null, timezone = null, updated_at = now() where user_id = $1`
const writeHash = `insert into user_password (user_id, hash) values ($1, $2)
  on conflict (user_id) do update set hash = $2, updated_at = now()`

type Newcomer = { userId: string; email: string; name: string; passwordHash: string }

/** Hash and person are two rows: the person's is read everywhere, the hash through its door alone. False: somebody was faster. */
export async function makePerson(scope: Scope, { userId, email, name, passwordHash }: Newcomer): Promise<boolean> {
  const made = await scope.connection.prepared('user-insert', insertUser, [userId, email, name.trim()])
  if (made.length) await setPassword(scope, passwordHash)
  return made.length > 0
}

/** Whoever registered the address before never confirmed it: their name, profile, password and links give way. */
export async function restartPerson(scope: Scope, { userId, name, passwordHash }: Newcomer): Promise<void> {
  await endLinks(scope, userId)
  await scope.connection.prepared('user-rename', renameUser, [userId, name.trim()])
  await scope.connection.prepared('user-profile-clear', clearProfile, [userId])
  await setPassword(scope, passwordHash)
}

/** Known or new, the caller is told the same; the mailbox's owner is told which. */
export async function register(scope: Scope, { name }: RegisterInput): Promise<boolean> {
  const { standing, ...facts } = scope.prepared as RegisterFacts
  const { userId, email } = facts
  if (standing === 'known') await enqueue(scope, { task: 'mail', payload: { kind: 'already_registered', userId } })
  if (standing === 'unfinished') await restartPerson(scope, { ...facts, name })
  const started = standing === 'unfinished' || (standing === 'new' && (await makePerson(scope, { ...facts, name })))
  if (started) await sendLink(scope, { id: userId, email })
  return true
}

export async function registerTenant(scope: Scope, input: RegisterTenantInput): Promise<AuthPayload> {
  const { standing, ...facts } = scope.prepared as RegisterFacts
  if (standing === 'new') {
    if (!(await makePerson(scope, { ...facts, name: input.name })))
      throw refuse('CONFLICT', 'Somebody registers this address at this moment. Try again.', { field: 'input.email' })
    await sendLink(scope, { id: facts.userId, email: facts.email })
  }
  await own(scope, { name: input.tenantName, slug: input.tenantSlug })
  return openSession(scope)
}

export async function createTenant(scope: Scope, input: CreateTenantInput): Promise<Tenant> {
  return own(scope, input)
}

/** The tenant and its OWNER, in one transaction; the owner's row makes the rest of the transaction theirs. */
async function own(scope: Scope, input: CreateTenantInput): Promise<Tenant> {
  // Only a repeat looks at a tenant that is there already, and its key would have answered: this is another request.
  if (await scope.em.findOne(Tenant, { id: tenantIdOf(scope) }))
    throw refuse('CONFLICT', 'That short name is taken.', { field: 'input.slug' })
  const tenant = await foundTenant(scope, input)
  const owner = { id: newId(), tenantId: tenant.id, userId: userIdOf(scope), role: TenantRole.OWNER }
  scope.em.persist(scope.em.create(Membership, owner as Membership))
  await scope.em.flush()
  scope.viewer.role = TenantRole.OWNER
  scope.viewer.permissions = permissionsOf(TenantRole.OWNER)
  return tenant
}

const unchanged = 'select password_hash = $2 as same from find_login(null, $1)'

/** Proven a moment ago, outside the transaction: a session must not be opened by a password that was changed meanwhile. */
export async function needSamePassword(scope: Scope, proven: string): Promise<void> {
  await oneAtATime(scope, userIdOf(scope))
  const values = [userIdOf(scope), proven]
  const [password] = await scope.connection.prepared<{ same: boolean }>('password-same', unchanged, values)
  if (!password?.same)
    throw refuse('UNAVAILABLE', 'The password is being changed. Try again.', { extensions: { retryAfter: 1 } })
}

export async function login(scope: Scope): Promise<AuthPayload> {
  const { proven, rehash } = scope.prepared as LoginFacts
  await needSamePassword(scope, proven)
  if (rehash) await setPassword(scope, rehash)
  return scope.tenant ? enterTenant(scope) : openSession(scope)
}

/** A new session in the tenant of the scope. */
export async function enterTenant(scope: Scope): Promise<AuthPayload> {
  await rememberTenant(scope)
  return openSession(scope)
}

/** The one to come back to next time. */
async function rememberTenant(scope: Scope): Promise<void> {
  const sql = 'update app_user set last_tenant_id = $1 where id = $2'
  await scope.connection.prepared('user-last-tenant', sql, [homeIdOf(scope), userIdOf(scope)])
}

export async function refreshSession(scope: Scope): Promise<AuthPayload> {
  const { presented, row } = scope.prepared as RefreshFacts
  await rotate(scope, presented, row)
  return mintAccess(scope, row.family_id)
}

export async function logout(scope: Scope): Promise<boolean> {
  const { sessionIds } = scope.prepared as DeviceFacts
  for (const id of sessionIds) await revokeFamily(scope, id)
  scope.afterCommit(() => scope.request?.setRefreshCookie(null))
  return true
}

/** The same device in another of one's tenants: its session goes on there, and the refresh token it came with is worth nothing any more. */
export async function switchTenant(scope: Scope): Promise<AuthPayload> {
  const { sessionIds } = scope.prepared as DeviceFacts
  const [here] = sessionIds
  return here ? moveSession(scope, here) : enterTenant(scope)
}

/** The session goes on in the tenant of the scope. */
export async function moveSession(scope: Scope, sessionId: string): Promise<AuthPayload> {
  await rememberTenant(scope)
  await retireTokens(scope, sessionId)
  return goOn(scope, sessionId)
}

export async function changePassword(scope: Scope): Promise<boolean> {
  const { passwordHash } = scope.prepared as { passwordHash: string }
  await revokeAll(scope)
  await setPassword(scope, passwordHash)
  await endLinks(scope, userIdOf(scope), ['RESET_PASSWORD', 'CHANGE_EMAIL'])
  await enqueue(scope, { task: 'mail', payload: { kind: 'password_changed', userId: userIdOf(scope) } })
  await openSession(scope)
  return true
}

export async function setPassword(scope: Scope, hash: string): Promise<void> {
  await scope.connection.prepared('user-password', writeHash, [userIdOf(scope), hash])
}

export async function verifyEmail(scope: Scope): Promise<boolean> {
  const { linkId, email, moves } = scope.prepared as Confirming
  if (moves) await moveTo(scope, { linkId, email })
  else if (!(await spendLink(scope, linkId))) throw spentLink('token')
  else await confirmAddress(scope, email)
  return true
}

export async function confirmAddress(scope: Scope, email: string): Promise<void> {
  const sql = 'update app_user set email_verified_at = $2, updated_at = $2 where id = $1 and email = $3'
  await scope.connection.prepared('user-verified', sql, [userIdOf(scope), scope.now(), email])
}

export async function currentUser(scope: Scope): Promise<User> {
  const user = await scope.em.findOne(User, { id: userIdOf(scope) })
  if (!user) throw notFound('user')
  return user
}
