import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { bill, buy, letDaysPass, pro, sandboxOf } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

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
  await letDaysPass(world(), 9)
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
  // Another half year is paid; then without a day it lasts three months, and who resumes it by hand pays as well.
  await letDaysPass(world(), 181)
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
  const atEnd = await bill(world(), late.owner, verbs.change, toPlan('basic'))
  expect(atEnd.data).toMatchObject({ changePlan: { plan: { key: 'pro' }, nextPlan: { key: 'basic' } } })
})
