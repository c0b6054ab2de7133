import { maskedPhone, takesTexts } from '../../../kernel/phone.js'
import { isLive, type Scope, tenantIdOf } from '../../../scope/scope.js'
import { keyedDigest } from '../../secrets/secrets.js'
import { phonesOf } from '../listing/apply-contacts.js'
import type { Listing } from '../listing/listing.entity.js'
import { ClaimMethod, type StoredClaimProof } from './claim-proof.entity.js'

type Settings = Pick<Scope, 'settings'>
type Contacts = Pick<Listing, 'email' | 'website' | 'phone' | 'phoneLabel' | 'furtherPhones'>

/** The address, number or host that a method asks at; null where the listing shows none. */
export function contactFor({ settings }: Settings, listing: Contacts, method: ClaimMethod): string | null {
  const { email, website } = listing
  if (method === ClaimMethod.EMAIL) return email
  if (method === ClaimMethod.PHONE)
    return phonesOf(listing).find(({ number }) => takesTexts(number, settings.smsCountries))?.number ?? null
  return website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : null
}

/** Whether codes are sent and entered; the others publish a token. */
export const isCoded = (method: ClaimMethod): boolean => method === ClaimMethod.EMAIL || method === ClaimMethod.PHONE

/** A text message costs money: it is offered where the installation sends any, and never in test mode. */
export function isOffered(scope: Scope, method: ClaimMethod): boolean {
  return method !== ClaimMethod.PHONE || (scope.ports.sms !== null && isLive(scope))
}

/** `k…@example.org`, `+49 ••• 12`: enough for its owner to know it by. */
export function masked(contact: string): string {
  if (contact.startsWith('+')) return maskedPhone(contact)
  const at = contact.lastIndexOf('@')
  return at < 1 ? contact : `${contact.slice(0, 1)}…${contact.slice(at)}`
}

const digest = (scope: Scope, text: string) => keyedDigest(scope, { tenantId: tenantIdOf(scope) }, `claim:${text}`)

export async function contactKey(scope: Scope, method: ClaimMethod, contact: string): Promise<string> {
  return (await digest(scope, `contact:${method}:${contact}`)).toString('base64url')
}

/** Six digits that belong to this proof alone. Made anew wherever they are needed, and kept nowhere. */
export async function codeOf(scope: Scope, { id }: Pick<StoredClaimProof, 'id'>): Promise<string> {
  const number = (await digest(scope, `code:${id}`)).readUIntBE(0, 6) % 1_000_000
  return String(number).padStart(6, '0')
}

export async function tokenOf(scope: Scope, { id }: Pick<StoredClaimProof, 'id'>): Promise<string> {
  return (await digest(scope, `token:${id}`)).toString('base64url').slice(0, 32)
}

/** No word of whose platform it is: tenants are white-label. */
export function placeOf(method: ClaimMethod, host: string): string {
  return method === ClaimMethod.DNS ? `_listing-claim.${host}` : `https://${host}/.well-known/listing-claim.txt`
}
