import { expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { raceOfOwners } from '../../../testing/races.js'
import { makeMember, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()

type Node = { user: { id: string; name: string; email: string }; role: string; lastSeenAt: string | null }
type Page = {
  members: {
    totalCount: number
    nodes: (Node & { viewerCanGive: string[]; viewerCanRemove: boolean; viewerCanTransferTo: boolean })[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
const list = `query ($first: Int, $after: String, $role: TenantRole, $text: String) {
  members(first: $first, after: $after, role: $role, text: $text) { totalCount pageInfo { hasNextPage endCursor }
    nodes { role lastSeenAt user { id name email } viewerCanGive viewerCanRemove viewerCanTransferTo } } }`
const members = async (caller: Caller, asked: object = {}) => (await ask<Page>(world(), list, asked, caller)).members
const change = (caller: Caller, userId: string, role: string): Promise<Answer<unknown>> =>
  call(
    world(),
    'mutation ($u: ID!, $r: TenantRole!) { changeMemberRole(userId: $u, role: $r) { role user { name } } }',
    { u: userId, r: role },
    caller,
  )
const remove = (caller: Caller, userId: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($u: ID!) { removeMember(userId: $u) { role user { id name } } }', { u: userId }, caller)
const leave = (caller: Caller, tenantId: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($t: ID!) { leaveTenant(tenantId: $t) }', { t: tenantId }, caller)
const transfer = (caller: Caller, userId: string, password = PASSWORD): Promise<Answer<unknown>> =>
  call(
    world(),
    'mutation ($u: ID!, $p: String!) { transferOwnership(userId: $u, password: $p) { role } }',
    { u: userId, p: password },
    caller,
  )
const me = 'query { me { role permissions } }'
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const reasonOf = (answer: Answer<unknown>): unknown => answer.errors?.[0]?.extensions.reason
const rolesOf = (tenantId: string) =>
  world().truth<{ role: string }>('select role from membership where tenant_id = $1 order by id', [tenantId])

test('the team is listed in the order people joined, by pages, by role and by a part of name or address', async () => {
  const { owner } = await makeTenant(world())
  const tenant = await makeTenant(world())
  const staff = await makeMember(world(), tenant, 'STAFF')
  await makeMember(world(), tenant, 'VIEWER')
  const all = await members(tenant.owner)
  expect(all.nodes.map(({ role }) => role)).toEqual(['OWNER', 'STAFF', 'VIEWER'])
  expect(all.totalCount).toBe(3)
  expect(all.nodes[1]?.lastSeenAt).toMatch(/^20/)
  const first = await members(tenant.owner, { first: 2 })
  expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true])
  const rest = await members(tenant.owner, { first: 2, after: first.pageInfo.endCursor })
  expect(rest.nodes.map(({ role }) => role)).toEqual(['VIEWER'])
  expect((await members(tenant.owner, { role: 'STAFF' })).nodes.map(({ user }) => user.id)).toEqual([staff.userId])
  expect((await members(tenant.owner, { text: 'OLIVE' })).nodes.map(({ role }) => role)).toEqual(['OWNER'])
  expect((await members(tenant.owner, { text: staff.email.slice(0, 9) })).totalCount).toBe(1)
  expect((await members(tenant.owner, { text: '%' })).totalCount).toBe(0)
  expect((await members(owner)).totalCount).toBe(1)
  expect(codeOf(await call(world(), list, { first: 0 }, tenant.owner))).toBe('BAD_USER_INPUT')
  expect(codeOf(await call(world(), list, { after: 'nonsense' }, tenant.owner))).toBe('BAD_USER_INPUT')
})

test('of a member the team sees this tenant alone, even where viewer and member share another', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const shared = await makeMember(world(), here, 'EDITOR')
  const join = 'insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, $4)'
  await world().truth(join, [there.id, newId(), shared.userId, 'VIEWER'])
  await world().truth(join, [there.id, newId(), here.owner.userId, 'VIEWER'])
  const seen = await members(here.owner)
  expect(seen.nodes.map(({ user, role }) => [user.id, role])).toEqual([
    [here.owner.userId, 'OWNER'],
    [shared.userId, 'EDITOR'],
  ])
  expect((await members(here.owner, { role: 'VIEWER' })).totalCount).toBe(0)
})

test('buttons say what the verbs allow: an admin neither touches an owner nor makes one', async () => {
  const tenant = await makeTenant(world())
  const admin = await makeMember(world(), tenant, 'ADMIN')
  const staff = await makeMember(world(), tenant, 'STAFF')
  const all = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT']
  const seen = async (caller: Caller) =>
    (await members(caller)).nodes.map((node) => [
      node.viewerCanGive.length,
      node.viewerCanRemove,
      node.viewerCanTransferTo,
    ])
  expect(await seen(tenant.owner)).toEqual([
    [7, false, false],
    [7, true, true],
    [7, true, true],
  ])
  expect(await seen(admin)).toEqual([
    [0, false, false],
    [6, false, false],
    [6, true, false],
  ])
  for (const role of all) {
    expect([role, codeOf(await change(admin, tenant.owner.userId, role))]).toEqual([role, 'FORBIDDEN'])
    expect([role, codeOf(await change(admin, staff.userId, role))]).toEqual([
      role,
      role === 'OWNER' ? 'FORBIDDEN' : undefined,
    ])
  }
  expect(codeOf(await remove(admin, tenant.owner.userId))).toBe('FORBIDDEN')
  expect(codeOf(await change(admin, admin.userId, 'OWNER'))).toBe('FORBIDDEN')
})

test('nobody raises themselves, and whoever is demoted or removed has lost their power at the next request', async () => {
  const tenant = await makeTenant(world())
  const staff = await makeMember(world(), tenant, 'STAFF')
  for (const role of ['OWNER', 'ADMIN', 'EDITOR'])
    expect([role, codeOf(await change(staff, staff.userId, role))]).toEqual([role, 'FORBIDDEN'])
  const admin = await makeMember(world(), tenant, 'ADMIN')
  expect((await members(admin)).totalCount).toBe(3)
  expect((await change(tenant.owner, admin.userId, 'VIEWER')).errors).toBeUndefined()
  expect(codeOf(await call(world(), list, {}, admin))).toBe('FORBIDDEN')
  expect(codeOf(await change(admin, admin.userId, 'ADMIN'))).toBe('FORBIDDEN')
  expect((await remove(tenant.owner, admin.userId)).data).toMatchObject({
    removeMember: { role: 'VIEWER', user: { id: admin.userId, name: 'A ADMIN' } },
  })
  expect((await ask(world(), me, {}, admin)).me).toEqual({ role: null, permissions: [] })
  expect((await members(tenant.owner)).totalCount).toBe(2)
})

test('with a member their sessions in this tenant end, and no others', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const person = await makeMember(world(), here, 'EDITOR')
  const join = 'insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, $4)'
  await world().truth(join, [there.id, newId(), person.userId, 'EDITOR'])
  const login = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
  const cookieIn = async (slug: string) =>
    (await call(world(), login, { i: { email: person.email, password: PASSWORD, tenantSlug: slug } })).cookie ?? ''
  const [mine, other] = [await cookieIn(here.slug), await cookieIn(there.slug)]
  expect((await remove(here.owner, person.userId)).errors).toBeUndefined()
  const refresh = (cookie: string) => call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie })
  expect(codeOf(await refresh(mine))).toBe('UNAUTHENTICATED')
  expect((await refresh(other)).errors).toBeUndefined()
  expect(
    codeOf(await call(world(), login, { i: { email: person.email, password: PASSWORD, tenantSlug: here.slug } })),
  ).toBe('UNAUTHENTICATED')
})

test('a tenant keeps an owner: the last one neither leaves, nor steps down, nor is removed (RB-05)', async () => {
  const tenant = await makeTenant(world())
  const { owner } = tenant
  for (const answer of [await leave(owner, tenant.id), await change(owner, owner.userId, 'ADMIN')])
    expect([codeOf(answer), reasonOf(answer)]).toEqual(['CONFLICT', 'LAST_OWNER'])
  expect(codeOf(await remove(owner, owner.userId))).toBe('CONFLICT')
  const second = await makeMember(world(), tenant, 'OWNER')
  await world().truth('update app_user set disabled_at = now() where id = $1', [second.userId])
  expect(reasonOf(await leave(owner, tenant.id))).toBe('LAST_OWNER')
  await world().truth('update app_user set disabled_at = null where id = $1', [second.userId])
  expect((await leave(owner, tenant.id)).data).toEqual({ leaveTenant: true })
  expect(await rolesOf(tenant.id)).toEqual([{ role: 'OWNER' }])
  expect(codeOf(await leave(second, (await makeTenant(world())).id))).toBe('NOT_FOUND')
})

test('two owners who demote, remove or leave at once never leave the tenant without one (RB-05)', async () => {
  await raceOfOwners(world(), 5)
}, 60_000)

test('ownership passes on with the password alone: the owner becomes an admin, and both get a mail', async () => {
  const tenant = await makeTenant(world(), { name: 'Pell Haven' })
  const heir = await makeMember(world(), tenant, 'EDITOR')
  const admin = await makeMember(world(), tenant, 'ADMIN')
  const wrong = await transfer(tenant.owner, heir.userId, 'not my password at all')
  expect([codeOf(wrong), wrong.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'password'])
  expect(codeOf(await transfer(admin, heir.userId))).toBe('FORBIDDEN')
  expect(codeOf(await transfer(tenant.owner, tenant.owner.userId))).toBe('CONFLICT')
  expect((await transfer(tenant.owner, heir.userId)).data).toEqual({ transferOwnership: { role: 'OWNER' } })
  expect(await rolesOf(tenant.id)).toEqual([{ role: 'ADMIN' }, { role: 'OWNER' }, { role: 'ADMIN' }])
  expect(codeOf(await transfer(tenant.owner, admin.userId))).toBe('FORBIDDEN')
  await runJobs(world())
  expect(mailTo(world(), tenant.owner.email).at(-1)?.subject).toMatch(/gave Pell Haven into other hands/)
  expect(mailTo(world(), heir.email).at(-1)?.subject).toMatch(/owner of Pell Haven now/)
  const trail = 'select target_id from audit_log where tenant_id = $1 and action = $2 and outcome = $3'
  expect(await world().truth(trail, [tenant.id, 'transferOwnership', 'DONE'])).toHaveLength(1)
  expect(await world().truth(trail, [tenant.id, 'transferOwnership', 'DENIED'])).toHaveLength(2)
})

test('people of the next town cannot be told from people that nobody knows', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  for (const userId of [there.owner.userId, newId(), 'nonsense']) {
    expect([userId, codeOf(await change(here.owner, userId, 'VIEWER'))]).toEqual([userId, 'NOT_FOUND'])
    expect([userId, codeOf(await remove(here.owner, userId))]).toEqual([userId, 'NOT_FOUND'])
    expect([userId, codeOf(await transfer(here.owner, userId))]).toEqual([userId, 'NOT_FOUND'])
  }
  expect(await rolesOf(there.id)).toEqual([{ role: 'OWNER' }])
})
