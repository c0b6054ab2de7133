import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { isErrand } from '../../jobs/enqueue.js'
import { startRunner } from '../../jobs/runner.js'
import type { Schedule } from '../../jobs/task.js'
import { schedules, tasks } from '../../tasks.js'
import { ask } from '../../testing/call.js'
import { buy, sandboxOf } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { lifeSchedules } from './life/tend.jobs.js'
import { reconcileSchedules } from './reconcile/reconcile.jobs.js'

const world = useWorld()
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  ;[town, next] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  for (const each of [town, next]) await buy(world(), each)
  // From now on nobody tells us anything.
  sandboxOf(world()).sandbox.switch('delivery', 'off')
})

type Standing = { tenantSubscription: { state: string } }
const stateOf = async ({ owner }: Tenancy) =>
  (await ask<Standing>(world(), '{ tenantSubscription { state } }', {}, owner)).tenantSubscription.state

async function endThere({ id }: Tenancy): Promise<void> {
  const sql = 'select subscription_ref as ref from tenant_subscription where tenant_id = $1'
  const [row] = await world().truth<{ ref: string }>(sql, [id])
  await sandboxOf(world()).cancel(row?.ref ?? '', { when: 'NOW', feedback: null, comment: null }, newId())
}

/** A worker like any, that finds that the last turns were missed: what it does begins where the clock's own turns begin. */
async function untilTurn(of: Schedule[], isDone: () => Promise<boolean>): Promise<void> {
  const known = `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ($1, now() - interval '3 days', now() - interval '2 days')`
  for (const { task } of of) await world().truth(known, [task])
  const { house } = world().app
  const worker = await startRunner({ house, jobsUrl: world().database.jobsUrl, tasks, schedules: of, pollSeconds: 0.1 })
  try {
    await expect.poll(isDone, { timeout: 15_000, interval: 50 }).toBe(true)
  } finally {
    await worker.stop()
  }
}

test('the hourly round comes by the clock alone, and finds what nobody told', async () => {
  await endThere(town)
  await untilTurn(lifeSchedules, async () => (await stateOf(town)) === 'CANCELED')
  expect(await stateOf(next)).toBe('TRIALING')
})

test('the nightly comparison comes by the clock alone, and says what it healed', async () => {
  await endThere(next)
  await untilTurn(reconcileSchedules, async () => (await stateOf(next)) === 'CANCELED')
  const drift = 'select found, healed_at is not null as healed from billing_drift where about_tenant_id = $1'
  await expect.poll(() => world().truth(drift, [next.id])).toEqual([{ found: ['state'], healed: true }])
})

test('whatever time asks for is a task there is, and none that carries the seal of who asked', () => {
  expect(schedules.length).toBeGreaterThan(20)
  const named = schedules.map(({ task }) => task)
  expect(named.filter((task) => !(task in tasks) || isErrand(task))).toEqual([])
  expect(named).toEqual(expect.arrayContaining(['tend_hourly', 'reconcile_nightly', 'sweep_stripe_inbox']))
})
