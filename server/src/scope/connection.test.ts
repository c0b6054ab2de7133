import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { openWorld, useWorld } from '../testing/world.js'
import { forJob, type OpenScope } from './makers.js'

const world = useWorld({ DATABASE_POOL: '2' })
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

const open = (): OpenScope => forJob(world().app.house, { id: tenant.id, slug: tenant.slug, status: 'active' })
const pidOf = async (scope: OpenScope): Promise<unknown> =>
  (await scope.connection.prepared<{ pid: unknown }>('pid', 'select pg_backend_pid() as pid', []))[0]?.pid

test('a connection that dies in an operation’s hands ends that operation and nothing else', async () => {
  const scope = open()
  const pid = await pidOf(scope)
  await world().truth('select pg_terminate_backend($1)', [pid])
  // Between two statements: nobody is waiting on the connection when the news comes.
  await pause(200)
  await expect(pidOf(scope)).rejects.toThrow(/terminated|not queryable|closed/i)
  await scope.end()
  for (let n = 0; n < 4; n++)
    expect(await ask(world(), '{ tenant { id } }', {}, { tenant: tenant.slug })).toEqual({ tenant: { id: tenant.id } })
})

test('an operation that lost its connection and took another gives that one back as good as it was', async () => {
  const scope = open()
  const lost = await pidOf(scope)
  await world().truth('select pg_terminate_backend($1)', [lost])
  await expect(pidOf(scope)).rejects.toThrow()
  await scope.connection.giveBack()
  const pid = await pidOf(scope)
  const { pool } = world().app.house
  let removed = 0
  const count = (): void => {
    removed += 1
  }
  pool.on('remove', count)
  await scope.end()
  await pause(100)
  pool.off('remove', count)
  expect([pid === lost, removed]).toEqual([false, 0])
})

test('a read cannot write, whatever runs in it, nor make itself one that may', async () => {
  const scope = open()
  const write = scope.connection.prepared('sneak', `update tenant set name = 'sneaked' where id = app_tenant()`, [])
  await expect(write).rejects.toMatchObject({ code: '25006' })
  const off = scope.connection.prepared('off', `select set_config('transaction_read_only', 'off', true)`, [])
  await expect(off).rejects.toMatchObject({ code: '25001' })
  await scope.end()
})

test('a read stands in no transaction between its statements, and one that fails does not spoil the next', async () => {
  const scope = open()
  const pid = await pidOf(scope)
  const states = await world().truth('select state from pg_stat_activity where pid = $1', [pid])
  expect(states).toEqual([{ state: 'idle' }])
  const [failed, next] = await Promise.allSettled([
    scope.connection.prepared('by-zero', 'select 1 / 0', []),
    scope.connection.prepared('mine', 'select app_tenant() as id', []),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(next).toEqual({ status: 'fulfilled', value: [{ id: tenant.id }] })
  await scope.end()
})

test('where the walls do not rise, nothing that stands behind them runs', async () => {
  const { house } = world().app
  const timeout = house.statementTimeoutMs
  house.statementTimeoutMs = -1
  const scope = open()
  house.statementTimeoutMs = timeout
  for (let n = 0; n < 2; n++) await expect(pidOf(scope)).rejects.toMatchObject({ code: '22023' })
  await scope.end()
})

test('the walls do not move inside a transaction', async () => {
  const scope = open()
  await scope.connection.read()
  expect(() => scope.connection.rewall({ tenantId: null, userId: null })).toThrow('cannot move')
  await scope.end()
})

test('a wall takes nothing but an id, so nothing can be written into its statement', async () => {
  const scope = open()
  scope.connection.rewall({ tenantId: `',true);drop table listing;--`, userId: null })
  await expect(scope.connection.read()).rejects.toThrow('no id')
  await scope.end()
})

test('an operation that has ended takes no connection again', async () => {
  const scope = open()
  await scope.connection.read()
  await scope.end()
  await expect(scope.connection.read()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(world().app.house.pool.waitingCount).toBe(0)
})

test('an app that is closed leaves no connection behind, so that its process can end at once', async () => {
  const own = await openWorld()
  await own.app.house.pool.query('select 1')
  await own.close()
  expect(own.app.house.pool.ended).toBe(true)
})
