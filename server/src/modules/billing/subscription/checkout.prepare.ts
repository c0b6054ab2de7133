import { createHash } from 'node:crypto'
import { enqueue } from '../../../jobs/enqueue.js'
import { newId } from '../../../kernel/ids.js'
import type { CheckoutState as Page, PaymentsPort } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { accountOf } from '../account/account.service.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { mayBill, toldOf } from '../may-bill.js'
import { CheckoutSession, CheckoutState } from './checkout-session.entity.js'
import { needOffer, type Offer, pushedPrice } from './offers.js'
import type { StartCheckoutInput } from './subscription.inputs.js'
import { isLiving, tenantSubscription } from './subscription.reads.js'

/** `paid`: the page that was open before was paid a moment ago. */
export type Opened = { sessionId: string; page: Page } | { paid: true }

const HOUR = 3_600_000
/** A page that ends sooner is not handed out again. */
const TIME_TO_PAY = 10 * 60_000

/**
 * The page on which it is paid is made before the transaction, with no connection held. What is intended is written down first: whoever comes
 * again, at the same moment or after the line broke, goes on with the same row, and so with the same key and the same page.
 */
export async function prepareCheckout(scope: OpenScope, { input }: { input: StartCheckoutInput }): Promise<Prepared> {
  const payments = await mayBill(scope)
  if (!payments) return done(scope, null)
  const offer = await needOffer(scope, input, await accountOf(scope)).catch(() => null)
  // The verb says what is wrong.
  const former = await tenantSubscription(scope)
  if (!offer || (former && isLiving(former))) return done(scope, null)
  const isFirst = former === null
  const before = await openSession(scope)
  const pushed = await pushedPrice(scope, offer.price, payments)
  const facts = await factsOf(scope)
  await done(scope, null)
  try {
    const known = before?.sessionRef ? await lookAt(payments, before, isUsable(before, offer, payments)) : null
    if (known?.status === 'COMPLETE') {
      const job = { task: 'sync_subscription', payload: {}, key: `sync:${tenantIdOf(scope)}` } as const
      await scope.aside((mine) => enqueue(mine, job))
      return { facts: { paid: true } satisfies Opened }
    }
    if (before && known?.status === 'OPEN') return { facts: { sessionId: before.id, page: known } satisfies Opened }
    const intent = await intend(scope, { offer, payments, leftId: known ? (before?.id ?? null) : null })
    const customerRef =
      intent.customerRef ?? (await makeCustomer(scope, payments, { ...facts, accountId: intent.accountId }))
    const { price, plan } = offer
    const wish = { ...price, planKey: plan.id, planName: plan.name }
    const priceRef = pushed ?? (await payments.putPrice(wish, `price:${price.id}`))
    const page = await payments.createCheckout(
      {
        ref: intent.sessionId,
        customerRef,
        priceRef,
        quantity: 1,
        trialDays: isFirst ? plan.trialDays : 0,
        expiresAt: intent.expiresAt,
        ...facts.page(intent.sessionId),
      },
      `checkout:${intent.sessionId}`,
    )
    return { facts: { sessionId: intent.sessionId, page } satisfies Opened }
  } catch (error) {
    throw toldOf(error)
  }
}

async function done(scope: OpenScope, facts: null): Promise<Prepared> {
  await scope.connection.giveBack()
  scope.em.clear()
  return { facts }
}

const openSession = (scope: Scope) => scope.em.findOne(CheckoutSession, { state: CheckoutState.OPEN, kind: 'PLAN' })

const isUsable = (session: CheckoutSession, { price }: Offer, payments: PaymentsPort): boolean =>
  session.planPriceId === price.id && session.expiresAt.getTime() > payments.now().getTime() + TIME_TO_PAY

/** One that is of no use any more is shut there before another is opened: it may just have been paid. */
function lookAt(payments: PaymentsPort, { sessionRef }: CheckoutSession, usable: boolean): Promise<Page> {
  return usable ? payments.checkout(sessionRef ?? '') : payments.expireCheckout(sessionRef ?? '')
}

/** Everything the call will say, read while there is a connection. */
async function factsOf(scope: OpenScope) {
  const tenant = await currentTenant(scope)
  const [person] = await scope.connection.prepared<{ email: string }>(
    'billing-asker',
    'select email from app_user where id = app_user_id()',
    [],
  )
  // Where they came from: at another host of the tenant's they are not signed in.
  const { request, settings } = scope
  const host = request ? `${settings.production ? 'https' : 'http'}://${request.host}` : settings.baseUrl
  const back = `${host}/admin/billing`
  const customer = {
    tenantId: tenant.id,
    name: tenant.name,
    email: tenant.email ?? person?.email ?? null,
    locale: tenant.locale,
  }
  const page = (sessionId: string) => ({
    successUrl: `${back}?checkout=${sessionId}`,
    cancelUrl: back,
    locale: tenant.locale,
  })
  return { customer, page }
}

type Intent = { accountId: string; customerRef: string | null; sessionId: string; expiresAt: Date }
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 71))'

/** One after the other: of two at once the second finds what the first wrote. */
async function intend(
  scope: OpenScope,
  { offer, payments, leftId }: { offer: Offer; payments: PaymentsPort; leftId: string | null },
): Promise<Intent> {
  let intent: Intent | undefined
  await scope.aside(async (mine) => {
    await mine.connection.prepared('billing-lock', lock, [tenantIdOf(mine)])
    const account =
      (await accountOf(mine)) ??
      mine.em.create(BillingAccount, { id: newId(), livemode: payments.livemode } as BillingAccount)
    mine.em.persist(account)
    let session = await openSession(mine)
    if (session && (session.id === leftId || !isUsable(session, offer, payments))) {
      Object.assign(session, { state: CheckoutState.EXPIRED, url: null })
      await mine.em.flush()
      session = null
    }
    if (!session) {
      const expiresAt = new Date(payments.now().getTime() + HOUR)
      expiresAt.setUTCMilliseconds(0)
      const made = { id: newId(), planPriceId: offer.price.id, expiresAt, openedBy: mine.viewer.userId }
      session = mine.em.create(CheckoutSession, made as CheckoutSession)
      mine.em.persist(session)
    }
    const customerRef = account.livemode === payments.livemode ? account.customerRef : null
    intent = { accountId: account.id, customerRef, sessionId: session.id, expiresAt: session.expiresAt }
  })
  if (!intent) throw new Error('An intent was not written.')
  return intent
}

type Facts = Awaited<ReturnType<typeof factsOf>> & { accountId: string }

async function makeCustomer(scope: OpenScope, payments: PaymentsPort, { customer, accountId }: Facts): Promise<string> {
  // The same facts, the same key: where an answer was lost it is the same customer. Another name is another wish.
  const wish = createHash('sha256').update(JSON.stringify(customer)).digest('hex').slice(0, 24)
  const ref = await payments.createCustomer(customer, `customer:${accountId}:${wish}`)
  await scope.aside(async (mine) => {
    const account = await mine.em.findOneOrFail(BillingAccount, { id: accountId })
    Object.assign(account, {
      customerRef: ref,
      livemode: payments.livemode,
      email: customer.email,
      name: customer.name,
    })
  })
  return ref
}
