import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { makeMember, makeOperator, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller & { userId: string; email: string }
beforeAll(async () => {
  operator = await makeOperator(world())
})

const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code
const list =
  'query ($filter: PlatformUserFilter) { platformUsers(filter: $filter) { totalCount nodes { id email memberships { role tenantId } } } }'
type Users = { platformUsers: { totalCount: number; nodes: { id: string; email: string; memberships: object[] }[] } }
const suspend =
  'mutation ($id: ID!, $reason: String!) { suspendUser(id: $id, reason: $reason) { disabledAt disabledReason } }'
const restore = 'mutation ($id: ID!) { restoreUser(id: $id) { disabledAt disabledReason } }'
const login = (email: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', { i: { email, password: PASSWORD } })

test('people are found by name, address, tenant, and whether they are suspended or of the staff', async () => {
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const find = async (filter: object): Promise<string[]> =>
    (await ask<Users>(world(), list, { filter }, operator)).platformUsers.nodes.map(({ id }) => id)
  expect(await find({ tenantId: tenant.id })).toEqual([editor.userId, tenant.owner.userId])
  expect(await find({ text: editor.email.toUpperCase() })).toEqual([editor.userId])
  expect(await find({ text: editor.userId })).toEqual([editor.userId])
  expect(await find({ tenantId: tenant.id, suspended: true })).toEqual([])
  expect(await find({ tenantId: newId() })).toEqual([])
  expect(await find({ tenantId: 'nonsense' })).toEqual([])
  expect(await find({ staff: true, text: operator.email })).toEqual([operator.userId])
  const { platformUsers } = await ask<Users>(world(), list, { filter: { text: editor.email } }, operator)
  expect(platformUsers).toMatchObject({
    totalCount: 1,
    nodes: [{ memberships: [{ role: 'EDITOR', tenantId: tenant.id }] }],
  })
})

test('a suspended person loses their power at their next request, every session, and every way back in (AU-08)', async () => {
  const { owner } = await makeTenant(world())
  await world().truth('update app_user set email_verified_at = now() where id = $1', [owner.userId])
  const said = await ask(world(), suspend, { id: owner.userId, reason: 'Taken over' }, operator)
  expect(said).toEqual({ suspendUser: { disabledAt: expect.any(String), disabledReason: 'Taken over' } })
  const next = await call(world(), '{ me { role } }', {}, owner)
  expect([next.status, codeOf(next)]).toEqual([401, 'UNAUTHENTICATED'])
  expect(codeOf(await call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie: owner.cookie }))).toBe(
    'UNAUTHENTICATED',
  )
  expect(codeOf(await login(owner.email))).toBe('UNAUTHENTICATED')
  expect(codeOf(await call(world(), suspend, { id: owner.userId, reason: 'again' }, operator))).toBe('CONFLICT')
  expect(await ask(world(), restore, { id: owner.userId }, operator)).toEqual({
    restoreUser: { disabledAt: null, disabledReason: null },
  })
  // The sessions of before stay ended; the person signs in anew.
  expect(codeOf(await call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie: owner.cookie }))).toBe(
    'UNAUTHENTICATED',
  )
  expect((await login(owner.email)).errors).toBeUndefined()
  expect(codeOf(await call(world(), restore, { id: owner.userId }, operator))).toBe('CONFLICT')
})

test('nobody suspends themselves, nobody, or without a reason; an owner suspends nobody at all', async () => {
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  expect(codeOf(await call(world(), suspend, { id: operator.userId, reason: 'tired' }, operator))).toBe('CONFLICT')
  expect(codeOf(await call(world(), suspend, { id: newId(), reason: 'nobody' }, operator))).toBe('NOT_FOUND')
  expect(codeOf(await call(world(), suspend, { id: editor.userId, reason: '' }, operator))).toBe('BAD_USER_INPUT')
  expect(codeOf(await call(world(), suspend, { id: editor.userId, reason: 'rude' }, tenant.owner))).toBe('FORBIDDEN')
  expect((await call(world(), '{ me { role } }', {}, editor)).errors).toBeUndefined()
})
