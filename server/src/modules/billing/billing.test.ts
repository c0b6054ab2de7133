import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { openPool } from '../../db/pool.js'
import { newId } from '../../kernel/ids.js'
import { signatureOf } from '../../providers/payments/deliver.js'
import { openStore } from '../../providers/payments/sandbox/store.js'
import { stripePayments } from '../../providers/payments/stripe.js'
import { ask } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import {
  buy,
  type Opened,
  payPage,
  post,
  postEvent,
  pro,
  sandboxOf,
  startCheckout,
  tellAll,
} from '../../testing/payments.js'
import { scratchFolder } from '../../testing/scratch.js'
import { loopback } from '../../testing/stripe/loopback.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { inTestMode } from '../../testing/test-mode.js'
import { useWorld } from '../../testing/world.js'
import { pushCatalogue, type Row } from './catalogue/push.js'
import { syncTenant } from './subscription/sync.service.js'

const DAY = 86_400_000
const world = useWorld()
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { plan: 'free' })
  next = await makeTenant(world(), { plan: 'free' })
})

const standing = `{ tenant { plan { key } } billing { isAvailable isSandbox currency viewerCanChange paymentMethod { brand last4 } }
  tenantSubscription { state interval quantity price { amount currency } total { amount } plan { key name } periodEnd trialEnd viewerCanChange }
  listings { nodes { rank { planWeight } } } }`
type Standing = {
  tenant: { plan: { key: string } }
  billing: { isAvailable: boolean; paymentMethod: object | null; viewerCanChange: boolean; currency: string | null }
  tenantSubscription: { state: string; plan: { key: string } } | null
  listings: { nodes: { rank: { planWeight: number } }[] }
}
const look = (tenant: Tenancy) => ask<Standing>(world(), standing, {}, tenant.owner)
const told = () =>
  world().truth<{ id: string; state: string; reason: string | null }>(
    'select id, state, reason from stripe_event order by created_at, id',
  )
const trail = (tenant: Tenancy) =>
  world().truth("select action from audit_log where tenant_id = $1 and action like 'subscription%' order by id", [
    tenant.id,
  ])
const customerOf = async (tenant: Tenancy) =>
  (
    await world().truth<{ ref: string }>('select customer_ref as ref from billing_account where tenant_id = $1', [
      tenant.id,
    ])
  )[0]?.ref ?? ''
const event = (object: object, more: object = {}) => ({
  id: `evt_${newId().replaceAll('-', '')}`,
  object: 'event',
  type: 'customer.subscription.updated',
  created: 1_790_000_000,
  livemode: false,
  data: { object: { id: 'sub_1', object: 'subscription', ...object } },
  ...more,
})

test('who may not bill opens no page, and nobody outside is asked; what is not sold is said, all of it at once', async () => {
  const [viewer, admin] = [await makeMember(world(), town, 'VIEWER'), await makeMember(world(), town, 'ADMIN')]
  for (const who of [viewer, admin]) {
    const { errors } = await startCheckout(world(), { ...who, tenant: town.slug })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'billing.write' })
  }
  const wrong = await startCheckout(world(), town.owner, { planKey: 'pro', interval: 'MONTH', currency: 'JPY' })
  expect(wrong.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.currency', message: 'It is sold in EUR, GBP, USD.' }],
  })
  for (const planKey of ['free', 'enterprise', 'nothing']) {
    const { errors } = await startCheckout(world(), town.owner, { ...pro, planKey })
    expect(errors?.[0]?.extensions, planKey).toMatchObject({ code: 'BAD_USER_INPUT' })
  }
  expect(sandboxOf(world()).sandbox.objects('customer')).toEqual([])
  const seen = await ask<Standing>(
    world(),
    '{ billing { isAvailable viewerCanChange } }',
    {},
    { ...admin, tenant: town.slug },
  )
  expect(seen.billing).toEqual({ isAvailable: true, viewerCanChange: false })
})

test('a card pays, a signed event comes, and the tenant is on the plan: in the ranking too, and the next town is not', async () => {
  for (const tenant of [town, next]) await makeListing(world(), tenant, { name: 'Ropewalk' })
  // Two clicks at once: one page.
  const pages = await Promise.all([1, 2].map(() => startCheckout(world(), town.owner)))
  const [page, ...same] = pages.map(({ data }) => data?.startCheckout) as [Opened, Opened]
  expect(same).toEqual([page])
  expect(page.url).toMatch(/\/sandbox\/checkout\/cs_test_\w+$/)
  expect(await payPage(world(), page.url, { card: 'declined', act: 'pay' })).toContain('The card was declined.')
  await tellAll(world())
  expect((await look(town)).tenantSubscription).toBeNull()
  // The page's own word proves nothing: only what whoever takes the payments says, when it is asked.
  await payPage(world(), page.url, { card: 'pays', act: 'pay' })
  expect((await look(town)).tenant.plan.key).toBe('free')
  await tellAll(world())
  const [after, other] = [await look(town), await look(next)]
  expect(after).toMatchObject({
    tenant: { plan: { key: 'pro' } },
    billing: {
      isSandbox: true,
      currency: 'EUR',
      paymentMethod: { brand: 'visa', last4: '4242' },
      viewerCanChange: true,
    },
    tenantSubscription: {
      state: 'TRIALING',
      interval: 'MONTH',
      quantity: 1,
      price: { amount: 4500, currency: 'EUR' },
      total: { amount: 4500 },
      plan: { key: 'pro' },
    },
    listings: { nodes: [{ rank: { planWeight: 10 } }] },
  })
  expect(other).toMatchObject({
    tenant: { plan: { key: 'free' } },
    billing: { currency: null, paymentMethod: null },
    tenantSubscription: null,
    listings: { nodes: [{ rank: { planWeight: 0 } }] },
  })
  expect(await trail(town)).toEqual([{ action: 'subscriptionStarted' }])
  const again = await startCheckout(world(), town.owner)
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'SUBSCRIBED' })
})

test('WI-01: what was not signed as it stands changes nothing', async () => {
  const before = (await told()).length
  const given = event({ customer: await customerOf(town) })
  const body = JSON.stringify(given)
  const { sandbox } = sandboxOf(world())
  const now = Math.floor(Date.now() / 1_000)
  const good = signatureOf(sandbox.secret('PLATFORM'), body, now)
  const send = (headers: Record<string, string | string[]>, sent: string | Buffer = body) =>
    post(world(), '/webhooks/stripe', { body: sent, headers })
  const answers = await Promise.all([
    send({}),
    send({ 'stripe-signature': '' }),
    send({ 'stripe-signature': [good, good] }),
    send({ 'stripe-signature': signatureOf('whsec_another', body, now) }),
    send({ 'stripe-signature': signatureOf(sandbox.secret('CONNECT'), body, now) }),
    send({ 'stripe-signature': signatureOf(sandbox.secret('PLATFORM'), body, now - 301) }),
    send({ 'stripe-signature': good }, `${body}\n`),
    send({ 'stripe-signature': good }, body.replace('updated', 'deleted')),
    send({ 'stripe-signature': good, 'content-encoding': 'gzip' }, gzipSync(body)),
    send({ 'stripe-signature': good }, Buffer.alloc(0)),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(400))
  for (const { text } of answers) expect(text).toContain('The signature does not hold.')
  expect((await send({ 'stripe-signature': good }, 'x'.repeat(300_000))).status).toBe(413)
  expect(await told()).toHaveLength(before)
  expect((await postEvent(world(), given)).status).toBe(200)
  expect(await told()).toHaveLength(before + 1)
})

test('WI-03, WI-06: told twenty times at once it is one event; whose it is our own map says, and nobody else’s word', async () => {
  await buy(world(), next, 'fails_later')
  expect(await look(next)).toMatchObject({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'TRIALING' },
  })
  sandboxOf(world()).sandbox.forward(15 * DAY)
  const of = { customer: await customerOf(next), metadata: { tenant: town.id } }
  const same = event(of)
  const answers = await Promise.all(Array.from({ length: 20 }, () => postEvent(world(), same)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 {"received":true}']))
  const foreign = [
    event({ customer: 'cus_of_nobody', metadata: { tenant: town.id } }),
    event({ ...of, customer: await customerOf(town) }, { livemode: true }),
    event(of, { type: 'something.new' }),
  ]
  for (const each of foreign) expect((await postEvent(world(), each)).status).toBe(200)
  // Of an account that is connected with nobody here, rightly signed for such.
  const connected = event({ ...of, customer: await customerOf(town) }, { account: 'acct_of_nobody' })
  const body = JSON.stringify(connected)
  const secret = sandboxOf(world()).sandbox.secret('CONNECT')
  const headers = { 'stripe-signature': signatureOf(secret, body, Math.floor(Date.now() / 1_000)) }
  expect((await post(world(), '/webhooks/stripe', { body, headers })).status).toBe(200)
  await runJobs(world())
  await runJobs(world())
  const rows = new Map((await told()).map(({ id, state, reason }) => [id, [state, reason]]))
  expect([same, ...foreign, connected].map(({ id }) => rows.get(id))).toEqual([
    ['DONE', null],
    ['IGNORED', 'UNKNOWN_SUBJECT'],
    ['IGNORED', 'LIVEMODE'],
    ['IGNORED', 'UNKNOWN_TYPE'],
    ['IGNORED', 'UNKNOWN_ACCOUNT'],
  ])
  // Told once more when it was dealt with: it is not taken up again.
  expect((await postEvent(world(), same)).status).toBe(200)
  expect((await told()).find(({ id }) => id === same.id)?.state).toBe('DONE')
  expect(await trail(next)).toEqual([{ action: 'subscriptionStarted' }, { action: 'subscriptionPastDue' }])
  expect(await trail(town)).toEqual([{ action: 'subscriptionStarted' }])
  expect((await look(next)).tenantSubscription).toMatchObject({ state: 'PAST_DUE' })
  expect((await look(town)).tenantSubscription).toMatchObject({ state: 'TRIALING' })
})

test('an answer that is older than what was written meanwhile is asked for anew', async () => {
  const { house } = world().app
  const payments = sandboxOf(world())
  const gate = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  let first = true
  const slow = {
    ...payments,
    subscriptionsOf: async (ref: string) => {
      const old = await payments.subscriptionsOf(ref)
      if (!first) return old
      first = false
      asked.resolve()
      await gate.promise
      return old.map((each) => ({ ...each, status: 'trialing' as const }))
    },
  }
  const late = syncTenant({ ...house, ports: { ...house.ports, payments: slow } }, town.id)
  await asked.promise
  await tellAll(world())
  expect((await look(town)).tenantSubscription).toMatchObject({ state: 'ACTIVE' })
  gate.resolve()
  await late
  expect((await look(town)).tenantSubscription).toMatchObject({ state: 'ACTIVE' })
  expect(await trail(town)).toEqual([{ action: 'subscriptionStarted' }, { action: 'subscriptionActivated' }])
})

test('in test mode a tenant reads what it pays and buys nothing; of one that is shut, what was paid is still counted', async () => {
  const twin = await inTestMode(world(), town.owner)
  expect(
    await ask<Standing>(world(), '{ tenant { plan { key } } tenantSubscription { state viewerCanChange } }', {}, twin),
  ).toEqual({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'ACTIVE', viewerCanChange: false },
  })
  expect((await startCheckout(world(), twin)).errors?.[0]?.extensions.code).toBe('CONFLICT')
  await world().truth("update tenant set status = 'suspended' where id = $1", [town.id])
  sandboxOf(world()).sandbox.forward(31 * DAY)
  await tellAll(world())
  const paid = 'select state, period_end > $2 as renewed from tenant_subscription where tenant_id = $1'
  expect(await world().truth(paid, [town.id, sandboxOf(world()).now()])).toEqual([{ state: 'ACTIVE', renewed: true }])
})

test('the price list is told once: a second run tells nothing, what is sold no more is archived, and the map is ours', async () => {
  const store = openStore(join(scratchFolder('catalogue'), 'stripe.db'), { houseNow: () => new Date(), pages: '' })
  const line = await loopback(() => store)
  const settings = { secretKey: 'sk_test_catalogue', base: line.url, secrets: [], tax: false, patience: 'JOB' as const }
  const port = stripePayments({ ...settings, now: () => new Date() })
  const read = openPool({ url: world().database.webUrl, max: 1, name: 'catalogue' })
  const asked = async (sql: string, values: unknown[]) => (await read.query<Row>(sql, values)).rows
  const push = () => pushCatalogue({ read: asked, name: asked }, port)
  const [{ n }] = (await world().truth<{ n: number }>(
    'select count(*)::int as n from plan_price p join plan l on l.key = p.plan_key where amount > 0 and is_current',
  )) as [{ n: number }]
  expect(await push()).toMatchObject({ products: 3, prices: n, archived: 0, lost: [] })
  const before = line.asked.length
  expect(await push()).toMatchObject({ products: 0, prices: 0, archived: 0, lost: [] })
  expect([...new Set(line.asked.slice(before).map(({ method }) => method))]).toEqual(['GET'])
  const names = await world().truth<{ price_id: string }>('select price_id from plan_vendor where not livemode')
  expect(names.map(({ price_id }) => price_id).sort()).toEqual(
    store
      .of('price')
      .map(({ id }) => id)
      .sort(),
  )
  // The row of our map was lost with the answer: the price is found again by its name, and not made twice.
  await world().truth('delete from plan_vendor where plan_price_id = (select plan_price_id from plan_vendor limit 1)')
  expect(await push()).toMatchObject({ prices: 1 })
  expect(store.of('price')).toHaveLength(n)
  const sell = (isSold: boolean) => world().truth("update plan set is_current = $1 where key = 'basic'", [isSold])
  await sell(false)
  expect(await push()).toMatchObject({ prices: 0, archived: 6 })
  await sell(true)
  expect((await push()).lost).toContain('basic_month_eur')
  expect(line.problems).toEqual([])
  await Promise.all([read.end(), line.close()])
  store.close()
})
