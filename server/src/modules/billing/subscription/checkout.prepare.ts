import { createHash } from 'node:crypto'
import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, KeyRefused, NoAnswer } from '../../../providers/payments/failures.js'
import type { CustomerFacts, CheckoutState as Page, PaymentsPort } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { accountOf } from '../account/account.service.js'
import { locationsWithin, mostLocations } from '../life/locations.reads.js'
import { BillingAccount } from '../account/billing-account.entity.js'
import { mayBill, toldOf } from '../may-bill.js'
import { ringRefused } from '../unanswered.js'
import { CheckoutSession, CheckoutState } from './checkout-session.entity.js'
import { needOffer, type Offer, pushedPrice } from './offers.js'
import type { StartCheckoutInput } from './subscription.inputs.js'
import { isLiving, tenantSubscription } from './subscription.reads.js'

/** `paid`: the page that was open before was paid a moment ago. */
export type Opened = { sessionId: string; page: Page } | { paid: true }

const HOUR = 3_600_000
const DAY = 24 * HOUR
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
  const before = await openSession(scope, payments)
  const quantity = await locationsWithin(scope, await mostLocations(scope, offer.plan.id))
  const pushed = await pushedPrice(scope, offer.price, payments)
  const facts = await factsOf(scope)
  await done(scope, null)
  try {
    const known = before?.sessionRef
      ? await lookAt(payments, before, isUsable(before, { offer, quantity, payments }))
      : null
    if (known?.status === 'COMPLETE') {
      await lookAgain(scope)
      return { facts: { paid: true } satisfies Opened }
    }
    if (before && known?.status === 'OPEN') return { facts: { sessionId: before.id, page: known } satisfies Opened }
    const { customer, ...asked } = facts
    const intent = await intend(scope, {
      offer,
      quantity,
      payments,
      asked,
      leftId: known ? (before?.id ?? null) : null,
    })
    const customerRef =
      intent.customerRef ?? (await makeCustomer(scope, payments, { customer, account: intent.account }))
    const { price, plan } = offer
    const wish = { ...price, planKey: plan.id, planName: plan.name }
    const priceRef = pushed ?? (await payments.putPrice(wish, `price:${price.id}:${newId()}`))
    const asks = payments.createCheckout(
      {
        ref: intent.sessionId,
        customerRef,
        priceRef,
        quantity: intent.quantity,
        trialDays: isFirst ? plan.trialDays : 0,
        expiresAt: intent.expiresAt,
        successUrl: `${intent.back}?checkout=${intent.sessionId}`,
        cancelUrl: intent.back,
        locale: intent.locale,
      },
      `checkout:${intent.sessionId}`,
    )
    const page = await asks.catch(leavePage(scope, intent.sessionId))
    return { facts: { sessionId: intent.sessionId, page } satisfies Opened }
  } catch (error) {
    if (error instanceof KeyRefused) await scope.aside((mine) => ringRefused(mine, error))
    if (error instanceof Gone) await lookAgain(scope)
    throw toldOf(error)
  }
}

async function lookAgain(scope: OpenScope): Promise<void> {
  const job = { task: 'sync_subscription', payload: {}, key: `sync:${tenantIdOf(scope)}` } as const
  await scope.aside((mine) => enqueue(mine, job))
}

async function done(scope: OpenScope, facts: null): Promise<Prepared> {
  await scope.connection.giveBack()
  scope.em.clear()
  return { facts }
}

const openSession = (scope: Scope, { livemode }: PaymentsPort) =>
  scope.em.findOne(CheckoutSession, { state: CheckoutState.OPEN, kind: 'PLAN', livemode })

type Sold = { offer: Offer; quantity: number; payments: PaymentsPort }

const isUsable = (session: CheckoutSession, { offer, quantity, payments }: Sold): boolean =>
  session.planPriceId === offer.price.id &&
  session.quantity === quantity &&
  session.expiresAt.getTime() > payments.now().getTime() + TIME_TO_PAY

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
  const origin = originOf(scope)
  const customer = {
    tenantId: tenant.id,
    name: tenant.name,
    email: tenant.email ?? person?.email ?? null,
    locale: tenant.locale,
  }
  return { customer, origin, locale: tenant.locale }
}

/** Where they came from: at another host of the tenant's they are not signed in. */
export function originOf({ request, settings }: Scope): string {
  return request ? `${settings.production ? 'https' : 'http'}://${request.host}` : settings.baseUrl
}

type Asked = { origin: string; locale: string }
/** `broke`: a customer may have been made whose answer nobody has. */
type Account = { id: string; syncVersion: number; broke: boolean }
type Intent = {
  account: Account
  customerRef: string | null
  sessionId: string
  quantity: number
  expiresAt: Date
  back: string
  locale: string
}
type Wish = Sold & { asked: Asked; leftId: string | null }

/** One after the other: of two at once the second finds what the first wrote. */
async function intend(scope: OpenScope, { offer, quantity, payments, asked, leftId }: Wish): Promise<Intent> {
  const { livemode } = payments
  let intent: Intent | undefined
  await scope.aside(async (mine) => {
    await inTurn(mine)
    const { customerRef, ...account } = await takeAccount(mine, payments)
    let session = await openSession(mine, payments)
    if (session && (session.id === leftId || !isUsable(session, { offer, quantity, payments }))) {
      // Somebody was handed that page meanwhile, and nobody has shut it there.
      if (session.sessionRef && session.id !== leftId)
        throw refuse('CONFLICT', 'This changed at this moment. Try again.')
      Object.assign(session, { state: CheckoutState.EXPIRED, url: null })
      await mine.em.flush()
      session = null
    }
    if (!session) {
      const expiresAt = new Date(payments.now().getTime() + HOUR)
      expiresAt.setUTCMilliseconds(0)
      const made = {
        id: newId(),
        livemode,
        planPriceId: offer.price.id,
        quantity,
        expiresAt,
        openedBy: mine.viewer.userId,
        ...asked,
      }
      session = mine.em.create(CheckoutSession, made as CheckoutSession)
      mine.em.persist(session)
    }
    intent = {
      account,
      customerRef,
      sessionId: session.id,
      quantity: session.quantity ?? 1,
      expiresAt: session.expiresAt,
      back: `${session.origin}/admin/billing`,
      locale: session.locale,
    }
  })
  if (!intent) throw new Error('An intent was not written.')
  return intent
}

const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 71))'

/** Until the transaction ends nobody else opens a page of this tenant's or gives one up. */
export async function inTurn(scope: Scope): Promise<void> {
  await scope.connection.prepared('billing-lock', lock, [tenantIdOf(scope)])
}

const first = `update billing_account set customer_ref = $1, livemode = $2, email = $3, name = $4, currency = null, payment_method = null,
  updated_at = now() where id = $5 and (customer_ref is null or livemode <> $2)`
const standing = 'select customer_ref from billing_account where id = $1'

type Facts = { customer: CustomerFacts; account: Account }

/** The customer that the tenant is there, made if it is none yet: with no connection held. */
export async function needCustomer(scope: OpenScope, payments: PaymentsPort): Promise<string> {
  const { customer } = await factsOf(scope)
  await done(scope, null)
  let account: (Account & { customerRef: string | null }) | undefined
  await scope.aside(async (mine) => {
    await inTurn(mine)
    account = await takeAccount(mine, payments)
  })
  if (!account) throw new Error('An account was not written.')
  return account.customerRef ?? makeCustomer(scope, payments, { customer, account })
}

async function takeAccount(scope: Scope, { livemode }: PaymentsPort) {
  const account =
    (await scope.em.findOne(BillingAccount, {})) ??
    scope.em.create(BillingAccount, { id: newId(), livemode } as BillingAccount)
  scope.em.persist(account)
  const { id, syncVersion, customerRef, intentKey } = account
  return {
    id,
    syncVersion,
    broke: intentKey === BROKE,
    customerRef: account.livemode === livemode ? customerRef : null,
  }
}

const BROKE = 'customer: broke'
const next = `update billing_account set sync_version = sync_version + 1, intent_key = '${BROKE}' where id = $1 and sync_version = $2`

/** Its key says the same for a day: the next try has another, and looks first whether one was made. */
const askedAnew = (scope: OpenScope, { id, syncVersion }: Account) =>
  onceKept(scope, (mine) => mine.connection.prepared('billing-customer-anew', next, [id, syncVersion]))

const left = `update checkout_session set state = 'EXPIRED', url = null, updated_at = now()
  where id = $1 and state = 'OPEN' and session_ref is null`

/** Should it have been made, nobody has its address, and it lapses: the next try is another page. */
export const leavePage = (scope: OpenScope, id: string) =>
  onceKept(scope, (mine) => mine.connection.prepared('billing-page-left', left, [id]))

const onceKept =
  (scope: OpenScope, then: (mine: Scope) => Promise<unknown>) =>
  async (error: unknown): Promise<never> => {
    if (error instanceof NoAnswer && error.kept) await scope.aside(async (mine) => void (await then(mine)))
    throw error
  }

/** The first that is written is the tenant's, whoever else asked at the same moment: two owners are two people, and one customer. */
async function makeCustomer(scope: OpenScope, payments: PaymentsPort, { customer, account }: Facts): Promise<string> {
  // The same facts, the same key: where an answer was lost it is the same customer. Another name is another wish, and so is one after the last was deleted.
  const wish = createHash('sha256').update(JSON.stringify(customer)).digest('hex').slice(0, 24)
  const since = new Date(payments.now().getTime() - DAY)
  const known = account.broke ? await payments.findCustomer(customer, since) : null
  const make = () => payments.createCustomer(customer, `customer:${account.id}:${account.syncVersion}:${wish}`)
  const ref = known ?? (await make().catch(askedAnew(scope, account)))
  let held: { customer_ref: string } | undefined
  await scope.aside(async ({ connection }) => {
    const values = [ref, payments.livemode, customer.email, customer.name, account.id]
    await connection.prepared('billing-customer', first, values)
    ;[held] = await connection.prepared<{ customer_ref: string }>('billing-customer-held', standing, [account.id])
  })
  if (!held) throw new Error('The account is gone.')
  return held.customer_ref
}
