import { basename } from 'node:path'
import { forJob, type House, type OpenScope } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'
import { planLimit } from '../../plans/terms.service.js'
import { allFields } from '../field/fields.reads.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { ahead } from './ahead.js'
import { type BatchResult, ImportRun } from './batch.js'
import { headerOf, type Mapped } from './columns.js'
import { commitRows } from './commit.js'
import { type BadRow, type Portion, readPortions } from './reading.js'
import { Halted } from './running.js'
import type { Ground } from './row.js'
import type { ImportSuspicion } from './suspicions.js'
import { refreshStatistics } from './statistics.js'
import { openReport, type Report, reportMark } from './reports.js'
import { openTable, type Table } from './table.js'

export type Counts = {
  rows: number
  created: number
  updated: number
  unchanged: number
  deleted: number
  older: number
  rejected: number
  duplicates: number
  notes: number
}
export type Progress = Counts & { done: number }
export type ImportRequest = {
  tenant: ScopeTenant
  file: string
  dryRun?: boolean
  /** What a person said the columns are; absent: guessed. */
  mapping?: Mapped[]
  /** The import's own row, under which it can be taken back; absent: it cannot. */
  importId?: string
  /** What it makes stays under review until a moderator decides. */
  held?: boolean
  /** Who began it, for the trail; absent: the operator, by the command. */
  askedBy?: string | null
  /** Its name as people know it; absent: the file's own. */
  called?: string
  /** Where the error file and the notes go. */
  reportFolder: string
  onProgress?: (progress: Progress) => void | Promise<void>
  /** Ends the import after the batch at hand; what is in stays in. */
  signal?: AbortSignal
}
export type Problem = { line: number; column: string; reason: string; kind: 'ERROR' | 'DUPLICATE' }
export type ImportOutcome = Counts & {
  /** The first of each kind, to be looked at before the files are. */
  problems: Problem[]
  stopped: boolean
  /** Of a dry run: why a moderator should look at it before visitors do. */
  suspicions: ImportSuspicion[]
  errorFile: string | null
  notesFile: string | null
  /** Lines that were not in UTF-8: their letters were guessed. */
  foreignLines: number
  /** Columns of the file that mean nothing here. */
  unused: string[]
  /** The plan's limit and the listings there are now, where they are more. */
  overLimit: { limit: number; used: number } | null
}

/** Rows of a transaction: enough that its fixed cost does not count, few enough that a killed run loses little and nobody waits long. */
const BATCH = 500
/** Problems of a kind that are told before anybody opens a file. */
const SHOWN = 20

/**
 * Imports a CSV file (gzip too) into a tenant, with constant memory. Idempotent by `source_id`: a repeat changes only what the source
 * changed. Plan limits are reported, not held. Throws a refusal with one sentence where the file cannot be read at all.
 */
export async function importListings(house: House, request: ImportRequest): Promise<ImportOutcome> {
  const table = await openTable(request.file, request.mapping)
  try {
    const ground = await asTenant(house, request.tenant, groundOf)
    const run = new ImportRun(ground, request.dryRun ?? false, request)
    const reports = reportsFor(request, table, reportMark(run.id))
    const counts: Counts = {
      rows: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      deleted: 0,
      older: 0,
      rejected: 0,
      duplicates: 0,
      notes: 0,
    }
    const job = {
      house,
      tenant: request.tenant,
      run,
      file: request.called ?? basename(request.file),
      askedBy: request.askedBy ?? null,
    }
    const problems: Problem[] = []
    let stopped = false
    let refreshAt = BATCH
    for await (const portion of ahead(readPortions(table, ground, BATCH))) {
      const result = await commitRows(job, portion.ready).catch(unlessHalted)
      if (!result) {
        stopped = true
        break
      }
      await account(counts, { portion, result, reports, table, problems })
      await request.onProgress?.({ ...counts, done: table.progress() })
      if (counts.created >= refreshAt && !run.dryRun) {
        await refreshStatistics(job)
        refreshAt = counts.created * 8
      }
      stopped = request.signal?.aborted ?? false
      if (stopped) break
    }
    const overLimit = await asTenant(house, request.tenant, (scope) =>
      beyondPlan(scope, run.dryRun ? counts.created : 0),
    )
    const files = { errorFile: reports.errors.path(), notesFile: reports.notes.path() }
    return {
      ...counts,
      ...files,
      problems,
      stopped,
      suspicions: run.watch.found(),
      overLimit,
      unused: table.columns.unused,
      foreignLines: table.foreignLines(),
    }
  } finally {
    table.close()
  }
}

async function groundOf(scope: OpenScope): Promise<Ground> {
  return { zone: (await currentTenant(scope)).timezone, fields: await allFields(scope) }
}

function unlessHalted(error: unknown): null {
  if (error instanceof Halted) return null
  throw error
}

type Reports = { errors: Report; notes: Report }

function reportsFor({ reportFolder, file }: ImportRequest, { columns, delimiter }: Table, mark: string): Reports {
  const header = [...columns.header, 'error_line', 'error_column', 'error']
  return {
    errors: openReport(reportFolder, file, { mark, kind: 'errors', header, delimiter }),
    notes: openReport(reportFolder, file, {
      mark,
      kind: 'notes',
      header: ['line', 'source_id', 'column', 'note'],
      delimiter,
    }),
  }
}

type Account = { portion: Portion; result: BatchResult; reports: Reports; table: Table; problems: Problem[] }

async function account(
  counts: Counts,
  { portion, result, reports, table: { columns }, problems }: Account,
): Promise<void> {
  const refused = result.rejected.map(
    ({ line, column, reason }): BadRow => ({
      line,
      cells: portion.cells.get(line) ?? [],
      faults: [{ column: headerOf(columns, column), reason }],
    }),
  )
  const bad = [...portion.bad, ...refused].sort((a, b) => a.line - b.line)
  counts.rows += portion.ready.length + portion.bad.length
  counts.rejected += bad.length
  counts.duplicates += result.duplicates.length
  counts.notes += result.notes.length
  for (const each of ['created', 'updated', 'unchanged', 'deleted', 'older'] as const) counts[each] += result[each]
  await reports.errors.add(bad.map((row) => errorRow(row, columns.header.length)))
  const ids = new Map(portion.ready.map((row) => [row.line, row.sourceId]))
  const likely = result.duplicates.map(({ line, column, of }) => ({
    line,
    field: column,
    text: `Likely the same business as ${of}: same ${column}.`,
  }))
  for (const { line, faults } of bad) for (const fault of faults) tell(problems, { ...fault, line, kind: 'ERROR' })
  for (const { line, field, text } of likely)
    tell(problems, { line, column: headerOf(columns, field), reason: text, kind: 'DUPLICATE' })
  const notes = [...result.notes, ...likely].sort((a, b) => a.line - b.line)
  await reports.notes.add(
    notes.map(({ line, field, text }) => [String(line), ids.get(line) ?? '', headerOf(columns, field), text]),
  )
}

function tell(problems: Problem[], problem: Problem): void {
  if (problems.filter(({ kind }) => kind === problem.kind).length < SHOWN) problems.push(problem)
}

function errorRow({ line, cells, faults }: BadRow, width: number): string[] {
  const row = [...cells.slice(0, width), ...Array<string>(Math.max(0, width - cells.length)).fill('')]
  return [
    ...row,
    String(line),
    faults.map(({ column }) => column).join('; '),
    faults.map(({ reason }) => reason).join(' '),
  ]
}

async function asTenant<T>(house: House, tenant: ScopeTenant, work: (scope: OpenScope) => Promise<T>): Promise<T> {
  const scope = forJob(house, tenant)
  try {
    return await work(scope)
  } finally {
    await scope.end()
  }
}

const countSql = 'select count(*)::int as used from listing where deleted_at is null'

async function beyondPlan(scope: OpenScope, more: number): Promise<ImportOutcome['overLimit']> {
  const limit = await planLimit(scope, 'listings')
  const [row] = await scope.connection.prepared<{ used: number }>('import-count', countSql, [])
  const used = (row?.used ?? 0) + more
  return limit !== null && used > limit ? { limit, used } : null
}
