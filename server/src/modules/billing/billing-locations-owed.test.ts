import { expect, test } from 'vitest'
import { NoAnswer } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { mailTo } from '../../testing/jobs.js'
import { bill, payPage, sandboxOf } from '../../testing/payments.js'
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

test('whoever dies while they are given up is gone on from, and whoever pays meanwhile has them', async () => {
  const { house } = world().app
  const own = sandboxOf(world())
  const dying = await owing()
  for (const days of [3, 2, 2]) await dying.pass(days)
  const setQuantity: PaymentsPort['setQuantity'] = () => Promise.reject(new NoAnswer(1, true))
  house.ports.payments = { ...own, setQuantity } as PaymentsPort
  try {
    await dying.pass(1.1)
  } finally {
    house.ports.payments = own
  }
  expect((await dying.look()).billingInvoices.nodes[0]).toMatchObject({ state: 'VOID' })
  await dying.pass(0.1)
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
