import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { Rejected } from '../../providers/payments/failures.js'
import { ask } from '../../testing/call.js'
import { mailTo } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { askedWhile, bill, buy, letDaysPass, meanwhile, pro, sandboxOf } from '../../testing/payments.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import type { OpenScope } from '../../scope/makers.js'
import { takeStep } from './life/step.js'
import { liveSubscription } from './subscription/subscription.reads.js'
import { openShut } from './subscription/sync.service.js'
import type { TenantSubscription } from './subscription/tenant-subscription.entity.js'

const world = useWorld()
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' })
  next = await makeTenant(world(), { plan: 'free' })
  await buy(world(), next)
})

type Subscribed = {
  state: string
  plan: { key: string }
  nextPlan: { key: string } | null
  nextCharge: { amount: number } | null
  total: { amount: number }
  cancelAt: string | null
  subdomainReleaseAt: string | null
}
type Invoice = { state: string; total: { amount: number }; amountPaid: { amount: number }; pdfUrl: string | null }
type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: Subscribed
  billingInvoices: { nodes: Invoice[]; totalCount: number }
}
const standing = `{ tenant { plan { key } }
  tenantSubscription { state plan { key } nextPlan { key } nextCharge { amount } total { amount } cancelAt subdomainReleaseAt }
  billingInvoices { totalCount nodes { state total { amount } amountPaid { amount } pdfUrl } } }`
const look = (tenant: Tenancy = town) => ask<Standing>(world(), standing, {}, tenant.owner)
const row = 'id state plan { key } nextPlan { key } cancelAt'
const verbs = {
  change: `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${row} } }`,
  pause: `mutation ($input: PauseSubscriptionInput!) { pauseSubscription(input: $input) { ${row} } }`,
  resume: `mutation { resumeSubscription { ${row} } }`,
  cancel: `mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { ${row} } }`,
  keep: `mutation { reactivateSubscription { ${row} } }`,
}
type Previewed = {
  when: string
  dueNow: { amount: number; currency: string }
  credit: { amount: number }
  nextTotal: { amount: number }
  previewedAt: string
  lines: { amount: { amount: number } }[]
  losses: { kind: string; limitKey: string | null; to: number | null; count: number; listings: { name: string }[] }[]
}
const preview = async (planKey: string, tenant = town, interval = 'MONTH') =>
  (
    await ask<{ previewPlanChange: Previewed }>(
      world(),
      `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) { when dueNow { amount currency } credit { amount } nextTotal { amount }
        previewedAt lines { amount { amount } } losses { kind limitKey to count listings { name } } } }`,
      { input: { planKey, interval } },
      tenant.owner,
    )
  ).previewPlanChange
const toPlan = (planKey: string, more: object = {}) => ({ input: { planKey, interval: 'MONTH', ...more } })
const mails = (tenant: Tenancy, about: RegExp) =>
  mailTo(world(), tenant.owner.email).filter(({ subject }) => about.test(subject)).length

async function standingOf(scope: OpenScope): Promise<TenantSubscription> {
  try {
    await scope.connection.read()
    return (await liveSubscription(scope)) as TenantSubscription
  } finally {
    await scope.end()
  }
}

test('a trial is told of three days and a day before it ends, once each; then it is paid, and the invoice is there', async () => {
  await buy(world(), town)
  const trial = /The trial of Saltmarsh ends on/
  const told: number[] = []
  // Day 10, 11.5, 13.2, and it is over.
  for (const days of [10, 1.5, 1.7, 1]) {
    await letDaysPass(world(), days)
    told.push(mails(town, trial))
  }
  expect(told).toEqual([0, 1, 2, 2])
  expect(mails(town, /The trial of Saltmarsh is over/)).toBe(1)
  const { tenantSubscription, billingInvoices } = await look()
  expect(tenantSubscription).toMatchObject({ state: 'ACTIVE', plan: { key: 'pro' }, nextCharge: { amount: 4500 } })
  expect(billingInvoices.nodes[0]).toMatchObject({ state: 'PAID', amountPaid: { amount: 4500 } })
  expect(billingInvoices.nodes[0]?.pdfUrl).toMatch(/^http/)
})

test('whoever may not bill is refused, and nobody outside is asked; what cannot be is said before anybody is', async () => {
  const [viewer, admin] = [await makeMember(world(), town, 'VIEWER'), await makeMember(world(), town, 'ADMIN')]
  const asked = await askedWhile(world(), async () => {
    for (const who of [viewer, admin])
      for (const [verb, given] of [
        [verbs.change, toPlan('premium')],
        [verbs.pause, { input: {} }],
        [verbs.resume, {}],
        [verbs.cancel, { input: { when: 'NOW', confirm: true } }],
        [verbs.keep, {}],
      ] as const) {
        const { errors } = await bill(world(), { ...who, tenant: town.slug }, verb, given)
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'billing.write' })
      }
    const nothing = await makeTenant(world(), { plan: 'free' })
    const refused = async (tenant: Tenancy, verb: string, given: object) =>
      (await bill(world(), tenant.owner, verb, given)).errors?.[0]?.extensions
    expect(await refused(nothing, verbs.change, toPlan('pro'))).toMatchObject({ reason: 'NOT_SUBSCRIBED' })
    expect(await refused(town, verbs.change, toPlan('pro'))).toMatchObject({ reason: 'ALREADY' })
    expect(await refused(town, verbs.resume, {})).toMatchObject({ code: 'CONFLICT', reason: 'ACTIVE' })
    expect(await refused(town, verbs.keep, {})).toMatchObject({ reason: 'ALREADY' })
    expect(await refused(town, verbs.cancel, { input: { when: 'NOW', confirm: false } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.confirm' }],
    })
    expect(await refused(town, verbs.pause, { input: { resumesAt: '2020-01-01T00:00:00Z' } })).toMatchObject({
      fields: [{ path: 'input.resumesAt' }],
    })
    expect(await refused(town, verbs.change, toPlan('premium', { expectedAmount: 1 }))).toMatchObject({
      fields: [{ path: 'input.previewedAt' }],
    })
  })
  expect(asked).toEqual([])
})

test('what was previewed is charged, to the cent; clicked twice it is changed once; otherwise nothing is', async () => {
  await letDaysPass(world(), 9.37)
  const { when, dueNow, previewedAt, credit, lines, losses } = await preview('premium')
  expect({ when, losses }).toEqual({ when: 'NOW', losses: [] })
  expect(lines.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(dueNow.amount)
  expect(credit.amount).toBeGreaterThan(0)
  const before = (await look()).billingInvoices.totalCount
  const held = { previewedAt, expectedAmount: dueNow.amount }
  const wrong = await bill(world(), town.owner, verbs.change, toPlan('premium', { ...held, expectedAmount: 1 }))
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'PRICE_CHANGED' })
  expect(await look()).toMatchObject({ tenant: { plan: { key: 'pro' } }, billingInvoices: { totalCount: before } })
  // An hour of reading the dialog changes nothing of it.
  sandboxOf(world()).sandbox.forward(50 * 60_000)
  const key = newId()
  const clicks = await Promise.all(
    [1, 2].map(() => bill(world(), town.owner, verbs.change, { ...toPlan('premium', held), key })),
  )
  expect(clicks.some(({ data }) => data)).toBe(true)
  const again = await bill(world(), town.owner, verbs.change, { ...toPlan('premium', held), key })
  expect(again.data).toMatchObject({ changePlan: { state: 'ACTIVE', plan: { key: 'premium' } } })
  await letDaysPass(world(), 0)
  const after = await look()
  expect(after).toMatchObject({ tenant: { plan: { key: 'premium' } }, billingInvoices: { totalCount: before + 1 } })
  expect(after.billingInvoices.nodes[0]).toMatchObject({ state: 'PAID', amountPaid: { amount: dueNow.amount } })
  expect(mails(town, /Saltmarsh is on the Premium plan now/)).toBe(1)
  expect(await look(next)).toMatchObject({ tenant: { plan: { key: 'pro' } } })
})

test('what is cheaper begins when what is paid for ends, unless it is taken back; what is lost is named', async () => {
  for (const name of ['Ropewalk', 'Slipway']) await makeListing(world(), town, { name })
  await world().truth(`update plan set limits = limits || '{"listings": 1}' where key = 'basic'`)
  const { when, dueNow, losses } = await preview('basic')
  expect({ when, due: dueNow.amount }).toEqual({ when: 'PERIOD_END', due: 0 })
  expect(losses[0]).toMatchObject({ kind: 'READ_ONLY', count: 1, listings: [{ name: 'Ropewalk' }] })
  expect(losses).toContainEqual(expect.objectContaining({ kind: 'LIMIT', limitKey: 'listings', to: 1 }))
  const planned = await bill(world(), town.owner, verbs.change, toPlan('basic'))
  expect(planned.data).toMatchObject({ changePlan: { plan: { key: 'premium' }, nextPlan: { key: 'basic' } } })
  expect((await look()).tenantSubscription.nextCharge).toEqual({ amount: 1099 })
  const stays = await bill(world(), town.owner, verbs.change, toPlan('premium'))
  expect(stays.data).toMatchObject({ changePlan: { plan: { key: 'premium' }, nextPlan: null } })
  await bill(world(), town.owner, verbs.change, toPlan('basic'))
  await letDaysPass(world(), 0)
  expect(mails(town, /Saltmarsh changes to the Basic plan on/)).toBeGreaterThan(0)
  await letDaysPass(world(), 31)
  expect(await look()).toMatchObject({
    tenant: { plan: { key: 'basic' } },
    tenantSubscription: { state: 'ACTIVE', plan: { key: 'basic' }, nextPlan: null },
    billingInvoices: { nodes: expect.arrayContaining([expect.objectContaining({ amountPaid: { amount: 1099 } })]) },
  })
  expect(mails(town, /Saltmarsh is on the Basic plan now/)).toBe(1)
  // One listing more than the plan holds: whoever can choose which stays open is told, once.
  expect(mails(town, /Listings of Saltmarsh are read-only now: 1/)).toBe(1)
})

test('canceled, taken back, canceled for good: the plan is free, nothing is deleted, and the subdomain goes after thirty days', async () => {
  const input = { when: 'NOW', confirm: true, reason: 'UNUSED' }
  const later = { input: { when: 'PERIOD_END', confirm: true } }
  const dearer = toPlan('premium', { when: 'PERIOD_END' })
  await bill(world(), town.owner, verbs.change, dearer)
  // Refused there: what was planned stands as before.
  const cancel = () => Promise.reject(new Rejected('cancel_at_period_end'))
  const refused = await meanwhile(world(), { cancel }, () => bill(world(), town.owner, verbs.cancel, later))
  expect(refused.errors).toHaveLength(1)
  await letDaysPass(world(), 0)
  expect((await look()).tenantSubscription).toMatchObject({ cancelAt: null, nextPlan: { key: 'premium' } })
  const atEnd = await bill(world(), town.owner, verbs.cancel, later)
  expect(atEnd.data).toMatchObject({
    cancelSubscription: { state: 'ACTIVE', cancelAt: expect.any(String), nextPlan: null },
  })
  for (const [verb, given] of [
    [verbs.change, dearer],
    [verbs.pause, { input: {} }],
  ] as const)
    expect((await bill(world(), town.owner, verb, given)).errors?.[0]?.message).toMatch(/^It is canceled and ends then/)
  const kept = await bill(world(), town.owner, verbs.keep)
  expect(kept.data).toMatchObject({ reactivateSubscription: { cancelAt: null } })
  expect((await preview('free')).losses.map(({ kind }) => kind)).toContain('SUBDOMAIN')
  const over = await bill(world(), town.owner, verbs.cancel, { input })
  expect(over.data).toMatchObject({ cancelSubscription: { state: 'CANCELED' } })
  // Who cancels at once has said what becomes of the rest: it is not given back.
  const taken = sandboxOf(world()).sandbox.objects('charge')
  expect(taken.filter(({ paid }) => paid).length).toBeGreaterThan(1)
  expect(taken.filter((each) => each.amount_refunded !== 0)).toEqual([])
  expect(await look()).toMatchObject({ tenant: { plan: { key: 'free' } } })
  const leaving = /is given up on/
  await letDaysPass(world(), 24)
  expect(mails(town, leaving)).toBe(1)
  await letDaysPass(world(), 5.5)
  expect(mails(town, leaving)).toBe(2)
  const hosts = () =>
    world().truth("select 1 from tenant_domain where tenant_id = $1 and kind = 'SUBDOMAIN'", [town.id])
  expect(await hosts()).toHaveLength(1)
  await letDaysPass(world(), 1)
  expect(await hosts()).toHaveLength(0)
  expect(mails(town, leaving)).toBe(2)
  expect(mails(town, /The Basic plan of Saltmarsh has ended/)).toBe(1)
  expect(
    (await ask<{ listings: { totalCount: number } }>(world(), '{ listings { totalCount } }', {}, town.owner)).listings,
  ).toEqual({ totalCount: 2 })
})

test('a payment that is missing is told of on days 0, 3, 5 and 7, once each; on the eighth the plan is free, and the address stays', async () => {
  const late = await makeTenant(world(), { plan: 'free', name: 'Latewater' })
  await buy(world(), late, 'fails_later')
  await makeListing(world(), late, { name: 'Smithy' })
  await letDaysPass(world(), 14.1)
  const missing = /A payment for Latewater failed|Latewater loses the Pro plan on/
  const told: number[] = [mails(late, missing)]
  expect(await look(late)).toMatchObject({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'PAST_DUE' },
  })
  await letDaysPass(world(), 3)
  told.push(mails(late, missing))
  // Two workers that both found it a step behind: one takes it, and the fifth day has nothing more to say.
  const open = () => openShut(world().app.house, late.id)
  const behind = await standingOf(open())
  const step = { ledger: 'dunning_step', to: 2, name: 'payment.reminded', at: sandboxOf(world()).now() } as const
  await Promise.all([1, 2].map(() => takeStep(open, behind, step)))
  for (const days of [2, 2]) {
    await letDaysPass(world(), days)
    told.push(mails(late, missing))
  }
  expect(told).toEqual([1, 2, 3, 4])
  expect((await look(late)).tenantSubscription).toMatchObject({ state: 'PAST_DUE' })
  await letDaysPass(world(), 1.2)
  expect(await look(late)).toMatchObject({
    tenant: { plan: { key: 'free' } },
    tenantSubscription: { state: 'CANCELED', subdomainReleaseAt: null },
  })
  // Its page takes nothing any more.
  expect((await look(late)).billingInvoices.nodes.map(({ state }) => state)).toEqual(['VOID', 'PAID'])
  expect(mails(late, missing)).toBe(4)
  expect(mails(late, /The Pro plan of Latewater has ended/)).toBe(1)
  expect(
    (await ask<{ listings: { totalCount: number } }>(world(), '{ listings { totalCount } }', {}, late.owner)).listings,
  ).toEqual({ totalCount: 1 })
  expect(await look(next)).toMatchObject({ tenant: { plan: { key: 'pro' } }, tenantSubscription: { state: 'ACTIVE' } })
  // Bought again, without a trial: the card pays this once, and the next time it does not.
  await buy(world(), late, 'fails_later', { ...pro, planKey: 'basic' })
  await letDaysPass(world(), 3)
  const { dueNow, previewedAt } = await preview('pro', late)
  const held = { previewedAt, expectedAmount: dueNow.amount }
  const refused = await bill(world(), late.owner, verbs.change, toPlan('pro', held))
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'CARD_DECLINED' })
  expect(await look(late)).toMatchObject({
    tenant: { plan: { key: 'basic' } },
    tenantSubscription: { state: 'ACTIVE', plan: { key: 'basic' } },
  })
})
