import type { Task } from '../../../jobs/task.js'
import { forJob, inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import { importKey, reportKinds } from './imports.address.js'
import { ImportState, ListingImport } from './listing-import.entity.js'

const DAY = 24 * 3_600_000
const over: readonly ImportState[] = [ImportState.DONE, ImportState.CANCELLED, ImportState.UNDONE]
const kept = `delete from listing_undo u using listing_import i where u.tenant_id = app_tenant() and i.id = u.import_id
  and i.finished_at < $1 and i.state <> 'UNDOING' and not exists (select from moderation_report r where r.tenant_id = i.tenant_id
    and r.target_id = i.id and r.kind = 'IMPORT' and r.status = 'OPEN') and not exists (select from listing_bulk_edit b
    where b.tenant_id = i.tenant_id and b.import_id = i.id and b.state = 'RUNNING' and not b.collected)`

/** After a day an import can no longer be taken back, and what it made is known no more but to the queue where it waits there, and to the bulk edit that takes it in; after a week its files go, which hold people's contacts. Tenant by tenant. */
export const expireImports: Task = async ({ house, openTenants }) => {
  for (const id of await openTenants()) {
    const tenant = await findTenantById(forJob(house, null), id)
    if (!tenant) continue
    const scope = forJob(house, tenant)
    await inTransaction(scope, () => expire(scope, id))
  }
}

async function expire(scope: Scope, tenantId: string): Promise<void> {
  await scope.connection.prepared('undo-over', kept, [new Date(scope.now().getTime() - DAY)])
  const weekAgo = new Date(scope.now().getTime() - 7 * DAY)
  const old = { updatedAt: { $lt: weekAgo }, clearedAt: null }
  for (const row of await scope.em.find(ListingImport, old, { limit: 500 })) {
    const named = { tenantId, importId: row.id }
    for (const part of ['source', ...reportKinds] as const) await scope.ports.files.remove(importKey(named, part))
    Object.assign(row, { reading: null, storedProblems: [], hasErrorFile: false, hasNotesFile: false })
    row.clearedAt = scope.now()
    if (!over.includes(row.state)) row.state = ImportState.EXPIRED
  }
}
