import { registerEnumType } from 'type-graphql'

export enum LimitKind {
  GAUGE = 'GAUGE',
  METER = 'METER',
}
registerEnumType(LimitKind, {
  name: 'LimitKind',
  description: 'How a limit is counted.',
  valuesConfig: {
    GAUGE: { description: 'How many there are at this moment; what is removed counts no more.' },
    METER: { description: 'How many there were in a calendar month (UTC); nothing gives one back.' },
  },
})

/** `noun` ends the sentence "The Basic plan holds 250 …"; `says` in the admin's list of refusals puts it into other languages. */
export type Limit = { kind: LimitKind; name: string; noun: string; unit: string }
const gauge = (name: string, noun: string, unit = 'COUNT'): Limit => ({ kind: LimitKind.GAUGE, name, noun, unit })
const meter = (name: string, noun: string): Limit => ({ kind: LimitKind.METER, name, noun, unit: 'COUNT' })

/**
 * Everything a plan may limit, in the order people are shown it; keys of `Plan.limits`, where a missing key or null is unlimited. The one
 * place a new limit is named in. `rate` is beside them: the edge reads it before there is a tenant, and nothing is agreed about it.
 */
export const limits = {
  listings: gauge('Listings', 'listings'),
  members: gauge('Members', 'members'),
  storageMb: gauge('Pictures', 'MB of pictures', 'MB'),
  customDomains: gauge('Custom domains', 'custom domains'),
  sites: gauge('Sites', 'sites'),
  webhookEndpoints: gauge('Webhook endpoints', 'webhook endpoints'),
  featured: gauge('Featured listings', 'featured listings'),
  apiCalls: meter('API requests', 'API requests a month'),
  posts: meter('Posts', 'posts a month'),
  bookings: meter('Bookings', 'bookings a month'),
  receptionistMessages: meter('Receptionist messages', 'receptionist messages a month'),
} as const satisfies Record<string, Limit>

export type LimitKey = keyof typeof limits
export const limitKeys = Object.keys(limits) as LimitKey[]

function taken(key: string): string {
  return `select coalesce(sum(value), 0)::float8 as used from usage_month
    where tenant_id = app_home() and key = '${key}' and month = date_trunc('month', $1::timestamptz at time zone 'UTC')::date`
}

/** Staff let it stand out: their slot runs, or what stands at the listing is in none of its slots (ops/docs/decisions/0124). `now`: a parameter. */
export function byStaff(listing: string, now: string): string {
  const own = `from featured_slot s where s.tenant_id = ${listing}.tenant_id and s.listing_id = ${listing}.id`
  return `${listing}.featured_until > ${now} and (exists (select ${own} and s.source = 'STAFF' and s.until > ${now})
    or not exists (select ${own} and s.until = ${listing}.featured_until))`
}

/** Somebody of the team said so: staff, or the owner who chose among those of the plan. */
export function byHand(listing: string, now: string): string {
  return `(${byStaff(listing, now)} or exists (select from featured_slot s
    where s.tenant_id = ${listing}.tenant_id and s.listing_id = ${listing}.id and s.chosen and s.until > ${now}))`
}

/** What counts at this moment; `$1`: now. What nothing makes yet has none, and there are none of it. */
export const counted: Partial<Record<LimitKey, string>> = {
  listings: 'select count(*)::int as used from listing where tenant_id = app_tenant() and deleted_at is null',
  // Whoever is asked to join holds a place already, as long as the link is good. Merchants are no members of staff (decision 0148).
  members: `select (select count(*) from membership where tenant_id = app_home() and role <> 'MERCHANT')::int + (select count(*) from invitation
    where tenant_id = app_tenant() and role <> 'MERCHANT' and accepted_at is null and revoked_at is null and expires_at > $1)::int as used`,
  storageMb: `select coalesce(sum(coalesce(original_bytes, bytes)), 0)::float8 / 1000000 as used
    from media_asset where tenant_id = app_tenant() and (deleted_at is null or hidden_at is not null)`,
  customDomains: 'select count(*)::int as used from domain_claim where tenant_id = app_tenant()',
  // What staff let stand out by hand and what the owner chose; what the plan fills up by itself makes room, and what was bought is beside it.
  featured: `select count(*)::int as used from listing l where l.tenant_id = app_tenant() and l.deleted_at is null and ${byHand('l', '$1')}`,
  apiCalls: `select coalesce(sum(value), 0) as used from usage_day
    where tenant_id = app_home() and key = 'apiCalls' and day >= date_trunc('month', $1::timestamptz at time zone 'UTC')::date`,
  posts: taken('posts'),
  bookings: taken('bookings'),
  receptionistMessages: taken('receptionistMessages'),
}
