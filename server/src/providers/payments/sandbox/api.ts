import { ApiError, missing, Refused, wrong } from './api-error.js'
import { createPrice, createProduct, updatePrice, updateProduct } from './catalogue.js'
import { endNow, preview, updateSubscription } from './changing.js'
import { createCheckout, expireCheckout, openCheckout } from './checkout.js'
import { catchUp } from './clock.js'
import { dropPending, owesLess } from './collecting.js'
import { createCustomer, createTaxId, deleteTaxId, updateCustomer } from './customers.js'
import { expanded, listOf, shown } from './expand.js'
import { type Form, formIn, listIn, numberIn, readForm, textIn } from './form.js'
import { payInvoice, refund } from './paying.js'
import { createConfiguration, createPortal } from './portal.js'
import { createSchedule, releaseSchedule, updateSchedule } from './schedules.js'
import type { Store, StripeObject } from './store.js'
import type { Invoice, Schedule, Subscription } from './types.js'
import { voided } from './invoices.js'

/** `path` with its query, `body` as a form, both as they came over the line. */
export type Request = { method: string; path: string; body: string; key: string | null }
export type Answer = { status: number; body: object }

type Ask = { store: Store; form: Form; id: string; other: string }
type Handler = (ask: Ask) => StripeObject | Refused
const found =
  (kind: string) =>
  (store: Store, id: string): StripeObject => {
    const object = store.get(id)
    if (object?.object !== kind) throw missing('id')
    return object
  }
const [customer, product, price, sub, schedule, invoice] = (
  ['customer', 'product', 'price', 'subscription', 'subscription_schedule', 'invoice'] as const
).map(found) as [Find, Find, Find, Find, Find, Find]
type Find = (store: Store, id: string) => StripeObject

/** What of Stripe's API there is here, by method and path. */
const routes: Record<string, Handler> = {
  'GET /v1/products': (ask) => listed(ask, 'product'),
  'POST /v1/products': ({ store, form }) => createProduct(store, form),
  'POST /v1/products/:id': ({ store, form, id }) => updateProduct(store, product(store, id), form),
  'GET /v1/prices': (ask) => listed(ask, 'price'),
  'POST /v1/prices': ({ store, form }) => createPrice(store, form),
  'GET /v1/prices/:id': ({ store, id }) => price(store, id),
  'POST /v1/prices/:id': ({ store, form, id }) => updatePrice(store, price(store, id), form),
  'GET /v1/customers': (ask) => listed(ask, 'customer'),
  'POST /v1/customers': ({ store, form }) => createCustomer(store, form),
  'GET /v1/customers/:id': ({ store, id }) => customer(store, id),
  'POST /v1/customers/:id': ({ store, form, id }) => updateCustomer(store, customer(store, id), form),
  'POST /v1/customers/:id/tax_ids': ({ store, form, id }) => createTaxId(store, customer(store, id), form),
  'DELETE /v1/customers/:id/tax_ids/:other': ({ store, id, other }) => deleteTaxId(store, customer(store, id), other),
  'POST /v1/checkout/sessions': ({ store, form }) => createCheckout(store, form),
  'GET /v1/checkout/sessions/:id': ({ store, id }) => openCheckout(store, id),
  'POST /v1/checkout/sessions/:id/expire': ({ store, id }) => expireCheckout(store, id),
  'GET /v1/billing_portal/configurations': (ask) => listed(ask, 'billing_portal.configuration'),
  'POST /v1/billing_portal/configurations': ({ store, form }) => createConfiguration(store, form),
  'POST /v1/billing_portal/sessions': ({ store, form }) => createPortal(store, form),
  'GET /v1/subscriptions': (ask) => listed(ask, 'subscription'),
  'GET /v1/subscriptions/:id': ({ store, id }) => sub(store, id),
  'POST /v1/subscriptions/:id': ({ store, form, id }) =>
    updateSubscription(store, sub(store, id) as Subscription, form),
  'DELETE /v1/subscriptions/:id': ({ store, form, id }) => endNow(store, sub(store, id) as Subscription, form),
  'POST /v1/subscription_schedules': ({ store, form }) => createSchedule(store, form),
  'GET /v1/subscription_schedules/:id': ({ store, id }) => schedule(store, id),
  'POST /v1/subscription_schedules/:id': ({ store, form, id }) =>
    updateSchedule(store, schedule(store, id) as Schedule, form),
  'POST /v1/subscription_schedules/:id/release': ({ store, id }) =>
    releaseSchedule(store, schedule(store, id) as Schedule),
  'POST /v1/invoices/create_preview': ({ store, form }) => preview(store, form),
  'GET /v1/invoices': (ask) => listed(ask, 'invoice'),
  'GET /v1/invoices/:id': ({ store, id }) => invoice(store, id),
  'POST /v1/invoices/:id/pay': ({ store, id }) => payInvoice(store, invoice(store, id) as Invoice),
  'POST /v1/invoices/:id/void': ({ store, id }) => voidInvoice(store, invoice(store, id) as Invoice),
  'GET /v1/payment_intents/:id': ({ store, id }) => found('payment_intent')(store, id),
  'GET /v1/charges': (ask) => listed(ask, 'charge'),
  'GET /v1/charges/:id': ({ store, id }) => found('charge')(store, id),
  'GET /v1/disputes': (ask) => listed(ask, 'dispute'),
  'GET /v1/disputes/:id': ({ store, id }) => found('dispute')(store, id),
  'POST /v1/refunds': ({ store, form }) => refund(store, form),
  'GET /v1/events': (ask) => eventsIn(ask),
}

function voidInvoice(store: Store, given: Invoice): Invoice {
  if (given.status !== 'open') throw wrong('invoice', 'invoice_not_editable')
  const gone = voided(store, given)
  const whose = given._sub ? (store.get(given._sub) as Subscription | null) : null
  if (whose?.pending_update && whose.latest_invoice === given.id) dropPending(store, whose)
  else if (whose) owesLess(store, whose)
  return gone
}

/** Answers as Stripe's API would. What a key did first it answers again for a day (https://docs.stripe.com/api/idempotent_requests). */
export function answer(store: Store, { method, path, body, key }: Request): Answer {
  const [at = '', query = ''] = path.split('?')
  const form = readForm([query, body].filter(Boolean).join('&'))
  const known = match(method, at)
  if (!known) return { status: 404, body: wrong('url', 'url_invalid').body }
  const expand = listIn(form, 'expand').map(String)
  const work = (): Answer => {
    const broken = key === null || method === 'GET' ? '' : store.switched('broken')
    if (broken === 'before') return breaks
    catchUp(store)
    const done = known.handler({ store, form, id: known.id, other: known.other })
    if (broken === 'after') return breaks
    if (done instanceof Refused) return { status: done.error.status, body: done.error.body }
    return { status: 200, body: expanded(store, done, expand) }
  }
  try {
    return key && method !== 'GET' ? store.once(key, { method, at, query, body }, work) : store.together(work)
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body }
    throw error
  }
}

/** Something broke there, and the key answers so from now on (https://docs.stripe.com/api/idempotent_requests). */
const breaks: Answer = { status: 500, body: new ApiError(500, 'api_error', 'api_error').body }

function match(method: string, path: string): { handler: Handler; id: string; other: string } | null {
  const exact = routes[`${method} ${path}`]
  if (exact) return { handler: exact, id: '', other: '' }
  const steps = path.split('/')
  for (const [pattern, handler] of Object.entries(routes)) {
    const wanted = pattern.slice(pattern.indexOf(' ') + 1).split('/')
    if (!pattern.startsWith(`${method} `) || wanted.length !== steps.length) continue
    if (!wanted.every((step, at) => step.startsWith(':') || step === steps[at])) continue
    const value = (name: string): string => decodeURIComponent(steps[wanted.indexOf(name)] ?? '')
    return { handler, id: value(':id'), other: wanted.includes(':other') ? value(':other') : '' }
  }
  return null
}

/** Newest first, a page at a time (https://docs.stripe.com/api/pagination). */
function listed({ store, form }: Ask, kind: string): StripeObject {
  const whose = textIn(form, 'customer')
  const all = store.of(kind, whose).reverse()
  const fitting = all.filter((each) => fits(each, form))
  const first = textIn(form, 'starting_after')
  const from = first ? fitting.findIndex(({ id }) => id === first) + 1 : 0
  if (first && from === 0) throw missing('starting_after')
  const most = numberIn(form, 'limit') ?? 10
  const page = fitting.slice(from, from + most).map(shown)
  return listOf('/v1', page, fitting.length > from + most)
}

function fits(object: StripeObject, form: Form): boolean {
  const active = textIn(form, 'active')
  const status = textIn(form, 'status')
  const subscription = textIn(form, 'subscription')
  const intent = textIn(form, 'payment_intent')
  const lookups = listIn(form, 'lookup_keys')
  const email = textIn(form, 'email')
  const since = numberIn(formIn(form, 'created'), 'gte') ?? 0
  if ((email !== undefined && object.email !== email) || Number(object.created ?? since) < since) return false
  if (active !== undefined && String(object.active) !== active) return false
  if (subscription !== undefined && object._sub !== subscription) return false
  if (intent !== undefined && object.payment_intent !== intent) return false
  if (lookups.length && !lookups.includes(String(object.lookup_key))) return false
  if (object.object !== 'subscription' || status === 'all') return true
  return status === undefined ? object.status !== 'canceled' : object.status === status
}

function eventsIn({ store, form }: Ask): StripeObject {
  const types = listIn(form, 'types')
  const since = numberIn(form.created as Form | undefined, 'gte') ?? 0
  const wanted = store.happened(since).filter(({ type }) => types.length === 0 || types.includes(String(type)))
  const first = textIn(form, 'starting_after')
  const from = first ? wanted.findIndex(({ id }) => id === first) + 1 : 0
  const most = numberIn(form, 'limit') ?? 10
  return listOf('/v1/events', wanted.slice(from, from + most), wanted.length > from + most)
}
