import { notFound, refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { type AuditActorKind, AuditChangeKind } from '../../audit/audit.types.js'
import type { Change, FieldChange } from '../../audit/changes.js'
import type { Listing } from '../listing/listing.entity.js'
import { holdsByGrant, mayEditListing } from '../listing/listings.rules.js'
import { theListing } from '../listing/listings.service.js'
import { FieldStanding, ListingChange, ListingChangeConnection, type ListingChangedField } from './history.types.js'
import { ownChange } from './own-change.js'
import { standingsOf } from './standing.js'

const columns = 'a.id, a.created_at, a.action, a.actor_kind, a.actor_user_id, a.actor_key_id'
/** What stands at the listing, and what was done to many listings at once and stands at something else. */
const rows = `select a.*, u.name as user_name, k.name as key_name from (
    (select ${columns}, a.changes from audit_log a
      where a.tenant_id = app_tenant() and a.target_id = $1 and a.outcome = 'DONE' and a.changes @> $2::jsonb
        and ($3::uuid is null or a.id < $3) and ($4::uuid is null or a.id = $4) order by a.id desc limit $5)
    union all
    (select ${columns}, t.changes from audit_target t join audit_log a on a.tenant_id = t.tenant_id and a.id = t.audit_id
      where t.tenant_id = app_tenant() and t.target_id = $1
        and ($3::uuid is null or t.audit_id < $3) and ($4::uuid is null or t.audit_id = $4) order by t.audit_id desc limit $5)
  ) a left join app_user u on u.id = a.actor_user_id left join api_key k on k.tenant_id = app_tenant() and k.id = a.actor_key_id
  order by a.id desc limit $5`

type Row = {
  id: string
  created_at: string
  action: string
  actor_kind: AuditActorKind
  actor_user_id: string | null
  user_name: string | null
  key_name: string | null
  changes: Change[]
}
type Asked = { after?: string | null; only?: string; first: number }

/** Whoever may edit it, and nobody else, not even that it has a past. */
export async function editable(scope: Scope, id: string): Promise<Listing> {
  const listing = isId(id) ? await theListing(scope, id) : null
  if (!listing || !(await mayEditListing(scope, listing))) throw notFound('listing')
  return listing
}

function entries(scope: Scope, { id }: Listing, { after, only, first }: Asked): Promise<Row[]> {
  const about = JSON.stringify([{ type: 'Listing', id }])
  return scope.connection.prepared<Row>('listing-history', rows, [id, about, after ?? null, only ?? null, first])
}

type Page = { first: number; after: string | null }

/** Newest first, from the trail; ids sort by age. */
export async function listingHistory(
  scope: Scope,
  listingId: string,
  { first, after }: Page,
): Promise<InstanceType<typeof ListingChangeConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const listing = await editable(scope, listingId)
  const found = await entries(scope, listing, { after, first: first + 1 })
  const edges = found.slice(0, first).map((row) => ({ cursor: row.id, node: told(scope, listing, row) }))
  const total = async () => (await entries(scope, listing, { first: 100_000 })).length
  return new ListingChangeConnection({ edges, hasNextPage: found.length > first, total })
}

/** What one entry did to the fields of the listing. */
export async function changeOf(scope: Scope, listing: Listing, entryId: string): Promise<FieldChange[] | null> {
  const [row] = isId(entryId) ? await entries(scope, listing, { only: entryId, first: 1 }) : []
  const change = row && ownChange(row.changes, listing.id)
  return change?.kind === 'UPDATED' ? change.fields : null
}

function told(scope: Scope, listing: Listing, row: Row): ListingChange {
  const change = ownChange(row.changes, listing.id)
  const mine = row.actor_user_id !== null && row.actor_user_id === scope.viewer.userId
  // Who works for the directory is no business of those who are listed there.
  const named = mine || !holdsByGrant(scope.viewer)
  return Object.assign(new ListingChange(), {
    id: row.id,
    at: new Date(row.created_at),
    action: row.action,
    kind: AuditChangeKind[change?.kind ?? 'UPDATED'],
    actorKind: row.actor_kind,
    actorName: named ? (row.key_name ?? row.user_name) : null,
    fields: change?.kind === 'UPDATED' ? shown(listing, change.fields) : [],
  })
}

export function shown(listing: Listing, fields: FieldChange[]): ListingChangedField[] {
  const standings = standingsOf(listing, fields)
  const said = fields.map(({ name, before, after }) => ({
    ...{ name, before: textOf(before), after: textOf(after) },
    standing: standings.get(name) ?? FieldStanding.ELSEWHERE,
  }))
  // The other half of a point stands beside the half that moved, for undoing alone; what is not kept has no values to compare.
  return said.filter(({ before, after, standing }) => standing === FieldStanding.NOT_KEPT || before !== after)
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
