import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let mine: Tenancy
let theirs: Tenancy
beforeAll(async () => {
  mine = await makeTenant(world(), { name: 'My Town' })
  theirs = await makeTenant(world(), { name: 'Their Town' })
})

type LoggedIn = {
  login: { accessToken: string; adminUrl: string; viewer: { role: string | null; tenant: { slug: string } | null } }
}
const login = (input: Record<string, string>, caller: Caller = {}): Promise<Answer<LoggedIn>> =>
  call<LoggedIn>(
    world(),
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken adminUrl viewer { role tenant { slug } } } }',
    { input: { password: PASSWORD, ...input } },
    caller,
  )
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const join = (tenant: Tenancy, userId: string, role: string): Promise<unknown> =>
  world().truth('insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, $4)', [
    tenant.id,
    newId(),
    userId,
    role,
  ])

test('a log-in enters the tenant named, else the host’s, else the last used', async () => {
  const person = await makeMember(world(), mine, 'EDITOR')
  await join(theirs, person.userId, 'VIEWER')
  const { email } = person
  const named = await login({ email, tenantSlug: theirs.slug })
  expect(named.data?.login.viewer).toEqual({ role: 'VIEWER', tenant: { slug: theirs.slug } })
  expect(new URL(named.data?.login.adminUrl ?? '').hostname).toBe(`${theirs.slug}.localhost`)
  expect((await login({ email })).data?.login.viewer.tenant?.slug).toBe(theirs.slug)
  const onHost = await login({ email }, { tenant: mine.slug })
  expect(onHost.data?.login.viewer).toEqual({ role: 'EDITOR', tenant: { slug: mine.slug } })
  expect((await login({ email })).data?.login.viewer.tenant?.slug).toBe(mine.slug)
})

test('a tenant of somebody else, one that is not there and a shut one are each a wrong log-in', async () => {
  const { email } = mine.owner
  const wrong = await login({ email, password: 'not my password at all' })
  for (const answer of [
    await login({ email, tenantSlug: theirs.slug }),
    await login({ email, tenantSlug: 'no-such-town' }),
    await login({ email }, { tenant: theirs.slug }),
    await login({ email: 'nobody@people.example' }),
  ])
    expect([answer.status, codeOf(answer), answer.errors?.[0]?.message, answer.cookie]).toEqual([
      wrong.status,
      'UNAUTHENTICATED',
      wrong.errors?.[0]?.message,
      null,
    ])
  const shut = await makeTenant(world())
  await world().truth(`update tenant set status = 'closed' where id = $1`, [shut.id])
  expect(codeOf(await login({ email: shut.owner.email, tenantSlug: shut.slug }))).toBe('UNAUTHENTICATED')
})

test('a disabled person is a wrong log-in; capitals and spaces around the address are not', async () => {
  const person = await makeMember(world(), mine, 'VIEWER')
  expect((await login({ email: `  ${person.email.toUpperCase()} ` })).errors).toBeUndefined()
  await world().truth('update app_user set disabled_at = now() where id = $1', [person.userId])
  const shut = await login({ email: person.email })
  const wrong = await login({ email: person.email, password: 'not my password at all' })
  expect([shut.status, shut.errors?.[0]?.message]).toEqual([wrong.status, wrong.errors?.[0]?.message])
  expect(codeOf(shut)).toBe('UNAUTHENTICATED')
})

test('me names person, role, permissions, tenant and every membership; a visitor is null', async () => {
  const person = await makeMember(world(), mine, 'EDITOR')
  await join(theirs, person.userId, 'OWNER')
  const me =
    '{ me { user { email } role permissions tenant { id slug } memberships { role tenant { id slug name } } } }'
  const data = await ask<{ me: { permissions: string[]; memberships: unknown[] } }>(world(), me, {}, person)
  expect(data.me).toMatchObject({
    user: { email: person.email },
    role: 'EDITOR',
    tenant: { id: mine.id, slug: mine.slug },
  })
  expect(data.me.permissions).toContain('listing.write')
  expect(data.me.permissions).not.toContain('tenant.write')
  expect(data.me.memberships).toEqual([
    { role: 'EDITOR', tenant: { id: mine.id, slug: mine.slug, name: 'My Town' } },
    { role: 'OWNER', tenant: { id: theirs.id, slug: theirs.slug, name: 'Their Town' } },
  ])
  expect(await ask(world(), '{ me { role } }')).toEqual({ me: null })
})

type Switched = {
  switchTenant: { accessToken: string; adminUrl: string; viewer: { role: string; tenant: { slug: string } } }
}
const switchTo = (tenantId: string, caller: Caller): Promise<Answer<Switched>> =>
  call<Switched>(
    world(),
    'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken adminUrl viewer { role tenant { slug } } } }',
    { id: tenantId },
    caller,
  )

test('switching enters another of one’s tenants: new token, new cookie, the old session of this device ended', async () => {
  const person = await makeMember(world(), mine, 'EDITOR')
  await join(theirs, person.userId, 'ADMIN')
  const before = await login({ email: person.email, tenantSlug: mine.slug })
  const caller = { token: before.data?.login.accessToken, cookie: before.cookie ?? '' }
  const after = await switchTo(theirs.id, caller)
  expect(after.data?.switchTenant.viewer).toEqual({ role: 'ADMIN', tenant: { slug: theirs.slug } })
  expect(after.data?.switchTenant.adminUrl).toContain(`${theirs.slug}.localhost`)
  const refresh = 'mutation { refreshSession { viewer { tenant { slug } } } }'
  expect(codeOf(await call(world(), refresh, {}, { cookie: before.cookie ?? '' }))).toBe('UNAUTHENTICATED')
  expect(await ask(world(), refresh, {}, { cookie: after.cookie ?? '' })).toEqual({
    refreshSession: { viewer: { tenant: { slug: theirs.slug } } },
  })
  expect((await login({ email: person.email })).data?.login.viewer.tenant?.slug).toBe(theirs.slug)
})

test('next town, AU-16: switching to a tenant one is no member of, or that is not there, is NOT_FOUND', async () => {
  for (const id of [theirs.id, newId(), 'not-an-id']) expect(codeOf(await switchTo(id, mine.owner))).toBe('NOT_FOUND')
  expect(codeOf(await switchTo(mine.id, { tenant: mine.slug }))).toBe('UNAUTHENTICATED')
})

test('a changed password ends every other session and keeps this one; the old password is a wrong log-in', async () => {
  const person = await makeMember(world(), mine, 'VIEWER')
  const elsewhere = (await login({ email: person.email })).cookie ?? ''
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
  const wrong = await call(
    world(),
    change,
    { input: { currentPassword: 'no idea at all', newPassword: 'a field of clover' } },
    person,
  )
  expect(wrong.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.currentPassword' }],
  })
  const input = { currentPassword: PASSWORD, newPassword: 'a field of clover in May' }
  const changed = await call(world(), change, { input }, person)
  expect(changed.data).toEqual({ changePassword: true })
  const refresh = 'mutation { refreshSession { accessToken } }'
  expect(codeOf(await call(world(), refresh, {}, { cookie: elsewhere }))).toBe('UNAUTHENTICATED')
  expect((await call(world(), refresh, {}, { cookie: changed.cookie ?? '' })).errors).toBeUndefined()
  expect(codeOf(await login({ email: person.email }))).toBe('UNAUTHENTICATED')
  expect((await login({ email: person.email, password: input.newPassword })).errors).toBeUndefined()
})

test('a session is not opened by a password that is changed while it is being proven', async () => {
  const person = await makeMember(world(), mine, 'VIEWER')
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
  const input = { currentPassword: PASSWORD, newPassword: 'a cart of autumn pumpkins' }
  const [changed, ...logins] = await Promise.all([
    call(world(), change, { input }, person),
    ...Array.from({ length: 4 }, () => login({ email: person.email })),
  ])
  expect(changed?.errors).toBeUndefined()
  const live = await world().truth<{ id: string }>(
    'select id from refresh_token where user_id = $1 and revoked_at is null and rotated_at is null',
    [person.userId],
  )
  // The one that changePassword began; every other session was either ended by it or never opened.
  expect(live).toHaveLength(1)
  expect(
    logins.every((answer) => !answer.errors || ['UNAVAILABLE', 'UNAUTHENTICATED'].includes(codeOf(answer) ?? '')),
  ).toBe(true)
})

test('createTenant makes the caller its OWNER, who may read and do everything at once', async () => {
  const slug = `new-${newId().slice(-12)}`
  const create =
    'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { id slug status widgetOrigins plan { key } viewerCanEdit } }'
  const made = await ask<{ createTenant: { id: string } }>(
    world(),
    create,
    { input: { name: 'New Town', slug } },
    mine.owner,
  )
  expect(made.createTenant).toMatchObject({
    slug,
    status: 'ONBOARDING',
    widgetOrigins: [],
    plan: { key: 'free' },
    viewerCanEdit: true,
  })
  expect((await switchTo(made.createTenant.id, mine.owner)).data?.switchTenant.viewer.role).toBe('OWNER')
  expect(codeOf(await call(world(), create, { input: { name: 'New Town', slug } }, theirs.owner))).toBe('CONFLICT')
  expect(codeOf(await call(world(), create, { input: { name: 'New Town', slug: 'admin' } }, theirs.owner))).toBe(
    'CONFLICT',
  )
  expect(codeOf(await call(world(), create, { input: { name: 'X', slug: `x-${slug}` } }))).toBe('UNAUTHENTICATED')
})
