import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { call } from '../testing/call.js'
import { makeTenant } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ OPERATION_TIMEOUT_MS: '5000', DATABASE_POOL: '2' })

/** Holds a row of the tenant locked while `work` runs. */
async function whileLocked<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
  const holder = new pg.Client({ connectionString: world().database.superuserUrl })
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select 1 from tenant where id = $1 for update', [tenantId])
    return await work()
  } finally {
    await holder.end()
  }
}

const running = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and usename <> 'postgres' and state <> 'idle' and pid <> pg_backend_pid()`

test('GQ-12: an operation that waits for a lock is cancelled, answers 503 in time, and gives its connection back', async () => {
  const tenant = await makeTenant(world())
  const change = 'mutation { updateBranding(input: { radius: 3 }) { id } }'
  await whileLocked(tenant.id, async () => {
    const startedAt = performance.now()
    const answers = await Promise.all([1, 2].map(() => call(world(), change, {}, tenant.owner)))
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    for (const answer of answers) {
      expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(await world().truth(running)).toEqual([{ count: 0 }])
    // Both connections of the pool are free again, although the row is still locked.
    expect((await call(world(), '{ tenant { name } }', {}, tenant.owner)).errors).toBeUndefined()
  })
  expect((await call(world(), change, {}, tenant.owner)).errors).toBeUndefined()
})

test('GQ-12: statements that are each in time are one operation that is not: it ends, and commits nothing later', async () => {
  const tenant = await makeTenant(world())
  await world().truth(
    `create function dawdle() returns trigger language plpgsql as 'begin perform pg_sleep(1.1); return null; end'`,
  )
  const set = 'mutation ($o: [String!]!) { setAllowedOrigins(input: { origins: $o }) { id } }'
  await call(world(), set, { o: ['https://before.example'] }, tenant.owner)
  for (const table of ['tenant_origin', 'event', 'audit_log', 'idempotency_key'])
    await world().truth(`create trigger dawdle after insert or delete on ${table} execute function dawdle()`)
  const key = { headers: { 'idempotency-key': 'slow' } }
  const startedAt = performance.now()
  const answer = await call(world(), set, { o: ['https://after.example'] }, { ...tenant.owner, ...key })
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
  const took = performance.now() - startedAt
  expect(took).toBeGreaterThan(4_000)
  expect(took).toBeLessThan(10_000)
  await vi.waitFor(async () => expect(await world().truth(running)).toEqual([{ count: 0 }]), { timeout: 10_000 })
  expect(await world().truth('select origin from tenant_origin where tenant_id = $1', [tenant.id])).toEqual([
    { origin: 'https://before.example' },
  ])
})

test('GQ-12: where PostgreSQL ends a transaction because the process was busy elsewhere, the caller is told to come back', async () => {
  const tenant = await makeTenant(world())
  const { query } = pg.Client.prototype
  // Slower between two statements than a transaction may stand idle.
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function slow(
    this: pg.Client,
    ...args: unknown[]
  ) {
    const go = (): unknown => Reflect.apply(query, this, args)
    const text = (args[0] as { text?: string }).text ?? String(args[0])
    return (/^update "tenant"/.test(text) ? pause(700).then(go) : go()) as never
  })
  const timeoutMs = world().app.house.statementTimeoutMs
  world().app.house.statementTimeoutMs = 200
  const answer = await call(world(), 'mutation { updateTenant(input: { name: "Late" }) { id } }', {}, tenant.owner)
  world().app.house.statementTimeoutMs = timeoutMs
  spy.mockRestore()
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
  expect(await world().truth('select name from tenant where id = $1', [tenant.id])).not.toEqual([{ name: 'Late' }])
})
