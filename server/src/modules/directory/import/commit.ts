import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { type BatchResult, type ImportRun, importRows } from './batch.js'
import type { ReadyRow } from './plan.js'

export type Job = { house: House; tenant: ScopeTenant; run: ImportRun; file: string; askedBy: string | null }

/**
 * Imports rows in one transaction of the tenant. Where the database refuses one of them, the halves are tried by themselves, down to the
 * row that it is; where two writers met (a slug taken at this moment), the second try finds out what the other wrote.
 */
export async function commitRows(job: Job, rows: ReadyRow[], attempt = 1): Promise<BatchResult> {
  try {
    return await inOneGo(job, rows)
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (typeof code !== 'string' || !refusesRows.test(code)) throw error
    if (rows.length > 1) {
      const half = Math.ceil(rows.length / 2)
      return sum(await commitRows(job, rows.slice(0, half)), await commitRows(job, rows.slice(half)))
    }
    return attempt < 3 ? commitRows(job, rows, attempt + 1) : refused(rows, code)
  }
}

/** Data that does not fit (22), a constraint (23), a deadlock or a conflict of writers (40), a value beyond a limit (54). */
const refusesRows = /^(?:22|23|40|54)[0-9A-Z]{3}$/

async function inOneGo({ house, tenant, run, file, askedBy }: Job, rows: ReadyRow[]): Promise<BatchResult> {
  const scope = forJob(house, tenant)
  if (run.dryRun) {
    // What it asks runs READ ONLY: a dry run cannot write even by mistake.
    try {
      return await importRows(scope, run, rows)
    } finally {
      await scope.end()
    }
  }
  return inTransaction(scope, async () => {
    const result = await importRows(scope, run, rows)
    const { created, updated } = result
    // No door stands before a command line, so the trail is written here, in the same transaction.
    if (created + updated)
      await writeAudit(scope, {
        action: 'importListings',
        outcome: 'DONE',
        target: run.about,
        meta: { file, created, updated },
        askedBy,
      })
    return result
  })
}

function refused(rows: ReadyRow[], code: string): BatchResult {
  const rejected = rows.map(({ line }) => ({
    line,
    column: 'name' as const,
    reason: `The database does not take this row (${code}).`,
  }))
  return { created: 0, updated: 0, unchanged: 0, deleted: 0, older: 0, rejected, duplicates: [], notes: [] }
}

function sum(a: BatchResult, b: BatchResult): BatchResult {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    deleted: a.deleted + b.deleted,
    older: a.older + b.older,
    rejected: [...a.rejected, ...b.rejected],
    duplicates: [...a.duplicates, ...b.duplicates],
    notes: [...a.notes, ...b.notes],
  }
}
