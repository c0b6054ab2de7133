import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { siteAddress, withSite } from '../../tenancy/addresses.js'

/**
 * What a mail about a saved search proves its reader by: the search's id, signed. It does not run out, for a mail may be read years later
 * and must still be good to end what it is about.
 */
export function tokenOf(scope: Scope, savedSearchId: string): string {
  return signSearch(scope.settings.downloadKey, { tenantId: tenantIdOf(scope), id: savedSearchId })
}

export function signSearch(secret: string, { tenantId, id }: { tenantId: string; id: string }): string {
  const signature = createHmac('sha256', secret).update(`saved-search:${tenantId}|${id}`).digest('base64url')
  return `${id}.${signature}`
}

/** The id that it names; null for whatever we did not sign for this tenant. */
export function readToken(scope: Scope, token: string): string | null {
  const [id = ''] = token.split('.')
  if (!isId(id)) return null
  const [expected, got] = [Buffer.from(tokenOf(scope, id)), Buffer.from(token)]
  return expected.length === got.length && timingSafeEqual(expected, got) ? id : null
}

/** Path of the page behind the link (http/saved-search.route.ts). */
export function pathOf(scope: Scope, token: string): string {
  return `/saved-search/${tenantIdOf(scope)}/${token}`
}

export async function addressOf(scope: Scope, savedSearchId: string): Promise<string> {
  return `${siteAddress(await withSite(scope))}${pathOf(scope, tokenOf(scope, savedSearchId))}`
}
