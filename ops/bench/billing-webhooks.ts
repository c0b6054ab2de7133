import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Figure, rounded } from './figure.ts'
import type { LightStage } from './light.ts'
import { type Customer, openVendor, type Vendor } from './paying.ts'
import { quantile, type Signed, steadily } from './steady.ts'

const CUSTOMERS = 300
/** Each of them is told of so often: a purchase brings about as many, by the checkout, the subscription, the invoice, the payment. */
const EACH = 10
const PACE = { perSecond: 100, seconds: 20, connections: 10 }
const AT_ONCE = 16
const PATIENCE_MS = 120_000

/**
 * Signed events at a pace while a worker drains them: how soon each is acknowledged. Then as many as came while no worker ran: how many a second
 * are dealt with, each purchase with exactly one effect. Every customer buys between the two, so that there is something to be made true.
 */
export async function* billingWebhooks(stage: LightStage): AsyncGenerator<Figure> {
  const truth = new pg.Client(stage.superuserUrl)
  await truth.connect()
  const vendor = await openVendor(stage)
  try {
    const customers = await foundCustomers(truth, vendor)
    const url = new URL('/webhooks/stripe', stage.url).href
    const told = (count: number): Signed => ({
      label: 'webhooks',
      url,
      headers: {},
      bodies: vendor.told(customers, count),
      sign: vendor.sign,
    })
    const worker = stage.worker()
    const waits = await steadily(told(PACE.perSecond * PACE.seconds), PACE)
    await drained(truth)
    await worker.stop()
    yield acknowledged(waits)
    await vendor.buyAll(customers, await proPrice(truth))
    const count = CUSTOMERS * EACH
    await flood(told(count))
    yield await dealtWith({ stage, truth, vendor }, count)
    yield await effects(truth)
  } finally {
    vendor.close()
    await truth.end()
  }
}

function acknowledged(waits: number[]): Figure {
  const p95 = rounded(quantile(waits, 0.95), 1)
  const [p50, p99] = [rounded(quantile(waits, 0.5), 1), rounded(quantile(waits, 0.99), 1)]
  return {
    name: 'a webhook acknowledged at 100 a second, p95',
    value: p95,
    unit: 'ms',
    bar: '≤ 50',
    holds: p95 <= 50,
    detail: `p50 ${p50}, p99 ${p99}, of ${waits.length}, a worker draining meanwhile`,
  }
}

type Ground = { stage: LightStage; truth: pg.Client; vendor: Vendor }

async function dealtWith({ stage, truth, vendor }: Ground, count: number): Promise<Figure> {
  const begun = performance.now()
  const worker = stage.worker()
  await until(truth, "select exists (select from stripe_event where state = 'DONE' and processed_at > $1) as is", [
    await lastWave(truth),
  ])
  const first = performance.now()
  await drained(truth)
  const seconds = (performance.now() - first) / 1_000
  // What the looks did there is told in turn, and dealt with too.
  while (!vendor.isSilent()) await new Promise((resolve) => setTimeout(resolve, 50))
  await drained(truth)
  await worker.stop()
  const rate = rounded(count / seconds, 0)
  return {
    name: 'webhooks dealt with a second',
    value: rate,
    unit: 'a second',
    bar: '≥ 300',
    holds: rate >= 300,
    detail: `${count} of ${CUSTOMERS} customers in ${rounded(seconds, 1)} s from the first effect, which came ${rounded((first - begun) / 1_000, 1)} s after the worker was started`,
  }
}

/** One subscription, one line in the trail and one on the notice board for each, and everybody on the plan that was paid. */
async function effects(truth: pg.Client): Promise<Figure> {
  const { rows } = await truth.query<{ tenants: number; least: number; most: number; lines: number; left: number }>(
    `select count(*) filter (where t.plan_key = 'pro')::int as tenants, min(s.n)::int as least, max(s.n)::int as most,
      (select count(*)::int from audit_log where action = 'subscriptionStarted') as lines,
      (select count(*)::int from stripe_event where state <> 'DONE') as left
     from tenant t join lateral (select count(*) as n from tenant_subscription where tenant_id = t.id) s on true where t.slug like 'town-%'`,
  )
  const { tenants = 0, least = 0, most = 0, lines = 0, left = 0 } = rows[0] ?? {}
  return {
    name: 'purchases with exactly one effect',
    value: tenants,
    unit: '',
    bar: `${CUSTOMERS}`,
    holds: tenants === CUSTOMERS && least === 1 && most === 1 && lines === CUSTOMERS && left === 0,
    detail: `${least} to ${most} subscriptions a tenant, ${lines} lines in the trails, ${left} events not done`,
  }
}

/** As text: a Date drops the microseconds, and the last of that wave would count as the first of the next. */
async function lastWave(truth: pg.Client): Promise<string> {
  const sql = "select coalesce(max(processed_at), 'epoch')::text as at from stripe_event where state = 'DONE'"
  return (await truth.query<{ at: string }>(sql)).rows[0]?.at ?? 'epoch'
}

const drained = (truth: pg.Client): Promise<void> =>
  until(truth, "select not exists (select from stripe_event where state = 'WAITING') as is")

async function until(truth: pg.Client, sql: string, values: unknown[] = []): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await truth.query<{ is: boolean }>(sql, values)).rows[0]?.is) {
    if (performance.now() > end) throw new Error('The inbox was not emptied.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** As fast as they are taken. */
async function flood({ url, bodies, sign }: Signed): Promise<void> {
  const left = [...bodies]
  const one = async (): Promise<void> => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const answer = await fetch(url, { method: 'POST', headers: { ...sign?.(body) }, body })
      await answer.body?.cancel()
      if (answer.status !== 200) throw new Error(`A webhook was answered ${answer.status}.`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** Tenants whose first payment was prepared, and who they are there. */
async function foundCustomers(truth: pg.Client, vendor: Vendor): Promise<Customer[]> {
  const customers: Customer[] = []
  for (let n = 0; n < CUSTOMERS; n++) {
    const customer = await vendor.customer({ tenantId: randomUUID(), name: `Town ${n}` })
    customers.push(customer)
    const { tenantId, ref } = customer
    await truth.query("insert into tenant (id, slug, name, plan_key) values ($1, $2, $3, 'free')", [
      tenantId,
      `town-${n}`,
      `Town ${n}`,
    ])
    const account = 'insert into billing_account (tenant_id, id, customer_ref, livemode) values ($1, $2, $3, false)'
    await truth.query(account, [tenantId, randomUUID(), ref])
  }
  return customers
}

async function proPrice(truth: pg.Client): Promise<{ id: string; amount: number }> {
  const sql = "select id, amount from plan_price where plan_key = 'pro' and interval = 'MONTH' and currency = 'EUR'"
  const [price] = (await truth.query<{ id: string; amount: number }>(sql)).rows
  if (!price) throw new Error('Pro has no price.')
  return price
}
