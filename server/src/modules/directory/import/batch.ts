import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { begun, inOrder } from '../../../kernel/begun.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { roomFor } from '../../plans/reserve.service.js'
import { breathe } from './ahead.js'
import { MOST_CATEGORIES } from '../category/tree.reads.js'
import { indexListings } from '../search/search.service.js'
import { saysReadOnly, surplusOf } from '../listing/surplus.reads.js'
import { type SlugNumbers, slugsFor } from './bulk-slugs.js'
import { placesOf } from './category-paths.js'
import { type Duplicate, likelyDuplicates } from './duplicates.js'
import { EarlierRows } from './earlier.js'
import { type Filed, pathKey, readFiled } from './filed.js'
import { FURTHER, writeFurther } from './further.js'
import { changedListing, furtherPathsOf, newListing, type Plan, pathOf, planOf, type ReadyRow } from './plan.js'
import { categoryPathsAsText, categoryPathsIn } from './paths.js'
import { readReturned } from './returned.js'
import { needRunning } from './running.js'
import type { Ground, Note, RowError } from './row.js'
import { Watch } from './suspicions.js'
import { keepAfter, keepBefore } from './undo.store.js'
import { type ChangedListing, insertListings, type NewListing, readKnown, updateListings } from './store.js'

/**
 * One import: what its batches have in common. `undoable`: its row is there, and what it
 * does to each listing is kept (undo.store.ts).
 */
export class ImportRun {
  readonly id: string
  readonly slugNumbers: SlugNumbers = new Map()
  readonly watch = new Watch()
  /** Of a dry run, which writes no batch that the next could be compared with. */
  readonly earlier = new EarlierRows()
  private filing: Filed | undefined

  constructor(
    readonly ground: Ground,
    readonly dryRun: boolean,
    private readonly as: { importId?: string | undefined; held?: boolean | undefined } = {},
  ) {
    this.id = as.importId ?? newId()
  }

  /** All that it makes is under review until a moderator has looked at it, whatever the file says it is. */
  get held(): boolean {
    return this.as.held ?? false
  }

  get undoable(): boolean {
    return this.as.importId !== undefined && !this.dryRun
  }

  /** What its events and the trail call it. */
  get about(): { id: string; constructor: { name: string } } {
    return { id: this.id, constructor: { name: 'ListingImport' } }
  }

  /** Read once, at the first category that is not where it would be expected. */
  async filed(scope: Scope): Promise<Filed> {
    this.filing ??= await readFiled(scope)
    return this.filing
  }
}

export type BatchResult = {
  created: number
  updated: number
  unchanged: number
  /** Of the unchanged: rows whose listing staff deleted. */
  deleted: number
  /** Of the updated: rows of an export that is older than the listing. */
  older: number
  rejected: RowError[]
  duplicates: (Omit<Duplicate, 'at'> & { line: number })[]
  notes: (Note & { line: number })[]
}

/** Some hundreds of rows in the scope's transaction: all or none of them. A dry run asks the same questions and writes nothing. */
export async function importRows(scope: Scope, run: ImportRun, rows: ReadyRow[]): Promise<BatchResult> {
  if (run.undoable) await needRunning(scope, run.id)
  if (!run.dryRun) await lock(scope)
  const returned = await readReturned(scope, rows, { hold: !run.dryRun })
  const known = await readKnown(
    scope,
    rows.flatMap(({ line, sourceId }) => (returned.has(line) ? [] : [sourceId])),
    { held: !run.dryRun },
  )
  const wanted = rows.map((row) => planOf(row, returned.get(row.line) ?? known.get(row.sourceId), run.ground))
  const { planned, beyond } = await withinPlan(scope, run, wanted)
  const options = { filed: () => run.filed(scope), make: !run.dryRun }
  const pathsOf = (plan: Plan) => [pathOf(plan), ...furtherPathsOf(plan)]
  const places = await placesOf(scope, planned.flatMap(pathsOf), options)
  const placeOf = (path: string[]) => places.get(pathKey(path)) ?? null
  const fullPath = (plan: Plan) => pathsOf(plan).find((path) => placeOf(path) === 'full')
  const hasRoom = (plan: Plan) => !fullPath(plan)
  const placed = (plan: Plan) => {
    const categoryId = placeOf(pathOf(plan))
    const further = new Set(furtherPathsOf(plan).flatMap((path) => placeOf(path) ?? []))
    return { categoryId, further: [...further].filter((id) => id !== categoryId) }
  }
  const plans = planned.filter(hasRoom)
  const made = plans.filter((plan) => plan.kind === 'new')
  const changed = plans.filter((plan) => plan.kind === 'changed')
  const values = made.map((plan) => plan.values)
  const told = made.map(({ row: { line }, values: { name, phone, website, lat, lng } }) => ({
    ...{ line, name, phone, website, lat, lng },
  }))
  const alike = begun(likelyDuplicates(scope, told, run.dryRun ? run.earlier : undefined))
  // The database looks for them while slugs are made of the names.
  await breathe()
  const wishes = made.map(({ row, values }) => ({ name: values.name, slug: row.begins.slug }))
  // A dry run asks for those alone of which it may have something to say.
  const asked = run.dryRun ? wishes.filter(({ slug }) => slug) : wishes
  const [duplicates, slugs] = await inOrder([alike, asked.length ? slugsFor(scope, asked, run.slugNumbers) : []])
  if (run.dryRun) run.watch.see(values, duplicates)
  else
    await write(scope, run, {
      made: made.map((plan, at) => newListing(plan, { slug: slugs[at] ?? '', ...placed(plan) })),
      changed: changed.map((plan) => changedListing(plan, placed(plan))),
      alike: duplicates.map(({ at }) => at),
    })
  const otherSlugs = made
    .filter(({ row }) => !run.dryRun || row.begins.slug)
    .flatMap(({ row }, at) => slugNote(row, slugs[at] ?? ''))
  const updated = changed.filter((plan) => plan.columns.length).length
  return {
    created: made.length,
    updated,
    unchanged: plans.length - made.length - updated,
    deleted: plans.filter((plan) => plan.kind === 'same' && plan.deleted).length,
    older: changed.filter(({ older }) => older).length,
    rejected: [...beyond, ...planned.filter((plan) => !hasRoom(plan)).map((plan) => noRoom(plan, fullPath(plan)))],
    duplicates: duplicates.map(({ at, ...rest }) => ({ ...rest, line: made[at]?.row.line ?? 0 })),
    notes: [...plans.flatMap(({ row, notes }) => notes.map((note) => ({ ...note, line: row.line }))), ...otherSlugs],
  }
}

type Within = { planned: Plan[]; beyond: RowError[] }

/**
 * As many new ones as the plan has room for at this moment: what there was at the start may be taken by now. What is beyond it is not changed. The operator's command, which
 * has no row to be taken back by, is not held.
 */
async function withinPlan(scope: Scope, run: ImportRun, wanted: Plan[]): Promise<Within> {
  const made = wanted.filter(({ kind }) => kind === 'new')
  const room = run.undoable && made.length ? await roomFor(scope, 'listings') : null
  const beyond = new Map(made.slice(Math.max(0, room?.left ?? made.length)).map((plan) => [plan, room?.says ?? '']))
  const changes = run.undoable && wanted.some(({ kind }) => kind === 'changed')
  const surplus = changes ? await surplusOf(scope) : new Set<string>()
  const readOnly = surplus.size ? await saysReadOnly(scope) : ''
  for (const plan of surplus.size ? wanted : [])
    if (plan.kind === 'changed' && surplus.has(plan.id)) beyond.set(plan, readOnly)
  if (!beyond.size) return { planned: wanted, beyond: [] }
  return {
    planned: wanted.filter((plan) => !beyond.has(plan)),
    beyond: [...beyond].map(([{ row }, reason]) => ({ line: row.line, column: 'name', reason })),
  }
}

/** One batch of a tenant at a time: two imports of one file would each make what the other has not committed yet. */
async function lock(scope: Scope): Promise<void> {
  const key = `${tenantIdOf(scope)}:import`
  await scope.connection.prepared('import-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 13))', [key])
}

/** By the column of the file that has the path. */
function noRoom({ row: { line, cells } }: Plan, path: string[] = []): RowError {
  const column = categoryPathsIn(cells.categories ?? '').length
    ? 'categories'
    : cells.category?.trim()
      ? 'category'
      : 'subcategory'
  const reason = `A tenant has at most ${MOST_CATEGORIES} categories: no room for ${categoryPathsAsText([path])}.`
  return { line, column, reason }
}

function slugNote({ line, begins: { slug } }: ReadyRow, given: string): (Note & { line: number })[] {
  return slug && slug !== given ? [{ line, field: 'slug', text: `"${slug}" is taken: ${given} instead.` }] : []
}

/** `alike`: which of those made are like another, by their place in the list. */
type Writing = { made: NewListing[]; changed: ChangedListing[]; alike: number[] }

const HELD = 'UNDER_REVIEW'

/** One event for the batch: a board with a row for each of 50,000 listings would tell nobody more. */
async function write(scope: Scope, run: ImportRun, { made, changed, alike }: Writing): Promise<void> {
  // One behind the other without waiting between: the database works on the first while the second is written down.
  await inOrder([
    insertListings(scope, run.held ? made.map((each) => ({ ...each, status: HELD })) : made),
    writeFurther(scope, made, { anew: true }),
    run.undoable && keepBefore(scope, run.id, { made, changed }),
  ])
  await updateListings(scope, changed)
  const refiled = changed.filter(({ touched }) => touched.includes(FURTHER))
  await writeFurther(scope, refiled, { anew: false })
  if (run.undoable) await keepAfter(scope, run.id, changed)
  const created = made.map(({ id }) => id)
  const updated = changed.filter(({ touched }) => touched.length).map(({ id }) => id)
  if (created.length + updated.length === 0) return
  // Of the others nobody needs to look for their likes once more.
  const likely = alike.flatMap((at) => made[at]?.id ?? [])
  record(scope, { name: 'listing.imported', on: run.about, payload: { created, updated, likely } })
  scope.afterFlush(() => indexListings(scope, [...created, ...updated]))
}
