import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { type Asked, likesOf } from './likeness.js'

// Each is looked up by itself: of a town that fills at this moment the planner knows nothing, and would read all it has.
const present = `select l.* from unnest($1::uuid[]) asked (id) cross join lateral (
    select id, name, phone, website, lat, lng from listing l
    where l.tenant_id = app_tenant() and l.id = asked.id and l.deleted_at is null limit 1) l`

/** What was found before and holds no more goes, unless somebody decided it; what somebody decided is not asked again. */
const forget = `delete from listing_duplicate d where d.tenant_id = app_tenant() and d.status = 'OPEN'
  and (d.elder_id = any ($1) or d.younger_id = any ($1))
  and not exists (select from unnest($2::uuid[], $3::uuid[]) f (elder, younger) where f.elder = d.elder_id and f.younger = d.younger_id)`
const keep = `insert into listing_duplicate (tenant_id, id, elder_id, younger_id, reasons, weight)
  select app_tenant(), r.id, r.elder_id, r.younger_id, r.reasons, r.weight
  from json_to_recordset($1::json) r (id uuid, elder_id uuid, younger_id uuid, reasons text[], weight smallint)
  order by r.elder_id, r.younger_id
  on conflict (tenant_id, elder_id, younger_id) do update set reasons = excluded.reasons, weight = excluded.weight, updated_at = now()
    where listing_duplicate.status = 'OPEN' and listing_duplicate.reasons <> excluded.reasons`

/** Looks for the likes of these listings anew, some hundreds at a time, in the caller's transaction. */
export async function findDuplicates(scope: Scope, listingIds: string[]): Promise<void> {
  const listings = await scope.connection.prepared<Asked & { id: string }>('duplicates-asked', present, [listingIds])
  const pairs = new Map(
    (await likesOf(scope, listings)).map(({ at, id, reasons, weight }) => {
      const [elder = '', younger = ''] = [listings[at]?.id ?? '', id].sort()
      return [`${elder} ${younger}`, { id: newId(), elder_id: elder, younger_id: younger, reasons, weight }]
    }),
  )
  const found = [...pairs.values()]
  const [elders, youngers] = [found.map(({ elder_id }) => elder_id), found.map(({ younger_id }) => younger_id)]
  await scope.connection.prepared('duplicates-forget', forget, [listingIds, elders, youngers])
  if (found.length) await scope.connection.prepared('duplicates-keep', keep, [JSON.stringify(found)])
}
