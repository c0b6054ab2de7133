import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { ListingSort } from '../listing/filter.inputs.js'
import { searchOf } from '../listing/filter.js'
import { countListings } from '../search/survey.reads.js'
import { columnsWanted } from './wanted.js'
import { listingExportAddress } from './listing-export.address.js'
import { ListingExport, type ListingExportDownload, ListingExportState } from './listing-export.entity.js'
import type { ExportListingsInput } from './listing-export.inputs.js'

const DAY = 24 * 3_600_000
/** Up to so many are written while somebody waits for them; more by a job. */
export const AT_ONCE = 5_000

export async function exportListings(
  scope: Scope,
  { format, filter, columns }: ExportListingsInput,
): Promise<ListingExport> {
  if (columns && new Set(columns).size !== columns.length)
    throw refuse('BAD_USER_INPUT', 'Name each column once.', { field: 'input.columns' })
  const search = await searchOf(scope, { filter: filter ?? {}, sort: ListingSort.NAME, first: 1, after: null })
  const rowCount = search ? await countListings(scope, search) : 0
  const atOnce = rowCount <= AT_ONCE
  const made = scope.em.create(ListingExport, {
    id: newId(),
    format,
    wanted: filter ?? {},
    columns: await columnsWanted(scope, columns ?? null),
    rowCount,
    state: atOnce ? ListingExportState.READY : ListingExportState.WAITING,
    requestedBy: scope.viewer.userId,
    expiresAt: new Date(scope.now().getTime() + DAY),
  } as ListingExport)
  scope.em.persist(made)
  record(scope, { name: 'listing.exported', on: made, payload: { format, rows: rowCount } })
  if (!atOnce)
    await enqueue(scope, { task: 'export_listings', payload: { exportId: made.id }, key: `listing-export:${made.id}` })
  return made
}

/** A mutation, so that every fetching stands in the audit trail. */
export async function openListingExport(scope: Scope, id: string): Promise<ListingExportDownload> {
  const found = isId(id) ? await scope.em.findOne(ListingExport, { id }) : null
  if (!found) throw notFound('export')
  if (found.state !== ListingExportState.READY || found.expiresAt <= scope.now())
    throw refuse('CONFLICT', 'This export is not ready, or its day is over.', { field: 'id' })
  return listingExportAddress(scope, found.id)
}

export function listingExports(scope: Scope): Promise<ListingExport[]> {
  return scope.em.find(ListingExport, {}, { orderBy: { id: 'desc' }, limit: 20 })
}
