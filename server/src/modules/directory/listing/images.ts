import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

const ready = `select id from media_asset where id = any ($1) and status = 'READY' and purpose = 'LISTING' and deleted_at is null`
const remove = 'delete from listing_image where listing_id = $1'
const insert = `insert into listing_image (tenant_id, id, listing_id, media_id, position)
  select app_tenant(), i.id, $1, i.media_id, i.position from unnest($2::uuid[], $3::uuid[]) with ordinality i (id, media_id, position)`

/** The pictures of a listing, in the order given; a picture that is not there, or not this tenant's, is NOT_FOUND. */
export async function setImages(scope: Scope, listingId: string, mediaIds: string[]): Promise<void> {
  if (new Set(mediaIds).size !== mediaIds.length)
    throw refuse('BAD_USER_INPUT', 'A picture can be shown once.', { field: 'input.imageIds' })
  const found = await scope.connection.prepared('images-ready', ready, [mediaIds])
  if (found.length !== mediaIds.length) throw notFound('picture')
  await scope.connection.prepared('images-remove', remove, [listingId])
  if (mediaIds.length)
    await scope.connection.prepared('images-insert', insert, [listingId, mediaIds.map(() => newId()), mediaIds])
}
