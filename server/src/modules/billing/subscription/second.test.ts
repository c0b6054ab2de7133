import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { Gone, NoAnswer, Rejected } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { ask, type Caller } from '../../../testing/call.js'
import { mailTo } from '../../../testing/jobs.js'
import { bill, buy, letDaysPass, meanwhile, payPage, sandboxOf, tellAll } from '../../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { reconcileTasks } from '../reconcile/reconcile.jobs.js'
import { syncTenant } from './sync.service.js'

const world = useWorld()
let operator: Caller
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  ;[town, next] = [
    await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' }),
    await makeTenant(world(), { plan: 'free' }),
  ]
  for (const each of [town, next]) await buy(world(), each)
})

const payments = () => sandboxOf(world())
const customerOf = async ({ id }: Tenancy): Promise<string> => {
  const asked = 'select customer_ref as ref from billing_account where tenant_id = $1'
  return (await world().truth<{ ref: string }>(asked, [id]))[0]?.ref ?? ''
}
/** As a mistake of support or a page of theirs would: past our verbs, and paid at once. */
async function payTwice(tenant: Tenancy, card = 'pays'): Promise<string> {
  const customerRef = await customerOf(tenant)
  const [first] = await payments().subscriptionsOf(customerRef)
  const at = { ref: newId(), customerRef, successUrl: 'http://x.test/', cancelUrl: 'http://x.test/', locale: 'en' }
  const expiresAt = new Date(payments().now().getTime() + 3_600_000)
  const wish = { ...at, expiresAt, priceRef: first?.priceRef ?? '', quantity: 1, trialDays: 0 }
  const page = await payments().createCheckout(wish, newId())
  await payPage(world(), page.url ?? '', { card, act: 'pay' })
  return (await payments().checkout(page.ref)).subscriptionRef ?? ''
}
const lived = async (tenant: Tenancy) =>
  (await payments().subscriptionsOf(await customerOf(tenant))).map(({ status }) => status)
const givenBack = async (tenant: Tenancy) => {
  const customer = await customerOf(tenant)
  const charges = payments()
    .sandbox.objects('charge')
    .filter((each) => each.customer === customer)
  return charges.map(({ amount, amount_refunded: back }) => [amount, back])
}
const trail = ({ id }: Tenancy) =>
  world().truth("select meta from audit_log where tenant_id = $1 and action = 'subscriptionSecondEnded'", [id])
const rung = async (): Promise<string[]> => {
  type Bell = { platformNotifications: { nodes: { kind: string; about: string }[] } }
  const { nodes } = (await ask<Bell>(world(), '{ platformNotifications { nodes { kind about } } }', {}, operator))
    .platformNotifications
  return nodes.map(({ kind, about }) => `${kind} ${about}`)
}
const mails = ({ owner }: Tenancy) =>
  mailTo(world(), owner.email).filter(({ subject }) => /second subscription/.test(subject))

test('of two that are paid the younger is ended and what it took given back, once, and everybody who should hear of it does', async () => {
  await payTwice(town)
  expect(await lived(town)).toEqual(['trialing', 'active'])
  // Two who end it at the same moment, and then everybody who was told.
  const { house } = world().app
  const both = Promise.withResolvers<void>()
  let came = 0
  const cancel: PaymentsPort['cancel'] = async (...given) => {
    const state = await payments().cancel(...given)
    came += 1
    if (came === 2) both.resolve()
    await both.promise
    return state
  }
  const meeting = { ...house, ports: { ...house.ports, payments: { ...payments(), cancel } } }
  await Promise.all([1, 2].map(() => syncTenant(meeting, town.id)))
  expect(await lived(town)).toEqual(['trialing', 'canceled'])
  await tellAll(world())
  expect(await givenBack(town)).toEqual([[4500, 4500]])
  expect(await trail(town)).toEqual([{ meta: { planKey: 'pro', amount: 4500, currency: 'EUR' } }])
  expect(mails(town).map(({ text }) => /€45\.00/.test(text))).toEqual([true])
  expect(await rung()).toEqual([`SECOND_SUBSCRIPTION ${town.slug}`])
  const standing = '{ tenant { plan { key } } tenantSubscription { state } }'
  expect(await ask(world(), standing, {}, town.owner)).toEqual({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'TRIALING' },
  })
  expect([await lived(next), await trail(next)]).toEqual([['trialing'], []])
})

test('whoever dies between its end and the refund is gone on from; the nightly comparison finds one that nobody told of', async () => {
  const { house } = world().app
  await payTwice(next)
  const refund = () => Promise.reject(new NoAnswer(1, true))
  const silent = { ...house, ports: { ...house.ports, payments: { ...payments(), refund } } }
  await expect(syncTenant(silent, next.id)).rejects.toThrow(NoAnswer)
  expect([await lived(next), await givenBack(next)]).toEqual([['trialing', 'canceled'], [[4500, 0]]])
  expect(await trail(next)).toEqual([])
  await syncTenant(house, next.id)
  expect(await givenBack(next)).toEqual([[4500, 4500]])
  expect(await trail(next)).toHaveLength(1)
  await payTwice(next)
  const { reconcile_billing: compare } = reconcileTasks
  if (typeof compare !== 'function') throw new Error('It is a plain task.')
  await compare(
    { house, openTenants: async () => [] },
    { jobId: newId(), attempt: 1, payload: {}, tenantId: null, requestId: null },
  )
  expect(await givenBack(next)).toEqual([
    [4500, 4500],
    [4500, 4500],
  ])
  const drift = '{ billingDrift(isOpen: false) { nodes { kind found healedAt } } }'
  expect(await ask(world(), drift, {}, operator)).toMatchObject({
    billingDrift: { nodes: [{ kind: 'DIFFERENT', found: ['missing'], healedAt: expect.any(String) }] },
  })
})

test('what is there no more is ended, and what its holder disputes is left to the bank: both are settled, and nothing is given back', async () => {
  for (const otherwise of [
    { cancel: () => Promise.reject(new Gone('subscription')) },
    { refund: () => Promise.reject(new Rejected('payment_intent', 'charge_disputed')) },
  ] satisfies Partial<PaymentsPort>[]) {
    const twice = await makeTenant(world(), { plan: 'free' })
    await buy(world(), twice)
    const ref = await payTwice(twice)
    const { house } = world().app
    const port = payments()
    // After its end it is listed no more.
    const subscriptionsOf: PaymentsPort['subscriptionsOf'] = async (of) =>
      (await port.subscriptionsOf(of)).filter((each) => each.ref !== ref || looks++ === 0)
    let looks = 0
    await syncTenant(
      { ...house, ports: { ...house.ports, payments: { ...port, subscriptionsOf, ...otherwise } } },
      twice.id,
    )
    expect(await trail(twice)).toEqual([{ meta: { planKey: 'pro', amount: 0, currency: 'EUR' } }])
    expect(await givenBack(twice)).toEqual([[4500, 0]])
  }
})

test('a refund that is refused is a debt: the operator hears of it once, nothing else waits for it, and it is tried again less and less often', async () => {
  const { ports } = world().app.house
  const poor = await makeTenant(world(), { plan: 'free' })
  await buy(world(), poor)
  await payTwice(poor)
  let tries = 0
  const refund: PaymentsPort['refund'] = () => {
    tries += 1
    return Promise.reject(new Rejected('amount', 'balance_insufficient'))
  }
  const own = payments()
  const cancel = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { cancelAt } }'
  const owed = async () => (await rung()).filter((each) => each === `REFUND_OWED ${poor.slug}`).length
  ports.payments = { ...own, refund }
  try {
    const done = await bill(world(), poor.owner, cancel, { input: { when: 'PERIOD_END', confirm: true } })
    expect(done.data).toEqual({ cancelSubscription: { cancelAt: expect.any(String) } })
    for (let n = 0; n < 3; n += 1) await syncTenant(world().app.house, poor.id)
    await tellAll(world())
    expect([tries, await owed(), await lived(poor)]).toEqual([1, 1, ['trialing', 'canceled']])
    // An hour later, and two hours after that; a look in between asks nothing.
    for (const hours of [1.1, 1.1, 1.1]) await letDaysPass(world(), hours / 24)
    expect([tries, await owed(), await givenBack(poor)]).toEqual([3, 1, [[4500, 0]]])
  } finally {
    ports.payments = own
  }
  await letDaysPass(world(), 4.1 / 24)
  expect([await givenBack(poor), mails(poor).length, (await trail(poor)).length]).toEqual([[[4500, 4500]], 1, 1])
})

test('a debt is looked after though nothing else of the tenant’s lives, however long ago it ended', async () => {
  const { ports } = world().app.house
  const gone = await makeTenant(world(), { plan: 'free' })
  await buy(world(), gone)
  await payTwice(gone)
  const own = payments()
  ports.payments = { ...own, refund: () => Promise.reject(new Rejected('amount', 'balance_insufficient')) }
  try {
    await tellAll(world())
    const cancel = 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { state } }'
    expect((await bill(world(), gone.owner, cancel)).data).toEqual({ cancelSubscription: { state: 'CANCELED' } })
    await tellAll(world())
    expect([await lived(gone), await givenBack(gone)]).toEqual([['canceled', 'canceled'], [[4500, 0]]])
  } finally {
    ports.payments = own
  }
  const longAgo = `update tenant_subscription set ended_at = now() - interval '4 days', subdomain_release_at = null where tenant_id = $1`
  await world().truth(longAgo, [gone.id])
  await letDaysPass(world(), 1.1 / 24)
  expect([await givenBack(gone), (await trail(gone)).length]).toEqual([[[4500, 4500]], 1])
  // They hear of it, and not that a plan goes on.
  expect(mails(gone).map(({ text }) => [/€45\.00/.test(text), /goes on/.test(text)])).toEqual([[true, false]])
})

test('one that cannot be ended is tried each hour, and the operator hears that it still runs, once; that a refund is owed is another thing', async () => {
  const runs = await makeTenant(world(), { plan: 'free' })
  await buy(world(), runs)
  await payTwice(runs)
  const keys: string[] = []
  const cancel: PaymentsPort['cancel'] = (_ref, _how, key) => {
    keys.push(key)
    return Promise.reject(keys.length % 2 ? new NoAnswer(1, true, true) : new Rejected('subscription'))
  }
  const refund = () => Promise.reject(new Rejected('amount', 'balance_insufficient'))
  const bells = async () => (await rung()).filter((each) => each.endsWith(` ${runs.slug}`)).sort()
  await meanwhile(world(), { cancel, refund }, async () => {
    await tellAll(world())
    for (let n = 0; n < 4; n += 1) await letDaysPass(world(), 1 / 24)
  })
  expect([keys.length, new Set(keys).size, await lived(runs)]).toEqual([5, 5, ['trialing', 'active']])
  expect(await bells()).toEqual([`SECOND_RUNS ${runs.slug}`])
  await meanwhile(world(), { refund }, () => letDaysPass(world(), 1 / 24))
  expect(await lived(runs)).toEqual(['trialing', 'canceled'])
  expect(await bells()).toEqual([`REFUND_OWED ${runs.slug}`, `SECOND_RUNS ${runs.slug}`])
  await letDaysPass(world(), 1.1 / 24)
  expect([await givenBack(runs), mails(runs).length, (await trail(runs)).length]).toEqual([[[4500, 4500]], 1, 1])
})

test('what is open of one that is ended takes nothing any more, and what was paid in that moment goes back too', async () => {
  const late = await makeTenant(world(), { plan: 'free' })
  await buy(world(), late)
  const second = await payTwice(late, 'fails_later')
  const own = payments()
  own.sandbox.forward(31 * 86_400_000)
  const mine = async () =>
    (await own.invoicesOf(await customerOf(late), { limit: 10 })).filter((each) => each.subscriptionRef === second)
  const [open] = await mine()
  expect(open).toMatchObject({ status: 'OPEN' })
  const secret = (url: string | null): string => url?.split('/').at(-1) ?? ''
  // Its holder is at the page while what it took is given back.
  const payment: PaymentsPort['payment'] = async (ref) => {
    const answer = { returnUrl: 'http://x.test/', locale: 'en', flow: 'PAYMENT_METHOD' } as const
    const page = await own.portal({ customerRef: await customerOf(late), ...answer })
    own.sandbox.changeCard(secret(page), 'pays')
    own.sandbox.payInvoice(secret(open?.hostedUrl ?? ''), true)
    return own.payment(ref)
  }
  const { house } = world().app
  await syncTenant({ ...house, ports: { ...house.ports, payments: { ...own, payment } } }, late.id)
  expect((await mine()).map(({ status }) => status)).toEqual(['VOID', 'PAID'])
  expect(await givenBack(late)).toEqual([
    [4500, 4500],
    [4500, 0],
  ])
})
