import { beforeEach, expect, test } from 'vitest'
import { findTenantBySlug } from '../modules/tenancy/find-tenant.js'
import { forJob, inTransaction } from '../scope/makers.js'
import { ask, call } from '../testing/call.js'
import { letTimePass, queued, runJobs, tellBoard } from '../testing/jobs.js'
import { makeCategory } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'
import type { Heard, Listener } from './listener.js'
import { record } from './record.js'

const world = useWorld()
let tenant: Tenancy
beforeEach(async () => {
  tenant = await makeTenant(world())
  await runJobs(world())
})

const rename = 'mutation ($id: ID!, $name: String!) { updateCategory(id: $id, input: { name: $name }) { id } }'
const statesOf = (of: Tenancy) =>
  world().truth<{ name: string; state: string; aggregate_id: string }>(
    'select name, state, aggregate_id from event where tenant_id = $1 order by position',
    [of.id],
  )

/** Hears everything, and does what it is told to. */
function ear(name: string, hear: Listener['hear'] = async () => undefined): { listener: Listener; heard: Heard[] } {
  const heard: Heard[] = []
  const listener: Listener = {
    name,
    to: '*',
    hear: async (scope, event) => {
      await hear(scope, event)
      heard.push(event)
    },
  }
  return { listener, heard }
}

test('what happened is told once to everybody who listens for its name, in its tenant’s scope, with the request it came from', async () => {
  const { listener, heard } = ear('test.all', async (scope) => {
    expect(scope.tenant?.id).toBe(tenant.id)
    expect(await scope.connection.prepared('who', 'select app_tenant() as id', [])).toEqual([{ id: tenant.id }])
  })
  const named = ear('test.named')
  const deaf = ear('test.deaf')
  const { id } = await makeCategory(world(), tenant, { name: 'Food' })
  await tellBoard(world(), [
    listener,
    { ...named.listener, to: ['category.created'] },
    { ...deaf.listener, to: ['category.deleted'] },
  ])
  const requestId = expect.stringMatching(/^[\w-]{8,}$/)
  expect(heard).toMatchObject([{ name: 'category.created', aggregateType: 'Category', aggregateId: id, requestId }])
  expect([named.heard.length, deaf.heard.length]).toEqual([1, 0])
  expect((await statesOf(tenant)).at(-1)).toMatchObject({ state: 'DELIVERED' })
  expect(await queued(world(), 'deliver_event')).toEqual([])
})

test('what is rolled back is never told', async () => {
  const { listener, heard } = ear('test.none')
  await makeCategory(world(), tenant, { name: 'Food', slug: 'food' })
  await tellBoard(world(), [])
  const again = 'mutation { createCategory(input: { name: "Food", slug: "food" }) { id } }'
  expect((await call(world(), again, {}, tenant.owner)).errors?.[0]?.extensions.code).toBe('CONFLICT')
  await tellBoard(world(), [listener])
  expect(heard).toEqual([])
})

test('a listener that fails is tried again: the others heard once, later events of the same thing wait, other things go on', async () => {
  const [food, shops] = [
    await makeCategory(world(), tenant, { name: 'Food' }),
    await makeCategory(world(), tenant, { name: 'Shops' }),
  ]
  await tellBoard(world(), [])
  let broken = true
  const failing = ear('test.failing', async (_, event) => {
    if (broken && event.aggregateId === food.id) throw new Error('not today')
  })
  const other = ear('test.other')
  for (const name of ['Food 2', 'Food 3']) await ask(world(), rename, { id: food.id, name }, tenant.owner)
  await ask(world(), rename, { id: shops.id, name: 'Shops 2' }, tenant.owner)
  const listeners = [failing.listener, other.listener]
  await tellBoard(world(), listeners)
  expect(failing.heard.map((event) => event.aggregateId)).toEqual([shops.id])
  expect(other.heard).toHaveLength(2)
  expect(await queued(world(), 'deliver_event')).toMatchObject([{ attempts: 1, last_error: 'test.failing: not today' }])
  await letTimePass(world())
  await tellBoard(world(), listeners)
  expect(other.heard).toHaveLength(2)
  broken = false
  await letTimePass(world())
  await tellBoard(world(), listeners)
  expect(failing.heard.map((event) => event.aggregateId)).toEqual([shops.id, food.id, food.id])
  expect(other.heard).toHaveLength(3)
  expect(await queued(world(), 'deliver_event')).toEqual([])
  expect((await statesOf(tenant)).every(({ state }) => state === 'DELIVERED')).toBe(true)
})

test('all who listen hear an event in one transaction; beside one that fails each hears it in one of its own, and what it did stays', async () => {
  const transactions: string[] = []
  const notes = async (scope: Parameters<Listener['hear']>[0], event: Heard): Promise<void> => {
    const sql = 'select pg_current_xact_id()::text as id'
    const [row] = await scope.connection.prepared<{ id: string }>('which', sql, [])
    transactions.push(row?.id ?? '')
    record(scope, { name: 'test.noted', on: { id: event.aggregateId, constructor: { name: 'Note' } } })
  }
  const to = ['category.created']
  const listeners = ['test.one', 'test.two'].map((name) => ({ ...ear(name, notes).listener, to }))
  const noted = async (): Promise<number> => (await statesOf(tenant)).filter(({ name }) => name === 'test.noted').length
  await makeCategory(world(), tenant, { name: 'Food' })
  await tellBoard(world(), listeners)
  expect([transactions.length, new Set(transactions).size, await noted()]).toEqual([2, 1, 2])
  const failing = ear('test.failing', async () => Promise.reject(new Error('not today')))
  await makeCategory(world(), tenant, { name: 'Shops' })
  await tellBoard(world(), [...listeners, { ...failing.listener, to }])
  expect([new Set(transactions.slice(-2)).size, await noted()]).toEqual([2, 4])
  expect(await queued(world(), 'deliver_event')).toMatchObject([{ last_error: 'test.failing: not today' }])
  await letTimePass(world())
  await tellBoard(world(), listeners)
  expect([transactions.length, await noted()]).toEqual([6, 4])
})

test('the events of one thing are told in the order in which it changed, whichever job comes first', async () => {
  const { id } = await makeCategory(world(), tenant, { name: 'C' })
  await tellBoard(world(), [])
  const names = Array.from({ length: 8 }, (_, at) => `C${at}`)
  await Promise.all(names.map((name) => ask(world(), rename, { id, name }, tenant.owner)))
  await world().truth(
    "update graphile_worker._private_jobs set priority = 0, run_at = now() - random() * interval '1 hour'",
  )
  const order: string[] = []
  const { listener } = ear('test.order', async (_, event) => void order.push(event.id))
  await tellBoard(world(), [listener])
  const rows = await world().truth<{ id: string }>(
    `select id from event where aggregate_id = $1 and name = 'category.updated' order by position`,
    [id],
  )
  expect(order).toEqual(rows.map((row) => row.id))
  expect(order).toHaveLength(8)
})

test('what a listener writes is written exactly if its receipt is, and what it records in turn is told too', async () => {
  let tries = 0
  const echo: Listener = {
    name: 'test.echo',
    to: ['category.created'],
    hear: async (scope, event) => {
      record(scope, { name: 'test.echoed', on: { id: event.aggregateId, constructor: { name: 'Echo' } } })
      tries += 1
      if (tries === 1) throw new Error('after it was recorded')
    },
  }
  await makeCategory(world(), tenant, { name: 'Food' })
  await tellBoard(world(), [echo])
  expect((await statesOf(tenant)).filter(({ name }) => name === 'test.echoed')).toEqual([])
  await letTimePass(world())
  await tellBoard(world(), [echo])
  expect((await statesOf(tenant)).filter(({ name }) => name === 'test.echoed')).toMatchObject([{ state: 'DELIVERED' }])
})

test('the board of a shut tenant waits, at no cost of attempts, and goes on when it opens again', async () => {
  const { listener, heard } = ear('test.shut')
  await makeCategory(world(), tenant, { name: 'Food' })
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [tenant.id])
  await tellBoard(world(), [listener])
  expect(heard).toEqual([])
  expect(await queued(world(), 'deliver_event')).toMatchObject([{ attempts: 0, locked_by: null }])
  await world().truth(`update tenant set status = 'active' where id = $1`, [tenant.id])
  await letTimePass(world())
  await tellBoard(world(), [listener])
  expect(heard).toHaveLength(1)
})

test('the board forgets after thirty days what was told, and nothing that waits', async () => {
  await makeCategory(world(), tenant, { name: 'Old' })
  await tellBoard(world(), [])
  await makeCategory(world(), tenant, { name: 'Waiting' })
  await world().truth(`update event set created_at = now() - interval '31 days' where tenant_id = $1`, [tenant.id])
  await world().truth(`select graphile_worker.add_job('sweep_board')`)
  await world().truth(`delete from graphile_worker._private_jobs where payload ->> 'tenantId' is not null`)
  await runJobs(world())
  expect(await statesOf(tenant)).toMatchObject([{ name: 'category.created', state: 'WAITING' }])
})

test('the next town’s board is another: its events are neither seen, settled nor removed from here', async () => {
  const other = await makeTenant(world())
  await makeCategory(world(), other, { name: 'Theirs' })
  const scope = forJob(world().app.house, await findTenantBySlug(forJob(world().app.house, null), tenant.slug))
  const reach = async (sql: string) =>
    (await scope.connection.prepared(sql.slice(0, 8), `${sql} returning id`, [other.id])).length
  const changed = await inTransaction(scope, async () => [
    await reach(`update event set state = 'DELIVERED' where tenant_id = $1`),
    await reach(`delete from event where tenant_id = $1`),
  ])
  expect(changed).toEqual([0, 0])
  expect((await statesOf(other)).at(-1)).toMatchObject({ state: 'WAITING' })
})
