import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller & { userId: string }
let tenant: Tenancy
let other: Tenancy
const suspend = 'mutation ($id: ID!, $reason: String!) { suspendTenant(id: $id, reason: $reason) { id } }'
const reopen = 'mutation ($id: ID!, $reason: String!) { reopenTenant(id: $id, reason: $reason) { id } }'
beforeAll(async () => {
  operator = await makeOperator(world())
  tenant = await makeTenant(world(), { name: 'Quiet Harbour' })
  other = await makeTenant(world())
  await ask(world(), suspend, { id: tenant.id, reason: 'Unpaid since May' }, operator)
  await ask(world(), reopen, { id: tenant.id, reason: 'Paid' }, operator)
  await ask(world(), suspend, { id: other.id, reason: 'A hundred percent_sure' }, operator)
  await call(world(), suspend, { id: tenant.id, reason: 'let me' }, tenant.owner)
})

type Entry = {
  action: string
  outcome: string
  reason: string | null
  actor: { id: string; name: string } | null
  tenant: { id: string; name: string } | null
}
type Log = {
  platformAuditLog: { totalCount: number; nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
const log = `query ($filter: PlatformAuditFilter, $first: Int, $after: String) { platformAuditLog(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id at action outcome reason requestId actor { id name } tenant { id name } target { type id } } } }`
const read = async (filter: object, more: object = {}): Promise<Log['platformAuditLog']> =>
  (await ask<Log>(world(), log, { filter, ...more }, operator)).platformAuditLog
const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code

test('the operator’s trail says who did what to which tenant and why, newest first, page by page', async () => {
  const page = await read({ targetId: tenant.id }, { first: 2 })
  expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true])
  const [denied, opened] = page.nodes
  expect(denied).toMatchObject({ action: 'suspendTenant', outcome: 'DENIED', actor: { id: tenant.owner.userId } })
  expect(opened).toMatchObject({
    ...{ action: 'reopenTenant', outcome: 'DONE', reason: 'Paid', requestId: expect.any(String) },
    actor: { id: operator.userId, name: 'Opal Operator' },
    tenant: { id: tenant.id, name: 'Quiet Harbour' },
    target: { type: 'PlatformTenant', id: tenant.id },
  })
  const rest = await read({ targetId: tenant.id }, { first: 2, after: page.pageInfo.endCursor })
  expect([rest.nodes.map(({ reason }) => reason), rest.pageInfo.hasNextPage]).toEqual([['Unpaid since May'], false])
})

test('it is narrowed by action, person, outcome, time and text, and what is typed is no pattern', async () => {
  const count = async (filter: object): Promise<number> => (await read(filter)).totalCount
  const all = await count({})
  expect(await count({ action: 'reopenTenant' })).toBe(1)
  expect(await count({ exceptActions: ['reopenTenant'] })).toBe(all - 1)
  expect(await count({ actorId: operator.userId, outcome: 'DONE' })).toBe(3)
  expect(await count({ text: 'since may' })).toBe(1)
  expect(await count({ text: 'quiet harbour' })).toBe(2)
  expect(await count({ text: 'percent_s' })).toBe(1)
  expect(await count({ text: 'percent%sure' })).toBe(0)
  expect(await count({ to: new Date(Date.now() - 3_600_000).toISOString() })).toBe(0)
  expect(await count({ from: new Date(Date.now() - 3_600_000).toISOString() })).toBe(all)
  // The owner's command line has no person.
  const [appointed] = (await read({ action: 'appointOperator' })).nodes
  expect(appointed).toMatchObject({ actor: null, outcome: 'DONE' })
})

test('nobody of a tenant reads it, and it is read beside nothing of a tenant', async () => {
  expect(codeOf(await call(world(), log, {}, other.owner))).toBe('FORBIDDEN')
  expect(codeOf(await call(world(), log, {}, tenant.owner))).toBe('FORBIDDEN')
  expect(codeOf(await call(world(), log, {}))).toBe('UNAUTHENTICATED')
  expect(codeOf(await call(world(), log, { after: 'nonsense' }, operator))).toBe('BAD_USER_INPUT')
})
