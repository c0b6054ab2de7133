import type { Scope, ScopeTenant } from '../../scope/scope.js'
import { isOpen } from './lifecycle.js'

type Row = ScopeTenant & { hint: string; live_tenant_id: string | null }

/** Through the door `find_tenant`, outside any transaction; shut tenants are not entered. */
export async function findTenantById(scope: Scope, id: string): Promise<ScopeTenant | null> {
  const [row] = await scope.ask<Row>('select * from find_tenant($1, null, null)', [id])
  return open(row)
}

export async function findTenantBySlug(scope: Scope, slug: string): Promise<ScopeTenant | null> {
  const [row] = await scope.ask<Row>('select * from find_tenant(null, null, $1)', [[slug]])
  return open(row)
}

function open(row: Row | undefined): ScopeTenant | null {
  return row && isOpen(row.status)
    ? { id: row.id, slug: row.slug, status: row.status, liveTenantId: row.live_tenant_id }
    : null
}
