import DataLoader from 'dataloader'
import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { readerOf } from '../../scope/shown.js'
import { usedOf } from '../plans/reserve.service.js'
import { planLimit } from '../plans/terms.service.js'
import { MediaAssetConnection, type MediaStorage, type MediaUse, type MediaUseKind } from './library.types.js'
import type { MediaAssetFilter } from './media.inputs.js'
import { MediaAsset } from './media-asset.entity.js'

export type LibraryAsked = { filter: MediaAssetFilter; first: number; after: string | null }

const used = `(exists (select from listing_image i where i.tenant_id = app_tenant() and i.media_id = r.id)
  or exists (select from tenant t where t.id = app_tenant() and r.id in (t.logo_id, t.logo_dark_id, t.favicon_id)))`
const chosen = `r.status = 'READY' and ($1::text is null or strpos(lower(r.alt), $1) > 0)
  and ($2::boolean is null or ${used} <> $2) and ($3::boolean is not true or r.alt is null)`
const page = readerOf(MediaAsset, {
  name: 'library',
  where: `${chosen} and ($4::uuid is null or r.id < $4) order by r.id desc limit $5`,
})
const count = `select count(*)::int as count from media_asset r where r.tenant_id = app_tenant() and r.deleted_at is null and ${chosen}`

/** Newest first; ids sort by age, so the cursor is the id. */
export async function libraryPage(
  scope: Scope,
  { filter, first, after }: LibraryAsked,
): Promise<InstanceType<typeof MediaAssetConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const values = [filter.text?.trim().toLowerCase() || null, filter.unused ?? null, filter.undescribed ?? null]
  const rows = await page(scope, [...values, after, first + 1])
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  const total = async () =>
    (await scope.connection.prepared<{ count: number }>('library-count', count, values))[0]?.count ?? 0
  return new MediaAssetConnection({ edges, hasNextPage: rows.length > first, total })
}

const uses = `select i.media_id as id, 'LISTING' as kind, l.id as listing_id, l.name from listing_image i
    join listing l on l.tenant_id = i.tenant_id and l.id = i.listing_id and l.deleted_at is null
    where i.tenant_id = app_tenant() and i.media_id = any ($1)
  union all select w.id, w.kind, null, t.name from tenant t,
    lateral (values (t.logo_id, 'LOGO'), (t.logo_dark_id, 'LOGO_DARK'), (t.favicon_id, 'FAVICON')) w (id, kind)
    where t.id = app_tenant() and w.id = any ($1)
  order by 2, 4`
type Use = { id: string; kind: MediaUseKind; listing_id: string | null; name: string }

/** What shows each of many pictures, in one statement. */
export const usesOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, MediaUse[]>(async (ids) => {
      const rows = await scope.connection.prepared<Use>('media-uses', uses, [ids])
      const found = Map.groupBy(rows, ({ id }) => id)
      return ids.map((id) =>
        (found.get(id) ?? []).map(({ kind, listing_id: listingId, name }) => ({ kind, listingId, name })),
      )
    }),
)

const ready = `select count(*)::int as count from media_asset where tenant_id = app_tenant() and status = 'READY' and deleted_at is null`

export async function storageOf(scope: Scope): Promise<MediaStorage> {
  const [row] = await scope.connection.prepared<{ count: number }>('media-ready', ready, [])
  const usedMb = Math.round((await usedOf(scope, 'storageMb')) * 100) / 100
  return { usedMb, limitMb: await planLimit(scope, 'storageMb'), count: row?.count ?? 0 }
}
