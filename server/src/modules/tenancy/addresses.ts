import { perScope } from '../../scope/per-scope.js'
import type { Scope, ScopeTenant } from '../../scope/scope.js'

type Whose = { settings: Scope['settings']; tenant: ScopeTenant | null }

/**
 * Address of a tenant's pages, scheme and host: its primary host, else its subdomain; without a tenant, or where it has neither, the
 * operator's host, which every tenant's people may enter by. Links in mails are made from it and never from what a request says.
 */
export function siteAddress({ settings, tenant }: Whose): string {
  const base = new URL(settings.baseUrl)
  if (tenant?.site) base.hostname = tenant.site.includes('.') ? tenant.site : `${tenant.site}.${settings.baseDomain}`
  return base.origin
}

export function adminAddress(whose: Whose): string {
  return `${siteAddress(whose)}/admin/`
}

/** A request's tenant was found by its hints alone; this asks for its site as well, once. */
export async function withSite(scope: Scope): Promise<Whose> {
  const { tenant, settings } = scope
  if (tenant && tenant.site === undefined) tenant.site = await siteOf(scope)
  return { tenant, settings }
}

const siteOf = perScope(async (scope: Scope): Promise<string | null> => {
  const sql = 'select site_of(app_tenant()) as site'
  const [row] = await scope.connection.prepared<{ site: string | null }>('site-of', sql, [])
  return row?.site ?? null
})
