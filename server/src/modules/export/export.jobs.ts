import { z } from 'zod'
import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { type Schedule, Shut, type Task, type Tasks } from '../../jobs/task.js'
import { log, messageOf } from '../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { eachTenant } from '../tenancy/each-tenant.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { exportKey } from './address.js'
import { openArchive } from './archive.js'
import { ExportState, TenantExport } from './tenant-export.entity.js'

const wish = z.looseObject({ tenantId: z.uuid(), exportId: z.uuid() })
const DAYS = 24 * 3_600_000
const KEPT = 7 * DAYS
const BEAT = 5 * 60_000

/** Writes the zip and tells who asked for it. Run again, it writes the same file anew. */
const exportTenant: Task = async ({ house }, { payload }) => {
  const { tenantId, exportId } = wish.parse(payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  // Shut since it was asked for: it is made when the tenant is open again.
  if (!tenant) throw new Shut()
  if (!(await begin(house, tenant, exportId))) return
  const beat = setInterval(() => void stillAtIt(house, tenant, exportId), BEAT)
  try {
    const scope = forJob(house, tenant)
    const { stream, tally } = await openArchive(scope)
    const bytes = await scope.ports.files.write(exportKey({ tenantId, exportId }), stream).finally(() => scope.end())
    await finish(house, tenant, { exportId, bytes, ...tally })
    log.info('tenant exported', { tenant: tenant.slug, bytes, ...tally })
  } catch (error) {
    await change(house, tenant, exportId, (row) => {
      row.state = ExportState.FAILED
    })
    throw error
  } finally {
    clearInterval(beat)
  }
}

/** Whoever asks for another sees by the row's time that this one is not lost. */
async function stillAtIt(house: House, tenant: ScopeTenant, id: string): Promise<void> {
  const touched = change(house, tenant, id, (row) => {
    if (row.state === ExportState.RUNNING) row.updatedAt = new Date()
  })
  await touched.catch((error) => log.warn('an export could not say that it goes on', { error: messageOf(error) }))
}

/** False: it was made already, or is no longer wanted. */
async function begin(house: House, tenant: ScopeTenant, id: string): Promise<boolean> {
  let wanted = false
  await change(house, tenant, id, (row) => {
    wanted = row.state !== ExportState.READY && row.state !== ExportState.EXPIRED
    if (wanted) row.state = ExportState.RUNNING
  })
  return wanted
}

type Finished = { exportId: string; bytes: number; rows: number; files: number }

async function finish(house: House, tenant: ScopeTenant, { exportId, bytes, rows, files }: Finished): Promise<void> {
  const scope = forJob(house, tenant)
  await inTransaction(scope, async () => {
    const row = await scope.em.findOne(TenantExport, { id: exportId })
    if (!row) return
    const finishedAt = scope.now()
    const expiresAt = new Date(finishedAt.getTime() + KEPT)
    const fileKey = exportKey({ tenantId: tenant.id, exportId })
    Object.assign(row, {
      state: ExportState.READY,
      bytes,
      rowCount: rows,
      fileCount: files,
      fileKey,
      finishedAt,
      expiresAt,
    })
    record(scope, { name: 'tenant.exported', on: row, payload: { userId: row.requestedBy, bytes } })
    const payload = { kind: 'export_ready', userId: row.requestedBy, exportId }
    if (row.requestedBy) await enqueue(scope, { task: 'mail', payload, key: `mail:export:${exportId}` })
  })
}

async function change(house: House, tenant: ScopeTenant, id: string, to: (row: TenantExport) => void): Promise<void> {
  const scope = forJob(house, tenant)
  await inTransaction(scope, async () => {
    const row = await scope.em.findOne(TenantExport, { id })
    if (row) to(row)
  })
}

/** A week is over: the file goes, the row says so. Tenant by tenant, each within its own walls. */
const expireExports: Task = (site) =>
  eachTenant(site, async (open) => {
    const scope = open()
    await inTransaction(scope, async () => {
      const over = await scope.em.find(TenantExport, { state: ExportState.READY, expiresAt: { $lt: scope.now() } })
      for (const row of over) {
        if (row.fileKey) await scope.ports.files.remove(row.fileKey)
        row.state = ExportState.EXPIRED
      }
    })
  })

export const exportTasks: Tasks = { export_tenant: { run: exportTenant, minutes: 120 }, expire_exports: expireExports }
export const exportSchedules: Schedule[] = [{ task: 'expire_exports', pattern: '23 3 * * *' }]
