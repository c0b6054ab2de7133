import { expect, test } from 'vitest'
import { Postponed } from '../../jobs/task.js'
import { newId } from '../../kernel/ids.js'
import { Gone, NoAnswer, Rejected } from '../../providers/payments/failures.js'
import type { InvoiceState, PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { letTimePass } from '../../testing/jobs.js'
import { askedWhile, bill, buy, letDaysPass, meanwhile, sandboxOf } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { endForGood } from './life/closing.js'
import { syncTenant } from './subscription/sync.service.js'
import { Unapplied } from './subscription/unapplied.js'

const world = useWorld()
type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: { state: string } | null
  billing: { paymentMethod: { last4: string } | null }
  billingInvoices: { nodes: { state: string; total: { amount: number } }[] }
}
const standing = `{ tenant { plan { key } } tenantSubscription { state } billing { paymentMethod { last4 } }
  billingInvoices { nodes { state total { amount } } } }`
const look = (tenant: Tenancy) => ask<Standing>(world(), standing, {}, tenant.owner)
const lookAgain = ({ id }: Tenancy) => syncTenant(world().app.house, id)
const broke = () => Promise.reject(new NoAnswer(1, true, true))
const failing = (error: Error) => () => Promise.reject(error)

async function pageOf(tenant: Tenancy): Promise<string> {
  const portal = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
  const { data } = await bill<{ billingPortal: { url: string } }>(world(), tenant.owner, portal)
  return data?.billingPortal.url.split('/').at(-1) ?? ''
}

test('what broke there while a page was opened, a plan ended or a price was made is asked for anew at the next try, not a day later', async () => {
  const { sandbox } = sandboxOf(world())
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  // Nobody has asked for this price before.
  const previews = '{ previewPlanChange(input: { planKey: "premium", interval: YEAR }) { when } }'
  const opens = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
  const tries: [name: string, work: (owner: Tenancy) => Promise<unknown>][] = [
    ['a price', async ({ owner }) => (await bill(world(), owner, previews)).errors?.[0]?.extensions.code ?? 'done'],
    ['the portal', async ({ owner }) => (await bill(world(), owner, opens)).errors?.[0]?.extensions.code ?? 'done'],
    ['a tenant that goes', ({ id }) => endForGood(world().app.house, id).then(() => 'done', codeOf)],
  ]
  for (const [name, work] of tries) {
    sandbox.switch('broken', 'before')
    expect([name, await work(town)]).toEqual([name, 'PROVIDER_DOWN'])
    sandbox.switch('broken', 'no')
    expect([name, await work(town)]).toEqual([name, 'done'])
  }
  expect((await look(town)).tenantSubscription).toMatchObject({ state: 'CANCELED' })
  const late = await makeTenant(world(), { plan: 'free' })
  await buy(world(), late, 'fails_later')
  for (const days of [14.1, 3, 2, 2]) await letDaysPass(world(), days)
  sandbox.switch('broken', 'before')
  await letDaysPass(world(), 1.1)
  sandbox.switch('broken', 'no')
  expect((await look(late)).tenantSubscription).toMatchObject({ state: 'PAST_DUE' })
  await letTimePass(world())
  await letDaysPass(world(), 0.1)
  expect((await look(late)).tenantSubscription).toMatchObject({ state: 'CANCELED' })
})
const codeOf = (error: unknown): string => (error instanceof Postponed ? 'PROVIDER_DOWN' : String(error))

test('who paid has a plan though a step beside the look is refused or broke there for a day; what may be otherwise in a moment is waited for', async () => {
  for (const error of [new Rejected('payment_method'), new Gone('card'), new NoAnswer(1, true, true)]) {
    const town = await makeTenant(world(), { plan: 'free' })
    await meanwhile(world(), { adoptCard: failing(error) }, () => buy(world(), town))
    expect([error.message, await look(town)]).toMatchObject([
      error.message,
      { tenant: { plan: { key: 'pro' } }, tenantSubscription: { state: 'TRIALING' }, billing: { paymentMethod: null } },
    ])
  }
  // The card of what has ended is nobody's to be charged by.
  const ended = await makeTenant(world(), { plan: 'free' })
  await meanwhile(world(), { adoptCard: broke }, async () => {
    await buy(world(), ended)
    await bill(world(), ended.owner, 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { state } }')
  })
  const asked = await askedWhile(world(), () => lookAgain(ended))
  expect([asked.includes('subscriptionsOf'), asked.includes('adoptCard')]).toEqual([true, false])
  const town = await makeTenant(world(), { plan: 'free' })
  await meanwhile(world(), { adoptCard: failing(new NoAnswer(1)) }, () => buy(world(), town))
  expect(await look(town)).toMatchObject({ tenant: { plan: { key: 'free' } }, tenantSubscription: null })
  // What broke says so to its key for a day: an hour later it is another, and the card is the customer's.
  const { sandbox } = sandboxOf(world())
  sandbox.switch('broken', 'before')
  await lookAgain(town)
  sandbox.switch('broken', 'no')
  await lookAgain(town)
  expect(await look(town)).toMatchObject({ tenant: { plan: { key: 'pro' } }, billing: { paymentMethod: null } })
  sandbox.forward(3_600_000)
  await lookAgain(town)
  expect((await look(town)).billing).toEqual({ paymentMethod: { last4: '4242' } })
})

test('what is open of what has ended, and what a new card cannot pay, keeps nothing from being written', async () => {
  const late = await makeTenant(world(), { plan: 'free' })
  await buy(world(), late, 'fails_later')
  await letDaysPass(world(), 14.1)
  // Its card is known from then on.
  await meanwhile(world(), { retry: broke }, async () => {
    sandboxOf(world()).sandbox.changeCard(await pageOf(late), 'authenticates')
    await lookAgain(late)
  })
  expect(await look(late)).toMatchObject({
    tenantSubscription: { state: 'PAST_DUE' },
    billing: { paymentMethod: { last4: '3155' } },
  })
  const cancel = 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { state } }'
  const over = await meanwhile(world(), { voidInvoice: broke }, () => bill(world(), late.owner, cancel))
  expect(over.data).toEqual({ cancelSubscription: { state: 'CANCELED' } })
  const open = await look(late)
  expect([open.tenant.plan.key, open.billingInvoices.nodes[0]]).toEqual([
    'free',
    { state: 'OPEN', total: { amount: 4500 } },
  ])
  // Paid in that very moment, on its page: that is what is written.
  const port = sandboxOf(world())
  const voidInvoice: PaymentsPort['voidInvoice'] = async (ref) => {
    port.sandbox.changeCard(page, 'pays')
    port.sandbox.payInvoice((await port.invoice(ref)).hostedUrl?.split('/').at(-1) ?? '', true)
    throw new Rejected('invoice')
  }
  const page = await pageOf(late)
  await meanwhile(world(), { voidInvoice }, () => lookAgain(late))
  expect((await look(late)).billingInvoices.nodes[0]).toMatchObject({ state: 'PAID' })
})

test('what is another customer’s, or of another mode, is written nowhere: no invoice, no page, no subscription', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const before = await look(town)
  const port = sandboxOf(world())
  const invoicesOf: PaymentsPort['invoicesOf'] = async (...given) => {
    const own = await port.invoicesOf(...given)
    return [...own, { ...(own[0] as InvoiceState), ref: 'in_of_another', customerRef: 'cus_of_another' }]
  }
  const subscriptionsOf: PaymentsPort['subscriptionsOf'] = async (ref) =>
    (await port.subscriptionsOf(ref)).flatMap((each) => [
      each,
      { ...each, ref: 'sub_real', livemode: true, status: 'canceled' as const },
    ])
  await meanwhile(world(), { invoicesOf, subscriptionsOf }, () => lookAgain(town))
  expect(await look(town)).toEqual(before)
  expect(before.billingInvoices.nodes).toHaveLength(1)
  expect(await world().truth('select livemode from tenant_subscription where tenant_id = $1', [town.id])).toEqual([
    { livemode: false },
  ])
  const opened = await openPage(town)
  const checkout: PaymentsPort['checkout'] = async (ref) => ({
    ...(await port.checkout(ref)),
    ...{ status: 'EXPIRED', customerRef: 'cus_of_another' },
  })
  await meanwhile(world(), { checkout }, () => expect(lookAgain(town)).rejects.toBeInstanceOf(Unapplied))
  expect(await world().truth('select state from checkout_session where id = $1', [opened])).toEqual([{ state: 'OPEN' }])
})

/** One that sells nothing beside a plan: it stays open. */
async function openPage(tenant: Tenancy): Promise<string> {
  const create = 'mutation ($name: String!) { createListing(input: { name: $name, status: PUBLISHED }) { id } }'
  const made = await ask<{ createListing: { id: string } }>(world(), create, { name: newId() }, tenant.owner)
  const buyOne = 'mutation ($input: BuyFeatureInput!) { buyFeature(input: $input) { id } }'
  const input = { listingId: made.createListing.id, days: 7 }
  const { data } = await bill<{ buyFeature: { id: string } }>(world(), tenant.owner, buyOne, { input })
  return data?.buyFeature.id ?? ''
}
