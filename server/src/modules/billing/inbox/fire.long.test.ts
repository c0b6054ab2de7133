import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { signatureOf } from '../../../providers/payments/deliver.js'
import { ask } from '../../../testing/call.js'
import { leaveJob } from '../../../testing/jobs.js'
import { sandboxOf } from '../../../testing/payments.js'
import { type Built, startBuilt } from '../../../testing/process.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { SHARDS } from './inbox.service.js'

const world = useWorld()
const running: Built[] = []
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL')
})

/** On the world's database, with its secrets and its stand-in of whoever takes the payments. */
async function start(script: 'main.js' | 'worker.js'): Promise<Built> {
  const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY } = world().config
  const MAINSTREET_DATA_DIR = join(world().mailFolder, '..')
  const built = await startBuilt(script, world().database, {
    ...{ JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, MAINSTREET_DATA_DIR },
  })
  running.push(built)
  const opened = `http://localhost:${built.port}/health/live`
  if (script === 'main.js') await built.until(async () => (await fetch(opened)).ok)
  else await built.until(() => built.said().includes('working'))
  return built
}

/** Customers who pay, and customers who bought at a price that is none of ours: to look at one of those throws. */
let payers: string[]
let strange: string[]
async function found(): Promise<string> {
  const { id: tenantId, slug } = await makeTenant(world(), { plan: 'free' })
  const customer = await sandboxOf(world()).createCustomer({ tenantId, name: slug, email: null, locale: 'en' }, newId())
  const sql = 'insert into billing_account (tenant_id, id, livemode, customer_ref) values ($1, $2, false, $3)'
  await world().truth(sql, [tenantId, newId(), customer])
  return customer
}
async function buysStrangely(customerRef: string): Promise<string> {
  const port = sandboxOf(world())
  const wish = { planKey: 'pro', planName: 'Pro', interval: 'MONTH' as const, currency: 'EUR', amount: 500 }
  const priceRef = await port.putPrice({ ...wish, id: newId() }, newId())
  const about = { ref: newId(), customerRef, priceRef, quantity: 1, trialDays: 0, locale: 'en' }
  const until = { expiresAt: new Date(port.now().getTime() + 3_600_000) }
  const page = await port.createCheckout(
    { ...about, ...until, successUrl: 'http://x/', cancelUrl: 'http://x/' },
    newId(),
  )
  port.sandbox.pay(page.ref, { card: 'pays', confirmed: false })
  return customerRef
}
beforeAll(async () => {
  ;[payers, strange] = [[], []]
  // What happens there is told by the test alone.
  sandboxOf(world()).sandbox.switch('delivery', 'off')
  for (let n = 0; n < 90; n += 1) payers.push(await found())
  for (let n = 0; n < 10; n += 1) strange.push(await buysStrangely(await found()))
})

function eventOf(customer: string) {
  const data = { object: { id: 'sub_1', object: 'subscription', customer } }
  const about = { object: 'event', type: 'invoice.paid', created: 1_790_000_000, livemode: false, data }
  return { id: `evt_${newId().replaceAll('-', '')}`, ...about }
}
const agent = new Agent({ keepAlive: true, maxSockets: 20 })
/** Zero: nobody answered. */
function tell({ port }: Built, event: { id: string }): Promise<number> {
  const body = JSON.stringify(event)
  const signed = signatureOf(sandboxOf(world()).sandbox.secret('PLATFORM'), body, Math.floor(Date.now() / 1_000))
  return new Promise((resolve) => {
    const about = { agent, method: 'POST', headers: { 'stripe-signature': signed } }
    const asking = request(`http://localhost:${port}/webhooks/stripe`, about, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(0))
    })
    asking.on('error', () => resolve(0))
    asking.end(body)
  })
}
const standing = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await world().truth<{ state: string; n: number }>(
        'select state, count(*)::int as n from stripe_event group by state',
      )
    ).map(({ state, n }) => [state, n]),
  )
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`It did not get there: ${JSON.stringify(await standing())}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('WI-05: of a web process that is killed no event is lost that it acknowledged: another does what is to be done', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const web = await start('main.js')
    let left = 20 + round * 25
    const telling = Array.from({ length: 200 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 2))
      const event = eventOf(payers[n % payers.length] ?? '')
      if ((await tell(web, event)) !== 200) return
      acknowledged.push(event.id)
      left -= 1
      if (left === 0) web.child.kill('SIGKILL')
    })
    await Promise.all(telling)
  }
  const sql = 'select id, state from stripe_event'
  const kept = new Map((await world().truth<{ id: string; state: string }>(sql)).map(({ id, state }) => [id, state]))
  expect(acknowledged.length).toBeGreaterThan(100)
  // In each round it was killed before all were told.
  expect(acknowledged.length).toBeLessThan(1_000)
  expect(acknowledged.filter((id) => kept.get(id) !== 'WAITING')).toEqual([])
  const worker = await start('worker.js')
  await until(async () => !(await standing()).WAITING)
  expect(await standing()).toEqual({ DONE: kept.size })
  worker.child.kill('SIGKILL')
}, 120_000)

test('WI-07: a thousand events at a hundred a second, ten of whose customers give trouble: the others are done, those are parked and said', async () => {
  await world().truth('delete from stripe_event')
  const operator = await makeOperator(world())
  const [web, worker] = [await start('main.js'), await start('worker.js')]
  const all = [...payers, ...strange]
  const waits: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: 1_000 }, async (_, n) => {
      const due = begun + n * 10
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      expect(await tell(web, eventOf(all[n % all.length] ?? ''))).toBe(200)
      waits.push(performance.now() - due)
    }),
  )
  const p95 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0
  console.log(`acknowledged: p95 ${p95.toFixed(1)} ms, longest ${waits.at(-1)?.toFixed(1)} ms`)
  expect(p95).toBeLessThan(500)
  await until(async () => (await standing()).DONE === 900)
  expect(await standing()).toEqual({ DONE: 900, WAITING: 100 })
  const tried = 'select min(attempts)::int as least, max(attempts)::int as most from stripe_event where state <> $1'
  expect((await world().truth<{ most: number }>(tried, ['DONE']))[0]?.most).toBeLessThan(12)
  // Their hours pass.
  for (let tries = 0; (await standing()).WAITING; tries += 1) {
    expect(tries).toBeLessThan(13)
    await world().truth("update stripe_event set next_at = now() where state = 'WAITING'")
    for (let shard = 0; shard < SHARDS; shard += 1) await leaveJob(world(), 'drain_stripe_inbox', { shard })
    const due = "select from stripe_event where state = 'WAITING' and next_at <= now()"
    await until(async () => !(await world().truth(due)).length)
  }
  expect(await standing()).toEqual({ DONE: 900, PARKED: 100 })
  expect(await world().truth(tried, ['DONE'])).toEqual([{ least: 12, most: 12 }])
  const whose = "select array_agg(distinct subject order by subject) as whose from stripe_event where state = 'PARKED'"
  expect(await world().truth(whose)).toEqual([{ whose: strange.toSorted() }])
  const bell = '{ platformNotifications(first: 50) { nodes { kind about } } }'
  type Bell = { platformNotifications: { nodes: { kind: string; about: string }[] } }
  const { nodes } = (await ask<Bell>(world(), bell, {}, operator)).platformNotifications
  expect(nodes.map(({ kind, about }) => `${kind} ${about}`)).toContain('WEBHOOKS_PARKED invoice.paid')
  for (const { child } of [web, worker]) child.kill('SIGKILL')
}, 180_000)
