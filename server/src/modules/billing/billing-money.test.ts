import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { NoAnswer } from '../../providers/payments/failures.js'
import { ask } from '../../testing/call.js'
import { bill, buy, letDaysPass, pro, sandboxOf, startCheckout } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { syncTenant } from './subscription/sync.service.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' })
})

type Subscribed = {
  state: string
  plan: { key: string; version: number }
  nextPlan: { key: string } | null
  periodEnd: string
  periodIsVoid: boolean
}
type Invoice = { state: string; amountPaid: { amount: number } }
type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: Subscribed
  billingInvoices: { nodes: Invoice[]; totalCount: number }
}
const standing = `{ tenant { plan { key } } tenantSubscription { state plan { key version } nextPlan { key } periodEnd periodIsVoid }
  billingInvoices(first: 50) { totalCount nodes { state amountPaid { amount } } } }`
const look = (tenant: Tenancy = town) => ask<Standing>(world(), standing, {}, tenant.owner)
const row = 'id state plan { key version } nextPlan { key } cancelAt resumesAt'
const verbs = {
  change: `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${row} } }`,
  pause: `mutation ($input: PauseSubscriptionInput!) { pauseSubscription(input: $input) { ${row} } }`,
  resume: `mutation { resumeSubscription { ${row} } }`,
  cancel: `mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { ${row} } }`,
}
const toPlan = (planKey: string, more: object = {}) => ({ input: { planKey, interval: 'MONTH', ...more } })
const inDays = (days: number) => new Date(sandboxOf(world()).now().getTime() + days * 86_400_000).toISOString()
const refusal = async (verb: string, given: object = {}, tenant: Tenancy = town) =>
  (await bill(world(), tenant.owner, verb, given)).errors?.[0]?.extensions
const paid = async (tenant: Tenancy = town) =>
  (await look(tenant)).billingInvoices.nodes.filter(
    ({ state, amountPaid }) => state === 'PAID' && amountPaid.amount > 0,
  ).length

test('while it pauses nothing is charged and the plan stays; on its day, or when it is resumed, a period begins that is paid', async () => {
  await buy(world(), town, 'pays', { ...pro, planKey: 'basic' })
  expect(await refusal(verbs.pause, { input: {} })).toMatchObject({ code: 'CONFLICT', reason: 'TRIALING' })
  await letDaysPass(world(), 15)
  expect(await refusal(verbs.pause, { input: { resumesAt: inDays(93) } })).toMatchObject({
    fields: [{ path: 'input.resumesAt' }],
  })
  await bill(world(), town.owner, verbs.change, {
    input: { planKey: 'premium', interval: 'MONTH', when: 'PERIOD_END' },
  })
  expect(await refusal(verbs.pause, { input: {} })).toMatchObject({ reason: 'CHANGE_PLANNED' })
  await bill(world(), town.owner, verbs.change, toPlan('basic'))
  const paused = await bill(world(), town.owner, verbs.pause, { input: { resumesAt: inDays(40) } })
  expect(paused.data).toMatchObject({ pauseSubscription: { state: 'PAUSED' } })
  expect(await refusal(verbs.change, toPlan('premium'))).toMatchObject({ code: 'CONFLICT', reason: 'PAUSED' })
  const before = await paid()
  await letDaysPass(world(), 32)
  expect(await look()).toMatchObject({
    tenant: { plan: { key: 'basic' } },
    tenantSubscription: { state: 'PAUSED', periodIsVoid: true },
  })
  expect(await refusal(verbs.cancel, { input: { when: 'PERIOD_END', confirm: true } })).toMatchObject({
    reason: 'PERIOD_VOID',
  })
  expect(await paid()).toBe(before)
  sandboxOf(world()).sandbox.forward(9 * 86_400_000)
  // It goes on there, and what begins a period that is paid has not had its turn: nothing that would be given for the void one.
  await syncTenant(world().app.house, town.id)
  expect(await look()).toMatchObject({ tenantSubscription: { state: 'ACTIVE', periodIsVoid: true } })
  expect(await refusal(verbs.change, toPlan('premium', { when: 'PERIOD_END' }))).toMatchObject({
    reason: 'PERIOD_VOID',
  })
  expect(await refusal(verbs.pause, { input: {} })).toMatchObject({ reason: 'PAUSED_BEFORE' })
  await letDaysPass(world(), 0)
  const resumed = await look()
  expect(resumed).toMatchObject({ tenantSubscription: { state: 'ACTIVE', periodIsVoid: false } })
  expect(await paid()).toBe(before + 1)
  expect(resumed.billingInvoices.nodes[0]).toMatchObject({ state: 'PAID', amountPaid: { amount: 1099 } })
  expect(Date.parse(resumed.tenantSubscription.periodEnd)).toBeGreaterThan(Date.parse(inDays(26)))
  expect(await refusal(verbs.pause, { input: {} })).toMatchObject({
    reason: 'PAUSED_BEFORE',
    pausableAt: expect.any(String),
  })
  await letDaysPass(world(), 0)
  expect(await paid()).toBe(before + 1)
  // Half a year later: without a day it lasts three months, and who resumes it by hand pays as well.
  const earlier = `update tenant_subscription set pause_ended_at = pause_ended_at - interval '181 days' where tenant_id = $1`
  await world().truth(earlier, [town.id])
  const long = await bill<{ pauseSubscription: { resumesAt: string } }>(world(), town.owner, verbs.pause, { input: {} })
  expect(Date.parse(long.data?.pauseSubscription.resumesAt ?? '')).toBeLessThanOrEqual(Date.parse(inDays(92)))
  await letDaysPass(world(), 32)
  const spared = await paid()
  const byHand = await bill(world(), town.owner, verbs.resume)
  expect(byHand.data).toMatchObject({ resumeSubscription: { state: 'ACTIVE', resumesAt: null } })
  await letDaysPass(world(), 0)
  expect(await paid()).toBe(spared + 1)
})

test('while a payment is missing nothing is changed at once: what was never paid becomes no credit', async () => {
  const late = await makeTenant(world(), { plan: 'free' })
  await buy(world(), late, 'fails_later')
  await letDaysPass(world(), 14.1)
  expect(await look(late)).toMatchObject({ tenantSubscription: { state: 'PAST_DUE' } })
  const cheaper = { input: { planKey: 'basic', interval: 'MONTH', when: 'NOW' } }
  expect(await refusal(verbs.change, cheaper, late)).toMatchObject({ code: 'CONFLICT', reason: 'PAST_DUE' })
  expect(await refusal(verbs.change, toPlan('premium'), late)).toMatchObject({ reason: 'PAST_DUE' })
  // Each of the two is enough: that it says so there, and that a period's invoice is not paid.
  const becomes = (state: string, invoice: string) =>
    world().truth(
      `with row as (update tenant_subscription set state = $2 where tenant_id = $1)
        update billing_invoice set state = $3 where tenant_id = $1 and state <> 'PAID'`,
      [late.id, state, invoice],
    )
  for (const [state, invoice] of [
    ['PAST_DUE', 'VOID'],
    ['ACTIVE', 'UNCOLLECTIBLE'],
    ['ACTIVE', 'OPEN'],
  ] as const) {
    await becomes(state, invoice)
    expect([state, invoice, await refusal(verbs.change, cheaper, late)]).toMatchObject([
      ...[state, invoice],
      { reason: 'PAST_DUE' },
    ])
  }
  await becomes('PAST_DUE', 'OPEN')
  const atEnd = await bill(world(), late.owner, verbs.change, toPlan('basic'))
  expect(atEnd.data).toMatchObject({ changePlan: { plan: { key: 'pro' }, nextPlan: { key: 'basic' } } })
})

const preview = async (planKey: string, interval = 'MONTH') =>
  (
    await ask<{
      previewPlanChange: {
        plan: { version: number }
        dueNow: { amount: number }
        nextTotal: { amount: number }
        previewedAt: string
      }
    }>(
      world(),
      `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) {
        plan { version } dueNow { amount } nextTotal { amount } previewedAt } }`,
      { input: { planKey, interval } },
      town.owner,
    )
  ).previewPlanChange

test('what is charged at once is asked for by its amount; a card that is declined, and an answer that is lost, leave what was planned and what was done', async () => {
  // Paid, and the next time declined.
  const { sandbox } = sandboxOf(world())
  town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  await letDaysPass(world(), 15)
  expect(await refusal(verbs.change, toPlan('premium'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.expectedAmount' }],
  })
  await bill(world(), town.owner, verbs.change, toPlan('basic'))
  await changeCard('fails_later')
  const { dueNow, previewedAt } = await preview('premium')
  const held = { expectedAmount: dueNow.amount, previewedAt }
  for (const at of [inDays(-0.05), inDays(0.01)])
    expect(await refusal(verbs.change, toPlan('premium', { ...held, previewedAt: at }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.previewedAt' }],
    })
  expect(await refusal(verbs.change, toPlan('premium', held))).toMatchObject({ reason: 'CARD_DECLINED' })
  await letDaysPass(world(), 0)
  expect(await look()).toMatchObject({
    tenantSubscription: { plan: { key: 'pro' }, nextPlan: { key: 'basic' }, state: 'ACTIVE' },
  })
  await changeCard('pays')
  // Done there, and nobody here has heard of it: the same request goes on, and is not told of another price.
  const { ports } = world().app.house
  const own = sandboxOf(world())
  const again = await preview('premium')
  const wish = toPlan('premium', { expectedAmount: again.dueNow.amount, previewedAt: again.previewedAt })
  const key = newId()
  ports.payments = {
    ...own,
    change: async (...given) => own.change(...given).then(() => Promise.reject(new NoAnswer(1, true))),
  }
  const lost = await bill(world(), town.owner, verbs.change, { ...wish, key })
  expect(lost.errors?.[0]?.extensions).toMatchObject({ code: 'PROVIDER_DOWN' })
  ports.payments = own
  const before = sandbox.objects('invoice').length
  const found = await bill(world(), town.owner, verbs.change, { ...wish, key })
  expect(found.data).toMatchObject({ changePlan: { plan: { key: 'premium' } } })
  expect(sandbox.objects('invoice')).toHaveLength(before)
})

test('who keeps the plan keeps its version, and the version that is sold now is chosen by its name', async () => {
  town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'pays', { ...pro, planKey: 'premium' })
  await letDaysPass(world(), 15)
  await world().truth(`insert into plan (key, base_key, version, is_current, name, rank_weight, trial_days, price_amount, price_currency, limits,
      features, aliases, sort_order, description) select 'premium@2', base_key, 2, false, name, rank_weight, trial_days, price_amount, price_currency,
      limits, features, '{}', sort_order, description from plan where key = 'premium'`)
  await world().truth(`insert into plan_price (id, plan_key, "interval", currency, amount) select uuidv7(), 'premium@2', "interval", currency,
      amount + 1000 from plan_price where plan_key = 'premium'`)
  await world().truth(`update plan set is_current = false where key = 'premium'`)
  await world().truth(`update plan set is_current = true where key = 'premium@2'`)
  await bill(world(), town.owner, verbs.change, toPlan('basic'))
  const invoices = sandboxOf(world()).sandbox.objects('invoice').length
  const kept = await bill(world(), town.owner, verbs.change, toPlan('premium'))
  expect(kept.data).toMatchObject({ changePlan: { plan: { key: 'premium', version: 1 }, nextPlan: null } })
  expect(sandboxOf(world()).sandbox.objects('invoice')).toHaveLength(invoices)
  const [yearly] = await world().truth<{ amount: number }>(
    `select amount from plan_price where plan_key = 'premium' and "interval" = 'YEAR' and currency = 'EUR'`,
  )
  expect(await preview('premium', 'YEAR')).toMatchObject({
    plan: { version: 1 },
    nextTotal: { amount: yearly?.amount },
  })
  expect(await preview('premium@2')).toMatchObject({ plan: { version: 2 } })
})

const details = 'mutation ($input: UpdateBillingDetailsInput!) { updateBillingDetails(input: $input) { name } }'

test('a VAT id that nobody there knows is named, and nothing beside it was changed', async () => {
  const named = await ask<{ billing: { name: string } }>(world(), '{ billing { name } }', {}, town.owner)
  expect(await refusal(details, { input: { vatId: 'GBGD123', name: 'Elsewhere' } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.vatId' }],
  })
  expect(await ask(world(), '{ billing { name } }', {}, town.owner)).toEqual(named)
})

test('what broke there, and says so for a day, shuts nobody out: the next try is another, and there is one customer', async () => {
  const { sandbox } = sandboxOf(world())
  for (const broken of ['before', 'after']) {
    const shop = await makeTenant(world(), { plan: 'free', name: `Broken ${broken}` })
    const customers = () => sandbox.objects('customer').filter(({ name }) => name === `Broken ${broken}`).length
    const code = async () => (await startCheckout(world(), shop.owner)).errors?.[0]?.extensions.code
    sandbox.switch('broken', broken)
    expect(await code()).toBe('PROVIDER_DOWN')
    sandbox.switch('broken', 'no')
    const made = await startCheckout(world(), shop.owner)
    expect(made.data?.startCheckout.url).toMatch(/^http/)
    expect(customers()).toBe(1)
    // Another currency wants another page: that is what breaks now.
    const usd = { ...pro, currency: 'USD' }
    sandbox.switch('broken', broken)
    expect((await startCheckout(world(), shop.owner, usd)).errors?.[0]?.extensions.code).toBe('PROVIDER_DOWN')
    sandbox.switch('broken', 'no')
    expect((await startCheckout(world(), shop.owner, usd)).data?.startCheckout.url).toMatch(/^http/)
    expect(customers()).toBe(1)
  }
})

async function changeCard(card: 'pays' | 'fails_later'): Promise<void> {
  const portal = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
  const { data } = await bill<{ billingPortal: { url: string } }>(world(), town.owner, portal)
  sandboxOf(world()).sandbox.changeCard(data?.billingPortal.url.split('/').at(-1) ?? '', card)
  await letDaysPass(world(), 0)
}
