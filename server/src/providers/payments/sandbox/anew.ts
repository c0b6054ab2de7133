import { wrong } from './api-error.js'
import { collect } from './collecting.js'
import { secondsOf } from './events.js'
import { type Form, formIn, textIn } from './form.js'
import { voided } from './invoices.js'
import { after } from './proration.js'
import type { Store } from './store.js'
import { bill, keep, periodLine } from './subscriptions.js'
import { intervalOf, type Subscription } from './types.js'

/**
 * `billing_cycle_anchor: now`: a period begins and is billed whole at once; a payment that fails makes it past due, as nothing else is said
 * (https://docs.stripe.com/api/subscriptions/update). With what is prorated beside it nobody here asks for it.
 */
export function beginAnew(store: Store, sub: Subscription, form: Form): Subscription {
  if (textIn(formIn(form, 'billing_cycle_anchor'), 'type') !== 'now') throw wrong('billing_cycle_anchor[type]')
  if (textIn(form, 'proration_behavior') !== 'none') throw wrong('proration_behavior')
  if (sub.schedule) throw wrong('billing_cycle_anchor', 'subscription_managed_by_schedule')
  const at = secondsOf(store.now())
  const [item] = sub.items.data
  const end = after(at, intervalOf(item.price))
  const moved = { ...item, current_period_start: at, current_period_end: end }
  const anew: Subscription = { ...sub, billing_cycle_anchor: at, items: { ...sub.items, data: [moved] } }
  store.put(anew)
  store.plan(end, 'period', sub.id)
  const { invoice } = bill(store, anew, { reason: 'subscription_update', lines: [periodLine(anew)] })
  const latest = keep(store, { ...anew, latest_invoice: invoice.id })
  if (invoice.status !== 'open') return latest
  if (sub.pause_collection) voided(store, invoice)
  else collect(store, invoice)
  return store.get(sub.id) as Subscription
}
