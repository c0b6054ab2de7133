import { Gone } from './failures.js'
import { subscriptionOf } from './from-stripe.js'
import type { Cancellation, ChangeWish, PaymentsPort, SubscriptionState } from './port.js'
import { stripeSchedules } from './stripe-schedules.js'
import type { Call } from './stripe-call.js'
import { whyNot } from './stripe-invoices.js'
import { allOf } from './stripe-pages.js'
import { previewOf } from './stripe-preview.js'

type Subscriptions = Pick<
  PaymentsPort,
  | (
      | 'subscription'
      | 'subscriptionsOf'
      | 'eachSubscription'
      | 'preview'
      | 'change'
      | 'scheduleChange'
      | 'releaseSchedule'
    )
  | ('setQuantity' | 'pause' | 'resume' | 'beginPeriod' | 'cancel' | 'keep')
>
const expand = ['schedule', 'default_payment_method']
const listed = expand.map((path) => `data.${path}`)

export function stripeSubscriptions(call: Call, { tax }: { tax: boolean }): Subscriptions {
  const subscription: Subscriptions['subscription'] = async (ref) =>
    subscriptionOf(await call((stripe) => stripe.subscriptions.retrieve(ref, { expand })))
  type Params = Parameters<Parameters<Parameters<Call>[0]>[0]['subscriptions']['update']>[1]
  const update = async (ref: string, params: Params, key: string): Promise<SubscriptionState> =>
    subscriptionOf(
      await call((stripe, options) => stripe.subscriptions.update(ref, { ...params, expand }, options), key),
    )
  const listing = (customer?: string) =>
    allOf(call, (stripe, more) =>
      stripe.subscriptions.list({ status: 'all', ...(customer ? { customer } : {}), expand: listed, ...more }),
    )
  return {
    subscription,
    subscriptionsOf: async (customerRef) => {
      const all: SubscriptionState[] = []
      for await (const each of listing(customerRef)) all.unshift(subscriptionOf(each))
      return all
    },
    eachSubscription: async function* () {
      for await (const each of listing()) yield subscriptionOf(each)
    },
    preview: (wish) =>
      previewOf(call, wish, { tax, customerOf: async () => (await subscription(wish.ref)).customerRef }),
    change: async (wish, key) => {
      // A change that may have to wait for its payment takes these and no others (pending-updates-reference).
      const params = {
        items: itemsOf(wish),
        proration_behavior: 'always_invoice' as const,
        proration_date: Math.floor(wish.at.getTime() / 1_000),
        payment_behavior: 'pending_if_incomplete' as const,
      }
      const changed = await update(wish.ref, params, key)
      if (!changed.pendingUntil) return changed
      await whyNot(call, changed.latestInvoiceRef, key)
      return subscription(wish.ref)
    },
    ...stripeSchedules(call, subscription),
    pause: (ref, { resumesAt }, key) => {
      const resumes = resumesAt ? { resumes_at: Math.floor(resumesAt.getTime() / 1_000) } : {}
      return update(ref, { pause_collection: { behavior: 'void', ...resumes } }, key)
    },
    resume: (ref, key) => update(ref, { pause_collection: '' }, key),
    // A card that is refused makes it `past_due`: that is what is done where nothing else is said.
    beginPeriod: (ref, key) => update(ref, { billing_cycle_anchor: { type: 'now' }, proration_behavior: 'none' }, key),
    cancel: async (ref, how, key) => {
      const details = detailsOf(how)
      if (how.when === 'PERIOD_END')
        return update(ref, { cancel_at_period_end: true, ...(details ? { cancellation_details: details } : {}) }, key)
      const params = { invoice_now: false, prorate: false, ...(details ? { cancellation_details: details } : {}) }
      try {
        return subscriptionOf(await call((stripe, options) => stripe.subscriptions.cancel(ref, params, options), key))
      } catch (error) {
        // It had ended already: that is what was asked for.
        const now = error instanceof Gone ? await subscription(ref) : null
        if (now?.status === 'canceled') return now
        throw error
      }
    },
    keep: (ref, key) => update(ref, { cancel_at_period_end: false }, key),
  }
}

const itemsOf = ({ itemRef, priceRef, quantity }: ChangeWish) => [{ id: itemRef, price: priceRef, quantity }]

type Feedback =
  | 'customer_service'
  | 'low_quality'
  | 'missing_features'
  | 'other'
  | 'switched_service'
  | 'too_complex'
  | 'too_expensive'
  | 'unused'
const LONGEST_COMMENT = 5_000

function detailsOf({ feedback, comment }: Cancellation) {
  if (!feedback && !comment) return undefined
  return {
    ...(feedback ? { feedback: feedback.toLowerCase() as Feedback } : {}),
    ...(comment ? { comment: comment.slice(0, LONGEST_COMMENT) } : {}),
  }
}
