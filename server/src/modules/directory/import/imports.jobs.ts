import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { record } from '../../../events/record.js'
import { tellPages } from '../../../events/news.js'
import { Shut, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { Refusal, refuse } from '../../../kernel/errors.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { Scope, ScopeTenant } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import type { CategoryField } from '../field/category-field.entity.js'
import { allFields } from '../field/fields.reads.js'
import { expireImports } from './expire.jobs.js'
import { type Counts, type ImportOutcome, importListings } from './import.service.js'
import { importKey, type ReportKind } from './imports.address.js'
import { lockedImport } from './imports.reads.js'
import { inspectFile } from './inspect.js'
import { ImportState, type ListingImport } from './listing-import.entity.js'
import { undoSome } from './undo.js'
import { fieldCalled } from './named.js'
import { isWorkbook, workbookAsCsv } from './workbook.js'

const wish = z.looseObject({
  tenantId: z.uuid(),
  importId: z.uuid(),
  step: z.enum(['READ', 'CHECK', 'RUN', 'UNDO']),
  askedBy: z.uuid().nullish(),
})
type Work = { house: House; tenant: ScopeTenant; importId: string; askedBy: string | null }

const during = {
  READ: ImportState.READING,
  CHECK: ImportState.CHECKING,
  RUN: ImportState.RUNNING,
  UNDO: ImportState.UNDOING,
} as const

/** One step of an import. Run again after it was lost, it comes to the same: rows that are in are not made twice. */
const importStep: Task = async ({ house }, { payload }) => {
  const { tenantId, importId, step, askedBy = null } = wish.parse(payload)
  const tenant = await findTenantById(forJob(house, null), tenantId)
  if (!tenant) throw new Shut()
  const work = { house, tenant, importId, askedBy }
  const row = await change(work, () => undefined)
  // Somebody stopped it, or it was done before.
  if (row?.state !== during[step]) return
  try {
    await (step === 'UNDO' ? undo(work) : step === 'READ' ? read(work) : run(work, row))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await change(work, (found, scope) => {
      if (found.state !== during[step]) return
      Object.assign(found, {
        state: ImportState.FAILED,
        failure: error.message.slice(0, 500),
        finishedAt: scope.now(),
      })
    })
  }
}

async function read(work: Work): Promise<void> {
  await withFile(work, null, async (file, { format, digest }) => {
    const found = await inspectFile(file, format)
    const own = await ownFields(work)
    const guess = found.guess.map((field, at) => field ?? fieldCalled(found.header[at] ?? '', own))
    const reading = { ...found, guess, digest }
    await change(work, (row) => {
      if (row.state === ImportState.READING) Object.assign(row, { reading, state: ImportState.MAPPING, progress: 1 })
    })
  })
}

async function ownFields({ house, tenant }: Work): Promise<CategoryField[]> {
  const scope = forJob(house, tenant)
  try {
    return await allFields(scope)
  } finally {
    await scope.end()
  }
}

const TOLD_EVERY = 700

/** The dry run and the run: the same code but for what it writes. */
async function run(work: Work, { state, mapped, fileName, reading, storedSuspicions }: ListingImport): Promise<void> {
  const dryRun = state === ImportState.CHECKING
  const stop = new AbortController()
  let told = 0
  await withFile(work, reading?.digest ?? null, async (file, { folder }) => {
    const { house, tenant, importId } = work
    const outcome = await importListings(house, {
      ...{ tenant, file, dryRun, mapping: mapped, importId, called: fileName, signal: stop.signal },
      held: storedSuspicions.length > 0,
      askedBy: work.askedBy,
      reportFolder: join(folder, 'reports'),
      onProgress: async ({ done, ...counts }) => {
        if (Date.now() - told < TOLD_EVERY) return
        told = Date.now()
        const row = await change(work, (found) => {
          if (found.state !== state) return
          Object.assign(found, { progress: Math.min(1, done), [dryRun ? 'plannedCounts' : 'storedCounts']: counts })
        })
        if (row?.state !== state || row.cancelled) stop.abort()
      },
    })
    await keepReport(work, 'errors', outcome.errorFile)
    await keepReport(work, 'notes', outcome.notesFile)
    await change(work, (row, scope) => (dryRun ? checked(row, outcome) : finished(row, outcome, scope)))
  })
}

function checked(row: ListingImport, outcome: ImportOutcome): void {
  if (row.state !== ImportState.CHECKING) return
  Object.assign(row, {
    state: ImportState.CHECKED,
    progress: 1,
    plannedCounts: countsOf(outcome),
    storedSuspicions: outcome.created ? outcome.suspicions : [],
    ...reportsOf(outcome),
  })
}

const doneSql = `select count(*) filter (where before is null)::int as created,
    count(*) filter (where before - 'source_row' - 'updated_at' <> '{}')::int as updated
  from listing_undo where import_id = $1::uuid`

/**
 * What it did is counted by what it kept for taking it back: a job that was lost and begun anew did the first part before. Who stopped it
 * meanwhile, or is taking it back, has the last word on where it stands.
 */
async function finished(row: ListingImport, outcome: ImportOutcome, scope: Scope): Promise<void> {
  const [did] = await scope.connection.prepared<{ created: number; updated: number }>('import-did', doneSql, [row.id])
  const { created, updated } = did ?? outcome
  const unchanged = outcome.rows - outcome.rejected - created - updated
  const storedCounts = { ...countsOf(outcome), created, updated, unchanged }
  Object.assign(row, { ...reportsOf(outcome), storedCounts })
  if (row.state !== ImportState.RUNNING) return
  Object.assign(row, {
    state: outcome.stopped ? ImportState.CANCELLED : ImportState.DONE,
    progress: outcome.stopped ? row.progress : 1,
    finishedAt: scope.now(),
  })
}

function countsOf(outcome: ImportOutcome): Counts {
  const { rows, created, updated, unchanged, deleted, older, rejected, duplicates, notes } = outcome
  return { rows, created, updated, unchanged, deleted, older, rejected, duplicates, notes }
}

const reportsOf = ({ problems, errorFile, notesFile }: ImportOutcome) => ({
  storedProblems: problems,
  hasErrorFile: errorFile !== null,
  hasNotesFile: notesFile !== null,
})

async function keepReport({ house, tenant, importId }: Work, kind: ReportKind, path: string | null): Promise<void> {
  const key = importKey({ tenantId: tenant.id, importId }, kind)
  if (path) await house.ports.files.write(key, createReadStream(path))
}

async function undo(work: Work): Promise<void> {
  const { house, tenant, importId, askedBy } = work
  for (let left = true; left; ) {
    const scope = forJob(house, tenant)
    await inTransaction(scope, async () => {
      const row = await lockedImport(scope, importId)
      if (row?.state !== ImportState.UNDOING) {
        left = false
        return
      }
      const done = await undoSome(scope, importId)
      left = done.left
      row.storedKept = [...row.storedKept, ...done.kept].slice(0, 100)
      row.progress = done.progress
      if (!left) {
        Object.assign(row, { state: ImportState.UNDONE, progress: 1 })
        record(scope, { name: 'listing.import_taken_back', on: row })
      }
      const { deleted, restored, archived } = done
      if (deleted + restored + archived.length)
        await writeAudit(scope, {
          action: 'undoListingImport',
          outcome: 'DONE',
          target: row,
          meta: { file: row.fileName, deleted, restored, archived: archived.length },
          ...{ further: archived, askedBy },
        })
      if (row.requestedBy) await tell(scope, row)
    })
  }
}

type Kept = { format: 'CSV' | 'XLSX'; digest: string; folder: string }

/**
 * The file beside us for as long as the work takes, a workbook as CSV. `digest`: of the file that was read first; its signed address may
 * be good for some minutes more, and another file sent there is none that anybody checked.
 */
async function withFile(
  { house, tenant, importId }: Work,
  digest: string | null,
  work: (file: string, kept: Kept) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstreet-import-'))
  try {
    const stored = await house.ports.files.read(importKey({ tenantId: tenant.id, importId }))
    if (!stored) throw refuse('BAD_USER_INPUT', 'The file did not arrive. Send it once more.')
    const file = join(folder, 'file')
    const sum = createHash('sha256')
    const summed = new Transform({
      transform(piece: Buffer, _encoding, done) {
        sum.update(piece)
        done(null, piece)
      },
    })
    await pipeline(stored.stream, summed, createWriteStream(file, { mode: 0o600 }))
    const found = sum.digest('hex')
    if (digest && digest !== found)
      throw refuse('CONFLICT', 'The file is no longer the one that was read. Begin a new import.')
    const workbook = await isWorkbook(file)
    const kept: Kept = { format: workbook ? 'XLSX' : 'CSV', digest: found, folder }
    await work(workbook ? await workbookAsCsv(file) : file, kept)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Change = (row: ListingImport, scope: Scope) => void | Promise<void>

/** In a transaction of its own, told to the page of whoever began it; answers the row as it then is. */
async function change({ house, tenant, importId }: Work, to: Change): Promise<ListingImport | null> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    const row = await lockedImport(scope, importId)
    if (!row) return null
    await to(row, scope)
    await tell(scope, row)
    return row
  })
}

async function tell(scope: Scope, { id, requestedBy }: ListingImport): Promise<void> {
  if (requestedBy) await tellPages(scope, { topic: 'listing_import_changed', userId: requestedBy, id })
}

export const importTasks: Tasks = {
  import_listings: { run: importStep, minutes: 120 },
  expire_imports: expireImports,
}
export const importSchedules: Schedule[] = [{ task: 'expire_imports', pattern: '41 3 * * *' }]
