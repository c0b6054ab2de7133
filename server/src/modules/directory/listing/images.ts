import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

const ready = `select id from media_asset where id = any ($1) and status = 'READY' and purpose = 'LISTING' and deleted_at is null`
/** What is taken off waits a day for another use (media/orphans.jobs.ts). */
const released = `update media_asset m set updated_at = $3 from listing_image i where i.listing_id = $1 and m.id = i.media_id
  and m.tenant_id = i.tenant_id and m.id <> all ($2)`
/** What moderation holds back keeps its place: who edits does not see it, and so cannot mean to take it off. */
const remove = `delete from listing_image i where i.listing_id = $1
  and not exists (select from media_asset m where m.tenant_id = i.tenant_id and m.id = i.media_id and m.hidden_at is not null)`
const heldSql = 'select position from listing_image where listing_id = $1'
const insert = `insert into listing_image (tenant_id, id, listing_id, media_id, position)
  select app_tenant(), i.id, $1, i.media_id, i.position from unnest($2::uuid[], $3::uuid[], $4::int[]) i (id, media_id, position)`

/** The pictures of a listing, in the order given; a picture that is not there, or not this tenant's, is NOT_FOUND. */
export async function setImages(scope: Scope, listingId: string, mediaIds: string[]): Promise<void> {
  if (new Set(mediaIds).size !== mediaIds.length)
    throw refuse('BAD_USER_INPUT', 'A picture can be shown once.', { field: 'input.imageIds' })
  const found = await scope.connection.prepared('images-ready', ready, [mediaIds])
  if (found.length !== mediaIds.length) throw notFound('picture')
  await scope.connection.prepared('images-released', released, [listingId, mediaIds, scope.now()])
  await scope.connection.prepared('images-remove', remove, [listingId])
  if (!mediaIds.length) return
  const held = await scope.connection.prepared<{ position: number }>('images-held', heldSql, [listingId])
  const taken = new Set(held.map(({ position }) => position))
  const free = Array.from({ length: mediaIds.length + taken.size }, (_, at) => at + 1).filter((at) => !taken.has(at))
  const positions = free.slice(0, mediaIds.length)
  await scope.connection.prepared('images-insert', insert, [
    listingId,
    mediaIds.map(() => newId()),
    mediaIds,
    positions,
  ])
}

const undescribed = `select i.position::int - 1 as at from listing_image i
  join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.listing_id = $1 and m.alt is null order by i.position`

/** What everybody sees is described for those who cannot see it: every picture of a published listing. */
export async function needDescriptions(scope: Scope, listingId: string): Promise<void> {
  const missing = await scope.connection.prepared<{ at: number }>('images-undescribed', undescribed, [listingId])
  if (!missing.length) return
  const message = 'Say what this picture shows, for those who cannot see it.'
  const fields = missing.map(({ at }) => ({ path: `input.imageIds.${at}`, message }))
  throw refuse('BAD_USER_INPUT', 'A published listing’s pictures are described.', { fields })
}
