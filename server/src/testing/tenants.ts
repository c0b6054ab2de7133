import { newId } from '../kernel/ids.js'
import { hashPassword } from '../modules/identity/passwords.js'
import { ask, type Caller, call } from './call.js'
import type { World } from './world.js'

export const PASSWORD = 'a kettle of herring gulls'

/** A tenant with its signed-in owner, made through the public door. */
export type Tenancy = {
  id: string
  slug: string
  owner: Caller & { token: string; userId: string; email: string; cookie: string }
}

const registerTenant = `mutation ($input: RegisterTenantInput!) {
  registerTenant(input: $input) { accessToken viewer { user { id } tenant { id } } } }`
type Registered = { registerTenant: { accessToken: string; viewer: { user: { id: string }; tenant: { id: string } } } }

export async function makeTenant(
  world: World,
  given: { slug?: string; name?: string; plan?: string } = {},
): Promise<Tenancy> {
  const slug = given.slug ?? `t-${newId().slice(-12)}`
  const email = `owner@${slug}.example`
  const input = {
    tenantName: given.name ?? `Town ${slug}`,
    tenantSlug: slug,
    name: 'Olive Owner',
    email,
    password: PASSWORD,
  }
  const answer = await call<Registered>(world, registerTenant, { input })
  if (!answer.data) throw new Error(JSON.stringify(answer.errors))
  const { accessToken, viewer } = answer.data.registerTenant
  await world.truth('update tenant set plan_key = $2 where id = $1', [viewer.tenant.id, given.plan ?? 'enterprise'])
  return {
    id: viewer.tenant.id,
    slug,
    owner: { token: accessToken, userId: viewer.user.id, email, cookie: answer.cookie ?? '' },
  }
}

/** The session that an access token names. */
export function sessionOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sid?: string }
  return claims.sid ?? ''
}

/** Another member with a role. Their row is written as the truth, because inviting is another room's business. */
export async function makeMember(
  world: World,
  tenant: Tenancy,
  role: string,
): Promise<Caller & { token: string; userId: string; email: string }> {
  const userId = newId()
  const email = `${role.toLowerCase()}-${userId.slice(-6)}@${tenant.slug}.example`
  await world.truth(
    `with person as (insert into app_user (id, email, name, email_verified_at) values ($1, $2, $3, now()))
     insert into user_password (user_id, hash) select $1, hash from user_password where user_id = $4`,
    [userId, email, `A ${role}`, tenant.owner.userId],
  )
  await world.truth('insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, $4)', [
    tenant.id,
    newId(),
    userId,
    role,
  ])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const data = await ask<{ login: { accessToken: string } }>(world, login, {
    input: { email, password: PASSWORD, tenantSlug: tenant.slug },
  })
  return { token: data.login.accessToken, userId, email }
}

/** Somebody of the operator's staff, who belongs to no tenant: appointed through the door of the command line. */
export async function makeOperator(world: World): Promise<Caller & { token: string; userId: string; email: string }> {
  const userId = newId()
  const email = `operator-${userId.slice(-6)}@operator.example`
  await world.truth('select * from set_operator($1, $2, $3, true)', [email, 'Opal Operator', userId])
  await world.truth('update app_user set email_verified_at = now() where id = $1', [userId])
  await world.truth('insert into user_password (user_id, hash) values ($1, $2)', [
    userId,
    await hashPassword(world.app.house, PASSWORD),
  ])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const data = await ask<{ login: { accessToken: string } }>(world, login, { input: { email, password: PASSWORD } })
  return { token: data.login.accessToken, userId, email }
}

/** Somebody who signed up and is of no tenant yet, at a tenant's address. */
export async function makeNewcomer(
  world: World,
  town: Tenancy,
): Promise<Caller & { token: string; userId: string; email: string }> {
  const [userId, email] = [newId(), `new-${newId().slice(-8)}@people.example`]
  await world.truth(
    `with person as (insert into app_user (id, email, name, email_verified_at) values ($1, $2, 'Nell New', now()))
     insert into user_password (user_id, hash) select $1, hash from user_password where user_id = $3`,
    [userId, email, town.owner.userId],
  )
  const login = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
  const data = await ask<{ login: { accessToken: string } }>(world, login, { i: { email, password: PASSWORD } })
  return { token: data.login.accessToken, tenant: town.slug, email, userId }
}
