import type { Heard, Listener } from '../../events/listener.js'
import { enqueue } from '../../jobs/enqueue.js'
import { tellSurplus } from '../directory/listing/surplus.jobs.js'
import { planLimit } from '../plans/terms.service.js'
import { heldByPlan, starsBeyond } from './featured/held.reads.js'
import { areConcerned } from './featured/move.service.js'
import { featuredInTurn, holdFeatured } from './featured/slots.service.js'
import { changes } from './letters/changes.js'

/** Which letter tells of what. */
const letterOf: Record<string, string> = {
  ...Object.fromEntries(changes.map((name) => [name, 'subscription_changed'])),
  'subscription.past_due': 'payment_failed',
  'payment.reminded': 'payment_failed',
  'subscription.trial_ending': 'trial_ending',
  'quantity.changing': 'quantity_changing',
  'subdomain.leaving': 'subdomain_leaving',
}

/** The owners, and where receipts go unless that is one of them. */
const readers = `select user_id::text as id from membership where tenant_id = app_tenant() and role = 'OWNER'
  union all select null from billing_account a where a.tenant_id = app_tenant() and a.email is not null and not exists (
    select from membership m join app_user u on u.id = m.user_id
    where m.tenant_id = app_tenant() and m.role = 'OWNER' and lower(u.email) = lower(a.email))`

/** One letter an event and reader: the key holds it to one, also where the event is heard twice. */
const write: Listener = {
  name: 'billing.letters',
  to: Object.keys(letterOf),
  hear: async (scope, { id, name }) => {
    for (const reader of await scope.connection.prepared<{ id: string | null }>('billing-letters', readers, [])) {
      const payload = { kind: letterOf[name], eventId: id, ...(reader.id ? { userId: reader.id } : {}) }
      await enqueue(scope, { task: 'mail', payload, key: `mail:billing:${id}:${reader.id ?? 'account'}` })
    }
  },
}

/** Receipts go where the account says, and to the owners where it says nothing. */
const payers = `select null as id from billing_account a where a.tenant_id = app_tenant() and a.email is not null
  union all select user_id::text from membership where tenant_id = app_tenant() and role = 'OWNER' and not exists (
    select from billing_account a where a.tenant_id = app_tenant() and a.email is not null)`

/** Of what was paid; what cost nothing has none. */
const acknowledge: Listener = {
  name: 'billing.receipts',
  to: ['invoice.paid'],
  hear: async (scope, { id, payload }) => {
    if (Number(payload.amount) <= 0) return
    for (const reader of await scope.connection.prepared<{ id: string | null }>('billing-payers', payers, [])) {
      const about = { kind: 'receipt', eventId: id, ...(reader.id ? { userId: reader.id } : {}) }
      await enqueue(scope, { task: 'mail', payload: about, key: `mail:receipt:${id}:${reader.id ?? 'account'}` })
    }
  },
}

/** Whose star staff gave or took, and what is back: of one listing, or of many at once. */
function starsIn({ name, aggregateId, payload }: Heard): { given: string[]; back: string[] } {
  if (name === 'listing.featured') return { given: [aggregateId], back: [] }
  if (name === 'listing.restored') return { given: [], back: [aggregateId] }
  const { featured = [], restored = [] } = payload as Record<string, string[] | undefined>
  return { given: featured, back: restored }
}

/**
 * What the plan holds stands out to the end of what is paid: looked at whenever that may be another, staff took a place of it, or what had one is
 * back. A plan that holds fewer than staff let stand out by hand ends the latest of those.
 */
const feature: Listener = {
  name: 'billing.featured',
  to: [
    ...['subscription.started', 'subscription.activated', 'subscription.changed', 'subscription.ended', 'invoice.paid'],
    ...['subscription.recovered', 'subscription.resumed'],
    ...['listing.featured', 'listing.restored', 'listing.bulk_edited'],
  ],
  hear: async (scope, event) => {
    const isOfListings = event.name.startsWith('listing.')
    // In test mode staff's word stands by itself.
    if (isOfListings && scope.tenant?.liveTenantId) return
    const { given, back } = starsIn(event)
    if (isOfListings && !given.length && !(await areConcerned(scope, back))) return
    await featuredInTurn(scope)
    // What is bought takes nothing away: its page named no loss.
    const ends = ['subscription.changed', 'subscription.ended'].includes(event.name)
    const beyond = ends ? await starsBeyond(scope, await planLimit(scope, 'featured')) : []
    // A star that staff gave has a slot from now on, so that it is known which was given last.
    await holdFeatured(scope, await heldByPlan(scope), { about: [...given, ...back], beyond })
  },
}

/** A plan that holds fewer listings than there are locks some: whoever can choose which is told how many, at once; else the hourly look tells them. */
const lock: Listener = {
  name: 'billing.read_only',
  to: ['subscription.changed', 'subscription.ended'],
  hear: tellSurplus,
}

export const billingListeners: Listener[] = [write, acknowledge, feature, lock]
