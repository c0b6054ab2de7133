import { enqueue } from '../../jobs/enqueue.js'
import { notFound } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { tenantIdOf } from '../../scope/scope.js'
import type { CreateTenantInput } from '../tenancy/tenancy.inputs.js'
import { foundTenant } from '../tenancy/tenancy.service.js'
import type { Tenant } from '../tenancy/tenant.entity.js'
import type { RegisterInput, RegisterTenantInput } from './identity.inputs.js'
import type { LoginFacts, RefreshFacts, RegisterFacts } from './identity.prepare.js'
import { sendLink, spendLink } from './links.js'
import { revokeAll, revokeFamily, rotate, signInAgain } from './refresh.js'
import { mintAccess, openSession, userIdOf } from './sessions.js'
import { Membership, TenantRole, User } from './user.entity.js'
import type { AuthPayload } from './viewer.types.js'

const insertUser = 'insert into app_user (id, email, name) values ($1, $2, $3)'
const writeHash = `insert into user_password (user_id, hash) values ($1, $2)
  on conflict (user_id) do update set hash = $2, updated_at = now()`

/** Hash and person are two rows: the person's is read everywhere, the hash through its door alone. */
async function insertPerson(scope: Scope, name: string): Promise<void> {
  const { userId, email, passwordHash } = scope.prepared as RegisterFacts
  await scope.connection.prepared('user-insert', insertUser, [userId, email, name.trim()])
  await scope.connection.prepared('user-password', writeHash, [userId, passwordHash])
  await sendLink(scope, { id: userId, email }, 'VERIFY_EMAIL')
}

/** Known or new, the caller is told the same; the mailbox's owner is told which. */
export async function register(scope: Scope, input: RegisterInput): Promise<boolean> {
  const facts = scope.prepared as RegisterFacts
  if (facts.known) {
    await enqueue(scope, { task: 'mail', payload: { kind: 'already_registered', userId: facts.userId } })
    return true
  }
  await insertPerson(scope, input.name)
  return true
}

export async function registerTenant(scope: Scope, input: RegisterTenantInput): Promise<AuthPayload> {
  const facts = scope.prepared as RegisterFacts
  if (!facts.known) await insertPerson(scope, input.name)
  await own(scope, { name: input.tenantName, slug: input.tenantSlug })
  return openSession(scope)
}

export async function createTenant(scope: Scope, input: CreateTenantInput): Promise<Tenant> {
  return own(scope, input)
}

/** The tenant and its OWNER, in one transaction; the owner's row makes the rest of the transaction theirs. */
async function own(scope: Scope, input: CreateTenantInput): Promise<Tenant> {
  const tenant = await foundTenant(scope, input)
  const owner = { id: newId(), tenantId: tenant.id, userId: userIdOf(scope), role: TenantRole.OWNER }
  scope.em.persist(scope.em.create(Membership, owner as Membership))
  await scope.em.flush()
  scope.viewer.role = TenantRole.OWNER
  return tenant
}

export async function login(scope: Scope): Promise<AuthPayload> {
  const { rehash } = scope.prepared as LoginFacts
  if (rehash) await setPassword(scope, rehash)
  const sql = 'update app_user set last_tenant_id = $1 where id = $2'
  if (scope.tenant) await scope.connection.prepared('user-last-tenant', sql, [scope.tenant.id, userIdOf(scope)])
  return openSession(scope)
}

export async function refreshSession(scope: Scope): Promise<AuthPayload> {
  const { presented, row } = scope.prepared as RefreshFacts
  await rotate(scope, presented, row)
  return mintAccess(scope)
}

export async function logout(scope: Scope): Promise<boolean> {
  const { familyId } = scope.prepared as { familyId: string | null }
  if (familyId) await revokeFamily(scope, familyId)
  scope.afterCommit(() => scope.request?.setRefreshCookie(null))
  return true
}

/** Another token for another of one's tenants; the refresh family of this device moves with it. */
export async function switchTenant(scope: Scope): Promise<AuthPayload> {
  const sql = 'update app_user set last_tenant_id = $1 where id = $2'
  await scope.connection.prepared('user-last-tenant', sql, [tenantIdOf(scope), userIdOf(scope)])
  return openSession(scope)
}

export async function changePassword(scope: Scope): Promise<boolean> {
  const { passwordHash } = scope.prepared as { passwordHash: string }
  await setPassword(scope, passwordHash)
  await revokeAll(scope, userIdOf(scope))
  await openSession(scope)
  return true
}

async function setPassword(scope: Scope, hash: string): Promise<void> {
  await scope.connection.prepared('user-password', writeHash, [userIdOf(scope), hash])
}

export async function verifyEmail(scope: Scope): Promise<boolean> {
  const { linkId, email } = scope.prepared as { linkId: string; email: string }
  if (!(await spendLink(scope, linkId))) throw signInAgain()
  const sql = 'update app_user set email_verified_at = $2, updated_at = $2 where id = $1 and email = $3'
  await scope.connection.prepared('user-verified', sql, [userIdOf(scope), scope.now(), email])
  return true
}

export async function currentUser(scope: Scope): Promise<User> {
  const user = await scope.em.findOne(User, { id: userIdOf(scope) })
  if (!user) throw notFound('user')
  return user
}
