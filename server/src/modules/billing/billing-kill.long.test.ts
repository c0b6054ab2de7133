import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { openStore } from '../../providers/payments/sandbox/store.js'
import { ask, call } from '../../testing/call.js'
import { letTimePass, queued } from '../../testing/jobs.js'
import { type Killed, startKilled } from '../../testing/killed.js'
import { sandboxOf } from '../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const OPERATIONS = Number(process.env.KILL_OPERATIONS ?? 500)
const LANES = 4
const SEED = Number(process.env.KILL_SEED ?? 20_261_123)
let installation: Killed
const tenants: Tenancy[] = []
beforeAll(async () => {
  for (let n = 0; n < 24; n += 1) tenants.push(await makeTenant(world(), { plan: 'free' }))
  installation = await startKilled(world())
}, 120_000)
afterAll(() => installation?.end())

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
const random = dice(SEED)
const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))

/** A form of the stand-in's pages, sent once: whoever clicks there does not know what became of it either. */
async function click(path: string, form: Record<string, string>): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const about = { method: 'POST', body: new URLSearchParams(form).toString(), headers, redirect: 'manual' as const }
  return fetch(`${await installation.url()}${path}`, about).then(
    ({ status }) => String(status),
    () => 'nobody answered',
  )
}

/** As the admin's page sends it: unless it is answered, again with the same key. */
async function verb<T = object>(tenant: Tenancy, query: string, input?: object): Promise<[string, T | null]> {
  const caller = { ...tenant.owner, headers: { 'idempotency-key': newId() } }
  for (let tries = 0; tries < 6; tries += 1) {
    const url = await installation.url()
    const answer = await call<T>({ url }, query, input ? { input } : {}, caller).catch(() => null)
    const code = answer?.errors?.[0]?.extensions.code ?? (answer?.data ? 'done' : 'nobody answered')
    if (!['nobody answered', 'UNAVAILABLE', 'PROVIDER_DOWN', 'INTERNAL'].includes(code))
      return [code, answer?.data ?? null]
    await pause(200)
  }
  return ['nobody answered', null]
}

const cards = ['pays', 'pays', 'pays', 'fails_later', 'declined']
const price = () => ({ planKey: among(['basic', 'pro', 'premium']), interval: among(['MONTH', 'MONTH', 'YEAR']) })
const operations: Record<string, (tenant: Tenancy) => Promise<string>> = {
  buy: async (tenant) => {
    const start = 'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { url } }'
    const [code, data] = await verb<{ startCheckout: { url: string } }>(tenant, start, { ...price(), currency: 'EUR' })
    if (!data?.startCheckout) return code
    return click(new URL(data.startCheckout.url).pathname, { card: among(cards), act: 'pay' })
  },
  change: async (tenant) =>
    (await verb(tenant, 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { id } }', price()))[0],
  pause: async (tenant) =>
    (
      await verb(tenant, 'mutation ($input: PauseSubscriptionInput!) { pauseSubscription(input: $input) { id } }', {})
    )[0],
  resume: async (tenant) => (await verb(tenant, 'mutation { resumeSubscription { id } }'))[0],
  cancel: async (tenant) => {
    const query = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { id } }'
    return (await verb(tenant, query, { when: among(['NOW', 'PERIOD_END', 'PERIOD_END']), confirm: true }))[0]
  },
  keep: async (tenant) => (await verb(tenant, 'mutation { reactivateSubscription { id } }'))[0],
  card: async (tenant) => {
    const query = 'mutation ($input: BillingPortalInput!) { billingPortal(input: $input) { url } }'
    const [code, data] = await verb<{ billingPortal: { url: string } }>(tenant, query, { flow: 'HOME' })
    if (!data?.billingPortal) return code
    return click(new URL(data.billingPortal.url).pathname, { act: 'card', card: among(cards) })
  },
  clock: () => click('/sandbox/clock', { step: among(['day', 'days', 'days', 'week', 'month']) }),
}
/** Mostly what can be done as it stands; what was begun a moment ago may stand otherwise by now. */
const likely: Record<string, string[]> = {
  NOTHING: ['buy'],
  PAUSED: ['resume', 'resume', 'cancel', 'card'],
  ENDING: ['keep', 'keep', 'change', 'card'],
  LIVING: ['change', 'change', 'change', 'pause', 'cancel', 'card'],
}
async function nextFor({ id }: Tenancy): Promise<string> {
  if (random() < 0.04) return 'clock'
  if (random() < 0.1) return among(Object.keys(operations))
  const sql = "select state, cancel_at from tenant_subscription where tenant_id = $1 and state <> 'CANCELED'"
  const [row] = await world().truth<{ state: string; cancel_at: Date | null }>(sql, [id])
  const is = !row ? 'NOTHING' : row.state === 'PAUSED' ? 'PAUSED' : row.cancel_at ? 'ENDING' : 'LIVING'
  return among(likely[is] ?? [])
}

/** Everything that waits is due until nothing waits any more. */
async function settle(): Promise<void> {
  const waits = `select (select count(*) from stripe_event where state = 'WAITING')::int as told,
    (select count(*) from event where state = 'WAITING')::int as board`
  const tasks = [
    'sync_subscription',
    'drain_stripe_inbox',
    'tend_subscriptions',
    'tend_subscription',
    'mail',
    'deliver_event',
  ]
  let quiet = 0
  for (const end = Date.now() + 150_000; quiet < 3; await pause(500)) {
    const [row] = await world().truth<{ told: number; board: number }>(waits)
    const untold = sandboxOf(world())
      .sandbox.events()
      .filter(({ state }) => state === 'WAITING').length
    const left = (await Promise.all(tasks.map((task) => queued(world(), task)))).flat()
    const jobs = left.filter(({ attempts, max_attempts: most }) => attempts < most).length
    if (Date.now() > end) throw new Error(JSON.stringify({ ...row, untold, left }))
    quiet = row?.told || row?.board || untold || jobs ? 0 : quiet + 1
    if (quiet) continue
    await world().truth("update stripe_event set next_at = now() where state = 'WAITING'")
    await letTimePass(world())
  }
}

/** A job whose worker was killed three times at it waits for people by design (jobs/lease.ts): they ask for it again. */
const lost = `update graphile_worker._private_jobs set attempts = 0, flags = flags - 'lost', run_at = now()
  where attempts >= max_attempts and flags ? 'lost' and last_error = 'The worker was lost while at it.' returning id`

/** What must hold of everybody, each as the rows in which it does not. */
const wrongs: Record<string, string> = {
  'one lives at most': `select tenant_id from tenant_subscription where state <> 'CANCELED' group by tenant_id having count(*) > 1`,
  'the plan is what is paid for': `select t.id, t.plan_key, s.plan_key from tenant t
    left join tenant_subscription s on s.tenant_id = t.id and s.state <> 'CANCELED'
    where t.id = any ($1) and split_part(t.plan_key, '@', 1) <> coalesce(split_part(s.plan_key, '@', 1), 'free')`,
  'each movement begins where the one before it ended': `select m.id from (select id, mrr_before,
      coalesce(lag(mrr_after) over (partition by subscription_id order by id), 0) as before from subscription_movement) m
    where m.mrr_before <> m.before`,
  'what all movements add up to is what comes of it': `select s.id from tenant_subscription s where s.state in ('TRIALING', 'PAUSED', 'CANCELED')
    and (select sum(mrr_after - mrr_before) from subscription_movement m where m.subscription_id = s.id) <> 0
    union all select s.id from tenant_subscription s where s.state in ('ACTIVE', 'PAST_DUE')
      and (select coalesce(sum(mrr_after - mrr_before), 0) from subscription_movement m where m.subscription_id = s.id)
        <> round(s.unit_amount * s.quantity / case s.interval when 'YEAR' then 12.0 else 1 end)`,
  'each began once and ended once': `select s.id from tenant_subscription s, lateral (select
      count(*) filter (where a.action = 'subscriptionStarted') as began, count(*) filter (where a.action = 'subscriptionEnded') as ended
      from audit_log a where a.target_id = s.id) a
    where began > 1 or ended <> case when s.state = 'CANCELED' then began else 0 end`,
  'the notice board says what the trail says': `select s.id from tenant_subscription s where
    (select count(*) from audit_log a where a.target_id = s.id and a.action in ('subscriptionStarted', 'subscriptionEnded', 'subscriptionChanged'))
    <> (select count(*) from event e where e.aggregate_id = s.id and e.name in ('subscription.started', 'subscription.ended', 'subscription.changed'))`,
  'each paid invoice is told once': `select i.id from billing_invoice i
    where (select count(*) from event e where e.aggregate_id = i.id and e.name = 'invoice.paid') <> (i.state = 'PAID')::int`,
  'every event is done': `select id, state, last_error from stripe_event where state <> 'DONE' and reason is distinct from 'UNKNOWN_TYPE'`,
  'no job was given up': `select id, last_error from graphile_worker._private_jobs where attempts >= max_attempts`,
}

/** What there is there, by our own reading of the stand-in's file. */
async function compareWithThere(): Promise<void> {
  const file = join(world().mailFolder, '..', 'payments-sandbox.db')
  const store = openStore(file, { houseNow: () => new Date(), pages: '' })
  const told = store.happened(0).map(({ id }) => id)
  store.close()
  const kept = (await world().truth<{ id: string }>('select id from stripe_event')).map(({ id }) => id)
  expect(kept.toSorted()).toEqual(told.toSorted())
  const port = sandboxOf(world())
  const accounts = await world().truth<{ id: string; ref: string }>(
    'select tenant_id as id, customer_ref as ref from billing_account where customer_ref is not null',
  )
  for (const { id, ref } of accounts) {
    const there = await port.subscriptionsOf(ref)
    expect(there.filter(({ status }) => !/^(canceled|incomplete)/.test(status)).length).toBeLessThan(2)
    const invoices = (await port.invoicesOf(ref, { limit: 24 })).map((each) => [each.ref, each.status, each.amountPaid])
    const sql = 'select invoice_ref, state, amount_paid from billing_invoice where tenant_id = $1'
    const ours = (await world().truth<{ invoice_ref: string; state: string; amount_paid: number }>(sql, [id])).map(
      (row) => [row.invoice_ref, row.state, row.amount_paid],
    )
    expect(ours).toEqual(expect.arrayContaining(invoices))
    expect(new Set(ours.map(([invoice]) => invoice)).size).toBe(ours.length)
  }
}

test(
  `${OPERATIONS} operations while web and worker are killed at random: in the end everything here is what is true there, once`,
  async () => {
    const counts = new Map<string, number>()
    let [left, kills] = [OPERATIONS, 0]
    const note = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)
    const lane = async (own: Tenancy[]): Promise<void> => {
      while (left-- > 0) {
        const tenant = among(own)
        const name = await nextFor(tenant)
        note(`${name} ${await operations[name]?.(tenant)}`)
        await pause(200 + random() * 600)
      }
    }
    let striking = true
    const strikes = (async () => {
      while (striking) {
        await pause(200 + random() * 1_500)
        const hit = among([['main.js'], ['worker.js'], ['main.js', 'worker.js']] as const)
        kills += hit.length
        await installation.strike([...hit])
      }
    })()
    await Promise.all(Array.from({ length: LANES }, (_, at) => lane(tenants.filter((_each, n) => n % LANES === at))))
    striking = false
    await strikes
    console.log(`seed ${SEED}, ${kills} kills`, Object.fromEntries([...counts].sort()))
    await settle()
    const again = (await world().truth<{ id: string }>(lost)).length
    console.log(`${again} jobs waited for people, who asked for them again`)
    await settle()
    const ids = tenants.map(({ id }) => id)
    for (const [what, sql] of Object.entries(wrongs))
      expect([what, await world().truth(sql, sql.includes('$1') ? [ids] : [])]).toEqual([what, []])
    await compareWithThere()
    const operator = await makeOperator(world())
    await world().truth('delete from billing_drift')
    await ask(world(), 'mutation { reconcileBilling }', {}, operator)
    while ((await queued(world(), 'reconcile_billing')).length) await pause(100)
    const drift = '{ billingDrift { nodes { kind found } } }'
    expect(await ask(world(), drift, {}, operator)).toEqual({ billingDrift: { nodes: [] } })
    const lives = await world().truth<{ n: number }>('select count(*)::int as n from tenant_subscription')
    expect(lives[0]?.n).toBeGreaterThan(OPERATIONS / 20)
    expect(kills).toBeGreaterThan(OPERATIONS / 25)
  },
  120_000 + OPERATIONS * 3_000,
)
