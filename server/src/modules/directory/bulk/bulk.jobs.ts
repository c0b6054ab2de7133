import { z } from 'zod'
import { tellPages } from '../../../events/news.js'
import { Shut, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { Refusal } from '../../../kernel/errors.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { Scope, ScopeTenant } from '../../../scope/scope.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import { lockedEdit } from './bulk.reads.js'
import { type ListingBulkEdit, ListingBulkEditState } from './listing-bulk-edit.entity.js'
import { changeSome, collectSome, leaveOutOne } from './run.js'
import { undoSome } from './undo.js'

const wish = z.looseObject({ tenantId: z.uuid(), editId: z.uuid(), askedBy: z.uuid().nullish() })
/** Listings of a transaction: enough that its fixed cost does not count, few enough that nobody who edits one of them waits long. */
const BATCH = 250

type Work = { house: House; tenant: ScopeTenant; editId: string; askedBy: string | null }
/** One batch of it; answers whether there is more to do. */
type Turn = (row: ListingBulkEdit, scope: Scope) => Promise<boolean>

/** Batch by batch, each in a transaction that also says how far it is: run again after it was lost, it goes on where it was. */
const editListings: Task = async ({ house }, { payload }) => {
  const { tenantId, editId, askedBy = null } = wish.parse(payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  if (!tenant) throw new Shut()
  const work = { house, tenant, editId, askedBy }
  let size = BATCH
  for (let more = true; more; ) {
    try {
      more = await turn(work, (row, scope) => step(row, scope, { size, askedBy }))
      size = Math.min(BATCH, size * 2)
    } catch (error) {
      if (error instanceof Refusal) return void (await turn(work, async (row, scope) => fail(row, scope, error)))
      const code = (error as { code?: unknown }).code
      if (typeof code !== 'string' || !refusesRows.test(code)) throw error
      // Half as many, down to the one that it is.
      if (size === 1) await turn(work, (row, scope) => leaveOut(row, scope, error))
      size = Math.max(1, Math.floor(size / 2))
    }
  }
}

/** Data that does not fit (22), a constraint (23), a deadlock or a conflict of writers (40), a value beyond a limit (54). */
const refusesRows = /^(?:22|23|40|54)[0-9A-Z]{3}$/

/** There is none to leave out of what is being taken back: it is tried again later, and is not lost in silence. */
async function leaveOut(row: ListingBulkEdit, scope: Scope, error: unknown): Promise<boolean> {
  if (row.state === ListingBulkEditState.UNDOING) throw error
  await leaveOutOne(scope, row, String((error as { code?: unknown }).code))
  return true
}

type Turning = { size: number; askedBy: string | null }

async function step(row: ListingBulkEdit, scope: Scope, { size, askedBy }: Turning): Promise<boolean> {
  if (row.state === ListingBulkEditState.UNDOING) {
    const left = await undoSome(scope, row, { size, askedBy })
    row.progress = left ? Math.min(1, row.progress + size / Math.max(1, row.changed)) : 1
    if (!left) row.state = ListingBulkEditState.UNDONE
    return left
  }
  if (!row.collected) {
    await collectSome(scope, row)
    return true
  }
  const done = await changeSome(scope, row, size)
  row.progress = row.matched ? Math.min(1, (row.changed + row.unchanged + row.failed) / row.matched) : 1
  if (!done) Object.assign(row, { state: ListingBulkEditState.DONE, progress: 1, finishedAt: scope.now() })
  return done > 0
}

function fail(row: ListingBulkEdit, scope: Scope, error: Refusal): boolean {
  Object.assign(row, {
    state: ListingBulkEditState.FAILED,
    failure: error.message.slice(0, 500),
    finishedAt: scope.now(),
  })
  return false
}

const working: readonly ListingBulkEditState[] = [ListingBulkEditState.RUNNING, ListingBulkEditState.UNDOING]

/** Under a lock on its row: whoever stops it, or takes it back, waits for the batch at hand and then has the word. */
async function turn({ house, tenant, editId }: Work, take: Turn): Promise<boolean> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    const row = await lockedEdit(scope, editId)
    if (!row || !working.includes(row.state)) return false
    // No more than whoever asked: what they do not find is not changed for them.
    scope.viewer = { ...scope.viewer, permissions: new Set(row.powers) }
    const more = await take(row, scope)
    if (row.requestedBy)
      await tellPages(scope, { topic: 'listing_bulk_edit_changed', userId: row.requestedBy, id: row.id })
    return more
  })
}

const DAY = 24 * 3_600_000
const overSql = `delete from listing_bulk_item i using listing_bulk_edit e where i.tenant_id = app_tenant() and e.id = i.edit_id
  and e.finished_at < $1 and e.state <> 'UNDOING'`

/** After a day it can no longer be taken back, and what was kept for that goes. */
const expire: Task = (site) =>
  eachTenant(site, async (open) => {
    const scope = open()
    const dayAgo = new Date(scope.now().getTime() - DAY)
    await inTransaction(scope, async () => void (await scope.connection.prepared('bulk-over', overSql, [dayAgo])))
  })

export const bulkTasks: Tasks = {
  edit_listings: { run: editListings, minutes: 120 },
  expire_bulk_edits: expire,
}
export const bulkSchedules: Schedule[] = [{ task: 'expire_bulk_edits', pattern: '43 3 * * *' }]
