import { LockMode } from '@mikro-orm/core'
import { z } from 'zod'
import { Shut, type Task, type Tasks } from '../../jobs/task.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { MediaAsset } from './media-asset.entity.js'
import { cutOut } from './picture.js'
import { forgetFiles, publicKey } from './public-files.js'
import { drawRenditions, type Renditions } from './renditions.js'

const wish = z.looseObject({ tenantId: z.uuid(), mediaId: z.uuid() })

/**
 * Draws a picture's renditions from its original, with no connection held meanwhile. Run again, it writes the same files. A picture that
 * was changed while it was being drawn has left a job of its own.
 */
const makeThumbnails: Task = async ({ house }, { payload }) => {
  const { tenantId, mediaId } = wish.parse(payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  if (!tenant) throw new Shut()
  const asset = await read(house, tenant, mediaId)
  if (!asset?.hash) return
  // What a loader brought, or came before originals were kept, has none: then what is shown is all there is.
  const bytes = await house.ports.files.get(asset.originalKey ?? publicKey(asset.hash))
  if (!bytes) throw new Error('The picture has no file.')
  const { purpose, crop, focalX, focalY } = asset
  const shown = crop ? await cutOut(bytes, crop) : bytes
  const made = await drawRenditions(shown, { purpose, focal: { x: focalX ?? 0.5, y: focalY ?? 0.5 } })
  for (const { drawn, data } of made.files) await house.ports.files.put(publicKey(drawn[5]), data)
  await keep(house, tenant, asset, made)
}

function read(house: House, tenant: ScopeTenant, id: string): Promise<MediaAsset | null> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, () => scope.em.findOne(MediaAsset, { id, status: 'READY' }))
}

async function keep(house: House, tenant: ScopeTenant, seen: MediaAsset, made: Renditions): Promise<void> {
  const scope = forJob(house, tenant)
  await inTransaction(scope, async () => {
    const asset = await scope.em.findOne(MediaAsset, { id: seen.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    const hashes = [...new Set(made.files.map(({ drawn }) => drawn[5]))]
    if (!asset || !isSame(asset, seen)) return forgetFiles(scope, hashes)
    const before = asset.renditionHashes.filter((hash) => !hashes.includes(hash))
    asset.drawn = made.files.map(({ drawn }) => drawn)
    asset.renditionHashes = hashes
    asset.thumbhash = made.thumbhash
    await forgetFiles(scope, before)
  })
}

/** Compared here, of rows that were read alike: to the database nine tenths are not what its column of single precision holds. */
const isSame = (now: MediaAsset, seen: MediaAsset): boolean =>
  now.hash === seen.hash && now.focalX === seen.focalX && now.focalY === seen.focalY

export const mediaTasks: Tasks = { make_thumbnails: makeThumbnails }
