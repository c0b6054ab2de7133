import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'

/** In one list: what an address can carry everywhere. */
export const MOST = 48
/** Of a list of so many ids and its signature, and nothing longer is read. */
const LONGEST = Math.ceil((MOST * 16 * 4) / 3) + 64

/** The ids, sixteen bytes each, and a signature for this tenant alone. */
export function writeFavourites(scope: Scope, ids: string[]): string {
  const list = Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex').toString('base64url')
  return `${list}.${sign(scope, list)}`
}

/** Null for whatever we did not sign for this tenant. */
export function readFavourites(scope: Scope, token: string): string[] | null {
  if (token.length > LONGEST) return null
  const [list = '', signature = ''] = token.split('.')
  const [expected, got] = [Buffer.from(sign(scope, list)), Buffer.from(signature)]
  if (token !== `${list}.${signature}` || expected.length !== got.length || !timingSafeEqual(expected, got)) return null
  const ids = Buffer.from(list, 'base64url').toString('hex').match(/.{32}/g) ?? []
  return ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** Half a digest: enough for what opens nothing that is not public. */
function sign(scope: Scope, list: string): string {
  const key = scope.settings.downloadKey
  const digest = createHmac('sha256', key)
    .update(`favourites:${tenantIdOf(scope)}|${list}`)
    .digest()
  return digest.subarray(0, 16).toString('base64url')
}
