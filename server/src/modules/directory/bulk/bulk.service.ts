import { enqueue } from '../../../jobs/enqueue.js'
import { type FieldError, notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { type ListingFilter, ListingSort } from '../listing/filter.inputs.js'
import { searchOf } from '../listing/filter.js'
import { searchListings } from '../search/search.reads.js'
import { countListings } from '../search/survey.reads.js'
import { isUndoable } from '../undo/undoable.js'
import type { ListingBulkEditInput } from './bulk.inputs.js'
import { lockedEdit } from './bulk.reads.js'
import { lackedForUndo, powersOf } from './bulk.rules.js'
import type { ListingBulkPreview } from './bulk.types.js'
import { type Change, readChange } from './change.js'
import { takeItems } from './items.store.js'
import { ListingBulkEdit, ListingBulkEditState } from './listing-bulk-edit.entity.js'
import { settle } from './settle.js'
import { readSubjects } from './subjects.reads.js'

const EXAMINED = 1_000
const SHOWN = 20

/** The same rules as the run, asked of the first thousand; no change is a question of how many there are. */
export async function previewListingBulkEdit(scope: Scope, input: ListingBulkEditInput): Promise<ListingBulkPreview> {
  const { matched, first, change } = await understood(scope, input, { most: EXAMINED })
  const subjects = [...(await readSubjects(scope, first)).values()]
  const preview: ListingBulkPreview = {
    matched,
    examined: subjects.length,
    changing: 0,
    unchanged: 0,
    failing: 0,
    failures: [],
  }
  for (const subject of subjects) {
    const settled = await settle(scope, subject, { change, viewer: scope.viewer })
    if ('patch' in settled) preview[Object.keys(settled.patch).length ? 'changing' : 'unchanged'] += 1
    else if (++preview.failing <= SHOWN)
      preview.failures.push({ id: subject.listing.id, name: subject.listing.name, reason: settled.reason })
  }
  return preview
}

/** Its job takes the listings in and changes them; named ones are taken in here. */
export async function startListingBulkEdit(scope: Scope, input: ListingBulkEditInput): Promise<ListingBulkEdit> {
  const empty = { path: 'input.change', message: 'Say what shall change.' }
  const { matched, first, change: asked } = await understood(scope, input, { most: 1, empty })
  const ids = input.ids ? [...new Set(input.ids)] : null
  if (!first.length) throw refuse('CONFLICT', 'No listing is found by this filter.', { field: 'input.filter' })
  const row = scope.em.create(ListingBulkEdit, {
    id: newId(),
    requestedBy: scope.viewer.userId,
    asked,
    matched,
    wanted: ids ? null : (input.filter ?? {}),
    collected: ids !== null,
    powers: powersOf(scope.viewer),
  } as ListingBulkEdit)
  await scope.em.persist(row).flush()
  if (ids) await takeItems(scope, row.id, ids)
  await begin(scope, row, 'RUN')
  return row
}

/** What an import made and what waits still, however much it is: its job takes the listings in. By the viewer's own powers, like any. */
export async function editImported(
  scope: Scope,
  { importId, change: asked, matched }: { importId: string; change: Change; matched: number },
): Promise<ListingBulkEdit> {
  const facts = { id: newId(), requestedBy: scope.viewer.userId, importId, asked, matched }
  const row = scope.em.create(ListingBulkEdit, { ...facts, powers: powersOf(scope.viewer) } as ListingBulkEdit)
  await scope.em.persist(row).flush()
  await begin(scope, row, 'RUN')
  return row
}

/** Ends after the listings at hand; what is changed stays so, and can be taken back. */
export async function cancelListingBulkEdit(scope: Scope, id: string): Promise<ListingBulkEdit> {
  const row = await theEdit(scope, id)
  if (row.state !== ListingBulkEditState.RUNNING)
    throw refuse('CONFLICT', 'This bulk edit is over already.', { field: 'id' })
  Object.assign(row, { state: ListingBulkEditState.CANCELLED, finishedAt: scope.now() })
  return row
}

export async function undoListingBulkEdit(scope: Scope, id: string): Promise<ListingBulkEdit> {
  const row = await theEdit(scope, id)
  const permission = lackedForUndo(scope.viewer, row.asked)
  if (permission)
    throw refuse('FORBIDDEN', 'You may not change this, nor take it back.', { field: 'id', extensions: { permission } })
  if (!isUndoable(scope, row))
    throw refuse('CONFLICT', 'A bulk edit can be taken back for a day after it ended, once.', { field: 'id' })
  const powers = powersOf(scope.viewer)
  Object.assign(row, { state: ListingBulkEditState.UNDOING, powers, progress: 0, failure: null })
  await begin(scope, row, 'UNDO')
  return row
}

/** `askedBy`: whom the trail names for what the job does. */
function begin(scope: Scope, { id }: ListingBulkEdit, step: 'RUN' | 'UNDO'): Promise<void> {
  const payload = { editId: id, askedBy: scope.viewer.userId }
  return enqueue(scope, { task: 'edit_listings', payload, key: `bulk-edit:${id}:${step}` })
}

async function theEdit(scope: Scope, id: string): Promise<ListingBulkEdit> {
  const row = await lockedEdit(scope, id)
  if (!row) throw notFound('bulk edit')
  return row
}

type Understood = { matched: number; first: string[]; change: Change }

/** Which listings and what becomes of them, or all that is wrong with either at once. `empty`: what to say where nothing shall change. */
async function understood(
  scope: Scope,
  input: ListingBulkEditInput,
  { most, empty }: { most: number; empty?: FieldError },
): Promise<Understood> {
  const { ids, filter } = input
  const faults: FieldError[] = []
  if (!ids === !filter) faults.push({ path: 'input.ids', message: 'Name listings or a filter.' })
  if (filter?.near && typeof filter.near.radiusKm !== 'number')
    faults.push({ path: 'input.filter.near.radiusKm', message: 'Say how far from the point.' })
  const change = await readChange(scope, input.change, faults)
  if (empty && !Object.keys(change).length) faults.push(empty)
  const present = ids ? await readSubjects(scope, ids) : null
  const missing = (ids ?? []).flatMap((id, at): FieldError[] =>
    present?.has(id) ? [] : [{ path: `input.ids.${at}`, message: 'There is no such listing.' }],
  )
  if (faults.length) throw refuse('BAD_USER_INPUT', 'This needs another look.', { fields: [...faults, ...missing] })
  if (missing.length) throw refuse('NOT_FOUND', 'Some of these listings are not there.', { fields: missing })
  if (present) return { matched: present.size, first: [...present.keys()], change }
  return { ...(await found(scope, filter ?? {}, most)), change }
}

/** How many there are, and the first of them by name. */
async function found(scope: Scope, filter: ListingFilter, most: number): Promise<Omit<Understood, 'change'>> {
  const search = await searchOf(scope, { filter, sort: ListingSort.NAME, first: 1, after: null })
  if (!search) return { matched: 0, first: [] }
  const { hits } = await searchListings(scope, { ...search, first: most })
  return { matched: await countListings(scope, search), first: hits.map(({ id }) => id) }
}
