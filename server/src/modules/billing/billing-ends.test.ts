import { expect, test } from 'vitest'
import { Gone, NoAnswer, Rejected } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { letTimePass, mailTo, queued } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { askedWhile, bill, buy, letDaysPass, meanwhile, sandboxOf, startCheckout } from '../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { endForGood } from './life/closing.js'
import { syncTenant } from './subscription/sync.service.js'

const world = useWorld()
type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: {
    state: string
    cancelAt: string | null
    subdomainReleaseAt: string | null
    nextQuantity: number | null
  }
  billingInvoices: { nodes: { state: string }[] }
}
const standing = `{ tenant { plan { key } } tenantSubscription { state cancelAt subdomainReleaseAt nextQuantity } billingInvoices { nodes { state } } }`
const look = (tenant: Tenancy) => ask<Standing>(world(), standing, {}, tenant.owner)
const cancel = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { id } }'
const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { id } }'
const now = { input: { when: 'NOW', confirm: true } }

/** `of`: absent where what it is asked about has no name yet. */
type Hook = { name: keyof PaymentsPort; of?: string; act: () => unknown }

/** Each once, right before whoever takes the payments is asked `name` about `of`. */
async function before(hooks: Hook[], work: () => Promise<unknown>): Promise<void> {
  const { ports } = world().app.house
  const own = ports.payments
  const waiting = new Set(hooks)
  const get = (target: object, asked: string): unknown => {
    const found: unknown = Reflect.get(target, asked)
    if (typeof found !== 'function' || !hooks.some(({ name }) => name === asked)) return found
    return async (...given: unknown[]) => {
      const hook = [...waiting].find(({ name, of }) => name === asked && (of ?? given[0]) === given[0])
      if (hook && waiting.delete(hook)) await hook.act()
      return (found as (...all: unknown[]) => unknown)(...given)
    }
  }
  ports.payments = own && new Proxy(own, { get } as ProxyHandler<typeof own>)
  try {
    await work()
  } finally {
    ports.payments = own
  }
  expect([...waiting].map(({ name }) => name)).toEqual([])
}
const lost = () => {
  throw new NoAnswer(1, true)
}

const refOf = async ({ id }: Tenancy): Promise<string> =>
  (
    await world().truth<{ ref: string }>(
      'select subscription_ref as ref from tenant_subscription where tenant_id = $1',
      [id],
    )
  )[0]?.ref ?? ''

const trail = async ({ id }: Tenancy): Promise<string[]> => {
  const money = `select action from audit_log where tenant_id = $1 and action in ('refundOwed', 'subscriptionPaidBack') order by id`
  return (await world().truth<{ action: string }>(money, [id])).map(({ action }) => action)
}

/** With another card, on the page of the invoice. */
async function pays(tenant: Tenancy): Promise<void> {
  const port = sandboxOf(world())
  const { customerRef, latestInvoiceRef } = await port.subscription(await refOf(tenant))
  const secret = (url: string | null): string => url?.split('/').at(-1) ?? ''
  const page = await port.portal({ customerRef, returnUrl: 'http://x', locale: 'en', flow: 'PAYMENT_METHOD' })
  port.sandbox.changeCard(secret(page), 'pays')
  port.sandbox.payInvoice(secret((await port.invoice(latestInvoiceRef ?? '')).hostedUrl), true)
}

test('whoever pays at the end of dunning keeps the plan, or has the money back', async () => {
  await makeOperator(world())
  const late = []
  for (let n = 0; n < 2; n += 1) {
    late.push(await makeTenant(world(), { plan: 'free' }))
    await buy(world(), late[n] as Tenancy, 'fails_later')
  }
  const [paid, crossed] = late as [Tenancy, Tenancy]
  // The last letter before the end goes a week after the first try.
  for (const days of [14.1, 7.1]) await letDaysPass(world(), days)
  const hooks: Hook[] = [
    { name: 'subscription', of: await refOf(paid), act: () => pays(paid) },
    { name: 'cancel', of: await refOf(crossed), act: () => pays(crossed) },
  ]
  await before(hooks, () => letDaysPass(world(), 1.1))
  // It cannot be given back at that moment: the look comes to its end all the same, and what is owed is a debt, however long ago the plan ended.
  const keys: string[] = []
  const refund: PaymentsPort['refund'] = (_, key) => {
    keys.push(key)
    return Promise.reject(new Rejected('payment_intent'))
  }
  await meanwhile(world(), { refund }, async () => {
    await letDaysPass(world(), 0)
    expect(await queued(world(), 'tend_subscription')).toEqual([])
    expect(await world().truth('select last_error from stripe_event where last_error is not null')).toEqual([])
    // Its key keeps a refusal for a day: each try has its own.
    await letDaysPass(world(), 0.05)
  })
  expect([keys.length, new Set(keys).size, await trail(crossed)]).toEqual([2, 2, ['refundOwed']])
  const longAgo = `update tenant_subscription set ended_at = now() - interval '4 days', subdomain_release_at = null where tenant_id = $1`
  await world().truth(longAgo, [crossed.id])
  await letDaysPass(world(), 0.1)
  expect(await trail(crossed)).toEqual(['refundOwed', 'subscriptionPaidBack'])
  const told = mailTo(world(), crossed.owner.email).filter(({ subject }) => /A payment of .* goes back/.test(subject))
  expect(told.map(({ text }) => /€45\.00/.test(text))).toEqual([true])
  const rung = await world().truth("select 1 from operator_notification where kind = 'REFUND_OWED'")
  expect(rung).toHaveLength(1)
  expect(await look(paid)).toMatchObject({ tenant: { plan: { key: 'pro' } }, tenantSubscription: { state: 'ACTIVE' } })
  expect(await look(crossed)).toMatchObject({
    tenant: { plan: { key: 'free' } },
    tenantSubscription: { state: 'CANCELED' },
  })
  const port = sandboxOf(world())
  const { latestInvoiceRef } = await port.subscription(await refOf(crossed))
  const payment = await port.payment((await port.invoice(latestInvoiceRef ?? '')).paymentRef ?? '')
  expect(payment).toMatchObject({ isPaid: true, amount: 4500, refunded: 4500 })
  const asked = await askedWhile(world(), () => letDaysPass(world(), 0))
  expect([asked.includes('payment'), asked.includes('refund')]).toEqual([true, false])
})

test('after a jump of the clock the last letter goes first, and whoever reads it has a day', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'fails_later')
  const states: string[] = []
  for (const days of [14.1, 9, 0.9, 0.2]) {
    // Of what has ended nobody is told that it counts more places from now on.
    if (days === 0.2)
      for (const name of ['Anvil', 'Bellows']) {
        const { id } = await makeListing(world(), town, { name })
        await world().truth('update listing set takes_bookings = true where id = $1', [id])
      }
    await letDaysPass(world(), days)
    states.push((await look(town)).tenantSubscription.state)
  }
  expect(states).toEqual(['PAST_DUE', 'PAST_DUE', 'PAST_DUE', 'CANCELED'])
  expect((await look(town)).tenantSubscription.nextQuantity).toBeNull()
})

test('a tenant that is kept goes on though the answer to that was lost', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const becomes = (status: string) =>
    world().truth('update tenant set status = $2, status_changed_at = now() where id = $1', [town.id, status])
  await bill(world(), town.owner, change, {
    input: { planKey: 'basic', interval: 'MONTH', when: 'PERIOD_END' },
  })
  await becomes('closed')
  await letDaysPass(world(), 0)
  expect((await sandboxOf(world()).subscription(await refOf(town))).cancelAt).not.toBeNull()
  await becomes('active')
  await before([{ name: 'keep', of: await refOf(town), act: lost }], () => letDaysPass(world(), 0))
  await letTimePass(world())
  await letDaysPass(world(), 0)
  expect((await look(town)).tenantSubscription.cancelAt).toBeNull()
  // Whoever cancels is not overruled: neither one who did before we looked that the tenant is kept, nor one who does then.
  await becomes('closed')
  await letDaysPass(world(), 0)
  await becomes('active')
  await bill(world(), town.owner, 'mutation { reactivateSubscription { id } }')
  await bill(world(), town.owner, cancel, { input: { when: 'PERIOD_END', confirm: true } })
  await letDaysPass(world(), 0)
  expect((await look(town)).tenantSubscription.cancelAt).not.toBeNull()
  await bill(world(), town.owner, 'mutation { reactivateSubscription { id } }')
  await letDaysPass(world(), 0)
  await bill(world(), town.owner, cancel, { input: { when: 'PERIOD_END', confirm: true } })
  await letDaysPass(world(), 0)
  expect((await look(town)).tenantSubscription.cancelAt).not.toBeNull()
})

test('what a closed tenant leaves behind waits for a verb that is on its way', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const becomes = (status: string) =>
    world().truth('update tenant set status = $2, status_changed_at = now() where id = $1', [town.id, status])
  await becomes('closed')
  await letDaysPass(world(), 0)
  await becomes('active')
  const { ports } = world().app.house
  const own = sandboxOf(world())
  const asked: string[] = []
  const keep: PaymentsPort['keep'] = async (ref, key) => {
    asked.push(key)
    if (asked.length === 1) await letDaysPass(world(), 0)
    return own.keep(ref, key)
  }
  ports.payments = { ...own, keep }
  await bill(world(), town.owner, 'mutation { reactivateSubscription { cancelAt } }')
  ports.payments = own
  expect(asked).toEqual([expect.stringMatching(/^keep:/)])
  await letDaysPass(world(), 0)
  expect((await look(town)).tenantSubscription.cancelAt).toBeNull()
})

test('the subdomain is given up by an owner who cancels and by nobody else, and not while the tenant has another plan', async () => {
  const stays = await makeTenant(world(), { plan: 'free' })
  await buy(world(), stays)
  await before([{ name: 'cancel', of: await refOf(stays), act: lost }], () => bill(world(), stays.owner, cancel, now))
  await world().truth("update billing_account set intent_at = now() - interval '1 minute' where tenant_id = $1", [
    stays.id,
  ])
  await letDaysPass(world(), 0)
  sandboxOf(world()).sandbox.endNow(await refOf(stays))
  await letDaysPass(world(), 0)
  expect((await look(stays)).tenantSubscription).toMatchObject({ state: 'CANCELED', subdomainReleaseAt: null })

  const agreed = await makeTenant(world(), { plan: 'free' })
  await buy(world(), agreed)
  // Somebody looks while it is on its way: it is the owner's wish all the same.
  const { house } = world().app
  const looks = { name: 'cancel', of: await refOf(agreed), act: () => syncTenant(house, agreed.id) } as const
  await before([looks], () => bill(world(), agreed.owner, cancel, now))
  expect((await look(agreed)).tenantSubscription.subdomainReleaseAt).not.toBeNull()
  await world().truth("update tenant set plan_key = 'enterprise' where id = $1", [agreed.id])
  // Who is shut is told nothing, and so gives nothing up; opened again they have a day from when they are told.
  const shut = await makeTenant(world(), { plan: 'free' })
  await buy(world(), shut)
  await bill(world(), shut.owner, cancel, now)
  const becomes = (status: string) => world().truth('update tenant set status = $2 where id = $1', [shut.id, status])
  await becomes('suspended')
  for (const days of [24, 5.5, 2]) await letDaysPass(world(), days)
  const hosts = "select 1 from tenant_domain where tenant_id = $1 and kind = 'SUBDOMAIN'"
  const left = async ({ id }: Tenancy) => (await world().truth(hosts, [id])).length
  expect([await left(agreed), await left(shut)]).toEqual([1, 1])
  await becomes('active')
  for (const [days, names] of [
    [0, 1],
    [0.5, 1],
    [0.6, 0],
  ] as const) {
    await letDaysPass(world(), days)
    expect([days, await left(shut)]).toEqual([days, names])
  }
  expect((await look(agreed)).tenantSubscription.subdomainReleaseAt).toBeNull()
})

test('what hung on a stand-in that is lost has ended: its tenant may buy anew, and may go', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  // A customer who is there has lost nothing; and where money is real, a wrong key ends nobody's plan.
  const { house } = world().app
  const port = sandboxOf(world())
  const gone = () => Promise.reject(new Gone('customer'))
  const asking = (otherwise: object) => ({ ...house, ports: { ...house.ports, payments: { ...port, ...otherwise } } })
  const isReal = (real: boolean) =>
    world().truth(
      `with account as (update billing_account set livemode = $2 where tenant_id = $1)
        update tenant_subscription set livemode = $2 where tenant_id = $1`,
      [town.id, real],
    )
  await expect(syncTenant(asking({ subscriptionsOf: gone }), town.id)).rejects.toBeInstanceOf(Gone)
  await isReal(true)
  await expect(syncTenant(asking({ customer: gone, livemode: true }), town.id)).rejects.toBeInstanceOf(Gone)
  await isReal(false)
  expect((await look(town)).tenant.plan.key).toBe('pro')
  const lose = async (): Promise<void> => {
    await world().truth("update billing_account set customer_ref = 'cus_lost' where tenant_id = $1", [town.id])
    await world().truth(
      "update tenant_subscription set subscription_ref = 'sub_lost' || state where tenant_id = $1 and state <> 'CANCELED'",
      [town.id],
    )
  }
  await lose()
  await letDaysPass(world(), 0)
  expect(await look(town)).toMatchObject({
    tenant: { plan: { key: 'free' } },
    tenantSubscription: { state: 'CANCELED' },
  })
  expect((await startCheckout(world(), town.owner)).data?.startCheckout.url).toMatch(/^http/)
  await buy(world(), town)
  expect((await look(town)).tenant.plan.key).toBe('pro')
  await lose()
  await endForGood(world().app.house, town.id)
  expect((await look(town)).tenantSubscription.state).toBe('CANCELED')
})
