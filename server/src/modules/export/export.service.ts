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

const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 41))'

/** The row and its job, one at a time. */
export async function requestTenantExport(scope: Scope): Promise<TenantExport> {
  await scope.connection.prepared('export-lock', lock, [tenantIdOf(scope)])
  const underWay = { state: { $in: [ExportState.WAITING, ExportState.RUNNING] } }
  if (await scope.em.findOne(TenantExport, underWay)) throw refuse('CONFLICT', 'An export is being made already.')
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
