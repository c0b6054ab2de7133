import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { NoAnswer } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask, call } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import {
  bill,
  buy,
  meanwhile,
  payPage,
  postEvent,
  pro,
  sandboxOf,
  startCheckout,
  tellAll,
} from '../../testing/payments.js'
import { makeMember, makeOperator, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { purge } from '../deletion/deletion.jobs.js'
import { syncTenant } from './subscription/sync.service.js'

const world = useWorld()

const standing = `{ tenant { plan { key } } billing { currency paymentMethod { last4 } }
  tenantSubscription { state interval plan { key } } }`
type Standing = { tenant: { plan: { key: string } }; billing: object; tenantSubscription: object | null }
const look = (tenant: Tenancy) => ask<Standing>(world(), standing, {}, tenant.owner)
const customerOf = async (tenant: Tenancy) => {
  const sql = 'select customer_ref as ref from billing_account where tenant_id = $1'
  return (await world().truth<{ ref: string }>(sql, [tenant.id]))[0]?.ref ?? ''
}
const event = (object: object) => ({
  id: `evt_${newId().replaceAll('-', '')}`,
  object: 'event',
  type: 'customer.subscription.updated',
  created: 1_790_000_000,
  livemode: false,
  data: { object: { id: 'sub_1', object: 'subscription', ...object } },
})

const codeOf = ({ errors }: Awaited<ReturnType<typeof startCheckout>>) => errors?.[0]?.extensions.code
const openThere = (ref: string) =>
  sandboxOf(world())
    .sandbox.objects('checkout.session')
    .filter(({ customer, status }) => customer === ref && status === 'open')

test('two owners who buy first at the same moment are one customer', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  await world().truth('update tenant set email = null where id = $1', [fresh.id])
  const second = { ...(await makeMember(world(), fresh, 'OWNER')), tenant: fresh.slug }
  const payments = sandboxOf(world())
  const both = Promise.withResolvers<void>()
  const made: string[] = []
  const createCustomer: PaymentsPort['createCustomer'] = async (facts, key) => {
    const ref = await payments.createCustomer(facts, key)
    if (made.push(ref) === 2) both.resolve()
    await both.promise
    return ref
  }
  const pages = await meanwhile(world(), { createCustomer }, () =>
    Promise.all([fresh.owner, second].map((who) => startCheckout(world(), who))),
  )
  expect(new Set(made).size).toBe(2)
  const [url, ...same] = pages.map(({ data }) => data?.startCheckout.url)
  expect(same).toEqual([url])
  await payPage(world(), url ?? '', { card: 'pays', act: 'pay' })
  await tellAll(world())
  expect(await look(fresh)).toMatchObject({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'TRIALING' },
  })
})

test('two prices at the same moment leave one page that can be paid; one that was given up here is shut there', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  await startCheckout(world(), fresh.owner)
  const payments = sandboxOf(world())
  const [shut, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let first = true
  const expireCheckout: PaymentsPort['expireCheckout'] = async (ref) => {
    const page = await payments.expireCheckout(ref)
    if (first) {
      first = false
      shut.resolve()
      await go.promise
    }
    return page
  }
  await meanwhile(world(), { expireCheckout }, async () => {
    const late = startCheckout(world(), fresh.owner, { ...pro, currency: 'USD' })
    await shut.promise
    expect((await startCheckout(world(), fresh.owner, { ...pro, interval: 'YEAR' })).errors).toBeUndefined()
    go.resolve()
    expect(codeOf(await late)).toBe('CONFLICT')
  })
  const ref = await customerOf(fresh)
  expect(openThere(ref)).toHaveLength(1)
  await world().truth("update checkout_session set state = 'EXPIRED' where tenant_id = $1", [fresh.id])
  await syncTenant(world().app.house, fresh.id)
  expect(openThere(ref)).toEqual([])
})

test('where an answer was lost, the same wish from another host or in another tongue is answered by the same page', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  const payments = sandboxOf(world())
  const createCheckout: PaymentsPort['createCheckout'] = async (wish, key) => {
    await payments.createCheckout(wish, key)
    throw new NoAnswer(1, true)
  }
  expect(codeOf(await meanwhile(world(), { createCheckout }, () => startCheckout(world(), fresh.owner)))).toBe(
    'PROVIDER_DOWN',
  )
  await world().truth("update tenant set locale = 'de' where id = $1", [fresh.id])
  expect((await startCheckout(world(), fresh.owner)).errors).toBeUndefined()
  expect(openThere(await customerOf(fresh))).toHaveLength(1)
})

test('a page that was paid a moment ago is not followed by another; and of two verbs at once the second is told of the first', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  const { data } = await startCheckout(world(), fresh.owner)
  const { sandbox, ...port } = sandboxOf(world())
  sandbox.switch('delivery', 'off')
  await payPage(world(), data?.startCheckout.url ?? '', { card: 'pays', act: 'pay' })
  const again = await startCheckout(world(), fresh.owner)
  sandbox.switch('delivery', 'inOrder')
  expect(again.errors?.[0]?.message).toContain('paid a moment ago')
  // Whoever asked left an errand that looks.
  await runJobs(world())
  expect((await look(fresh)).tenant.plan.key).toBe('pro')
  const [came, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const cancel: PaymentsPort['cancel'] = async (...given) => {
    came.resolve()
    await go.promise
    return port.cancel(...given)
  }
  await meanwhile(world(), { cancel }, async () => {
    const input = { when: 'PERIOD_END', confirm: true }
    const first = bill(
      world(),
      fresh.owner,
      `mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { id } }`,
      { input },
    )
    await came.promise
    const change = { planKey: 'premium', interval: 'MONTH' }
    const second = await bill(
      world(),
      fresh.owner,
      `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { id } }`,
      { input: change },
    )
    go.resolve()
    expect([(await first).errors, second.errors?.[0]?.message]).toEqual([
      undefined,
      expect.stringContaining('Another change'),
    ])
  })
})

test('what is true and cannot be written is tried again and parked, and the rest is written', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  await buy(world(), fresh)
  const payments = sandboxOf(world())
  const customer = await customerOf(fresh)
  const [unknown, second] = [event({ customer }), event({ customer })]
  const subscriptionsOf = async (ref: string) => {
    const [only] = await payments.subscriptionsOf(ref)
    return only ? [{ ...only, status: 'past_due' as const, priceRef: 'price_of_nobody' }] : []
  }
  const twice = async (ref: string) => {
    const [only] = await payments.subscriptionsOf(ref)
    return only ? [only, { ...only, ref: 'sub_another', priceRef: 'price_of_nobody' }] : []
  }
  const about = async (id: string) =>
    (await world().truth('select state, attempts, last_error from stripe_event where id = $1', [id]))[0]
  await meanwhile(world(), { subscriptionsOf }, async () => {
    await postEvent(world(), unknown)
    await runJobs(world())
    expect(await about(unknown.id)).toMatchObject({
      state: 'WAITING',
      attempts: 1,
      last_error: expect.stringContaining('price_of_nobody'),
    })
    expect((await look(fresh)).tenantSubscription).toMatchObject({ state: 'PAST_DUE', plan: { key: 'pro' } })
  })
  await world().truth('update stripe_event set attempts = 11, next_at = now() where id = $1', [unknown.id])
  await meanwhile(world(), { subscriptionsOf: twice }, async () => {
    await postEvent(world(), second)
    await runJobs(world())
    expect(await about(unknown.id)).toMatchObject({ state: 'PARKED' })
    expect(await about(second.id)).toMatchObject({ last_error: expect.stringContaining('sub_another') })
  })
})

test('beside a living subscription no plan is set by hand; a tenant is purged when it has ended there', async () => {
  const operator = await makeOperator(world())
  const fresh = await makeTenant(world(), { plan: 'free' })
  await buy(world(), fresh)
  const change = `mutation ($id: ID!, $planKey: String) {
    updatePlatformTenant(id: $id, input: { name: "Mended", planKey: $planKey }) { name plan { key } } }`
  const set = (planKey: string) => call<object>(world(), change, { id: fresh.id, planKey }, operator)
  expect((await set('enterprise')).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'SUBSCRIBED' })
  expect((await set('pro')).data).toEqual({ updatePlatformTenant: { name: 'Mended', plan: { key: 'pro' } } })
  // Written past the verb: the next look sets it right.
  await world().truth("update tenant set plan_key = 'enterprise' where id = $1", [fresh.id])
  await syncTenant(world().app.house, fresh.id)
  expect((await look(fresh)).tenant.plan.key).toBe('pro')

  const customer = await customerOf(fresh)
  const past = "update tenant set status = 'closed', status_changed_at = now() - interval '31 days' where id = $1"
  await world().truth(past, [fresh.id])
  const { house } = world().app
  const without = { ...house, ports: { ...house.ports, payments: null } }
  // Real money would go on being taken with nobody here to know of it; what a stand-in left charges nobody.
  const isReal = (real: boolean) =>
    world().truth('update tenant_subscription set livemode = $2 where tenant_id = $1', [fresh.id, real])
  await isReal(true)
  await expect(purge(without, fresh.id)).rejects.toThrow('The subscription has not ended.')
  await isReal(false)
  const tried = await makeTenant(world(), { plan: 'free' })
  await buy(world(), tried)
  await world().truth(past, [tried.id])
  expect(await purge(without, tried.id)).toBeGreaterThan(0)
  const lived = async () => (await sandboxOf(world()).subscriptionsOf(customer)).map(({ status }) => status)
  expect(await lived()).toEqual(['trialing'])
  expect(await purge(house, fresh.id)).toBeGreaterThan(0)
  expect(await lived()).toEqual(['canceled'])
})

test('rows of another mode, and a customer who was deleted there, lock nobody in', async () => {
  const fresh = await makeTenant(world(), { plan: 'free' })
  await buy(world(), fresh)
  const payments = sandboxOf(world())
  const before = await customerOf(fresh)
  const gone = {
    customer: async (ref: string) => ({ ...(await payments.customer(ref)), isDeleted: true, card: null }),
    subscriptionsOf: async () => [],
    subscription: async (ref: string) => ({ ...(await payments.subscription(ref)), status: 'canceled' as const }),
  }
  await syncTenant(
    { ...world().app.house, ports: { ...world().app.house.ports, payments: { ...payments, ...gone } } },
    fresh.id,
  )
  expect(await look(fresh)).toMatchObject({ tenant: { plan: { key: 'free' } }, billing: { paymentMethod: null } })
  await buy(world(), fresh)
  const after = await customerOf(fresh)
  expect(after).not.toBe(before)
  for (const table of ['billing_account', 'tenant_subscription', 'checkout_session'])
    await world().truth(`update ${table} set livemode = true where tenant_id = $1`, [fresh.id])
  expect(await look(fresh)).toMatchObject({ tenantSubscription: null, billing: { currency: null } })
  await syncTenant(world().app.house, fresh.id)
  await buy(world(), fresh, 'pays', { ...pro, interval: 'YEAR' })
  expect((await look(fresh)).tenantSubscription).toMatchObject({ state: 'TRIALING', interval: 'YEAR' })
})
