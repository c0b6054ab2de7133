import { ApiError, missing } from './api-error.js'
import { secondsOf } from './events.js'
import { type Form, formIn, numberIn, textIn } from './form.js'
import { newRef, type Store, type StripeObject } from './store.js'

/** Of a price here: this and its own id. Stripe's references hold no second underscore. */
export const ownPrices = 'price_sandbox_'

export function createProduct(store: Store, form: Form): StripeObject {
  const id = textIn(form, 'id') ?? newRef('prod')
  if (store.get(id)) throw new ApiError(400, 'invalid_request_error', 'resource_already_exists', { param: 'id' })
  const at = secondsOf(store.now())
  return store.put({
    id,
    object: 'product',
    active: true,
    created: at,
    updated: at,
    livemode: false,
    name: textIn(form, 'name') ?? '',
    description: textIn(form, 'description') || null,
    unit_label: textIn(form, 'unit_label') || null,
    metadata: formIn(form, 'metadata') ?? {},
  })
}

export function updateProduct(store: Store, product: StripeObject, form: Form): StripeObject {
  const next = { ...product, updated: secondsOf(store.now()) } as StripeObject
  for (const name of ['name', 'description', 'unit_label'])
    if (textIn(form, name) !== undefined) next[name] = textIn(form, name) || null
  if (textIn(form, 'active') !== undefined) next.active = textIn(form, 'active') === 'true'
  return store.put(next)
}

export function createPrice(store: Store, form: Form): StripeObject {
  const product = textIn(form, 'product') ?? ''
  if (store.get(product)?.object !== 'product') throw missing('product')
  const metadata = formIn(form, 'metadata') ?? {}
  const own = textIn(metadata, 'price')
  const id = own ? `${ownPrices}${own}` : newRef('price')
  const known = store.get(id)
  if (known) return known
  const lookup = textIn(form, 'lookup_key') ?? null
  if (lookup && textIn(form, 'transfer_lookup_key') === 'true')
    for (const other of store.of('price')) if (other.lookup_key === lookup) store.put({ ...other, lookup_key: null })
  const amount = numberIn(form, 'unit_amount') ?? 0
  const interval = textIn(formIn(form, 'recurring'), 'interval')
  return store.put({
    id,
    object: 'price',
    active: true,
    created: secondsOf(store.now()),
    livemode: false,
    metadata,
    nickname: textIn(form, 'nickname') ?? null,
    product,
    type: interval ? 'recurring' : 'one_time',
    billing_scheme: 'per_unit',
    currency: textIn(form, 'currency') ?? '',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
    lookup_key: lookup,
    recurring: interval ? { interval, interval_count: 1, usage_type: 'licensed' } : null,
    tax_behavior: textIn(form, 'tax_behavior') ?? 'unspecified',
  })
}

export function updatePrice(store: Store, price: StripeObject, form: Form): StripeObject {
  const active = textIn(form, 'active')
  return store.put({ ...price, ...(active === undefined ? {} : { active: active === 'true' }) })
}
