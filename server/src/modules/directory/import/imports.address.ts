import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { LARGEST } from './imports.inputs.js'
import type { ListingImport } from './listing-import.entity.js'

const MINUTES = 15
export const CONTENT_TYPE = 'application/octet-stream'
export const reportKinds = ['errors', 'notes'] as const
export type ReportKind = (typeof reportKinds)[number]
export type NamedImport = { tenantId: string; importId: string }
type Limits = { expires: number; bytes: number }

/** Below the tenant's own folder, so that it goes with it. */
export const importKey = ({ tenantId, importId }: NamedImport, part: 'source' | ReportKind = 'source'): string =>
  `tenant/${tenantId}/imports/${importId}${part === 'source' ? '' : `.${part}.csv`}`

type Address = { url: string; expiresAt: Date }

/** Where the file is sent to: the store's own address where it has one, else one of ours that is signed alike. */
export async function uploadAddress(scope: Scope, { id, bytes }: ListingImport): Promise<Address> {
  const named = { tenantId: tenantIdOf(scope), importId: id }
  const expiresAt = new Date(scope.now().getTime() + MINUTES * 60_000)
  const { direct } = scope.ports.files
  if (direct) {
    const sent = { contentType: CONTENT_TYPE, bytes, seconds: MINUTES * 60 }
    return { url: await direct.uploadTo(importKey(named), sent), expiresAt }
  }
  const query = queryOf(scope, named, { part: 'source', expires: expiresAt.getTime(), bytes })
  return { url: `${originOf(scope)}/media/imports/${named.tenantId}/${id}?${query}`, expiresAt }
}

/** Where a report is fetched from, for whoever holds the address. */
export function reportAddress(scope: Scope, importId: string, part: ReportKind): Address {
  const named = { tenantId: tenantIdOf(scope), importId }
  const expiresAt = new Date(scope.now().getTime() + MINUTES * 60_000)
  const query = queryOf(scope, named, { part, expires: expiresAt.getTime(), bytes: 0 })
  return { url: `${originOf(scope)}/media/imports/${named.tenantId}/${importId}/${part}?${query}`, expiresAt }
}

type Signed = Limits & { part: 'source' | ReportKind }

export function importAddressHolds(
  key: string,
  named: NamedImport,
  given: Signed & { signature: string; now: Date },
): boolean {
  const { expires, bytes, now } = given
  if (!Number.isSafeInteger(expires) || expires < now.getTime() || !(bytes >= 0 && bytes <= LARGEST)) return false
  const [expected, signature] = [Buffer.from(sign(key, named, given)), Buffer.from(given.signature)]
  return expected.length === signature.length && timingSafeEqual(expected, signature)
}

function queryOf(scope: Scope, named: NamedImport, signed: Signed): string {
  return `bytes=${signed.bytes}&expires=${signed.expires}&signature=${sign(scope.settings.downloadKey, named, signed)}`
}

function originOf({ request, settings }: Scope): string {
  return request ? `${settings.production ? 'https' : 'http'}://${request.host}` : settings.baseUrl
}

function sign(key: string, { tenantId, importId }: NamedImport, { part, expires, bytes }: Signed): string {
  return createHmac('sha256', key)
    .update(`listing-import:${[tenantId, importId, part, bytes, expires].join('|')}`)
    .digest('base64url')
}
