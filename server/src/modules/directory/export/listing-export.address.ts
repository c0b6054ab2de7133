import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import type { ListingExportDownload } from './listing-export.entity.js'

const MINUTES = 15
export type NamedListingExport = { tenantId: string; exportId: string }

/** Below the tenant's own folder, so that it goes with it. */
export const listingExportKey = ({ tenantId, exportId }: NamedListingExport): string =>
  `tenant/${tenantId}/listing-exports/${exportId}`

/** Signed for one export and a quarter of an hour: nothing else in the address says who may fetch it. */
export function listingExportAddress(scope: Scope, exportId: string): ListingExportDownload {
  const named = { tenantId: tenantIdOf(scope), exportId }
  const expiresAt = new Date(scope.now().getTime() + MINUTES * 60_000)
  const { request, settings } = scope
  const origin = request ? `${settings.production ? 'https' : 'http'}://${request.host}` : settings.baseUrl
  const query = `expires=${expiresAt.getTime()}&signature=${sign(settings.downloadKey, named, expiresAt.getTime())}`
  return { url: `${origin}/media/listing-exports/${named.tenantId}/${exportId}?${query}`, expiresAt }
}

export function listingExportAddressHolds(
  key: string,
  named: NamedListingExport,
  given: { expires: number; signature: string; now: Date },
): boolean {
  if (!Number.isSafeInteger(given.expires) || given.expires < given.now.getTime()) return false
  const [expected, signature] = [Buffer.from(sign(key, named, given.expires)), Buffer.from(given.signature)]
  return expected.length === signature.length && timingSafeEqual(expected, signature)
}

function sign(key: string, { tenantId, exportId }: NamedListingExport, expires: number): string {
  return createHmac('sha256', key).update(`listing-export:${tenantId}|${exportId}|${expires}`).digest('base64url')
}
