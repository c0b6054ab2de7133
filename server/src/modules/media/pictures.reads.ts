import DataLoader from 'dataloader'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { MediaAsset } from './media-asset.entity.js'

type Row = {
  listing_id: string
  id: string
  hash: string
  width: number
  height: number
  alt: string | null
  created_at: string
  updated_at: string
}

const sql = `select i.listing_id, m.id, m.hash, m.width, m.height, m.alt, m.created_at, m.updated_at
  from listing_image i join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.listing_id = any ($1) order by i.position`

/** The pictures of many listings in one statement, in the order staff gave them. */
export const picturesOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, MediaAsset[]>(async (listingIds) => {
      const rows = await scope.connection.prepared<Row>('pictures', sql, [listingIds])
      const found = Map.groupBy(rows, (row) => row.listing_id)
      return listingIds.map((id) => (found.get(id) ?? []).map(shown))
    }),
)

export async function pictureById(scope: Scope, id: string): Promise<MediaAsset | null> {
  return scope.em.findOne(MediaAsset, { id, status: 'READY' })
}

/** Read only, so not managed by the unit of work: a picture of a list costs no identity map and no change set. */
function shown({ id, hash, width, height, alt, created_at, updated_at }: Row): MediaAsset {
  const times = { createdAt: new Date(created_at), updatedAt: new Date(updated_at) }
  return Object.assign(Object.create(MediaAsset.prototype) as MediaAsset, { id, hash, width, height, alt, ...times })
}
