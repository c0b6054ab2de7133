import type { Scope } from '../../../scope/scope.js'
import { planLimit } from '../../plans/terms.service.js'
import { liveSubscription } from '../subscription/subscription.reads.js'
import type { Held } from './slots.service.js'

/**
 * Whose words are most complete, as far as a statement can say (directory/listing/completeness.ts weighs the same by what visitors look for);
 * of equals who is endorsed most. `$1`: what the owner chose comes first, in their order.
 */
const best = `select l.id from listing l left join listing_search s on s.tenant_id = l.tenant_id and s.listing_id = l.id
  where l.tenant_id = app_tenant() and l.deleted_at is null and l.status = 'PUBLISHED'
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

/** In the order in which they were chosen. */
const chosen = `select listing_id as id from featured_slot where tenant_id = app_tenant() and source = 'PLAN' and chosen order by id`

export async function chosenIds(scope: Scope): Promise<string[]> {
  return (await scope.connection.prepared<{ id: string }>('featured-chosen', chosen, [])).map(({ id }) => id)
}

/** How many the plan holds: of what is paid for alone, for they stand out to the end of what is paid. */
export async function includedFeatured(scope: Scope): Promise<{ most: number; until: Date | null }> {
  const row = await liveSubscription(scope)
  if (!row) return { most: 0, until: null }
  return { most: (await planLimit(scope, 'featured')) ?? MOST, until: row.periodEnd }
}

/** Of a plan that says no number: a page of what stands out is none any more where everything does. */
const MOST = 100

export async function heldByPlan(scope: Scope): Promise<Held> {
  const { most, until } = await includedFeatured(scope)
  if (!until || most <= 0) return null
  const rows = await scope.connection.prepared<{ id: string }>('featured-best', best, [await chosenIds(scope), most])
  return { ids: rows.map(({ id }) => id), until }
}
