import { missing, wrong } from './api-error.js'
import { emit, secondsOf } from './events.js'
import { newRef, type Store, type StripeObject } from './store.js'

/** Its holder tells their bank that they never bought it: the bank takes the money back at once. What is told names no customer, as Stripe's does not. */
export function disputed(store: Store, paymentRef: string): StripeObject {
  const intent = store.get(paymentRef)
  const charge = store.get(String(intent?.latest_charge))
  if (!intent || !charge) throw missing('payment_intent')
  store.put({ ...charge, disputed: true })
  const dispute = store.put({
    id: newRef('dp'),
    object: 'dispute',
    amount: charge.amount,
    charge: charge.id,
    created: secondsOf(store.now()),
    currency: charge.currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason: 'fraudulent',
    status: 'needs_response',
  } as StripeObject)
  emit(store, 'charge.dispute.created', dispute)
  return dispute
}

/** The bank has decided. What was won comes back; that there was a dispute stays said of the charge. */
export function decided(store: Store, ref: string, status: 'won' | 'lost'): StripeObject {
  const dispute = store.get(ref)
  if (dispute?.object !== 'dispute') throw missing('dispute')
  if (dispute.status !== 'needs_response') throw wrong('dispute')
  const over = store.put({ ...dispute, status })
  emit(store, 'charge.dispute.closed', over)
  if (status === 'won') emit(store, 'charge.dispute.funds_reinstated', over)
  return over
}
