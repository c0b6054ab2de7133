import type { Heard } from '../../events/listener.js'
import type { Scope } from '../../scope/scope.js'
import { NotificationKind } from './kinds.js'
import { permissionsOf, tenantRoles } from '../identity/permissions.js'

/** Who is told what of an event. */
export type Told = { kind: NotificationKind; to: string[]; about?: string | null }
type Happened = Pick<Heard, 'name' | 'aggregateId' | 'payload'>
type Teller = (scope: Scope, event: Happened) => Promise<Told> | Told

const inRole = 'select user_id as id from membership where tenant_id = app_home() and role = any ($1)'
/** Whoever has left meanwhile is told nothing. */
const here = 'select user_id as id from membership where tenant_id = app_home() and user_id = any ($1)'
const personName = 'select name from app_user where id = $1'
const keyFacts = `select name, created_by, exists (select from api_key old where old.tenant_id = app_tenant() and old.replaced_by = k.id) as again
  from api_key k where k.tenant_id = app_tenant() and k.id = $1`
type Key = { name: string; created_by: string | null; again: boolean }

async function peopleIn(scope: Scope, ...roles: string[]): Promise<string[]> {
  return (await scope.connection.prepared<{ id: string }>('notify-roles', inRole, [roles])).map(({ id }) => id)
}

const ids = (...given: unknown[]): string[] => given.filter((id) => typeof id === 'string')

const joined: Teller = async (scope, { payload }) => {
  const [person] = await scope.connection.prepared<{ name: string }>('notify-person', personName, [payload.userId])
  const to = (await peopleIn(scope, 'OWNER', 'ADMIN')).filter((id) => id !== payload.userId)
  return { kind: NotificationKind.MEMBER_JOINED, to, about: person?.name ?? null }
}

/** Whoever is no longer of the tenant has no name here any more. */
const left: Teller = async (scope, { payload }) => ({
  kind: NotificationKind.MEMBER_LEFT,
  to: await peopleIn(scope, 'OWNER', 'ADMIN'),
  about: String(payload.role),
})

/** Whoever made a key knows of it, and one that replaces another is told of as that. */
const aboutKey =
  (kind: NotificationKind): Teller =>
  async (scope, { aggregateId }) => {
    const [key] = await scope.connection.prepared<Key>('notify-key', keyFacts, [aggregateId])
    const silent = !key || (kind === NotificationKind.KEY_CREATED && key.again)
    const owners = silent ? [] : await peopleIn(scope, 'OWNER')
    const to = kind === NotificationKind.KEY_CREATED ? owners.filter((id) => id !== key?.created_by) : owners
    return { kind, to, about: key?.name ?? null }
  }

const aboutHost =
  (kind: NotificationKind): Teller =>
  async (scope, { payload }) => ({ kind, to: await peopleIn(scope, 'OWNER', 'ADMIN'), about: String(payload.host) })

const listingName = 'select name from listing where tenant_id = app_tenant() and id = $1'

async function aboutListing(scope: Scope, id: unknown): Promise<string | null> {
  const [listing] = await scope.connection.prepared<{ name: string }>('notify-listing', listingName, [id])
  return listing?.name ?? null
}

/** Of the first that waits, not of each: the queue is one page. */
const waiting: Teller = async (scope, { payload }) => {
  const deciders = tenantRoles.filter((role) => permissionsOf(role).has('moderation.decide'))
  const to = payload.waiting === 0 ? await peopleIn(scope, ...deciders) : []
  return { kind: NotificationKind.MODERATION_WAITING, to, about: await aboutListing(scope, payload.listingId) }
}

const escalated: Teller = async (scope, { payload }) => {
  const to = (await peopleIn(scope, 'OWNER', 'ADMIN')).filter((id) => id !== payload.by)
  return { kind: NotificationKind.MODERATION_ESCALATED, to, about: await aboutListing(scope, payload.listingId) }
}

const holders = `select m.user_id as id from listing_grant g join membership m on m.tenant_id = g.tenant_id and m.id = g.membership_id
  where g.tenant_id = app_tenant() and g.listing_id = $1`

/** Whoever holds the listing; where nobody does, whoever of the staff answers for it. */
const enquired: Teller = async (scope, { payload }) => {
  const held = await scope.connection.prepared<{ id: string }>('notify-holders', holders, [payload.listingId])
  const answering = tenantRoles.filter((role) => permissionsOf(role).has('enquiry.write'))
  const to = held.length ? held.map(({ id }) => id) : await peopleIn(scope, ...answering)
  return { kind: NotificationKind.ENQUIRY_RECEIVED, to, about: await aboutListing(scope, payload.listingId) }
}

const claimed: Teller = async (scope, { aggregateId }) => ({
  kind: NotificationKind.LISTING_CLAIMED,
  to: await peopleIn(scope, 'OWNER', 'ADMIN'),
  about: await aboutListing(scope, aggregateId),
})

const planName = 'select name from plan where key = $1'

/** What is paid concerns whoever may see it. */
const aboutPlan =
  (kind: NotificationKind): Teller =>
  async (scope, { payload }) => {
    const [plan] = await scope.connection.prepared<{ name: string }>('notify-plan', planName, [payload.planKey])
    return { kind, to: await peopleIn(scope, 'OWNER', 'ADMIN'), about: plan?.name ?? null }
  }

const quantityChanging: Teller = async (scope, { payload }) => ({
  kind: NotificationKind.QUANTITY_CHANGING,
  to: await peopleIn(scope, 'OWNER', 'ADMIN'),
  about: String(payload.to),
})

const usageReached: Teller = async (scope, { payload }) => ({
  kind: NotificationKind.USAGE_REACHED,
  to: await peopleIn(scope, 'OWNER', 'ADMIN'),
  about: `${payload.key} ${payload.threshold}`,
})

const planLimited: Teller = async (scope, { payload }) => ({
  kind: NotificationKind.PLAN_LIMITED,
  to: await peopleIn(scope, 'OWNER', 'ADMIN'),
  about: String(payload.count),
})

const tellers: Record<string, Teller> = {
  'tenant.exported': (_scope, { payload }) => ({ kind: NotificationKind.EXPORT_READY, to: ids(payload.userId) }),
  'tenant.deletion_cancelled': async (scope) => ({
    kind: NotificationKind.DELETION_CANCELLED,
    to: await peopleIn(scope, 'OWNER'),
  }),
  'member.role_changed': (_scope, { payload }) => ({
    kind: NotificationKind.ROLE_CHANGED,
    // Whoever gives a tenant away or receives it is told that, once.
    to: payload.handover ? [] : ids(payload.userId),
    about: String(payload.to),
  }),
  'ownership.transferred': (_scope, { payload }) => ({
    kind: NotificationKind.OWNERSHIP_RECEIVED,
    to: ids(payload.to),
  }),
  'invitation.accepted': joined,
  'member.joined': joined,
  'member.left': left,
  'member.removed': left,
  'api_key.created': aboutKey(NotificationKind.KEY_CREATED),
  'api_key.rotated': aboutKey(NotificationKind.KEY_ROTATED),
  'api_key.expiring': aboutKey(NotificationKind.KEY_EXPIRING),
  'api_key.revoked': aboutKey(NotificationKind.KEY_REVOKED),
  'domain.verified': aboutHost(NotificationKind.DOMAIN_VERIFIED),
  'domain.failing': aboutHost(NotificationKind.DOMAIN_FAILING),
  'domain.released': aboutHost(NotificationKind.DOMAIN_RELEASED),
  'moderation.opened': waiting,
  'moderation.escalated': escalated,
  'lead.created': enquired,
  'enquiry.continued': enquired,
  'listing.claimed': claimed,
  'subscription.started': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.activated': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.changed': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.paused': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.resumed': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.recovered': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.cancel_planned': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.kept': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.ended': aboutPlan(NotificationKind.SUBSCRIPTION_CHANGED),
  'subscription.past_due': aboutPlan(NotificationKind.PAYMENT_FAILED),
  'subscription.trial_ending': aboutPlan(NotificationKind.TRIAL_ENDING),
  'quantity.changing': quantityChanging,
  'usage.reached': usageReached,
  'listings.read_only': planLimited,
}

export const eventsTold = Object.keys(tellers)

/** Who is to be told of it as things stand now, and what. Null: nobody. */
export async function tellingOf(scope: Scope, event: Happened): Promise<Told | null> {
  const told = await tellers[event.name]?.(scope, event)
  const present = told?.to.length ? await scope.connection.prepared<{ id: string }>('notify-here', here, [told.to]) : []
  if (!told || !present.length) return null
  return { ...told, to: present.map(({ id }) => id), about: told.about?.slice(0, 200) ?? null }
}

const past = 'select name, aggregate_id as "aggregateId", payload from event where tenant_id = app_tenant() and id = $1'

/** The same of an event of before, for what is done about it later. */
export async function tellingOfPast(scope: Scope, eventId: string): Promise<Told | null> {
  const [event] = await scope.connection.prepared<Happened>('notify-past', past, [eventId])
  return event ? tellingOf(scope, event) : null
}
