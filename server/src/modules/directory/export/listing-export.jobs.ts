import { z } from 'zod'
import { type Schedule, Shut, type Task, type Tasks } from '../../../jobs/task.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import type { ExportRow } from './columns.js'
import { listingExportKey } from './listing-export.address.js'
import { ListingExport, ListingExportState } from './listing-export.entity.js'
import { exportRows } from './rows.js'
import { fileOf } from './write.js'

const wish = z.looseObject({ tenantId: z.uuid(), exportId: z.uuid() })
const TOLD_EVERY = 1_000

/** Writes the file into the store. Run again, it writes the same file anew. */
const writeExport: Task = async ({ house }, { payload }) => {
  const { tenantId, exportId } = wish.parse(payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  if (!tenant) throw new Shut()
  const put = (values: Partial<ListingExport>) => change(house, tenant, exportId, values)
  const row = await put({ state: ListingExportState.RUNNING, written: 0 })
  if (!row) return
  const counted = count(exportRows(house, tenant, row.wanted), async (written) => void (await put({ written })))
  const file = fileOf(counted, { format: row.format, columns: row.columns })
  try {
    await house.ports.files.write(listingExportKey({ tenantId, exportId }), file)
    await put({ state: ListingExportState.READY, hasFile: true, written: row.rowCount })
  } catch (error) {
    await put({ state: ListingExportState.FAILED })
    throw error
  }
}

async function* count(pages: AsyncIterable<ExportRow[]>, tell: (written: number) => Promise<void>) {
  let [written, told] = [0, Date.now()]
  for await (const page of pages) {
    yield page
    written += page.length
    if (Date.now() - told < TOLD_EVERY) continue
    told = Date.now()
    await tell(written)
  }
}

async function change(
  house: House,
  tenant: ScopeTenant,
  id: string,
  values: Partial<ListingExport>,
): Promise<ListingExport | null> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    const row = await scope.em.findOne(ListingExport, {
      id,
      state: { $nin: [ListingExportState.READY, ListingExportState.EXPIRED] },
    })
    if (row) Object.assign(row, values)
    return row
  })
}

/** A day is over: the file goes, the row says so. Tenant by tenant, each within its own walls. */
const expire: Task = async ({ house, openTenants }) => {
  for (const id of await openTenants()) {
    const tenant = await findTenantById(forJob(house, null), id)
    if (!tenant) continue
    const scope = forJob(house, tenant)
    await inTransaction(scope, async () => {
      const over = { state: { $ne: ListingExportState.EXPIRED }, expiresAt: { $lt: scope.now() } }
      for (const row of await scope.em.find(ListingExport, over, { limit: 500 })) {
        if (row.hasFile) await scope.ports.files.remove(listingExportKey({ tenantId: id, exportId: row.id }))
        Object.assign(row, { state: ListingExportState.EXPIRED, hasFile: false })
      }
    })
  }
}

export const listingExportTasks: Tasks = {
  export_listings: { run: writeExport, minutes: 60 },
  expire_listing_exports: expire,
}
export const listingExportSchedules: Schedule[] = [{ task: 'expire_listing_exports', pattern: '47 3 * * *' }]
