import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { ListingBulkEdit, ListingBulkEditConnection } from './listing-bulk-edit.entity.js'

export async function listingBulkEdits(
  scope: Scope,
  { first, after }: { first: number; after: string | null },
): Promise<InstanceType<typeof ListingBulkEditConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const where = after ? { id: { $lt: after } } : {}
  const rows = await scope.em.find(ListingBulkEdit, where, { orderBy: { id: 'desc' }, limit: first + 1 })
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return new ListingBulkEditConnection({
    edges,
    hasNextPage: rows.length > first,
    total: () => scope.em.count(ListingBulkEdit, {}),
  })
}

export async function listingBulkEdit(scope: Scope, id: string): Promise<ListingBulkEdit | null> {
  return isId(id) ? scope.em.findOne(ListingBulkEdit, { id }) : null
}

const lock = 'select from listing_bulk_edit where tenant_id = app_tenant() and id = $1 for update'

/** Whoever is about to change where it stands waits for whoever does at this moment. */
export async function lockedEdit(scope: Scope, id: string): Promise<ListingBulkEdit | null> {
  if (!isId(id)) return null
  await scope.connection.prepared('bulk-row-lock', lock, [id])
  return scope.em.findOne(ListingBulkEdit, { id })
}
