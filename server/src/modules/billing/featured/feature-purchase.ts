import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import type { Listing } from '../../directory/listing/listing.entity.js'
import { theListing } from '../../directory/listing/listings.service.js'
import { needLive } from '../../tenancy/test-mode.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { accountOf } from '../account/account.service.js'
import { mayBill, needPayments, toldOf } from '../may-bill.js'
import { inTurn, needCustomer, originOf } from '../subscription/checkout.prepare.js'
import { CheckoutSession, CheckoutState } from '../subscription/checkout-session.entity.js'
import { leave } from '../subscription/verb.js'
import type { BuyFeatureInput } from './featured.types.js'

const HOUR = 3_600_000
/** A page that ends sooner is not handed out again. */
const TIME_TO_PAY = 10 * 60_000

type Wish = { listing: Listing; days: number; amount: number; currency: string }
type Priced = { amount: number; currency: string }
const priced = 'select amount, currency from feature_price where days = $1 and currency = $2'

/** The page is made before the transaction; what is intended is written first, so that whoever comes again goes on with the same page. */
export async function prepareBuyFeature(scope: OpenScope, { input }: { input: BuyFeatureInput }): Promise<Prepared> {
  const payments = await mayBill(scope)
  // The verb says what is wrong.
  const wish = payments && (await wishOf(scope, input).catch(() => null))
  if (!payments || !wish) return leave(scope, null)
  const { locale } = await currentTenant(scope)
  try {
    const customerRef = await needCustomer(scope, payments)
    const session = await intend(scope, payments, { ...wish, locale })
    const back = `${session.origin}/admin/featured`
    const page = await payments.createPurchase(
      {
        ref: session.id,
        customerRef,
        amount: wish.amount,
        currency: wish.currency,
        says: `${wish.listing.name}: ${wish.days} days`,
        successUrl: `${back}?checkout=${session.id}`,
        cancelUrl: back,
        locale: session.locale,
        expiresAt: session.expiresAt,
      },
      `checkout:${session.id}`,
    )
    return { facts: { sessionId: session.id, page } }
  } catch (error) {
    throw toldOf(error)
  }
}

export async function buyFeature(scope: Scope, input: BuyFeatureInput): Promise<CheckoutSession> {
  needLive(scope)
  needPayments(scope)
  await wishOf(scope, input)
  const opened = scope.prepared as { sessionId: string; page: { ref: string; url: string | null } } | null
  const session = opened && (await scope.em.findOne(CheckoutSession, { id: opened.sessionId }))
  if (!opened || !session || session.state !== CheckoutState.OPEN)
    throw refuse('CONFLICT', 'This changed at this moment. Try again.')
  session.sessionRef = opened.page.ref
  session.url = opened.page.url
  return session
}

async function wishOf(scope: Scope, { listingId, days, currency }: BuyFeatureInput): Promise<Wish> {
  const listing = await theListing(scope, listingId)
  const account = await accountOf(scope)
  const paidIn = account?.currency ?? currency ?? 'EUR'
  if (currency && account?.currency && currency !== account.currency)
    throw refuse('BAD_USER_INPUT', `Everything is paid in ${account.currency}, as the first purchase was.`, {
      field: 'input.currency',
    })
  const [price] = await scope.connection.prepared<Priced>('feature-price', priced, [days, paidIn])
  if (!price) throw refuse('BAD_USER_INPUT', 'It is not sold like that.', { field: 'input.days' })
  return { listing, days, ...price }
}

async function intend(
  scope: OpenScope,
  payments: PaymentsPort,
  { listing, days, locale }: Wish & { locale: string },
): Promise<CheckoutSession> {
  let session: CheckoutSession | undefined
  const { livemode } = payments
  await scope.aside(async (mine) => {
    await inTurn(mine)
    const open = { kind: 'FEATURE', state: CheckoutState.OPEN, livemode, listingId: listing.id, days } as const
    const usable = { $gt: new Date(payments.now().getTime() + TIME_TO_PAY) }
    session = (await mine.em.findOne(CheckoutSession, { ...open, expiresAt: usable })) ?? undefined
    if (session) return
    const expiresAt = new Date(payments.now().getTime() + HOUR)
    expiresAt.setUTCMilliseconds(0)
    const asked = { id: newId(), origin: originOf(mine), locale, openedBy: mine.viewer.userId, expiresAt }
    session = mine.em.create(CheckoutSession, { ...open, ...asked } as CheckoutSession)
    mine.em.persist(session)
    await enqueue(mine, { task: 'sync_subscription', payload: {}, key: `sync:${tenantIdOf(mine)}` })
  })
  if (!session) throw new Error('An intent was not written.')
  return session
}
