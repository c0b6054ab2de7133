import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { type FieldError, notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { reserve } from '../../plans/reserve.service.js'
import type { Field, Mapped } from './columns.js'
import { isLost, isUndoable } from '../undo/undoable.js'
import { type ReportKind, reportAddress } from './imports.address.js'
import type { CheckListingImportInput, CreateListingImportInput } from './imports.inputs.js'
import { importFields, lockedImport } from './imports.reads.js'
import { namedField } from './named.js'
import { ImportState, ListingImport } from './listing-import.entity.js'
import { saveTemplate } from './templates.service.js'

export type ImportStep = 'READ' | 'CHECK' | 'RUN' | 'UNDO'

export async function createListingImport(scope: Scope, input: CreateListingImportInput): Promise<ListingImport> {
  const fileName = input.fileName.replace(/\p{Cc}+/gu, ' ').trim()
  if (!fileName) throw refuse('BAD_USER_INPUT', 'A file has a name.', { field: 'input.fileName' })
  if (!Number.isInteger(input.bytes))
    throw refuse('BAD_USER_INPUT', 'A file has whole bytes.', { field: 'input.bytes' })
  const values = { id: newId(), fileName, bytes: input.bytes, requestedBy: scope.viewer.userId }
  const made = scope.em.create(ListingImport, values as ListingImport)
  scope.em.persist(made)
  return made
}

export function readListingImport(scope: Scope, id: string): Promise<ListingImport> {
  return next(scope, id, { from: [ImportState.UPLOADING], to: ImportState.READING, step: 'READ' })
}

const mappable = [ImportState.MAPPING, ImportState.CHECKED]

export async function checkListingImport(
  scope: Scope,
  id: string,
  input: CheckListingImportInput,
): Promise<ListingImport> {
  const row = await theImport(scope, id, mappable)
  const mapping = await readMapping(scope, row, input)
  if (input.saveAs) await saveTemplate(scope, { name: input.saveAs, row, mapping })
  row.mapped = mapping
  row.plannedCounts = null
  row.storedProblems = []
  row.storedSuspicions = []
  return next(scope, id, { from: mappable, to: ImportState.CHECKING, step: 'CHECK' })
}

/** What the plan has no room for is said here, before the first row; the last word is each row's. */
export async function startListingImport(scope: Scope, id: string): Promise<ListingImport> {
  const row = await theImport(scope, id, [ImportState.CHECKED])
  const created = row.plannedCounts?.created ?? 0
  if (created) await reserve(scope, 'listings', created)
  record(scope, { name: 'listing.import_started', on: row })
  // Before its first row: whatever becomes of the job, what it made is found in the queue.
  if (row.storedSuspicions.length)
    record(scope, {
      ...{ name: 'listing.import_held', on: row },
      payload: { signals: row.storedSuspicions, requestedBy: row.requestedBy },
    })
  return next(scope, id, { from: [ImportState.CHECKED], to: ImportState.RUNNING, step: 'RUN' })
}

const working: readonly ImportState[] = [ImportState.READING, ImportState.CHECKING, ImportState.RUNNING]

/** Ends after the batch at hand; what is in stays in, and can be taken back. */
export async function cancelListingImport(scope: Scope, id: string): Promise<ListingImport> {
  const row = await theImport(scope, id)
  if (row.state === ImportState.RUNNING && !isLost(scope, row)) row.cancelled = true
  else if (working.includes(row.state) || [ImportState.UPLOADING, ...mappable].includes(row.state)) {
    row.state = ImportState.CANCELLED
    row.finishedAt = scope.now()
  } else throw refuse('CONFLICT', 'This import is over already.', { field: 'id' })
  return row
}

export async function undoListingImport(scope: Scope, id: string): Promise<ListingImport> {
  const row = await theImport(scope, id)
  if (!isUndoable(scope, row))
    throw refuse('CONFLICT', 'An import can be taken back for a day after it ended, once.', { field: 'id' })
  return takeBackImport(scope, row)
}

export function takeBackImport(scope: Scope, { id, state }: ListingImport): Promise<ListingImport> {
  return next(scope, id, { from: [state], to: ImportState.UNDOING, step: 'UNDO' })
}

/** A mutation, so that every fetching stands in the audit trail: the file holds people’s contacts. */
export async function openImportErrors(scope: Scope, id: string, kind: ReportKind) {
  const row = await theImport(scope, id)
  if (kind === 'errors' ? !row.hasErrorFile : !row.hasNotesFile)
    throw refuse('CONFLICT', 'This import has no such file, or its week is over.', { field: 'id' })
  return reportAddress(scope, row.id, kind)
}

/** Whoever clicked twice, or beside somebody else, waits here for what the first click did. */
async function theImport(scope: Scope, id: string, in_?: readonly ImportState[]): Promise<ListingImport> {
  const row = await lockedImport(scope, id)
  if (!row) throw notFound('import')
  if (in_ && !in_.includes(row.state))
    throw refuse('CONFLICT', `This import is ${row.state}: that is not its next step.`, { field: 'id' })
  return row
}

type Move = { from: readonly ImportState[]; to: ImportState; step: ImportStep }

async function next(scope: Scope, id: string, { from, to, step }: Move): Promise<ListingImport> {
  const row = await theImport(scope, id, from)
  Object.assign(row, { state: to, progress: 0, failure: null, cancelled: false })
  const key = `import:${row.id}:${step}`
  const payload = { importId: row.id, step, askedBy: scope.viewer.userId }
  await enqueue(scope, { task: 'import_listings', payload, key })
  return row
}

/** All that is wrong with it at once. */
async function readMapping(
  scope: Scope,
  { reading }: ListingImport,
  { mapping }: CheckListingImportInput,
): Promise<Mapped[]> {
  const known = new Set((await importFields(scope)).map(({ key }) => key))
  const faults: FieldError[] = []
  mapping.forEach(({ column, field }, at) => {
    const path = `input.mapping.${at}`
    if (column >= (reading?.header.length ?? 0))
      faults.push({ path: `${path}.column`, message: 'The file has no such column.' })
    else if (mapping.findIndex((other) => other.column === column) < at)
      faults.push({ path: `${path}.column`, message: 'This column is named twice.' })
    if (!known.has(field) && namedField(field)?.startsWith('field:') !== false)
      faults.push({ path: `${path}.field`, message: 'A column cannot mean that.' })
    else if (mapping.findIndex((other) => other.field === field) < at)
      faults.push({ path: `${path}.field`, message: 'Another column means this already.' })
  })
  if (!mapping.some(({ field }) => field === 'name'))
    faults.push({ path: 'input.mapping', message: 'Say which column holds the name.' })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'The columns need another look.', { fields: faults })
  return mapping.map(({ column, field }) => ({ column, field: field as Field }))
}
