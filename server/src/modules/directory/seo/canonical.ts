import type { Scope } from '../../../scope/scope.js'
import { siteAddress, withSite } from '../../tenancy/addresses.js'

/** The page of a listing on the tenant's own site. A former slug leads there too, but this is the one to name. */
export async function canonicalUrl(scope: Scope, { slug }: { slug: string }): Promise<string> {
  return `${siteAddress(await withSite(scope))}/?listing=${encodeURIComponent(slug)}`
}
