import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import type { InvoiceState, SubscriptionState } from '../../../providers/payments/port.js'
import { postEvent, sandboxOf } from '../../../testing/payments.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { stateOf } from '../subscription/states.js'
import { inboxTasks } from './inbox.jobs.js'
import { SHARDS } from './inbox.service.js'

const world = useWorld()
/** WI-04 asks for fifty (`npm run test:long`): each round is one more life of the same customers. */
const ROUNDS = Number(process.env.ORDER_ROUNDS ?? (process.env.TEST_LONG ? 50 : 1))

const told = [
  'customer.subscription.created',
  'customer.subscription.updated',
  'invoice.paid',
  'customer.subscription.deleted',
]
function ordersOf(places: number[]): number[][] {
  if (places.length < 2) return [places]
  return places.flatMap((first) => ordersOf(places.filter((each) => each !== first)).map((rest) => [first, ...rest]))
}
type Payer = { tenantId: string; customer: string; order: number[]; done: number; ref: string }
let payers: Payer[]
const prices: Record<string, string> = {}

beforeAll(async () => {
  const port = sandboxOf(world())
  for (const planKey of ['pro', 'premium']) {
    const sql = `select id, amount from plan_price where plan_key = $1 and interval = 'MONTH' and currency = 'EUR'`
    const [price] = await world().truth<{ id: string; amount: number }>(sql, [planKey])
    if (!price) throw new Error(`${planKey} has no price.`)
    const wish = { ...price, planKey, planName: planKey, interval: 'MONTH' as const, currency: 'EUR' }
    prices[planKey] = await port.putPrice(wish, newId())
  }
  payers = []
  for (const order of ordersOf([0, 1, 2, 3])) {
    const { id: tenantId, slug } = await makeTenant(world(), { plan: 'free' })
    const facts = { tenantId, name: slug, email: null, locale: 'en' }
    const customer = await port.createCustomer(facts, newId())
    const sql = 'insert into billing_account (tenant_id, id, livemode, customer_ref) values ($1, $2, false, $3)'
    await world().truth(sql, [tenantId, newId(), customer])
    payers.push({ tenantId, customer, order, done: 0, ref: '' })
  }
})

/** What really happens there, in the only order in which it can: bought, changed, paid for more, ended. */
const steps = [
  async (payer: Payer) => {
    const port = sandboxOf(world())
    const [successUrl, cancelUrl] = ['http://x/', 'http://x/']
    const about = { ref: newId(), customerRef: payer.customer, priceRef: prices.pro ?? '', quantity: 1, trialDays: 0 }
    const more = { successUrl, cancelUrl, locale: 'en', expiresAt: new Date(port.now().getTime() + 3_600_000) }
    const page = await port.createCheckout({ ...about, ...more }, newId())
    port.sandbox.pay(page.ref, { card: 'pays', confirmed: false })
    payer.ref = (await port.subscriptionsOf(payer.customer)).at(-1)?.ref ?? ''
  },
  (payer: Payer) => become(payer, 1),
  (payer: Payer) => become(payer, 3),
  async ({ ref }: Payer) =>
    void (await sandboxOf(world()).cancel(ref, { when: 'NOW', feedback: null, comment: null }, newId())),
]
async function become({ ref }: Payer, quantity: number): Promise<void> {
  const port = sandboxOf(world())
  const { itemRef } = await port.subscription(ref)
  await port.change({ ref, itemRef, priceRef: prices.premium ?? '', quantity, at: port.now() }, newId())
}

/** What it says is what stood there at its time, and by now wrong. */
const eventOf = (place: number, { customer, ref }: Payer) => ({
  id: `evt_${newId().replaceAll('-', '')}`,
  object: 'event',
  type: told[place],
  created: 1_790_000_000 + place,
  livemode: false,
  data: { object: { id: ref, object: 'subscription', customer, status: place === 3 ? 'canceled' : 'active' } },
})

async function drainAll(): Promise<void> {
  const { house } = world().app
  const site = { house, openTenants: async () => [] }
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const work = { jobId: '1', attempt: 1, payload: { shard }, tenantId: null, requestId: null }
    await (inboxTasks.drain_stripe_inbox as (...given: [typeof site, typeof work]) => Promise<void>)(site, work)
  }
}

type Row = { ref: string; state: string; amount: number; quantity: number; plan: string; end: string }
const there = (each: SubscriptionState): Row => ({
  ...{ ref: each.ref, state: stateOf(each) ?? '', amount: each.unitAmount, quantity: each.quantity },
  ...{ plan: 'premium', end: each.periodEnd.toISOString() },
})
const here = `select subscription_ref as ref, state, unit_amount as amount, quantity, plan_key as plan, period_end as "end"
  from tenant_subscription where tenant_id = $1 order by started_at, id`
type Billed = { ref: string; state: string; total: number; paid: number }
const billed = (each: InvoiceState): Billed => ({
  ...{ ref: each.ref, state: each.status, total: each.total, paid: each.amountPaid },
})
const kept = 'select invoice_ref as ref, state, total, amount_paid as paid from billing_invoice where tenant_id = $1'

/** Of each subscription: the actions in its trail, and what its movements add up to. */
const effects = `select s.subscription_ref as ref, (select coalesce(sum(m.mrr_after - m.mrr_before), 0)::int
      from subscription_movement m where m.tenant_id = s.tenant_id and m.subscription_id = s.id) as mrr,
    (select count(*) - count(distinct m.kind) from subscription_movement m
      where m.tenant_id = s.tenant_id and m.subscription_id = s.id and m.kind in ('NEW', 'REACTIVATE', 'CHURN'))::int as twice,
    array(select a.action from audit_log a where a.tenant_id = s.tenant_id and a.target_id = s.id
      and a.action in ('subscriptionStarted', 'subscriptionEnded') order by a.action desc) as trail
  from tenant_subscription s where s.tenant_id = $1`
type Effects = { ref: string; mrr: number; twice: number; trail: string[] }

test(
  `WI-04: in all 24 orders of created, updated, paid and deleted, ${ROUNDS} times, the rows are what is true there, and each effect stands once`,
  async () => {
    const port = sandboxOf(world())
    expect(payers).toHaveLength(24)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const payer of payers) payer.done = 0
      for (let turn = 0; turn < told.length; turn += 1) {
        for (const payer of payers) {
          const place = payer.order[turn] ?? 0
          // As late as can be: what is told of has happened, and of what comes after it only what was told before.
          for (; payer.done <= place; payer.done += 1) await steps[payer.done]?.(payer)
          expect((await postEvent(world(), eventOf(place, payer))).status).toBe(200)
        }
        await drainAll()
      }
    }
    const states = 'select state, count(*)::int as n from stripe_event group by state'
    const all = payers.length * told.length * ROUNDS
    expect(await world().truth(states)).toEqual([{ state: 'DONE', n: expect.toSatisfy((n: number) => n >= all) }])
    let seen = 0
    for (const { tenantId, customer, order } of payers) {
      const rows = (await world().truth<Row & { end: Date }>(here, [tenantId])).map((row) => ({
        ...row,
        end: row.end.toISOString(),
      }))
      const name = order.join()
      // One that had ended before anybody looked was never ours with another plan than its last.
      expect([name, rows]).toEqual([name, (await port.subscriptionsOf(customer)).map(there)])
      expect(rows).toHaveLength(ROUNDS)
      const invoices = (await port.invoicesOf(customer, { limit: 24 })).map(billed)
      expect([name, await world().truth<Billed>(kept, [tenantId])]).toEqual([name, expect.arrayContaining(invoices)])
      for (const { ref, mrr, twice, trail } of await world().truth<Effects>(effects, [tenantId])) {
        seen += Math.sign(trail.length)
        expect([name, ref, mrr, twice, trail.length === 0 || trail.join()]).toEqual([
          ...[name, ref, 0, 0],
          trail.length === 0 || 'subscriptionStarted,subscriptionEnded',
        ])
      }
    }
    // In three orders of four something else than its end is heard of first.
    expect(seen).toBe((payers.length * ROUNDS * 3) / 4)
    const plans = 'select distinct plan_key from tenant where id = any ($1)'
    expect(await world().truth(plans, [payers.map(({ tenantId }) => tenantId)])).toEqual([{ plan_key: 'free' }])
  },
  30_000 + ROUNDS * 10_000,
)
