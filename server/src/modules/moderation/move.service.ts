import type { Scope } from '../../scope/scope.js'

const lock = `select from moderation_report where tenant_id = app_tenant() and status = 'OPEN' and (listing_id = any ($1) or target_id = any ($1))
  order by id for update`

/** Before the listings themselves are locked: whoever decides takes first the entries and then the listing. */
export async function lockModeration(scope: Scope, listingIds: string[]): Promise<void> {
  await scope.connection.prepared('moderation-of-listings', lock, [listingIds])
}

/** What the same person said of both waits once. */
const withdraw = `update moderation_report r set status = 'WITHDRAWN', closed_at = now(), updated_at = now(), version = version + 1
  where r.tenant_id = app_tenant() and r.status = 'OPEN' and r.target_id = $1
    and exists (select from moderation_report k where k.tenant_id = r.tenant_id and k.status = 'OPEN' and k.target_id = $2 and k.kind = r.kind
      and k.reporter_key is not distinct from r.reporter_key)`
const move = `update moderation_report set target_id = case when target_id = $1 then $2 else target_id end,
    listing_id = $2, updated_at = now(), version = version + 1
  where tenant_id = app_tenant() and (listing_id = $1 or target_id = $1)`

/** Two listings were one business: what waits about the one is about the other, and whoever has it open looks again. */
export async function moveModeration(scope: Scope, from: string, to: string): Promise<void> {
  await scope.connection.prepared('moderation-twice', withdraw, [from, to])
  await scope.connection.prepared('moderation-move', move, [from, to])
}
