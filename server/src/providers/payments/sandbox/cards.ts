import { Declined, NeedsAuthentication } from '../failures.js'
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

/** What its bank says to a first payment. `confirmed`: its holder was asked. */
export function needFunds(name: CardName, confirmed: boolean): void {
  if (name === 'declined') throw new Declined('generic_decline')
  if (name === 'insufficient_funds' || name === 'expired_card') throw new Declined(name)
  if (name === 'authenticates' && !confirmed) throw new NeedsAuthentication()
}

/** And to a later one, when nobody is there to ask. */
export const paysLater = (name: CardName): boolean => name === 'pays' || name === 'authenticates'

export function attachCard(store: Store, customer: string, name: CardName): StripeObject {
  const { brand, last4 } = cards[name]
  const expired = name === 'expired_card'
  return store.put({
    id: newRef('pm'),
    object: 'payment_method',
    created: Math.floor(store.now().getTime() / 1_000),
    customer,
    livemode: false,
    metadata: { sandbox: name },
    type: 'card',
    card: { brand, last4, exp_month: 12, exp_year: store.now().getUTCFullYear() + (expired ? -1 : 4), country: 'US' },
  })
}

/** Which of them a customer pays with. */
export function cardOf(store: Store, customer: StripeObject): CardName | null {
  const { default_payment_method: ref } = customer.invoice_settings as { default_payment_method: string | null }
  const name = (ref && (store.get(ref)?.metadata as { sandbox?: string })?.sandbox) ?? null
  return isCard(name) ? name : null
}
