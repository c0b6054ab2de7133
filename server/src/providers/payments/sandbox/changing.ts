import { beginAnew } from './anew.js'
import { cardFor, inAbsence } from './cards.js'
import { missing, wrong } from './api-error.js'
import { changed, collect, dropPending } from './collecting.js'
import { secondsOf } from './events.js'
import { type Form, formIn, listIn, numberIn, textIn } from './form.js'
import { draftOf, finalized, voided } from './invoices.js'
import { after, type Changed, changeLines } from './proration.js'
import { newRef, type Store } from './store.js'
import { end, keep, periodLine } from './subscriptions.js'
import { type Invoice, intervalOf, isLiving, type Price, type Subscription } from './types.js'

const HOURS_23 = 23 * 3_600

/** The one item, as the form wants it. */
function wishIn(store: Store, sub: Subscription, form: Form): Changed {
  const [item] = sub.items.data
  const [wish] = listIn(form, 'items')
  const given = typeof wish === 'object' ? wish : undefined
  if (given && textIn(given, 'id') !== item.id) throw missing('items[0][id]')
  const ref = textIn(given, 'price')
  const price = ref === undefined ? item.price : (store.get(ref) as Price | null)
  if (price?.object !== 'price') throw missing('items[0][price]')
  if (price.currency !== sub.currency) throw wrong('items[0][price]', 'currency_mismatch')
  const quantity = numberIn(given, 'quantity') ?? (ref === undefined ? item.quantity : 1)
  const at = numberIn(form, 'proration_date') ?? secondsOf(store.now())
  if (at < item.current_period_start || at > item.current_period_end) throw wrong('proration_date')
  return { price, quantity, at }
}

/** What an invoice of it would be, and nothing is kept. `none`: the next one that comes by itself. */
export function preview(store: Store, form: Form): Invoice {
  const ref = textIn(form, 'subscription') ?? ''
  const sub = store.get(ref) as Subscription | null
  if (sub?.object !== 'subscription' || sub.customer !== textIn(form, 'customer')) throw missing('subscription')
  if (!isLiving(sub)) throw wrong('subscription', 'invoice_upcoming_none')
  const details = formIn(form, 'subscription_details') ?? {}
  const wish = wishIn(store, sub, details)
  const billed = { customer: sub.customer, sub: sub.id, currency: sub.currency }
  const { lines, anew } = changeLines(sub, wish)
  if (textIn(details, 'proration_behavior') === 'always_invoice')
    return draftOf(store, { ...billed, reason: 'subscription_update', lines })
  const then = changed(sub, wish)
  const [item] = then.items.data
  const start = anew ? item.current_period_start : item.current_period_end
  const period = {
    current_period_start: start,
    current_period_end: after(start, intervalOf(item.price), then.billing_cycle_anchor),
  }
  const next = { ...then, status: 'active', items: { ...then.items, data: [{ ...item, ...period }] } } as Subscription
  return draftOf(store, { ...billed, reason: 'upcoming', lines: [periodLine(next)] })
}

/** POST /v1/subscriptions/{id} with items. */
export function changeItems(store: Store, sub: Subscription, form: Form): Subscription {
  if (sub.schedule) throw wrong('items', 'subscription_managed_by_schedule')
  const wish = wishIn(store, sub, form)
  return changeTo(store, sub, {
    ...wish,
    behavior: behaviorIn(form),
    waits: textIn(form, 'payment_behavior') === PENDING,
  })
}

const PENDING = 'pending_if_incomplete'
export const behaviorIn = (form: Form): string => textIn(form, 'proration_behavior') ?? 'create_prorations'

/** `waits`: it is not made until it is paid; else it is made, and what is not paid is missing. */
export function changeTo(
  store: Store,
  sub: Subscription,
  { behavior, waits: isPending, ...wish }: Changed & { behavior: string; waits: boolean },
): Subscription {
  const { lines } = changeLines(sub, wish)
  const before = sub.pending_update ? dropPending(store, sub) : sub
  const done = changed(before, wish)
  if (lines.length === 0 || behavior === 'none') return applied(store, done)
  if (behavior === 'create_prorations') {
    for (const line of lines)
      store.put({
        id: newRef('ii'),
        object: 'invoiceitem',
        customer: sub.customer,
        livemode: false,
        _sub: sub.id,
        _line: line,
      })
    return applied(store, done)
  }
  const billed = { customer: sub.customer, sub: sub.id, currency: sub.currency, reason: 'subscription_update', lines }
  const invoice = finalized(store, billed)
  if (invoice.status === 'paid') return applied(store, { ...done, latest_invoice: invoice.id })
  if (sub.pause_collection) {
    voided(store, invoice)
    return applied(store, { ...done, latest_invoice: invoice.id })
  }
  if (!isPending) {
    applied(store, { ...done, latest_invoice: invoice.id })
    collect(store, invoice)
    return store.get(sub.id) as Subscription
  }
  const answer = inAbsence(cardFor(store, sub.customer, sub.id), { isChange: true })
  const asked = store.put({ ...invoice, _waits: true }) as Invoice
  store.put({ ...before, latest_invoice: invoice.id })
  if (collect(store, asked, answer).status === 'paid') return applied(store, { ...done, latest_invoice: invoice.id })
  return waits(store, { ...before, latest_invoice: invoice.id }, wish)
}

function applied(store: Store, sub: Subscription): Subscription {
  store.plan(sub.items.data[0].current_period_end, 'period', sub.id)
  return keep(store, sub)
}

/** It was not paid, and so it is not made: it waits (https://docs.stripe.com/billing/subscriptions/pending-updates-reference). */
function waits(store: Store, sub: Subscription, { price, quantity }: Changed): Subscription {
  const [item] = sub.items.data
  const expires = Math.min(secondsOf(store.now()) + HOURS_23, item.current_period_end)
  store.plan(expires, 'lapse', sub.id)
  const items = [{ id: item.id, price: price.id, quantity }]
  return keep(store, { ...sub, pending_update: { expires_at: expires, subscription_items: items } })
}

/** POST /v1/subscriptions/{id}: pause, resume, a period that begins now, an end that is near, and its taking back. */
export function updateSubscription(store: Store, sub: Subscription, form: Form): Subscription {
  if (!isLiving(sub)) throw missing('id')
  let next = sub
  if (formIn(form, 'items')) next = changeItems(store, next, form)
  const own = textIn(form, 'default_payment_method')
  if (own !== undefined) next = keep(store, { ...next, default_payment_method: own || null })
  if (form.billing_cycle_anchor !== undefined) next = beginAnew(store, next, form)
  const pausing = form.pause_collection
  if (pausing !== undefined) next = keep(store, { ...next, pause_collection: pausedBy(store, next, pausing) })
  const atEnd = textIn(form, 'cancel_at_period_end')
  if (atEnd !== undefined)
    next = endLater(store, next, { ends: atEnd === 'true', details: formIn(form, 'cancellation_details') })
  return next
}

function pausedBy(store: Store, sub: Subscription, given: string | Form): Subscription['pause_collection'] {
  if (typeof given === 'string') return null
  const resumes = numberIn(given, 'resumes_at') ?? null
  if (resumes !== null && resumes <= secondsOf(store.now())) throw wrong('pause_collection[resumes_at]')
  if (resumes !== null) store.plan(resumes, 'resume', sub.id)
  return { behavior: textIn(given, 'behavior') ?? 'void', resumes_at: resumes }
}

function endLater(
  store: Store,
  sub: Subscription,
  { ends, details }: { ends: boolean; details: Form | undefined },
): Subscription {
  // What Stripe says word for word: it is managed by its schedule, and that is to be changed instead.
  if (sub.schedule) throw wrong('cancel_at_period_end', 'subscription_managed_by_schedule')
  const at = secondsOf(store.now())
  const [item] = sub.items.data
  const said = { comment: textIn(details, 'comment') || null, feedback: textIn(details, 'feedback') || null }
  const none = { comment: null, feedback: null, reason: null }
  return keep(store, {
    ...sub,
    cancel_at_period_end: ends,
    cancel_at: ends ? item.current_period_end : null,
    canceled_at: ends ? at : null,
    cancellation_details: ends ? { ...said, reason: 'cancellation_requested' } : none,
  })
}

/** DELETE /v1/subscriptions/{id} */
export function endNow(store: Store, sub: Subscription, form: Form): Subscription {
  if (!isLiving(sub)) throw missing('id')
  const details = formIn(form, 'cancellation_details')
  const said = { comment: textIn(details, 'comment') || null, feedback: textIn(details, 'feedback') || null }
  return end(store, { ...sub, cancellation_details: { ...said, reason: null } }, 'cancellation_requested')
}

/** Its pause is over. */
export function resumeDue(store: Store, sub: Subscription, at: number): void {
  if (sub.pause_collection?.resumes_at === at && isLiving(sub)) keep(store, { ...sub, pause_collection: null })
}
