import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { exportAddress } from './address.js'
import { type ExportDownload, ExportState, TenantExport } from './tenant-export.entity.js'

const SHOWN = 20

export async function tenantExports(scope: Scope): Promise<TenantExport[]> {
  return scope.em.findAll(TenantExport, { orderBy: { id: 'desc' }, limit: SHOWN })
}

/** While one is written its job says so every few minutes; one that was silent so long was lost, and keeps nobody from asking anew. */
const LOST_AFTER = 30 * 60_000
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 41))'

/** The row and its job, one at a time. */
export async function requestTenantExport(scope: Scope): Promise<TenantExport> {
  await scope.connection.prepared('export-lock', lock, [tenantIdOf(scope)])
  for (const row of await scope.em.find(TenantExport, { state: { $in: [ExportState.WAITING, ExportState.RUNNING] } })) {
    if (scope.now().getTime() - row.updatedAt.getTime() < LOST_AFTER)
      throw refuse('CONFLICT', 'An export is being made already.')
    row.state = ExportState.FAILED
  }
  const values = { id: newId(), state: ExportState.WAITING, requestedBy: scope.viewer.userId }
  const made = scope.em.create(TenantExport, values as TenantExport)
  scope.em.persist(made)
  record(scope, { name: 'tenant.export_requested', on: made })
  await enqueue(scope, { task: 'export_tenant', payload: { exportId: made.id }, key: `export:${made.id}` })
  return made
}

/** A mutation, so that every fetching stands in the audit trail. */
export async function openTenantExport(scope: Scope, id: string): Promise<ExportDownload> {
  const found = await scope.em.findOne(TenantExport, { id })
  if (!found) throw notFound('export')
  if (found.state !== ExportState.READY || !found.expiresAt || found.expiresAt <= scope.now())
    throw refuse('CONFLICT', 'This export is not ready, or its week is over.', { field: 'id' })
  record(scope, { name: 'tenant.export_opened', on: found })
  return exportAddress(scope, { tenantId: tenantIdOf(scope), exportId: found.id })
}
