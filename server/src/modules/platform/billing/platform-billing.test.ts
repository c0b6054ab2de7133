import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { buy, postEvent, sandboxOf, startCheckout, tellAll } from '../../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { inTestMode } from '../../../testing/test-mode.js'
import { useWorld } from '../../../testing/world.js'

const DAY = 86_400_000
const world = useWorld()
let operator: Caller
/** One who pays for pro, one to whom it was given, and one who pays for basic. */
let payer: Tenancy
let given: Tenancy
let small: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  payer = await makeTenant(world(), { plan: 'free', name: `Payer ${newId().slice(-6)}` })
  given = await makeTenant(world(), { plan: 'pro' })
  small = await makeTenant(world(), { plan: 'free' })
  await buy(world(), payer)
  await buy(world(), small, 'pays', { planKey: 'basic', interval: 'YEAR', currency: 'USD' })
})

const asOperator = <T>(query: string, variables: object = {}): Promise<T> =>
  ask<T>(world(), query, variables as Record<string, unknown>, operator)
const refusalOf = ({ errors }: Answer<unknown>) => [
  errors?.[0]?.extensions.code,
  ...(errors?.[0]?.extensions.fields ?? []).map(({ path }) => path),
]

type Version = {
  id: string
  isCurrent: boolean
  tenantCount: number
  subscriptionCount: number
  plan: { version: number; rankWeight: number }
}
const versions = `{ platformPlans { id isCurrent tenantCount subscriptionCount plan { version rankWeight } } }`
const ofPro = async (): Promise<Version[]> =>
  (await asOperator<{ platformPlans: Version[] }>(versions)).platformPlans.filter(({ id }) => id.startsWith('pro'))
const update = `mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) {
  id isCurrent tenantCount limits { key value } features { key included }
  plan { key version name description rankWeight trialDays priceMonthly { amount } prices { interval amount { amount currency } } } } }`
type Updated = { updatePlan: { id: string; plan: { prices: object[] } } }
const move = `mutation ($input: MoveSubscriptionsInput!) { moveSubscriptions(input: $input) { movedCount leftCount plan { id tenantCount } } }`
const standing = `{ tenant { plan { version limits } } tenantSubscription { price { amount } plan { version } state } }`
type Standing = { tenant: { plan: { version: number; limits: object } }; tenantSubscription: object | null }

test('a change of a plan is sold at once; whoever runs on the version before keeps it and its price, and is moved only where it was given', async () => {
  const twin = await inTestMode(world(), given.owner)
  const input = { planKey: 'pro', fromVersion: 1 }
  const prices = [
    { interval: 'MONTH', currency: 'EUR', amount: 5100 },
    { interval: 'YEAR', currency: 'EUR', amount: 51_000 },
    { interval: 'MONTH', currency: 'USD', amount: 5500 },
  ]
  const limits = [{ key: 'listings', value: 3000 }]
  const made = await asOperator<Updated>(update, { input: { ...input, prices, limits, rankWeight: 12 } })
  expect(made.updatePlan).toMatchObject({
    id: 'pro@2',
    isCurrent: true,
    tenantCount: 0,
    limits: expect.arrayContaining([
      { key: 'listings', value: 3000 },
      { key: 'storageMb', value: 5000 },
    ]),
    features: expect.arrayContaining([
      { key: 'booking', included: true },
      { key: 'receptionist', included: false },
    ]),
    plan: { key: 'pro', version: 2, name: 'Pro', rankWeight: 12, trialDays: 14, priceMonthly: { amount: 5500 } },
  })
  expect(made.updatePlan.plan.prices).toHaveLength(3)
  const trail = 'select action, target_type, target_id, outcome from platform_audit where action = $1'
  expect(await world().truth(trail, ['updatePlan'])).toEqual([
    { action: 'updatePlan', target_type: 'PlatformPlan', target_id: 'pro@2', outcome: 'DONE' },
  ])
  const { plans } = await ask<{ plans: { key: string; version: number }[] }>(world(), '{ plans { key version } }')
  expect(plans).toContainEqual({ key: 'pro', version: 2 })

  // What runs, runs on: through a renewal too.
  sandboxOf(world()).sandbox.forward(46 * DAY)
  await tellAll(world())
  const paid = { price: { amount: 4500 }, plan: { version: 1 }, state: 'ACTIVE' }
  const kept = { version: 1, limits: expect.objectContaining({ listings: 2500 }) }
  expect(await ask<Standing>(world(), standing, {}, payer.owner)).toEqual({
    tenant: { plan: kept },
    tenantSubscription: paid,
  })
  expect((await ask<Standing>(world(), standing, {}, given.owner)).tenant.plan).toEqual(kept)
  expect(await ofPro()).toMatchObject([
    { id: 'pro@2', isCurrent: true, tenantCount: 0, subscriptionCount: 0 },
    { id: 'pro', isCurrent: false, tenantCount: 2, subscriptionCount: 1 },
  ])

  const moved = { plan: { id: 'pro@2', tenantCount: 1 }, movedCount: 1, leftCount: 1 }
  expect(await asOperator(move, { input })).toEqual({ moveSubscriptions: moved })
  expect(await asOperator(move, { input })).toEqual({ moveSubscriptions: { ...moved, movedCount: 0 } })
  const newest = { version: 2, limits: expect.objectContaining({ listings: 3000 }) }
  for (const who of [given.owner, twin])
    expect((await ask<Standing>(world(), standing, {}, who)).tenant.plan).toEqual(newest)
  expect((await ask<Standing>(world(), standing, {}, payer.owner)).tenant.plan).toEqual(kept)
  const own = "select tenant_id, actor_kind, meta from audit_log where action = 'moveSubscriptions'"
  expect(await world().truth(own)).toEqual([
    { tenant_id: given.id, actor_kind: 'PLATFORM', meta: { planKey: 'pro@2' } },
  ])

  const fresh = await makeTenant(world(), { plan: 'free' })
  await buy(world(), fresh)
  expect(await ask<Standing>(world(), standing, {}, fresh.owner)).toMatchObject({
    tenantSubscription: { price: { amount: 5100 }, plan: { version: 2 } },
  })
})

const subscriptions = `query ($filter: PlatformSubscriptionFilter, $first: Int, $after: String) {
  platformSubscriptions(filter: $filter, first: $first, after: $after) {
    totalCount nodes { tenant { slug } plan { key version } state interval price { amount currency } total { amount } periodEnd }
    pageInfo { endCursor hasNextPage } } }`
type Subscriptions = {
  platformSubscriptions: {
    totalCount: number
    nodes: { tenant: { slug: string } }[]
    pageInfo: { endCursor: string; hasNextPage: boolean }
  }
}

test('operators find what every tenant pays, by name, state and plan, page by page', async () => {
  const find = async (filter: object, page: object = {}) =>
    (await asOperator<Subscriptions>(subscriptions, { filter, ...page })).platformSubscriptions
  const slugs = async (filter: object) => (await find(filter)).nodes.map(({ tenant }) => tenant.slug)
  expect((await find({ text: payer.slug })).nodes).toEqual([
    {
      tenant: { slug: payer.slug },
      plan: { key: 'pro', version: 1 },
      state: 'ACTIVE',
      interval: 'MONTH',
      price: { amount: 4500, currency: 'EUR' },
      total: { amount: 4500 },
      periodEnd: expect.any(String),
    },
  ])
  expect(await slugs({ plan: 'basic' })).toEqual([small.slug])
  expect(await slugs({ text: small.id, state: 'ACTIVE' })).toEqual([small.slug])
  expect(await slugs({ text: small.id, state: 'PAST_DUE' })).toEqual([])
  await world().truth('update tenant_subscription set cancel_at = now() where tenant_id = $1', [small.id])
  expect(await slugs({ isEnding: true })).toEqual([small.slug])
  const { nodes, pageInfo, totalCount } = await find({}, { first: 1 })
  const rest = await find({}, { first: 100, after: pageInfo.endCursor })
  expect([nodes.length + rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([totalCount, false])
  expect(rest.nodes).not.toContainEqual(nodes[0])
  // What another way of charging left is no business of today's.
  await world().truth('update tenant_subscription set livemode = true where tenant_id = $1', [small.id])
  expect(await slugs({ plan: 'basic' })).toEqual([])
})

const events = `query ($filter: StripeEventFilter, $first: Int, $after: String) {
  stripeEvents(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id type state reason attempts lastError viewerCanReplay tenant { slug } } pageInfo { endCursor hasNextPage } } }`
type Told = { id: string; type: string; state: string; tenant: { slug: string } | null }
type Events = {
  stripeEvents: { totalCount: number; nodes: Told[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
}
const replay = 'mutation ($id: ID!) { replayStripeEvent(id: $id) { id state attempts nextAt viewerCanReplay } }'

test('the inbox says what became of each event and whose it is; replayed, one is looked at again, once, and what is so already is not done twice', async () => {
  const read = async (filter: object, page: object = {}) =>
    (await asOperator<Events>(events, { filter, ...page })).stripeEvents
  const [row] = await world().truth<{ ref: string }>(
    'select customer_ref as ref from billing_account where tenant_id = $1',
    [payer.id],
  )
  const about = await read({ text: row?.ref, state: 'DONE' })
  expect(new Set(about.nodes.map(({ tenant }) => tenant?.slug))).toEqual(new Set([payer.slug]))
  const seen: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await read({}, { first: 3, after })
    seen.push(...nodes.map(({ id }) => id))
    ;[after, more] = [pageInfo.endCursor, pageInfo.hasNextPage]
  }
  expect([new Set(seen).size, seen.length]).toEqual([(await read({})).totalCount, seen.length])

  const foreign = {
    id: `evt_${newId().replaceAll('-', '')}`,
    ...{ object: 'event', type: 'moon.landed', created: 1_790_000_000, livemode: false },
    data: { object: { id: 'moon_1', object: 'moon' } },
  }
  expect((await postEvent(world(), foreign)).status).toBe(200)
  expect(refusalOf(await call(world(), replay, { id: foreign.id }, operator))).toEqual(['CONFLICT'])
  await runJobs(world())
  expect((await read({ text: 'MOON' })).nodes).toEqual([
    {
      ...{ id: foreign.id, type: 'moon.landed', state: 'IGNORED', reason: 'UNKNOWN_TYPE' },
      ...{ attempts: 0, lastError: null, viewerCanReplay: true, tenant: null },
    },
  ])

  const done = about.nodes.find(({ type }) => type === 'customer.subscription.created')?.id ?? ''
  const said = async () =>
    (
      await world().truth("select action from audit_log where tenant_id = $1 and action like 'subscription%'", [
        payer.id,
      ])
    ).length
  const before = await said()
  await world().truth(
    "update stripe_event set state = 'PARKED', attempts = 12, last_error = 'It rained.' where id = $1",
    [done],
  )
  expect((await read({ state: 'PARKED' })).nodes).toMatchObject([{ id: done, attempts: 12, lastError: 'It rained.' }])
  const both = await Promise.all([1, 2].map(() => call<object>(world(), replay, { id: done }, operator)))
  expect(both.map((answer) => answer.data ?? refusalOf(answer))).toEqual(
    expect.arrayContaining([
      {
        replayStripeEvent: {
          id: done,
          state: 'WAITING',
          attempts: 0,
          nextAt: expect.any(String),
          viewerCanReplay: false,
        },
      },
      ['CONFLICT'],
    ]),
  )
  await runJobs(world())
  await asOperator(replay, { id: done })
  await runJobs(world())
  expect((await read({ text: done })).nodes).toMatchObject([{ state: 'DONE', lastError: null, attempts: 0 }])
  expect(await said()).toBe(before)
  expect(refusalOf(await call(world(), replay, { id: 'evt_none' }, operator))).toEqual(['NOT_FOUND'])
  expect(refusalOf(await call(world(), events, { after: 'nonsense' }, operator))).toEqual(['BAD_USER_INPUT', 'after'])
})

const revenue = `query ($currency: String, $months: Int) { platformRevenue(currency: $currency, months: $months) {
  currency mrr { amount } payingCount trialCount months { mrr { amount } gained { amount } churned { amount } joined left trials }
  plans { key payingCount mrr { amount } } cohorts { size kept } } }`
type Month = Record<'mrr' | 'gained' | 'churned', { amount: number }> & Record<'joined' | 'left' | 'trials', number>
type Revenue = {
  platformRevenue: {
    mrr: { amount: number }
    payingCount: number
    trialCount: number
    months: Month[]
    plans: { key: string; mrr: { amount: number } }[]
    cohorts: { size: number; kept: number[] }[]
  }
}

test('what comes in a month is written with each step: who pays, who leaves, and what is left of it', async () => {
  const look = async () => (await asOperator<Revenue>(revenue, { currency: 'EUR', months: 3 })).platformRevenue
  const before = await look()
  // The payer's 45 euros; who came last is on trial and brings nothing.
  expect([before.mrr.amount, before.payingCount, before.trialCount]).toEqual([4500, 1, 1])
  expect(before.plans).toMatchObject([{ key: 'pro', mrr: { amount: 4500 } }])
  expect(before.months.at(-1)?.mrr.amount).toBe(4500)
  const cancel = `mutation { cancelSubscription(input: { when: NOW, confirm: true }) { state } }`
  const headers = { 'idempotency-key': newId() }
  await ask(world(), cancel, {}, { ...payer.owner, headers })
  await tellAll(world())
  const after = await look()
  expect([after.mrr.amount, after.payingCount, after.plans]).toEqual([0, 0, []])
  expect(after.months.at(-1)).toMatchObject({ mrr: { amount: 0 }, churned: { amount: 4500 }, left: 1 })
  expect(after.cohorts.map(({ size, kept }) => [size, kept.at(-1)])).toEqual([[1, 0]])
  const moves = 'select kind, mrr_before, mrr_after from subscription_movement where tenant_id = $1 order by id'
  expect(await world().truth(moves, [payer.id])).toEqual([
    { kind: 'TRIAL', mrr_before: 0, mrr_after: 0 },
    { kind: 'NEW', mrr_before: 0, mrr_after: 4500 },
    { kind: 'CHURN', mrr_before: 4500, mrr_after: 0 },
  ])
  expect(refusalOf(await call(world(), revenue, { months: 37, currency: 'EUR' }, operator))).toEqual([
    'BAD_USER_INPUT',
    'months',
  ])
})

test('nobody of a tenant sees or does any of it', async () => {
  const tries = [
    [versions, {}],
    [update, { input: { planKey: 'premium', fromVersion: 1, name: 'Mine' } }],
    [move, { input: { planKey: 'pro', fromVersion: 1 } }],
    [subscriptions, {}],
    [events, {}],
    [replay, { id: 'evt_none' }],
    [revenue, {}],
  ] as const
  for (const [query, variables] of tries) {
    expect(refusalOf(await call(world(), query, variables, payer.owner))).toEqual(['FORBIDDEN'])
    expect(refusalOf(await call(world(), query, variables, {}))).toEqual(['UNAUTHENTICATED'])
  }
  expect(
    (await startCheckout(world(), given.owner, { planKey: 'premium', interval: 'MONTH', currency: 'EUR' })).data,
  ).toBeTruthy()
})
