import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Postponed } from '../../../jobs/task.js'
import { newId } from '../../../kernel/ids.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { buy, post, postEvent, sandboxOf } from '../../../testing/payments.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { inboxTasks } from './inbox.jobs.js'
import { shardOf } from './inbox.service.js'

const world = useWorld()
/** One who is answered, and three of the same share about whom nobody is. */
let heard: string
const silent: string[] = []
let asked: string[]

beforeAll(async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const ref = 'select customer_ref as ref from billing_account where tenant_id = $1'
  heard = (await world().truth<{ ref: string }>(ref, [town.id]))[0]?.ref ?? ''
  for (let n = 0; silent.length < 3; n += 1)
    if (shardOf(`cus_silent${n}`) === shardOf(heard)) silent.push(`cus_silent${n}`)
  for (const each of silent) {
    const { id } = await makeTenant(world(), { plan: 'free' })
    const sql = 'insert into billing_account (tenant_id, id, livemode, customer_ref) values ($1, $2, false, $3)'
    await world().truth(sql, [id, newId(), each])
  }
})
beforeEach(async () => {
  asked = []
  await world().truth('delete from stripe_event')
})

async function tell(customer: string): Promise<string> {
  const event = {
    id: `evt_${newId().replaceAll('-', '')}`,
    object: 'event',
    type: 'customer.subscription.updated',
    created: 1_790_000_000,
    livemode: false,
    data: { object: { id: 'sub_1', object: 'subscription', customer } },
  }
  expect((await postEvent(world(), event)).status).toBe(200)
  return event.id
}

type Row = { id: string; state: string; attempts: number; due: boolean }
const standing = async (...ids: string[]): Promise<(string | undefined)[]> => {
  const rows = await world().truth<Row>('select id, state, attempts, next_at <= now() as due from stripe_event')
  const said = new Map(rows.map(({ id, state, attempts, due }) => [id, `${state} ${attempts}${due ? ' due' : ''}`]))
  return ids.map((id) => said.get(id)?.replace(/^(DONE|PARKED).*/, '$1'))
}

/** The share's job, with whoever takes the payments as given. */
function drain(payments: PaymentsPort | null): Promise<void> {
  const { house } = world().app
  const site = { house: { ...house, ports: { ...house.ports, payments } }, openTenants: async () => [] }
  const work = { jobId: '1', attempt: 1, payload: { shard: shardOf(heard) }, tenantId: null, requestId: null }
  return (inboxTasks.drain_stripe_inbox as (...given: [typeof site, typeof work]) => Promise<void>)(site, work)
}

const some = (): PaymentsPort => ({
  ...sandboxOf(world()),
  customer: async (ref) => {
    asked.push(ref)
    if (ref.startsWith('cus_silent')) throw new NoAnswer(40)
    return sandboxOf(world()).customer(ref)
  },
})

test('who cannot ask leaves what was told to whoever can', async () => {
  const id = await tell(heard)
  await expect(drain(null)).rejects.toMatchObject({ constructor: Postponed, seconds: 60 })
  expect(await standing(id)).toEqual(['WAITING 0 due'])
  await drain(some())
  expect(await standing(id)).toEqual(['DONE'])
})

test('a customer about whom nobody answers waits alone, and no try is counted; after three in a row nobody is asked any more', async () => {
  const first = [await tell(silent[0] ?? ''), await tell(heard), await tell(silent[0] ?? '')]
  await expect(drain(some())).rejects.toMatchObject({ constructor: Postponed, seconds: 40 })
  expect(asked).toEqual([silent[0], heard])
  expect(await standing(...first)).toEqual(['WAITING 0', 'DONE', 'WAITING 0'])
  // An answer in between: not in a row.
  await world().truth('delete from stripe_event')
  asked = []
  for (const each of [silent[0], silent[1], heard, silent[2]]) await tell(each ?? '')
  await expect(drain(some())).rejects.toThrow('About some nobody answered.')
  expect(asked).toHaveLength(4)
  await world().truth('delete from stripe_event')
  asked = []
  for (const each of silent) await tell(each)
  const last = await tell(heard)
  await expect(drain(some())).rejects.toMatchObject({ constructor: Postponed, seconds: 40 })
  expect(asked).toEqual(silent)
  expect(await standing(last)).toEqual(['WAITING 0 due'])
  await drain(some())
  expect(await standing(last)).toEqual(['DONE'])
})

test('what is true and cannot be written is a failed try: told again it is looked at anew, and parked in the end, never done', async () => {
  const id = await tell(heard)
  const another = {
    ...some(),
    customer: async () => ({ ...(await sandboxOf(world()).customer(heard)), ref: 'cus_other' }),
  }
  await drain(another)
  expect(await standing(id)).toEqual(['WAITING 1'])
  for (let n = 2; n <= 12; n += 1) {
    await world().truth('update stripe_event set next_at = now()')
    await drain(another)
  }
  expect(await standing(id)).toEqual(['PARKED'])
  await world().truth('update stripe_event set next_at = now()')
  await drain(some())
  expect(await standing(id)).toEqual(['PARKED'])
})

test('a form of another page pays nothing in the stand-in and moves no clock', async () => {
  const { now } = sandboxOf(world())
  const before = now().getTime()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const go = async (origin?: string): Promise<number> =>
    (
      await post(world(), '/sandbox/clock', {
        body: 'step=day',
        headers: { ...headers, ...(origin ? { origin } : {}) },
      })
    ).status
  for (const origin of ['https://evil.example', 'null', `${world().url}0`, 'http://localhost', 'nonsense'])
    expect([origin, await go(origin)]).toEqual([origin, 403])
  expect(now().getTime() - before).toBeLessThan(80_000_000)
  expect([await go(world().url), await go()]).toEqual([303, 303])
  expect(now().getTime() - before).toBeGreaterThan(170_000_000)
})
