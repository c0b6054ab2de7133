import DataLoader from 'dataloader'
import { type Beside, cameBeside } from '../../scope/beside.js'
import { perScope } from '../../scope/per-scope.js'
import { homeIdOf, type Scope } from '../../scope/scope.js'
import { shapeOf } from '../../scope/shown.js'
import { MediaAsset } from './media-asset.entity.js'

/** What a list shows of a picture. */
const always = ['id', 'hash', 'width', 'height', 'alt', 'thumbhash', 'focalX', 'focalY'] as const
const rarely = ['createdAt', 'updatedAt'] as const
/** As long as the rest of a list together: read where one of these fields is asked for. */
const named = {
  updatedAt: ['removedAt'],
  drawn: ['thumbnails', 'renditions', 'srcset'],
  originalKey: ['originalUrl'],
  crop: ['crop'],
  uploadedBy: ['viewerCanChange', 'originalUrl'],
} as const
const only = [...always, ...rarely, 'drawn', 'originalKey', 'crop', 'uploadedBy'] as const

const joined = `listing_image i join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.listing_id`

/** The pictures of many listings in one statement, in the order staff gave them. */
const picturesOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, MediaAsset[]>(async (listingIds) => {
      const { columns, show } = shapeOf(scope, MediaAsset, { only })
      const sql = `select i.listing_id, ${columns('m')} from ${joined} = any ($1) order by i.position`
      const rows = await scope.connection.arrays('pictures', sql, [listingIds])
      const found = Map.groupBy(rows, ([listingId]) => listingId as string)
      return listingIds.map((id) => (found.get(id) ?? []).map((row) => show(row, 1)))
    }),
)

export const picturesBeside: Beside<MediaAsset> = {
  ...{ name: 'pictures', entity: MediaAsset, always, rarely, named },
  sql: ({ columns }, listing) =>
    `(select json_agg(json_build_array(${columns('m')}) order by i.position) from ${joined} = ${listing}.id)`,
}

/** The pictures of a listing, in the order staff gave them. */
export function picturesOfListing(scope: Scope, listing: { id: string }): MediaAsset[] | Promise<MediaAsset[]> {
  return cameBeside(listing, picturesBeside) ?? picturesOf(scope).load(listing.id)
}

/** A picture of the brand; test mode wears the live tenant's. */
export function brandPicture(scope: Scope, id: string): Promise<MediaAsset | null> {
  const filters = { tenant: { id: homeIdOf(scope) } }
  return scope.em.findOne(MediaAsset, { id, status: 'READY', purpose: { $ne: 'LISTING' } }, { filters })
}
