import type { Scope, ScopeTenant } from '../../scope/scope.js'
import { isOpen } from './lifecycle.js'

type Row = ScopeTenant & { hint: string; live_tenant_id: string | null }

/** Through the door `find_tenant`, outside any transaction; shut tenants are not entered. */
export async function findTenantById(scope: Scope, id: string): Promise<ScopeTenant | null> {
  const [row] = await scope.ask<Row>('select f.*, site_of(f.id) as site from find_tenant($1, null, null) f', [id])
  return open(row)
}

export async function findTenantBySlug(scope: Scope, slug: string): Promise<ScopeTenant | null> {
  const [row] = await scope.ask<Row>('select f.*, site_of(f.id) as site from find_tenant(null, null, $1) f', [[slug]])
  return open(row)
}

function open(row: Row | undefined): ScopeTenant | null {
  if (!row || !isOpen(row.status)) return null
  const { id, slug, status, site = null } = row
  return { id, slug, status, site, liveTenantId: row.live_tenant_id }
}
