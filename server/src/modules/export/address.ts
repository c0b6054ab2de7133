import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Scope } from '../../scope/scope.js'
import type { ExportDownload } from './tenant-export.entity.js'

const MINUTES = 15
export type Named = { tenantId: string; exportId: string }

/** Signed for one export and a quarter of an hour: nothing else in the address says who may fetch it. */
export function exportAddress(scope: Scope, named: Named): ExportDownload {
  const expiresAt = new Date(scope.now().getTime() + MINUTES * 60_000)
  const signature = sign(scope.settings.downloadKey, named, expiresAt.getTime())
  const origin = scope.request
    ? `${scope.settings.production ? 'https' : 'http'}://${scope.request.host}`
    : scope.settings.baseUrl
  const query = `expires=${expiresAt.getTime()}&signature=${signature}`
  return { url: `${origin}/media/exports/${named.tenantId}/${named.exportId}?${query}`, expiresAt }
}

export function addressHolds(
  key: string,
  named: Named,
  given: { expires: number; signature: string; now: Date },
): boolean {
  if (!Number.isSafeInteger(given.expires) || given.expires < given.now.getTime()) return false
  const expected = Buffer.from(sign(key, named, given.expires))
  const signature = Buffer.from(given.signature)
  return expected.length === signature.length && timingSafeEqual(expected, signature)
}

/** Where the file lies: below the tenant's own folder, so that it goes with it. */
export const exportKey = ({ tenantId, exportId }: Named): string => `tenant/${tenantId}/exports/${exportId}.zip`

function sign(key: string, { tenantId, exportId }: Named, expires: number): string {
  return createHmac('sha256', key).update(`tenant-export:${tenantId}|${exportId}|${expires}`).digest('base64url')
}
