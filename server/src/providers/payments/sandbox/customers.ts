import { missing, wrong } from './api-error.js'
import { emit, secondsOf } from './events.js'
import { type Form, formIn, listIn, textIn } from './form.js'
import { newRef, type Store, type StripeObject } from './store.js'

const parts = ['line1', 'line2', 'city', 'state', 'postal_code', 'country'] as const

/** An empty text takes it away, as everywhere in Stripe's forms. */
function addressIn(form: Form): object | null {
  const given = formIn(form, 'address')
  return given ? Object.fromEntries(parts.map((part) => [part, textIn(given, part) || null])) : null
}

export function createCustomer(store: Store, form: Form): StripeObject {
  return store.put({
    id: newRef('cus'),
    object: 'customer',
    created: secondsOf(store.now()),
    livemode: false,
    name: textIn(form, 'name') || null,
    email: textIn(form, 'email') || null,
    address: addressIn(form),
    balance: 0,
    currency: null,
    invoice_settings: { default_payment_method: null },
    metadata: formIn(form, 'metadata') ?? {},
    preferred_locales: listIn(form, 'preferred_locales'),
    tax_exempt: textIn(form, 'tax_exempt') || 'none',
  })
}

export function updateCustomer(store: Store, customer: StripeObject, form: Form): StripeObject {
  const next = { ...customer }
  for (const name of ['name', 'email', 'tax_exempt'])
    if (textIn(form, name) !== undefined) next[name] = textIn(form, name) || null
  if (form.address !== undefined) next.address = addressIn(form)
  if (form.preferred_locales !== undefined) next.preferred_locales = listIn(form, 'preferred_locales')
  const card = textIn(formIn(form, 'invoice_settings'), 'default_payment_method')
  if (card !== undefined) next.invoice_settings = { default_payment_method: card || null }
  store.put(next)
  emit(store, 'customer.updated', next)
  return next
}

/** Registers whose ids the stand-in knows the look of; others are taken as they are. */
const looks: Record<string, RegExp> = {
  eu_vat: /^[A-Z]{2}[0-9A-Z+*]{2,12}$/,
  gb_vat: /^(GB|XI)\d{9}(\d{3})?$/,
  ch_vat: /^CHE-?\d{3}\.?\d{3}\.?\d{3} ?(MWST|TVA|IVA)$/,
}

export function createTaxId(store: Store, customer: StripeObject, form: Form): StripeObject {
  const type = textIn(form, 'type') ?? ''
  const value = textIn(form, 'value') ?? ''
  if (!(looks[type]?.test(value) ?? value !== '')) throw wrong('value', 'tax_id_invalid')
  const taxId = store.put({
    id: newRef('txi'),
    object: 'tax_id',
    created: secondsOf(store.now()),
    country: value.slice(0, 2),
    customer: customer.id,
    livemode: false,
    type,
    value,
    verification: type === 'eu_vat' ? { status: 'verified', verified_address: null, verified_name: null } : null,
  })
  emit(store, 'customer.tax_id.created', taxId)
  return taxId
}

export function deleteTaxId(store: Store, customer: StripeObject, id: string): StripeObject {
  const taxId = store.get(id)
  if (taxId?.object !== 'tax_id' || taxId.customer !== customer.id) throw missing('id')
  store.remove(id)
  emit(store, 'customer.tax_id.deleted', taxId)
  return { id, object: 'tax_id', deleted: true }
}
