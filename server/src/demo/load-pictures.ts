import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { newId } from '../kernel/ids.js'
import { drawAnew } from '../modules/media/media.service.js'
import { publicKey } from '../modules/media/public-files.js'
import { thumbhashOf } from '../modules/media/renditions.js'
import { MediaAsset } from '../modules/media/media-asset.entity.js'
import type { House, OpenScope } from '../scope/makers.js'
import { tenantIdOf } from '../scope/scope.js'
import { renderPicture } from './pictures/render.js'

type InTenant = (work: (scope: OpenScope) => Promise<void>) => Promise<void>
type Wanted = { keys: string[]; alts: Map<string, string>; logos: string[] }

export type Drawn = {
  key: string
  hash: string
  thumbhash: string
  width: number
  height: number
  bytes: number
  contentType: string
}

/** Renditions of all four hundred take eight minutes of a core, most of it for AVIF: whoever comes first is shown these. */
const RENDERED = 6

/** Draws each picture once and answers picture key → media id. The first of `keys` are those that a visitor sees first. */
export async function loadPictures(
  house: House,
  inTenant: InTenant,
  { keys, alts, logos }: Wanted,
): Promise<Map<string, string>> {
  const drawn = await drawPictures(house, keys)
  let ids = new Map<string, string>()
  await inTenant(async (scope) => {
    ids = keepPictures(scope, drawn, { alts, logos })
    for (const id of [...logos, ...keys.slice(0, RENDERED)].flatMap((key) => ids.get(key) ?? []))
      await drawAnew(scope, { id })
  })
  return ids
}

/** Their files; two at a time, for drawing is work for a thread. */
export async function drawPictures(house: House, keys: string[]): Promise<Drawn[]> {
  const drawn: Drawn[] = []
  const queue = [...keys]
  const hand = async (): Promise<void> => {
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) drawn.push({ key, ...(await draw(house, key)) })
  }
  await Promise.all([hand(), hand()])
  return drawn
}

/** Their rows: picture key → media id. */
export function keepPictures(
  scope: OpenScope,
  drawn: Drawn[],
  { alts, logos = [] }: { alts: Map<string, string>; logos?: string[] },
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { key, ...facts } of drawn) {
    const id = newId()
    const purpose = logos.includes(key) ? 'LOGO' : 'LISTING'
    const uploadKey = `tenant/${tenantIdOf(scope)}/${id}`
    const said = { alt: alts.get(key) ?? null, ...facts }
    scope.em.persist(scope.em.create(MediaAsset, { id, purpose, status: 'READY', uploadKey, ...said } as MediaAsset))
    ids.set(key, id)
  }
  return ids
}

async function draw(house: House, key: string): Promise<Omit<Drawn, 'key'>> {
  const picture = await renderPicture(key)
  const { width, height, format } = await sharp(picture).metadata()
  const hash = createHash('sha256').update(picture).digest('hex')
  await house.ports.files.put(publicKey(hash), picture)
  const thumbhash = await thumbhashOf(sharp(picture))
  return { hash, thumbhash, width, height, bytes: picture.length, contentType: `image/${format}` }
}
