import type { Scope } from '../../../scope/scope.js'
import { byStaff } from '../../plans/limits.js'
import { planLimit } from '../../plans/terms.service.js'
import { liveSubscription } from '../subscription/subscription.reads.js'
import {
  type TenantSubscription,
  TenantSubscriptionState as State,
} from '../subscription/tenant-subscription.entity.js'
import type { Held } from './slots.service.js'

/**
 * Whose words are most complete, as far as a statement can say (directory/listing/completeness.ts weighs the same by what visitors look for);
 * of equals who is endorsed most. `$1`: what the owner chose comes first, in their order. What staff let stand out by hand does already.
 */
const best = `select l.id from listing l left join listing_search s on s.tenant_id = l.tenant_id and s.listing_id = l.id
  where l.tenant_id = app_tenant() and l.deleted_at is null and l.status = 'PUBLISHED'
    and (l.id = any ($1::uuid[]) or (${byStaff('l', '$3')}) is not true)
  order by array_position($1::uuid[], l.id) nulls last,
    (case when length(l.description) >= 80 then 13 else 0 end
      + case when l.hours is not null then 12 else 0 end
      + case when l.lat is not null then 11 else 0 end
      + case when l.phone is not null or l.email is not null then 10 else 0 end
      + case when l.line1 is not null and l.city is not null then 6 else 0 end
      + case when l.website is not null then 5 else 0 end
      + case when cardinality(l.tags) > 0 then 2 else 0 end
      + case when exists (select from listing_category c where c.tenant_id = l.tenant_id and c.listing_id = l.id) then 15 else 0 end
      + case when exists (select from listing_image i where i.tenant_id = l.tenant_id and i.listing_id = l.id) then 13 else 0 end) desc,
    s.endorsement_points desc nulls last, l.id
  limit $2`

const ofStaff = `select count(*)::int as taken from listing l where l.tenant_id = app_tenant() and l.deleted_at is null and ${byStaff('l', '$1')}
  and l.id <> all ($2::uuid[])`

/** In the order in which they were chosen. */
const chosen = `select listing_id as id from featured_slot where tenant_id = app_tenant() and source = 'PLAN' and chosen order by id`

export async function chosenIds(scope: Scope): Promise<string[]> {
  return (await scope.connection.prepared<{ id: string }>('featured-chosen', chosen, [])).map(({ id }) => id)
}

/** How many the plan holds: of what is paid for alone, for they stand out to the end of what is paid. */
export async function includedFeatured(scope: Scope): Promise<{ most: number; until: Date | null }> {
  const row = await liveSubscription(scope)
  if (!row) return { most: 0, until: null }
  return { most: (await planLimit(scope, 'featured')) ?? MOST, until: paidUntil(row) }
}

/**
 * Periods move on while a payment is missing and while nothing is collected: such a one is not paid, and what is ended when it began. One in which more
 * locations alone are not paid is.
 */
function paidUntil({ state, periodIsVoid, owesLocations, periodStart, periodEnd }: TenantSubscription): Date {
  return (state === State.PAST_DUE && !owesLocations) || periodIsVoid ? periodStart : periodEnd
}

/** Of a plan that says no number: a page of what stands out is none any more where everything does. */
const MOST = 100

/** What staff let stand out by hand takes places of the plan; the owner's choice and the most complete have what is left. */
export async function heldByPlan(scope: Scope): Promise<Held> {
  const { most, until } = await includedFeatured(scope)
  if (!until || most <= 0) return null
  return { ids: await heldOf(scope, most), until }
}

async function heldOf(scope: Scope, most: number): Promise<string[]> {
  const chosenOnes = await chosenIds(scope)
  const left = Math.max(0, most - (await heldByStaff(scope, chosenOnes)))
  const rows = await scope.connection.prepared<{ id: string }>('featured-best', best, [chosenOnes, left, scope.now()])
  return rows.map(({ id }) => id)
}

/** How many stand out because staff said so, but for those that the owner chooses anyway. */
export async function heldByStaff(scope: Scope, chosenOnes: string[]): Promise<number> {
  const [row] = await scope.connection.prepared<{ taken: number }>('featured-staff', ofStaff, [scope.now(), chosenOnes])
  return row?.taken ?? 0
}

/** The oldest stay: what stands at a listing alone was written last. */
const starred = `select l.id from listing l left join featured_slot own on own.tenant_id = l.tenant_id and own.listing_id = l.id and own.source = 'STAFF'
  where l.tenant_id = app_tenant() and l.deleted_at is null and ${byStaff('l', '$1')} order by own.id nulls last, l.id offset $2`

/** Those that staff let stand out beyond so many; null: any number is held. */
export async function starsBeyond(scope: Scope, most: number | null): Promise<string[]> {
  if (most === null) return []
  const rows = await scope.connection.prepared<{ id: string }>('featured-starred', starred, [scope.now(), most])
  return rows.map(({ id }) => id)
}

const others = `select listing_id as id, bool_or(source = 'PURCHASE') as bought from featured_slot
  where tenant_id = app_tenant() and source <> 'PLAN' and until > $1 group by listing_id`

/**
 * Of what stands out, those that would not where the plan holds so many and so many may by hand; null: any number. What stands out for another reason
 * too stays.
 */
export async function unheldWith(
  scope: Scope,
  most: { byPlan: number | null; byHand: number | null },
): Promise<string[]> {
  const held = (await heldByPlan(scope))?.ids ?? []
  const then = new Set(await heldOf(scope, most.byPlan ?? MOST))
  const beside = await scope.connection.prepared<{ id: string; bought: boolean }>('featured-beside', others, [
    scope.now(),
  ])
  const stars = await starsBeyond(scope, most.byHand)
  const lost = held.filter((id) => !beside.some((each) => each.id === id))
  const ended = stars.filter((id) => !beside.some((each) => each.id === id && each.bought))
  return [...lost, ...ended].filter((id) => !then.has(id))
}
