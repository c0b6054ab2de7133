import { expect, test } from 'vitest'
import { NoAnswer } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { mailTo } from '../../testing/jobs.js'
import { bill, meanwhile, payPage, sandboxOf } from '../../testing/payments.js'
import { useWorld } from '../../testing/world.js'
import { farmIn } from './quantity.ground.js'

const world = useWorld()
const yearly = { planKey: 'basic', interval: 'YEAR', currency: 'EUR' }
const standing = `{ tenant { plan { key } } tenantSubscription { state quantity nextQuantity lapsesAt pastDueSince periodEnd }
  billingInvoices { nodes { state amountDue { amount } hostedUrl } } }`
type Standing = {
  tenantSubscription: { state: string; quantity: number; lapsesAt: string | null; periodEnd: string }
  billingInvoices: { nodes: { state: string; amountDue: { amount: number }; hostedUrl: string }[] }
}

/** A year is paid, and the card pays no more when a second location is charged. */
async function owing(after = 0) {
  const farm = await farmIn(world(), { input: yearly })
  const { owner } = farm.farm
  const look = () => ask<Standing>(world(), standing, {}, owner)
  const card = async (name: string): Promise<void> => {
    const portal = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
    const { data } = await bill<{ billingPortal: { url: string } }>(world(), owner, portal)
    await payPage(world(), data?.billingPortal.url ?? '', { act: 'card', card: name })
  }
  await farm.pass(14.1)
  if (after) await farm.pass(after)
  await card('fails_later')
  await farm.book(2)
  for (const days of [1, 3.1]) await farm.pass(days)
  const mails = (about: RegExp) => mailTo(world(), owner.email).filter(({ subject }) => about.test(subject))
  return { ...farm, look, card, mails }
}

test('a year that is paid does not end for one more location that the card does not pay: that is given up, and the owners are told so', async () => {
  const { farm, ids, look, mails, pass, counted, newest } = await owing()
  const before = await look()
  expect(before).toMatchObject({
    tenantSubscription: { state: 'PAST_DUE', quantity: 2, lapsesAt: null, pastDueSince: expect.any(String) },
    billingInvoices: { nodes: [{ state: 'OPEN' }, { state: 'PAID' }, { state: 'PAID' }] },
  })
  // What stands out does so to the end of what is paid, and that is the year.
  const choose =
    'mutation ($input: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: $input) { items { until } } }'
  const chosen = await ask(world(), choose, { input: { listingIds: [ids[0]] } }, farm.owner)
  const until = before.tenantSubscription.periodEnd
  expect(chosen).toEqual({ chooseFeaturedListings: { items: [{ until }] } })
  for (const days of [3, 2, 2, 1.1]) await pass(days)
  expect(await look()).toMatchObject({
    tenant: { plan: { key: 'basic' } },
    tenantSubscription: { state: 'ACTIVE', quantity: 1, periodEnd: before.tenantSubscription.periodEnd },
    billingInvoices: { nodes: [{ state: 'VOID' }, { state: 'PAID' }, { state: 'PAID' }] },
  })
  expect([mails(/More locations of Longacre could not be charged/).length, mails(/loses the/).length]).toEqual([4, 0])
  expect(mails(/goes on with the locations that are paid/)).toHaveLength(1)
  expect(mails(/the payment for Longacre arrived/)).toHaveLength(0)
  // Neither harried nor for nothing: they are told anew, and what they cost stands on the next invoice.
  for (const days of [1, 3.1]) await pass(days)
  expect(await counted()).toMatchObject({ state: 'ACTIVE', quantity: 2 })
  expect(await newest()).toMatchObject({ status: 'VOID' })
})

test('each letter says what is owed for them: also once nobody tries the card any more, and whatever is open in the other mode', async () => {
  const { farm, pass, mails } = await owing()
  const other = `insert into billing_invoice select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(),
    'invoice_ref', 'in_other_mode', 'livemode', true, 'subtotal', 99900, 'issued_at', i.issued_at + interval '1 day'))).*
    from billing_invoice i where tenant_id = $1 and state = 'OPEN'`
  await world().truth(other, [farm.id])
  const own = sandboxOf(world())
  const invoicesOf: PaymentsPort['invoicesOf'] = async (...given) =>
    (await own.invoicesOf(...given)).map((each) => ({
      ...each,
      status: each.status === 'OPEN' ? 'UNCOLLECTIBLE' : each.status,
    }))
  await meanwhile(world(), { invoicesOf }, () => pass(3))
  const sums = mails(/More locations of Longacre/).map(({ text }) => /€[\d.,]+, before tax/.exec(text)?.[0])
  expect([sums.length, new Set(sums).size]).toEqual([2, 1])
})

test('whoever dies while they are given up is gone on from, and whoever pays meanwhile has them', async () => {
  const { house } = world().app
  const own = sandboxOf(world())
  const dying = await owing()
  for (const days of [3, 2, 2]) await dying.pass(days)
  const keys = { voidInvoice: new Set<string>(), setQuantity: new Set<string>() }
  // What broke there says so to its key for a day.
  const broken =
    <Wish, Answer>(name: keyof typeof keys, call: (wish: Wish, key: string) => Promise<Answer>) =>
    (wish: Wish, key: string): Promise<Answer> => {
      if (keys[name].size > 0 && !keys[name].has(key)) return call(wish, key)
      keys[name].add(key)
      return Promise.reject(new NoAnswer(1, true, true))
    }
  const { voidInvoice, setQuantity } = own
  const each = { voidInvoice: broken('voidInvoice', voidInvoice), setQuantity: broken('setQuantity', setQuantity) }
  await meanwhile(world(), each, async () => {
    await dying.pass(1.1)
    expect((await dying.look()).billingInvoices.nodes[0]).toMatchObject({ state: 'OPEN' })
    await dying.pass(0.1)
    expect((await dying.look()).billingInvoices.nodes[0]).toMatchObject({ state: 'VOID' })
    expect((await dying.look()).tenantSubscription).toMatchObject({ quantity: 2 })
    await dying.pass(0.1)
  })
  expect((await dying.look()).tenantSubscription).toMatchObject({ state: 'ACTIVE', quantity: 1 })
  expect(dying.mails(/goes on with the locations that are paid/)).toHaveLength(1)
  const pays = await owing()
  for (const days of [3, 2, 2]) await pays.pass(days)
  const url = (await pays.look()).billingInvoices.nodes[0]?.hostedUrl ?? ''
  await pays.card('pays')
  const invoice: PaymentsPort['invoice'] = async (ref) => {
    await payPage(world(), url, { act: 'pay' })
    return own.invoice(ref)
  }
  house.ports.payments = { ...own, retry: () => Promise.reject(new NoAnswer(1, true)), invoice } as PaymentsPort
  try {
    await pays.pass(1.1)
  } finally {
    house.ports.payments = own
  }
  await pays.pass(0)
  expect(await pays.look()).toMatchObject({
    tenantSubscription: { state: 'ACTIVE', quantity: 2 },
    billingInvoices: { nodes: [{ state: 'PAID' }, { state: 'PAID' }, { state: 'PAID' }] },
  })
})

test('who owes for more locations and then for the year has eight days for the year', async () => {
  const { look, pass, mails } = await owing(355)
  expect(await look()).toMatchObject({ tenantSubscription: { state: 'PAST_DUE', lapsesAt: null } })
  const { periodEnd } = (await look()).tenantSubscription
  for (const days of [3, 2, 2.2]) await pass(days)
  const renewed = await look()
  expect(renewed).toMatchObject({ tenantSubscription: { state: 'PAST_DUE' } })
  expect(renewed.tenantSubscription.lapsesAt).toBe(new Date(Date.parse(periodEnd) + 8 * 86_400_000).toISOString())
  expect(mails(/A payment for Longacre failed/)).toHaveLength(1)
  for (const days of [3, 2, 1]) await pass(days)
  expect(await look()).toMatchObject({ tenantSubscription: { state: 'PAST_DUE' } })
  for (const days of [1.2, 1.1, 1.1]) await pass(days)
  expect(await look()).toMatchObject({ tenantSubscription: { state: 'CANCELED' } })
})

const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { nextPlan { key } } }'
test.each(['basic', 'pro'])(
  'what the year that begins has paid for stays, of %s: what is missing of the last one alone is given up',
  async (planKey) => {
    const { farm, look, card, pass, newest } = await owing(355)
    const input = { planKey, interval: 'YEAR', when: 'PERIOD_END' }
    if (planKey !== 'basic') expect((await bill(world(), farm.owner, change, { input })).errors).toBeUndefined()
    for (const days of [3, 2.2]) await pass(days)
    // The bank has an answer for the year, and none for what was missing.
    await meanwhile(world(), { retry: () => Promise.reject(new NoAnswer(1, true, true)) }, async () => {
      await card('pays')
      const { periodEnd } = (await look()).tenantSubscription
      await pass((Date.parse(periodEnd) - sandboxOf(world()).now().getTime()) / 86_400_000 + 0.1)
    })
    await card('fails_later')
    expect(await newest()).toMatchObject({ status: 'PAID', reason: 'subscription_cycle' })
    expect(await look()).toMatchObject({
      tenantSubscription: { state: 'PAST_DUE', quantity: 2, lapsesAt: null },
      billingInvoices: { nodes: [{ state: 'PAID' }, { state: 'OPEN' }, { state: 'PAID' }, { state: 'PAID' }] },
    })
    for (const days of [1.2, 1.1, 1.1]) await pass(days)
    expect(await look()).toMatchObject({
      tenant: { plan: { key: planKey } },
      tenantSubscription: { state: 'ACTIVE', quantity: 2, nextQuantity: null },
      billingInvoices: { nodes: [{ state: 'PAID' }, { state: 'VOID' }, { state: 'PAID' }, { state: 'PAID' }] },
    })
  },
)

test('a subscription that stays past due there though nothing of it is open loses nothing, and has eight days when a period is not paid', async () => {
  const own = sandboxOf(world())
  const { look, pass } = await owing()
  const late = <T extends { status: string }>(state: T): T =>
    ({ ...state, status: state.status === 'active' ? 'past_due' : state.status }) as T
  const subscription: PaymentsPort['subscription'] = async (ref) => late(await own.subscription(ref))
  const subscriptionsOf: PaymentsPort['subscriptionsOf'] = async (ref) => (await own.subscriptionsOf(ref)).map(late)
  await meanwhile(world(), { subscription, subscriptionsOf }, async () => {
    for (const days of [3, 2, 2, 1.1, 0.1]) await pass(days)
    expect(await look()).toMatchObject({
      tenantSubscription: { state: 'PAST_DUE', quantity: 1, lapsesAt: null, pastDueSince: null },
      billingInvoices: { nodes: [{ state: 'VOID' }, { state: 'PAID' }, { state: 'PAID' }] },
    })
    const { periodEnd } = (await look()).tenantSubscription
    await pass((Date.parse(periodEnd) - own.now().getTime()) / 86_400_000 + 0.2)
    const { tenantSubscription: renewed } = await look()
    const lapsesAt = new Date(Date.parse(periodEnd) + 8 * 86_400_000).toISOString()
    expect(renewed).toMatchObject({ state: 'PAST_DUE', lapsesAt })
  })
})
