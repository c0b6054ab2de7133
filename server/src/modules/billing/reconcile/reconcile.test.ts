import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { Gone, NoAnswer } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { ask, type Caller } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { buy, postEvent, sandboxOf, startCheckout } from '../../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { reconcileTasks } from './reconcile.jobs.js'

const world = useWorld()
let operator: Caller
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  ;[town, next] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  for (const each of [town, next]) await buy(world(), each)
})

const payments = (): PaymentsPort => sandboxOf(world())
const customerOf = async ({ id }: Tenancy): Promise<string> => {
  const sql = 'select customer_ref as ref from billing_account where tenant_id = $1'
  return (await world().truth<{ ref: string }>(sql, [id]))[0]?.ref ?? ''
}
const livingOf = async (tenant: Tenancy) => (await payments().subscriptionsOf(await customerOf(tenant)))[0]
/** Whoever takes the payments, with what they answer otherwise. */
function compare(other: Partial<PaymentsPort> = {}): Promise<void> {
  const { house } = world().app
  const site = { house: { ...house, ports: { ...house.ports, payments: { ...payments(), ...other } } } }
  const work = { jobId: '1', attempt: 1, payload: {}, tenantId: null, requestId: null }
  return (reconcileTasks.reconcile_billing as unknown as (...given: [typeof site, typeof work]) => Promise<void>)(
    site,
    work,
  )
}
type Drift = { kind: string; ref: string; tenantId: string | null; found: string[]; healedAt: string | null }
const drifts = async (isOpen: boolean): Promise<Drift[]> => {
  const asked = `query ($isOpen: Boolean) { billingDrift(isOpen: $isOpen) { nodes { kind ref tenantId found healedAt } } }`
  return (await ask<{ billingDrift: { nodes: Drift[] } }>(world(), asked, { isOpen }, operator)).billingDrift.nodes
}
const planOf = async ({ owner }: Tenancy): Promise<string> =>
  (await ask<{ tenant: { plan: { key: string } } }>(world(), '{ tenant { plan { key } } }', {}, owner)).tenant.plan.key
const bell = async (): Promise<string[]> => {
  const asked = '{ platformNotifications(first: 50) { nodes { kind about } } }'
  type Bell = { platformNotifications: { nodes: { kind: string; about: string }[] } }
  const { nodes } = (await ask<Bell>(world(), asked, {}, operator)).platformNotifications
  return nodes.map(({ kind, about }) => `${kind} ${about}`).sort()
}

test('where nothing went apart nothing is written; what did is made as it is there, of that tenant alone, and said', async () => {
  await compare()
  expect(await drifts(false)).toEqual([])
  // It ended there, and nobody told us.
  const living = await livingOf(town)
  await payments().cancel(living?.ref ?? '', { when: 'NOW', feedback: null, comment: null }, newId())
  // And here somebody wrote past the verbs.
  await world().truth("update tenant set plan_key = 'free' where id = $1", [next.id])
  await compare()
  expect([await planOf(town), await planOf(next)]).toEqual(['free', 'pro'])
  const healed = { kind: 'DIFFERENT', healedAt: expect.any(String) }
  expect((await drifts(false)).sort((a, b) => (a.found[0] ?? '').localeCompare(b.found[0] ?? ''))).toEqual([
    { ...healed, ref: await customerOf(next), tenantId: next.id, found: ['planKey'] },
    { ...healed, ref: await customerOf(town), tenantId: town.id, found: ['state'] },
  ])
  expect([await drifts(true), await bell()]).toEqual([[], []])
})

test('what changed while the list was read is looked at twice: nobody is asked to write it, and it is no drift', async () => {
  const before = (await drifts(false)).length
  const [living] = [await livingOf(next)]
  if (!living) throw new Error('Nothing was bought.')
  const looked: string[] = []
  await compare({
    eachSubscription: async function* () {
      yield { ...living, quantity: living.quantity + 1 }
    },
    customer: (ref) => {
      looked.push(ref)
      return payments().customer(ref)
    },
  })
  expect([looked.includes(living.customerRef), (await drifts(false)).length]).toEqual([false, before])
})

test('money of a customer whom nobody here is, and what cannot be written, are left to the operator’s staff, until they are no more', async () => {
  const [living] = [await livingOf(next)]
  if (!living) throw new Error('Nothing was bought.')
  const stranger = { ...living, ref: 'sub_stranger', customerRef: 'cus_stranger' }
  const priced = { ...living, priceRef: 'price_of_nobody', quantity: 3 }
  const two = {
    eachSubscription: async function* () {
      yield stranger
      yield priced
    },
    subscriptionsOf: async () => [priced],
  }
  await compare(two)
  expect((await drifts(true)).map(({ kind, ref, found }) => [kind, ref, found]).sort()).toEqual([
    ['UNKNOWN_CUSTOMER', 'cus_stranger', ['unknown']],
  ])
  // A quantity was written although the price is unknown here; a state that nobody could write stays.
  const broken = {
    ...two,
    customer: async () => ({ ...(await payments().customer(living.customerRef)), ref: 'cus_x' }),
  }
  await world().truth('update tenant_subscription set quantity = 1 where tenant_id = $1', [next.id])
  await compare(broken)
  expect((await drifts(true)).map(({ kind }) => kind).sort()).toEqual(['NOT_WRITTEN', 'UNKNOWN_CUSTOMER'])
  expect(await bell()).toEqual(['BILLING_DRIFT NOT_WRITTEN', 'BILLING_DRIFT UNKNOWN_CUSTOMER'])
  await ask(world(), 'mutation { reconcileBilling }', {}, operator)
  await runJobs(world())
  expect(await drifts(true)).toEqual([])
})

test('what is not there any more is one finding: everybody after it is compared', async () => {
  const [first, last] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  for (const each of [first, last]) await startCheckout(world(), each.owner)
  await buy(world(), last)
  const stray = await makeTenant(world(), { plan: 'free' })
  await buy(world(), stray)
  const [gone, living] = [await customerOf(stray), await livingOf(last)]
  const refs = 'select session_ref as ref from checkout_session where tenant_id = $1'
  const [page] = await world().truth<{ ref: string }>(refs, [first.id])
  await payments().cancel(living?.ref ?? '', { when: 'NOW', feedback: null, comment: null }, newId())
  const none = async (): Promise<never> => {
    throw new Gone('object')
  }
  await compare({
    subscriptionsOf: (ref) => (ref === gone ? none() : payments().subscriptionsOf(ref)),
    checkout: (ref) => (ref === page?.ref ? none() : payments().checkout(ref)),
    eachSubscription: async function* () {
      for await (const each of payments().eachSubscription()) if (each.customerRef !== gone) yield each
    },
  })
  const found = async (isOpen: boolean, { id }: Tenancy) =>
    (await drifts(isOpen)).flatMap(({ kind, found: what, tenantId }) => (tenantId === id ? [`${kind} ${what}`] : []))
  expect([await found(true, first), await found(true, stray)]).toEqual([['NOT_WRITTEN page'], ['NOT_WRITTEN gone']])
  expect([await found(false, last), await planOf(last)]).toEqual([['DIFFERENT state'], 'free'])
  await compare()
  expect(await drifts(true)).toEqual([])
})

test('who does not answer is asked later, and an event that nobody could deal with rings too', async () => {
  // The first page is not answered.
  const silent = (): AsyncIterable<never> => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new NoAnswer(40)) }),
  })
  await expect(compare({ eachSubscription: silent })).rejects.toMatchObject({ seconds: 40 })
  const object = { id: 'sub_1', object: 'subscription', customer: await customerOf(next) }
  const event = { id: `evt_${newId().slice(-12)}`, object: 'event', type: 'invoice.paid', created: 1_790_000_000 }
  await postEvent(world(), { ...event, livemode: false, data: { object } })
  await world().truth('update stripe_event set attempts = 11')
  await world().truth("select fail_stripe_events(array[$1], 'nobody could')", [event.id])
  expect(await bell()).toContain('WEBHOOKS_PARKED invoice.paid')
})
