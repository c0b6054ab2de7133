import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../providers/payments/sandbox/store.js'
import { stripePayments } from '../../../providers/payments/stripe.js'
import { ask, type Caller, call } from '../../../testing/call.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { bill, buy, letDaysPass, sandboxOf, startCheckout } from '../../../testing/payments.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { loopback } from '../../../testing/stripe/loopback.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller
/** Two who pay for pro; beside them stands one to whom it was given. */
let payer: Tenancy
let leaver: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  payer = await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' })
  leaver = await makeTenant(world(), { plan: 'free' })
  await makeTenant(world(), { plan: 'pro' })
  await buy(world(), payer)
  await buy(world(), leaver, 'pays', { planKey: 'pro', interval: 'YEAR', currency: 'EUR' })
})

const asOperator = <T>(query: string, input: object): Promise<T> => ask<T>(world(), query, { input }, operator)
const update = 'mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { id isPushed } }'
const preview = `query ($input: MoveSubscriptionsInput!) { previewMoveSubscriptions(input: $input) {
  givenCount payingCount charges { interval count before { amount } after { amount } } } }`
const move = `mutation ($input: MoveSubscriptionsInput!) { moveSubscriptions(input: $input) { movedCount plannedCount leftCount } }`
const cancel = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { cancelAt } }'
const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { id } }'
type Standing = {
  tenantSubscription: { plan: { version: number }; nextPlan: { version: number } | null; isBeingMoved: boolean }
  billingInvoices: { nodes: { total: { amount: number } }[] }
}
const standing = `{ tenantSubscription { plan { version } price { amount } nextPlan { version } nextCharge { amount } isBeingMoved }
  billingInvoices { nodes { total { amount } } } }`
const look = ({ owner }: Tenancy) => ask<Standing>(world(), standing, {}, owner)
type Counts = { movableCount: number; plannedCount: number; listingCount: number }
const countsOf = async (id: string) => {
  const counts = '{ platformPlans { id tenantCount movableCount plannedCount listingCount } }'
  const { platformPlans } = await ask<{ platformPlans: ({ id: string } & Counts)[] }>(world(), counts, {}, operator)
  return platformPlans.find((each) => each.id === id)
}
const letters = ({ owner }: Tenancy) =>
  mailTo(world(), owner.email).filter(({ subject }) => /is renewed on/.test(subject))

test('who pays is moved at the end of a period, told two weeks before at least, and charged nothing in between', async () => {
  const prices = [{ interval: 'MONTH', currency: 'EUR', amount: 5100 }]
  await asOperator(update, { planKey: 'pro', fromVersion: 1, prices })
  const input = { planKey: 'pro', fromVersion: 1 }
  expect(await asOperator(preview, input)).toEqual({
    previewMoveSubscriptions: {
      ...{ givenCount: 1, payingCount: 2 },
      charges: [
        { interval: 'MONTH', count: 1, before: { amount: 4500 }, after: { amount: 5100 } },
        { interval: 'YEAR', count: 1, before: { amount: 45_000 }, after: null },
      ],
    },
  })
  const of = { id: 'pro', listingCount: 0 }
  expect(await countsOf('pro')).toEqual({ ...of, tenantCount: 3, movableCount: 2, plannedCount: 0 })
  const answer = { movedCount: 1, plannedCount: 1, leftCount: 1 }
  expect(await asOperator(move, { ...input, paying: true })).toEqual({ moveSubscriptions: answer })
  expect(await asOperator(move, { ...input, paying: true })).toEqual({
    moveSubscriptions: { ...answer, movedCount: 0, plannedCount: 0 },
  })
  // Who is to be moved is offered no more, and who cannot be was not; nobody is moved off the version that is sold.
  expect(await countsOf('pro')).toEqual({ ...of, tenantCount: 2, movableCount: 0, plannedCount: 1 })
  expect(await countsOf('pro@2')).toMatchObject({ tenantCount: 1, movableCount: 0, plannedCount: 0 })
  expect(await asOperator(preview, input)).toMatchObject({
    previewMoveSubscriptions: { givenCount: 0, payingCount: 1, charges: [{ interval: 'YEAR', after: null }] },
  })
  // Of the trial less than two weeks are left: it is not this period's end.
  await letDaysPass(world(), 3)
  expect([(await look(payer)).tenantSubscription.nextPlan, letters(payer).length]).toEqual([null, 0])
  await letDaysPass(world(), 12)
  const before = await look(payer)
  expect(before.tenantSubscription).toEqual({
    ...{ plan: { version: 1 }, price: { amount: 4500 }, isBeingMoved: true },
    ...{ nextPlan: { version: 2 }, nextCharge: { amount: 5100 } },
  })
  expect(letters(payer).map(({ text }) => /€51\.00 a month/.test(text))).toEqual([true])
  // Staying on the version that ends is not theirs to choose.
  const stays = await bill(world(), payer.owner, change, { input: { planKey: 'pro', interval: 'MONTH' } })
  expect(stays.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'MOVED' })
  await letDaysPass(world(), 16)
  expect(await look(payer)).toEqual(before)
  await letDaysPass(world(), 15)
  const after = await look(payer)
  expect(after.tenantSubscription).toMatchObject({ plan: { version: 2 }, price: { amount: 5100 }, isBeingMoved: false })
  expect(after.billingInvoices.nodes.map(({ total }) => total.amount)).toEqual([5100, 4500, 0])
  expect(letters(payer)).toHaveLength(1)
  // Not sold by the year any more: left as it was.
  expect((await look(leaver)).tenantSubscription).toMatchObject({ plan: { version: 1 }, nextPlan: null })
  expect(
    (await call(world(), move, { input: { ...input, paying: true } }, payer.owner)).errors?.[0]?.extensions.code,
  ).toBe('FORBIDDEN')
})

type Weighed = { listings: { nodes: object[] } }
test('a plan of a listing’s own goes with the version that is moved to, in the ranking too, and with no other', async () => {
  const [town, other] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  const own = 'mutation ($id: ID!, $key: String) { setListingPlan(id: $id, planKey: $key) { id } }'
  const [given, elsewhere] = [
    await makeListing(world(), town, { name: 'Anvil' }),
    await makeListing(world(), other, { name: 'Bellows' }),
  ]
  await ask(world(), own, { id: given.id, key: 'enterprise' }, town.owner)
  await ask(world(), own, { id: elsewhere.id, key: 'basic' }, other.owner)
  const weighed = async ({ owner }: Tenancy) =>
    (await ask<Weighed>(world(), '{ listings { nodes { plan { key version } rank { planWeight } } } }', {}, owner))
      .listings.nodes
  const change = { planKey: 'enterprise', fromVersion: 1, rankWeight: 33 }
  await asOperator(update, change)
  const before = { plan: { key: 'enterprise', version: 1 }, rank: { planWeight: 30 } }
  expect(await weighed(town)).toEqual([before])
  const own1 = { id: 'enterprise', tenantCount: 0, movableCount: 0, plannedCount: 0 }
  expect(await countsOf('enterprise')).toEqual({ ...own1, listingCount: 1 })
  await asOperator(move, { planKey: 'enterprise', fromVersion: 1 })
  await runJobs(world())
  expect(await countsOf('enterprise')).toEqual({ ...own1, listingCount: 0 })
  expect(await weighed(town)).toEqual([{ plan: { key: 'enterprise', version: 2 }, rank: { planWeight: 33 } }])
  expect(await weighed(other)).toEqual([{ plan: { key: 'basic', version: 1 }, rank: { planWeight: 5 } }])
})

test('who cancels is not moved, and is once they stay', async () => {
  const prices = [{ interval: 'MONTH', currency: 'EUR', amount: 5200 }]
  await asOperator(update, { planKey: 'pro', fromVersion: 2, prices })
  await bill(world(), payer.owner, cancel, { input: { when: 'PERIOD_END', confirm: true } })
  await asOperator(move, { planKey: 'pro', fromVersion: 2, paying: true })
  await letDaysPass(world(), 1)
  expect((await look(payer)).tenantSubscription).toMatchObject({ nextPlan: null, isBeingMoved: false })
  await bill(world(), payer.owner, 'mutation { reactivateSubscription { cancelAt } }')
  // For fewer than two weeks ahead nobody is told: it is the next period's end. And for no more locations than that version holds.
  const ref = 'select subscription_ref as ref from tenant_subscription where tenant_id = $1'
  const [row] = await world().truth<{ ref: string }>(ref, [payer.id])
  await world().truth(`update plan set limits = limits || '{"listings": 2}' where key = 'pro@3'`)
  const end = 'update tenant_subscription set move_to = $2 where tenant_id = $1'
  await world().truth(end, [payer.id, null])
  await letDaysPass(world(), 17)
  await world().truth(end, [payer.id, 'pro@3'])
  await letDaysPass(world(), 1)
  expect((await look(payer)).tenantSubscription.nextPlan).toBeNull()
  await sandboxOf(world()).setQuantity({ ref: row?.ref ?? '', quantity: 3, bills: 'NEXT' }, 'three')
  await letDaysPass(world(), 12)
  expect((await look(payer)).tenantSubscription).toMatchObject({
    ...{ nextPlan: { version: 3 }, isBeingMoved: true },
    nextCharge: { amount: 2 * 5200 },
  })
})

test('another version is told to whoever takes the payments by a job: until then the editor says so and nobody buys it', async () => {
  const store = openStore(join(scratchFolder('pushed'), 'stripe.db'), { houseNow: () => new Date(), pages: '' })
  const line = await loopback(() => store)
  const settings = { secretKey: 'sk_test_pushed', base: line.url, secrets: [], tax: false, patience: 'JOB' as const }
  const { ports } = world().app.house
  const sandbox = sandboxOf(world())
  ports.payments = stripePayments({ ...settings, now: () => new Date() })
  try {
    const fresh = await makeTenant(world(), { plan: 'free' })
    const wish = { planKey: 'premium', interval: 'MONTH', currency: 'EUR' }
    const made = await asOperator(update, { planKey: 'premium', fromVersion: 1, rankWeight: 31 })
    expect(made).toEqual({ updatePlan: { id: 'premium@2', isPushed: false } })
    const refused = await startCheckout(world(), fresh.owner, wish)
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAVAILABLE')
    await runJobs(world())
    const told = '{ platformPlans { id isPushed } }'
    const { platformPlans } = await ask<{ platformPlans: { id: string }[] }>(world(), told, {}, operator)
    expect(platformPlans.filter(({ id }) => /^(premium|free)/.test(id))).toEqual([
      { id: 'free', isPushed: null },
      { id: 'premium@2', isPushed: true },
      { id: 'premium', isPushed: null },
    ])
    expect((await startCheckout(world(), fresh.owner, wish)).data?.startCheckout.url).toBeTruthy()
    expect(line.problems).toEqual([])
  } finally {
    ports.payments = sandbox
    await line.close()
    store.close()
  }
})

test('who cancels in the very moment in which they would be moved has canceled', async () => {
  const mover = await makeTenant(world(), { plan: 'free' })
  await buy(world(), mover, 'pays', { planKey: 'basic', interval: 'MONTH', currency: 'EUR' })
  await letDaysPass(world(), 15)
  await asOperator(update, {
    planKey: 'basic',
    fromVersion: 1,
    prices: [{ interval: 'MONTH', currency: 'EUR', amount: 1200 }],
  })
  await asOperator(move, { planKey: 'basic', fromVersion: 1, paying: true })
  const { ports } = world().app.house
  const own = sandboxOf(world())
  const putPrice: typeof own.putPrice = async (...given) => {
    ports.payments = own
    const { errors } = await bill(world(), mover.owner, cancel, { input: { when: 'PERIOD_END', confirm: true } })
    expect(errors).toBeUndefined()
    return own.putPrice(...given)
  }
  ports.payments = { ...own, putPrice }
  await letDaysPass(world(), 0)
  expect(ports.payments).toBe(own)
  const left = '{ tenantSubscription { cancelAt nextPlan { version } } }'
  expect(await ask(world(), left, {}, mover.owner)).toEqual({
    tenantSubscription: { cancelAt: expect.any(String), nextPlan: null },
  })
})

test('who pays by the year is not told a year before: until then nothing is planned', async () => {
  const yearly = await makeTenant(world(), { plan: 'free' })
  await buy(world(), yearly, 'pays', { planKey: 'premium', interval: 'YEAR', currency: 'EUR' })
  await asOperator(update, { planKey: 'premium', fromVersion: 2, rankWeight: 32 })
  await letDaysPass(world(), 15)
  expect(await asOperator(move, { planKey: 'premium', fromVersion: 2, paying: true })).toMatchObject({
    moveSubscriptions: { plannedCount: 1 },
  })
  await letDaysPass(world(), 1)
  expect((await look(yearly)).tenantSubscription).toMatchObject({ nextPlan: null, isBeingMoved: false })
  await letDaysPass(world(), 335)
  expect((await look(yearly)).tenantSubscription).toMatchObject({ nextPlan: { version: 3 }, isBeingMoved: true })
})
