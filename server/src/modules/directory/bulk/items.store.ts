import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

/** A listing is named once, however often its page was taken in: a job that was lost begins its page anew. */
const takeSql = `insert into listing_bulk_item (tenant_id, id, edit_id, listing_id)
  select app_tenant(), r.id, $3::uuid, r.listing_id from unnest($1::uuid[], $2::uuid[]) r (id, listing_id)
  on conflict (tenant_id, edit_id, listing_id) do nothing returning id`

/** Answers how many are new. */
export async function takeItems(scope: Scope, editId: string, listingIds: string[]): Promise<number> {
  if (!listingIds.length) return 0
  const ids = listingIds.map(() => newId())
  return (await scope.connection.prepared('bulk-take', takeSql, [ids, listingIds, editId])).length
}
