import { createHash, hkdfSync } from 'node:crypto'
import { isId } from '../../../kernel/ids.js'
import { openWith, sealWith } from '../../../kernel/seal.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { siteAddress, withSite } from '../../tenancy/addresses.js'
import type { SavedSearch } from './saved-search.entity.js'

type Named = Pick<SavedSearch, 'id' | 'email' | 'filter'>
/** `search`: what it looks for, as `markOf` has it. */
type Link = { id: string; email: string; search: string }

/**
 * What a mail about a saved search proves its reader by: the search's id, and sealed with it the address and what is looked for, so that the link
 * is good when another search took the place of its own. It does not run out, for a mail may be read years later and must still end what mails.
 */
export function sealSearch(secret: string, tenantId: string, { id, email, filter }: Named): string {
  const plain = Buffer.from(JSON.stringify([email, markOf(filter)]))
  return `${id}.${sealWith(keyOf(secret), plain, placeOf(tenantId, id)).toString('base64url')}`
}

/** What it names; null for whatever we did not seal for this tenant. */
export function readToken(scope: Scope, token: string): Link | null {
  const [id = '', sealed = ''] = token.split('.')
  const bytes = Buffer.from(sealed, 'base64url')
  if (!isId(id) || `${id}.${bytes.toString('base64url')}` !== token) return null
  try {
    const plain = openWith(keyOf(scope.settings.downloadKey), bytes, placeOf(tenantIdOf(scope), id))
    const [email, search] = JSON.parse(plain.toString()) as [string, string]
    return { id, email, search }
  } catch {
    return null
  }
}

/** Path of its page (http/saved-search.route.ts) under the tenant's own address. */
export async function addressOf(scope: Scope, saved: Named): Promise<string> {
  const tenantId = tenantIdOf(scope)
  const token = sealSearch(scope.settings.downloadKey, tenantId, saved)
  return `${siteAddress(await withSite(scope))}/saved-search/${tenantId}/${token}`
}

/** The same for searches that look for the same. Stored objects come back with their keys in an order of the database's. */
export function markOf(filter: object): string {
  const sorted = Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'mainstreet saved searches', 32))
const placeOf = (tenantId: string, id: string): string => `saved-search:${tenantId}|${id}`
