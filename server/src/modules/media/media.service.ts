import { LockMode } from '@mikro-orm/core'
import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import { holds } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import type { Scope } from '../../scope/scope.js'
import { loadViewer } from '../../scope/viewer.js'
import { permissionsOf } from '../identity/permissions.js'
import { reserve } from '../plans/reserve.service.js'
import type { CropInput, UpdateMediaAssetInput } from './media.inputs.js'
import { MediaAsset, type MediaPurpose } from './media-asset.entity.js'
import { type Picture, readCrop } from './picture.js'
import { forgetFiles, publicKey, removeUnkept } from './public-files.js'

/** Staff change every picture, a merchant those they brought. */
export function mayChangePicture({ viewer }: Scope, { uploadedBy }: Pick<MediaAsset, 'uploadedBy'>): boolean {
  if (holds(viewer, 'media.write')) return true
  return holds(viewer, 'listing.own') && uploadedBy !== null && uploadedBy === viewer.userId
}

const kept = `select original_key as "originalKey", upload_key as "uploadKey", hash, purpose, uploaded_by as "uploadedBy" from media_asset
  where tenant_id = app_tenant() and id = $1 and status = 'READY' and deleted_at is null`
type Kept = {
  originalKey: string | null
  uploadKey: string
  hash: string | null
  purpose: MediaPurpose
  uploadedBy: string | null
}
/** What is shown from now on, and what it is cut from where that was not kept so far. */
type Cut = { picture: Picture; original: { originalKey: string; originalBytes: number } | null }

/** A part of the original is cut out and written before the transaction, with no connection held. */
export async function prepareUpdate(
  scope: OpenScope,
  { id, input }: { id: string; input: UpdateMediaAssetInput },
): Promise<Prepared> {
  if (input.crop === undefined || !(scope.viewer.userId || scope.viewer.key) || !scope.tenant) return { facts: null }
  await loadViewer(scope, permissionsOf)
  const [row] = await scope.connection.prepared<Kept>('media-kept', kept, [id])
  await scope.connection.giveBack()
  // Whoever may not, and what is not there, is refused after this step, in the words of the rule and of the verb.
  if (!row || !mayChangePicture(scope, row)) return { facts: null }
  // Of what a loader brought, or came before originals were kept, nothing was cut off yet: what is shown is the original, and is kept as one.
  const source = row.originalKey ?? publicKey(row.hash ?? '')
  const bytes = await scope.ports.files.get(source)
  if (!bytes) throw refuse('BAD_USER_INPUT', 'Its original was not kept: upload it again.', { field: 'input.crop' })
  const picture = await readCrop(bytes, row.purpose, input.crop)
  const original = row.originalKey ? null : { originalKey: originalKey(row.uploadKey), originalBytes: bytes.length }
  if (original) await scope.ports.files.put(original.originalKey, bytes)
  await scope.ports.files.put(publicKey(picture.hash), picture.bytes)
  return { facts: { picture, original } satisfies Cut, undo: () => removeUnkept(scope, [publicKey(picture.hash)]) }
}

export async function updateMediaAsset(scope: Scope, id: string, input: UpdateMediaAssetInput): Promise<MediaAsset> {
  const { alt, focalPoint, crop } = input
  // Two who cut at once would mix their facts; and the job that draws takes the row first, then its own: in the same order here.
  const asset = await changeablePicture(scope, id, { alone: focalPoint !== undefined || crop !== undefined })
  if (alt !== undefined) await describe(scope, asset, alt?.trim() || null)
  if (focalPoint !== undefined) Object.assign(asset, { focalX: focalPoint?.x ?? null, focalY: focalPoint?.y ?? null })
  if (crop !== undefined) await cut(scope, asset, crop)
  if (focalPoint !== undefined || crop !== undefined) await drawAnew(scope, asset)
  record(scope, { name: 'media.updated', on: asset })
  return asset
}

async function cut(scope: Scope, asset: MediaAsset, crop: CropInput | null): Promise<void> {
  const { picture, original } = scope.prepared as Cut
  const { bytes, ...facts } = picture
  if (original) Object.assign(asset, original)
  if (asset.hash && asset.hash !== facts.hash) {
    await forgetFiles(scope, [asset.hash])
    // What was drawn shows what is cut off: nobody is led to it any more, and the job that draws anew removes its files.
    Object.assign(asset, { drawn: null, thumbhash: null })
  }
  Object.assign(asset, { ...facts, bytes: bytes.length, crop: crop && { ...crop } })
}

const published = `select 1 from listing_image i join listing l on l.tenant_id = i.tenant_id and l.id = i.listing_id
  where i.tenant_id = app_tenant() and i.media_id = $1 and l.status = 'PUBLISHED' and l.deleted_at is null limit 1`

/** What everybody sees is described for those who cannot see it. */
async function describe(scope: Scope, asset: MediaAsset, alt: string | null): Promise<void> {
  asset.alt = alt
  if (alt === null && (await scope.connection.prepared('media-published', published, [asset.id])).length)
    throw refuse('BAD_USER_INPUT', 'A published listing shows it: say what it shows.', { field: 'input.alt' })
}

/** Beside where it was sent to: that address may be written to as long as its signature is good, and what is kept may not. */
export const originalKey = (uploadKey: string): string => uploadKey.replace(/\/(?=[^/]+$)/, '/originals/')

export async function thePicture(scope: Scope, id: string, { alone = false } = {}): Promise<MediaAsset> {
  const how = alone ? { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } : {}
  const asset = await scope.em.findOne(MediaAsset, { id, status: 'READY' }, how)
  if (!asset) throw notFound('picture')
  return asset
}

/** For whoever may change it; for anybody else it is not there. */
export async function changeablePicture(scope: Scope, id: string, how?: { alone: boolean }): Promise<MediaAsset> {
  const asset = await thePicture(scope, id, how)
  if (!mayChangePicture(scope, asset)) throw notFound('picture')
  return asset
}

const worn = `select 1 from tenant where id = app_tenant() and $1 in (logo_id, logo_dark_id, favicon_id)`

/** Gone from the listings that show it, which have it back when it is restored; its files go a day later (orphans.jobs.ts). */
export async function deleteMediaAsset(scope: Scope, id: string): Promise<MediaAsset> {
  const asset = await thePicture(scope, id)
  if ((await scope.connection.prepared('media-worn', worn, [id])).length)
    throw refuse('CONFLICT', 'The brand wears it. Choose another picture there first.', { field: 'id' })
  asset.deletedAt = scope.now()
  record(scope, { name: 'media.deleted', on: asset })
  return asset
}

export async function restoreMediaAsset(scope: Scope, id: string): Promise<MediaAsset> {
  const where = { id, status: 'READY' as const, deletedAt: { $ne: null } }
  const asset = await scope.em.findOne(MediaAsset, where, { filters: { present: false } })
  if (!asset) throw notFound('deleted picture')
  if (asset.hiddenAt) throw refuse('CONFLICT', 'Moderation holds it back until it is decided.', { field: 'id' })
  await reserve(scope, 'storageMb', (asset.originalBytes ?? asset.bytes ?? 0) / 1_000_000)
  asset.deletedAt = null
  record(scope, { name: 'media.restored', on: asset })
  return asset
}

/** Moderation holds it back: deleted for whoever looks. Answers whether it did; what somebody else took away is not moderation's. */
export function hideMediaAsset(scope: Scope, asset: MediaAsset): boolean {
  if (asset.deletedAt) return false
  asset.deletedAt = asset.hiddenAt = scope.now()
  record(scope, { name: 'media.hidden', on: asset })
  return true
}

/** Moderation lets go of it: it is there again, or deleted like any other from this moment on. */
export function releaseMediaAsset(scope: Scope, asset: MediaAsset, { isFine }: { isFine: boolean }): void {
  const isHeld = asset.hiddenAt !== null
  asset.hiddenAt = null
  if (isFine && isHeld) asset.deletedAt = null
  if (!isFine && (isHeld || !asset.deletedAt)) asset.deletedAt = scope.now()
  record(scope, { name: 'media.released', on: asset })
}

/** Its renditions come a moment later, by a job: until then it is shown as it is. */
export async function drawAnew(scope: Scope, { id }: Pick<MediaAsset, 'id'>): Promise<void> {
  await enqueue(scope, { task: 'make_thumbnails', payload: { mediaId: id }, key: `thumbnails:${id}` })
}
