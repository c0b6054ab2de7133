import { record } from '../../events/record.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { holds, type Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { loadViewer } from '../../scope/viewer.js'
import { permissionsOf } from '../identity/permissions.js'
import type { ConfirmUploadInput, UpdateMediaAssetInput } from './media.inputs.js'
import { MediaAsset, type MediaPurpose } from './media-asset.entity.js'
import { type Picture, readPicture } from './picture.js'

/** A merchant adds pictures for the listings they were given. */
export function mayUpload(viewer: Scope['viewer'], purpose: MediaPurpose = 'LISTING'): boolean {
  return holds(viewer, 'media.write') || (purpose === 'LISTING' && holds(viewer, 'listing.own'))
}

/** Where public pictures live: by the hash of their bytes, so an address never changes its content. */
export const publicKey = (hash: string): string => `public/${hash.slice(0, 2)}/${hash}`

/** A row for bytes to come. The key is ours, below the tenant's own folder; no name of the caller's goes into it. */
export function announceUpload(scope: Scope, purpose: MediaPurpose): MediaAsset {
  const id = newId()
  const uploadKey = `tenant/${tenantIdOf(scope)}/${id}`
  const asset = scope.em.create(MediaAsset, {
    id,
    purpose,
    status: 'PENDING',
    uploadKey,
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
  const picture = await readPicture(bytes, purpose, 'input.key')
  await scope.ports.files.put(publicKey(picture.hash), picture.bytes)
  return { facts: picture }
}

async function giveBack(scope: OpenScope): Promise<Prepared> {
  await scope.connection.giveBack()
  return { facts: null }
}

async function purposeOf(scope: OpenScope, key: string): Promise<MediaPurpose> {
  const [row] = await scope.connection.prepared<{ purpose: MediaPurpose }>(
    'media-purpose',
    'select purpose from media_asset where upload_key = $1',
    [key],
  )
  await scope.connection.giveBack()
  if (!row) throw notFound('upload')
  return row.purpose
}

export async function confirmUpload(scope: Scope, input: ConfirmUploadInput): Promise<MediaAsset> {
  const picture = scope.prepared as Picture | null
  const asset = await scope.em.findOne(MediaAsset, { uploadKey: input.key })
  if (!asset || !picture) throw notFound('upload')
  const { hash, contentType, width, height } = picture
  Object.assign(asset, {
    status: 'READY',
    hash,
    contentType,
    width,
    height,
    bytes: picture.bytes.length,
    alt: input.alt?.trim() || null,
  })
  record(scope, { name: 'media.confirmed', on: asset })
  scope.afterCommit(() => scope.ports.files.remove(input.key))
  return asset
}

export async function updateMediaAsset(scope: Scope, id: string, input: UpdateMediaAssetInput): Promise<MediaAsset> {
  const asset = await scope.em.findOne(MediaAsset, { id, status: 'READY' })
  if (!asset) throw notFound('picture')
  if (input.alt !== undefined) asset.alt = input.alt?.trim() || null
  record(scope, { name: 'media.updated', on: asset })
  return asset
}

/** Public address of a picture; beside the API unless a CDN stands before it. */
export function mediaUrl(scope: Pick<Scope, 'settings' | 'request'>, hash: string): string {
  return `${scope.settings.mediaBase || (scope.request ? `${scope.settings.production ? 'https' : 'http'}://${scope.request.host}` : scope.settings.baseUrl)}/media/${hash}`
}
