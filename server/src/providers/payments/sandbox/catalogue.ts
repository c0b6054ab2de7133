import type { CustomerFacts, PriceWish } from '../port.js'
import { secondsOf } from './events.js'
import { newRef, type Store, type StripeObject } from './store.js'

/** Of a price here: this and its own id. Stripe's references hold no second underscore. */
export const ownPrices = 'price_sandbox_'

export function putPrice(store: Store, wish: PriceWish): StripeObject {
  const id = `${ownPrices}${wish.id}`
  const known = store.get(id)
  if (known) return known
  const created = secondsOf(store.now())
  const product = `mainstreet_${wish.planKey.replace(/@.*/, '')}`
  const described = { active: true, created, livemode: false, metadata: { plan: wish.planKey } }
  if (!store.get(product)) store.put({ ...described, id: product, object: 'product', name: wish.planName })
  return store.put({
    ...described,
    id,
    object: 'price',
    product,
    type: 'recurring',
    billing_scheme: 'per_unit',
    currency: wish.currency.toLowerCase(),
    unit_amount: wish.amount,
    unit_amount_decimal: String(wish.amount),
    lookup_key: null,
    recurring: { interval: wish.interval.toLowerCase(), interval_count: 1, usage_type: 'licensed' },
    tax_behavior: 'exclusive',
  })
}

export function createCustomer(store: Store, facts: CustomerFacts): StripeObject {
  return store.put({
    id: newRef('cus'),
    object: 'customer',
    created: secondsOf(store.now()),
    livemode: false,
    name: facts.name,
    email: facts.email,
    address: null,
    currency: null,
    invoice_settings: { default_payment_method: null },
    metadata: { tenant: facts.tenantId },
    preferred_locales: [facts.locale],
    tax_exempt: 'none',
  })
}
