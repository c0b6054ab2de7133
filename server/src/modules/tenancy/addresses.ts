import type { Scope } from '../../scope/scope.js'

/** Address of a tenant's own host: `https://slug.BASE_DOMAIN`; without a tenant the operator's host. */
export function siteAddress(scope: Pick<Scope, 'settings' | 'tenant'>): string {
  const base = new URL(scope.settings.baseUrl)
  if (scope.tenant) base.hostname = `${scope.tenant.slug}.${scope.settings.baseDomain}`
  return base.origin
}

export function adminAddress(scope: Pick<Scope, 'settings' | 'tenant'>): string {
  return `${siteAddress(scope)}/admin/`
}
