import { refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import { isOpen } from '../modules/tenancy/lifecycle.js'
import type { ScopeTenant } from '../scope/scope.js'
import type { Found } from './entrance.js'
import { type HostHint, servedName, unavailable, unknownHost } from './host.js'

/** Everything a request says about its tenant; all present hints must agree (ops/docs/decisions/0007). */
export type Hints = {
  host: HostHint
  header: string | null
  token: { tenantId: string | null } | null
  key: { hash: Buffer } | null
}
export function namesIn({ host, header: written, token }: Hints) {
  const header = headerOf(written)
  const slugs = [header && !isId(header) ? header : null]
  const ids = [token?.tenantId ?? null, header && isId(header) ? header : null]
  return {
    ids: ids.filter((id) => id !== null),
    slugs: slugs.filter((slug) => slug !== null),
    host: servedName(host),
  }
}

const headerOf = (written: string | null): string | null => written?.trim().toLowerCase() ?? null

/** The one tenant that every hint names; null where nothing names one. */
export function tenantIn(hints: Hints, found: Found[]): ScopeTenant | null {
  const named = (hint: string): boolean => found.some((row) => row.hint === hint)
  const header = headerOf(hints.header)
  if (hints.host.kind !== 'base' && !named(`host:${servedName(hints.host)}`)) throw unknownHost()
  if (header && !named(isId(header) ? `id:${header}` : `slug:${header}`))
    throw refuse('BAD_USER_INPUT', 'There is no such tenant.', { field: 'X-Tenant-Id' })
  if (hints.key && !named('key')) throw refuse('UNAUTHENTICATED', 'This key is not valid.')
  return agreed(found, hints)
}

function agreed(found: Found[], hints: Hints): ScopeTenant | null {
  const [first] = found
  if (!first) {
    if (hints.token?.tenantId) throw refuse('UNAUTHENTICATED', 'Sign in again.')
    return null
  }
  // A test key on a page of the live tenant's own domain: both name one customer, and test mode is meant.
  const meant = found.find((row) => row.live_tenant_id) ?? first
  const disagree =
    found.some((row) => (row.live_tenant_id ?? row.id) !== (first.live_tenant_id ?? first.id)) ||
    found.some((row) => row.key && row.id !== meant.id) ||
    (hints.token?.tenantId && !found.some((row) => row.id === hints.token?.tenantId))
  if (disagree)
    throw refuse('BAD_USER_INPUT', 'Host, credential and X-Tenant-Id name different tenants.', { field: 'X-Tenant-Id' })
  if (!isOpen(meant.status)) throw unavailable(meant.status)
  return { id: meant.id, slug: meant.slug, status: meant.status, liveTenantId: meant.live_tenant_id }
}
