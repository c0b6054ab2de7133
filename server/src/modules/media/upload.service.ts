import { record } from '../../events/record.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { holds, type Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { loadViewer } from '../../scope/viewer.js'
import { permissionsOf } from '../identity/permissions.js'
import { reserve } from '../plans/reserve.service.js'
import type { ConfirmUploadInput } from './media.inputs.js'
import { drawAnew, originalKey } from './media.service.js'
import { MediaAsset, type MediaPurpose } from './media-asset.entity.js'
import { type Original, type Picture, readUpload } from './picture.js'
import { publicKey, removeFiles, removeUnkept } from './public-files.js'

const MEGABYTE = 1_000_000

/** A merchant adds pictures for the listings they were given. */
export function mayUpload(viewer: Scope['viewer'], purpose: MediaPurpose = 'LISTING'): boolean {
  return holds(viewer, 'media.write') || (purpose === 'LISTING' && holds(viewer, 'listing.own'))
}

/** A row for bytes to come, which count from now on. The key is ours, below the tenant's own folder; no name of the caller's goes into it. */
export async function announceUpload(scope: Scope, purpose: MediaPurpose, bytes: number): Promise<MediaAsset> {
  await reserve(scope, 'storageMb', bytes / MEGABYTE)
  const id = newId()
  const uploadKey = `tenant/${tenantIdOf(scope)}/${id}`
  const asset = scope.em.create(MediaAsset, {
    id,
    purpose,
    status: 'PENDING',
    uploadKey,
    bytes,
    uploadedBy: scope.viewer.userId,
  } as MediaAsset)
  scope.em.persist(asset)
  return asset
}

/** Reading and encoding take a thread for a while: before the transaction, with no connection held. */
export async function prepareConfirm(scope: OpenScope, { input }: { input: ConfirmUploadInput }): Promise<Prepared> {
  if (!(scope.viewer.userId || scope.viewer.key) || !scope.tenant) return { facts: null }
  await loadViewer(scope, permissionsOf)
  // Without the permission nothing is read or encoded: the rule, which comes after this step, refuses in its own words.
  if (!mayUpload(scope.viewer)) return giveBack(scope)
  if (!input.key.startsWith(`tenant/${scope.tenant.id}/`)) throw notFound('upload')
  const purpose = await purposeOf(scope, input.key)
  const bytes = await scope.ports.files.get(input.key)
  if (!bytes) throw refuse('NOT_FOUND', 'Nothing was uploaded under this key.', { field: 'input.key' })
  const read = await readUpload(bytes, purpose, 'input.key')
  await scope.ports.files.put(publicKey(read.picture.hash), read.picture.bytes)
  await scope.ports.files.put(originalKey(input.key), read.original.bytes)
  return { facts: read, undo: () => removeUnkept(scope, [publicKey(read.picture.hash)]) }
}

async function giveBack(scope: OpenScope): Promise<Prepared> {
  await scope.connection.giveBack()
  return { facts: null }
}

async function purposeOf(scope: OpenScope, key: string): Promise<MediaPurpose> {
  const [row] = await scope.connection.prepared<{ purpose: MediaPurpose }>(
    'media-purpose',
    `select purpose from media_asset where upload_key = $1 and status = 'PENDING' and deleted_at is null`,
    [key],
  )
  await scope.connection.giveBack()
  if (!row) throw notFound('upload')
  return row.purpose
}

export async function confirmUpload(scope: Scope, input: ConfirmUploadInput): Promise<MediaAsset> {
  const read = scope.prepared as { picture: Picture; original: Original } | null
  const asset = await scope.em.findOne(MediaAsset, { uploadKey: input.key, status: 'PENDING' })
  if (!asset || !read) throw notFound('upload')
  const { bytes, ...facts } = read.picture
  // Written anew it may be larger than what was sent.
  const more = read.original.bytes.length - (asset.bytes ?? 0)
  if (more > 0) await reserve(scope, 'storageMb', more / MEGABYTE)
  Object.assign(asset, { status: 'READY', ...facts, bytes: bytes.length, alt: input.alt?.trim() || null })
  Object.assign(asset, { originalKey: originalKey(input.key), originalBytes: read.original.bytes.length })
  record(scope, { name: 'media.confirmed', on: asset })
  await drawAnew(scope, asset)
  await removeFiles(scope, [input.key])
  return asset
}
