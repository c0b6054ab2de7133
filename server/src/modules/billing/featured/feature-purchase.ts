import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { type Listing, ListingStatus } from '../../directory/listing/listing.entity.js'
import { theListing } from '../../directory/listing/listings.service.js'
import { needRoomFor } from '../../directory/listing/surplus.reads.js'
import { needLive } from '../../tenancy/test-mode.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { accountOf } from '../account/account.service.js'
import { mayBill, needPayments, toldOf } from '../may-bill.js'
import { inTurn, leavePage, needCustomer, type Opened, originOf } from '../subscription/checkout.prepare.js'
import { CheckoutSession, CheckoutState } from '../subscription/checkout-session.entity.js'
import { leave } from '../subscription/verb.js'
import type { BuyFeatureInput } from './featured.types.js'

const HOUR = 3_600_000
/** A page that ends sooner is not handed out again. */
const TIME_TO_PAY = 10 * 60_000

/** So many pages of one tenant can be paid at a time: each is looked at whenever one of them may have been. */
const MOST_OPEN = 20

/** `says`: what stands on the invoice. */
type Wish = { listing: Listing; days: number; amount: number; currency: string; says: string }
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
    const left = await leaveOthers(scope, payments, wish)
    if (!left) return { facts: { paid: true } satisfies Opened }
    const session = await intend(scope, payments, { ...wish, locale, left })
    const back = `${session.origin}/admin/featured`
    const asks = payments.createPurchase(
      {
        ref: session.id,
        customerRef,
        amount: wish.amount,
        currency: wish.currency,
        says: wish.says,
        successUrl: `${back}?checkout=${session.id}`,
        cancelUrl: back,
        locale: session.locale,
        expiresAt: session.expiresAt,
      },
      `checkout:${session.id}`,
    )
    const page = await asks.catch(leavePage(scope, session.id))
    return { facts: { sessionId: session.id, page } satisfies Opened }
  } catch (error) {
    throw toldOf(error)
  }
}

export async function buyFeature(scope: Scope, input: BuyFeatureInput): Promise<CheckoutSession> {
  needLive(scope)
  needPayments(scope)
  const { listing } = await wishOf(scope, input)
  if (listing.status !== ListingStatus.PUBLISHED)
    throw refuse('CONFLICT', 'Publish the listing first: nobody sees that it stands out.', { field: 'input.listingId' })
  await needRoomFor(scope, listing.id)
  const opened = scope.prepared as Opened | null
  if (opened && 'paid' in opened)
    throw refuse('CONFLICT', 'The page that was open before was paid a moment ago. Look again.')
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
  return { listing, days, says: `${listing.name}: ${days} days`, ...price }
}

const openPages = (scope: Scope, { livemode }: PaymentsPort, more: { listingId?: string } = {}) =>
  scope.em.find(CheckoutSession, { kind: 'FEATURE', state: CheckoutState.OPEN, livemode, ...more })

/** Under one key nothing else can be asked for: a page of another price, name or length is another page. */
const isSame = (session: CheckoutSession, { days, amount, currency, says }: Wish, payments: PaymentsPort): boolean =>
  session.days === days &&
  session.amount === amount &&
  session.currency === currency &&
  session.says === says &&
  session.expiresAt.getTime() > payments.now().getTime() + TIME_TO_PAY

/** A listing has one page: another is shut there before, for it may just have been paid. Null: it was. */
async function leaveOthers(scope: OpenScope, payments: PaymentsPort, wish: Wish): Promise<string[] | null> {
  let open: CheckoutSession[] = []
  await scope.aside(async (mine) => {
    open = await openPages(mine, payments, { listingId: wish.listing.id })
  })
  const others = open.filter((each) => !isSame(each, wish, payments))
  // Without a reference nobody was handed it.
  for (const { sessionRef } of others)
    if (sessionRef && (await payments.expireCheckout(sessionRef)).status === 'COMPLETE') {
      await scope.aside((mine) => enqueue(mine, syncJob(mine)))
      return null
    }
  return others.map(({ id }) => id)
}

const syncJob = (scope: Scope) =>
  ({ task: 'sync_subscription', payload: {}, key: `sync:${tenantIdOf(scope)}` }) as const

async function intend(
  scope: OpenScope,
  payments: PaymentsPort,
  { listing, locale, left, ...wish }: Wish & { locale: string; left: string[] },
): Promise<CheckoutSession> {
  let session: CheckoutSession | undefined
  const { livemode } = payments
  const { days, amount, currency, says } = wish
  await scope.aside(async (mine) => {
    await inTurn(mine)
    const open = await openPages(mine, payments)
    for (const each of open.filter(({ id }) => left.includes(id)))
      Object.assign(each, { state: CheckoutState.EXPIRED, url: null })
    const ours = open.filter(({ id, listingId }) => listingId === listing.id && !left.includes(id))
    session = ours.find((each) => isSame(each, { listing, ...wish }, payments))
    if (session) return
    // Somebody asked for another one meanwhile.
    if (ours.length) throw refuse('CONFLICT', 'This changed at this moment. Try again.')
    if (open.length - left.length >= MOST_OPEN)
      throw refuse('CONFLICT', 'So many pages are open already. Pay one of them, or come back in an hour.')
    const expiresAt = new Date(payments.now().getTime() + HOUR)
    expiresAt.setUTCMilliseconds(0)
    const about = { kind: 'FEATURE', livemode, listingId: listing.id, days, amount, currency, says } as const
    const asked = { id: newId(), origin: originOf(mine), locale, openedBy: mine.viewer.userId, expiresAt }
    session = mine.em.create(CheckoutSession, { ...about, ...asked } as CheckoutSession)
    mine.em.persist(session)
    await enqueue(mine, syncJob(mine))
  })
  if (!session) throw new Error('An intent was not written.')
  return session
}
