import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Scope } from '../../scope/scope.js'
import type { MediaAsset } from './media-asset.entity.js'

const MINUTES = 15

/** Signed for one original and a quarter of an hour: by the store itself where it can, else by us. */
export async function originalAddress(scope: Scope, { id, originalKey }: MediaAsset): Promise<string | null> {
  if (!originalKey) return null
  const { direct } = scope.ports.files
  const as = { contentType: 'application/octet-stream', fileName: `original-${id}`, seconds: MINUTES * 60 }
  if (direct) return direct.downloadFrom(originalKey, as)
  const expires = scope.now().getTime() + MINUTES * 60_000
  const origin = scope.request
    ? `${scope.settings.production ? 'https' : 'http'}://${scope.request.host}`
    : scope.settings.baseUrl
  const query = `expires=${expires}&signature=${sign(scope.settings.downloadKey, originalKey, expires)}`
  return `${origin}/media/originals/${originalKey.replace('tenant/', '').replace('/originals/', '/')}?${query}`
}

/** The key that an address of ours leads to; null when the address is not one of ours, or has run out. */
export function keyOfAddress(
  key: string,
  named: { tenant: string; id: string },
  given: { expires: number; signature: string; now: Date },
): string | null {
  const originalKey = `tenant/${named.tenant}/originals/${named.id}`
  if (!Number.isSafeInteger(given.expires) || given.expires < given.now.getTime()) return null
  const expected = Buffer.from(sign(key, originalKey, given.expires))
  const signature = Buffer.from(given.signature)
  return expected.length === signature.length && timingSafeEqual(expected, signature) ? originalKey : null
}

function sign(key: string, originalKey: string, expires: number): string {
  return createHmac('sha256', key).update(`media-original:${originalKey}|${expires}`).digest('base64url')
}
