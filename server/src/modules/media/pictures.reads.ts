import DataLoader from 'dataloader'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { shapeOf } from '../../scope/shown.js'
import { MediaAsset } from './media-asset.entity.js'

/** What a list shows of a picture. */
const shown = ['id', 'hash', 'width', 'height', 'alt', 'createdAt', 'updatedAt'] as const

const sql = (columns: string) => `select i.listing_id, ${columns}
  from listing_image i join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.listing_id = any ($1) order by i.position`

/** The pictures of many listings in one statement, in the order staff gave them. */
export const picturesOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, MediaAsset[]>(async (listingIds) => {
      const { columns, show } = shapeOf(scope, MediaAsset, shown)
      const rows = await scope.connection.arrays('pictures', sql(columns('m')), [listingIds])
      const found = Map.groupBy(rows, ([listingId]) => listingId as string)
      return listingIds.map((id) => (found.get(id) ?? []).map((row) => show(row, 1)))
    }),
)

export async function pictureById(scope: Scope, id: string): Promise<MediaAsset | null> {
  return scope.em.findOne(MediaAsset, { id, status: 'READY' })
}
