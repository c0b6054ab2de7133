import { ApiError, missing } from './api-error.js'
import { secondsOf } from './events.js'
import { newRef, type Store, type StripeObject } from './store.js'

/** Cards of the stand-in, chosen by their names: no number of a card is ever typed here. */
export const cards = {
  pays: { says: 'Pays', brand: 'visa', last4: '4242' },
  declined: { says: 'Is declined', brand: 'visa', last4: '0002' },
  insufficient_funds: { says: 'Has not enough money', brand: 'visa', last4: '9995' },
  expired_card: { says: 'Has expired', brand: 'mastercard', last4: '0069' },
  authenticates: { says: 'Asks its holder to confirm', brand: 'visa', last4: '3155' },
  fails_later: { says: 'Pays now and fails at the renewal', brand: 'visa', last4: '0341' },
} as const
export type CardName = keyof typeof cards

export const isCard = (name: unknown): name is CardName => typeof name === 'string' && Object.hasOwn(cards, name)

/** What a bank answers. `ASKS`: it wants to hear from the holder first. Else a code of Stripe's (https://docs.stripe.com/declines/codes). */
export type Answer = 'PAYS' | 'ASKS' | 'generic_decline' | 'insufficient_funds' | 'expired_card'

/** While its holder is at the page. `confirmed`: the bank asked them. */
export function atThePage(name: CardName, confirmed: boolean): Answer {
  if (name === 'declined') return 'generic_decline'
  if (name === 'insufficient_funds' || name === 'expired_card') return name
  return name === 'authenticates' && !confirmed ? 'ASKS' : 'PAYS'
}

/** When nobody is at a page. A change is asked for by somebody, so their bank may ask them; a renewal is not. */
export function inAbsence(name: CardName | null, { isChange }: { isChange: boolean }): Answer {
  if (name === 'authenticates') return isChange ? 'ASKS' : 'PAYS'
  return name === 'pays' ? 'PAYS' : 'generic_decline'
}

export const declinedBy = (answer: Answer): ApiError =>
  answer === 'ASKS'
    ? new ApiError(402, 'card_error', 'authentication_required', { decline_code: 'authentication_required' })
    : new ApiError(402, 'card_error', answer === 'expired_card' ? answer : 'card_declined', {
        decline_code: answer,
      })

/** A card that this customer has given. What pays by it says who calls. */
export function attachCard(store: Store, customerRef: string, name: CardName): StripeObject {
  const { brand, last4 } = cards[name]
  return store.put({
    id: newRef('pm'),
    object: 'payment_method',
    created: secondsOf(store.now()),
    customer: customerRef,
    livemode: false,
    metadata: { sandbox: name },
    type: 'card',
    card: { brand, last4, exp_month: 12, exp_year: store.now().getUTCFullYear() + 4, country: 'US' },
  })
}

/** From now on it is the one that this customer pays by, wherever nothing else is said. */
export function makeDefault(store: Store, customerRef: string, method: string | null): StripeObject {
  const customer = store.get(customerRef)
  if (!customer) throw missing('customer')
  const settings = { ...(customer.invoice_settings as object), default_payment_method: method }
  return store.put({ ...customer, invoice_settings: settings })
}

/** A subscription's own goes before the customer's (https://docs.stripe.com/api/subscriptions/object#subscription_object-default_payment_method). */
export function cardFor(store: Store, customerRef: string, sub: string | null): CardName | null {
  const own = sub ? (store.get(sub)?.default_payment_method as string | null) : null
  return own ? nameOf(store, own) : cardOf(store, customerRef)
}

/** Which of them a customer pays with. */
export function cardOf(store: Store, customerRef: string): CardName | null {
  const settings = store.get(customerRef)?.invoice_settings as { default_payment_method: string | null } | undefined
  const ref = settings?.default_payment_method
  return ref ? nameOf(store, ref) : null
}

function nameOf(store: Store, ref: string): CardName | null {
  const name = (store.get(ref)?.metadata as { sandbox?: string } | undefined)?.sandbox
  return isCard(name) ? name : null
}
