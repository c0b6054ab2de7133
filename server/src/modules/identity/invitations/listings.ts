import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { permissionsOf } from '../permissions.js'
import type { Membership } from '../user.entity.js'
import type { Invitation } from './invitation.entity.js'

const there = 'select id from listing where tenant_id = app_tenant() and deleted_at is null and id = any ($1)'
const forget = 'delete from invitation_listing where tenant_id = app_tenant() and invitation_id = $1'
const keep = `insert into invitation_listing (tenant_id, id, invitation_id, listing_id)
  select app_tenant(), kept.id, $1, kept.listing_id from unnest($2::uuid[], $3::uuid[]) as kept (id, listing_id)`

/** Whoever may edit every listing holds none by grant: the same line as `grantListing` draws. */
const holdsByGrant = ({ role }: Pick<Invitation, 'role'>): boolean => {
  const held = permissionsOf(role)
  return held.has('listing.own') && !held.has('listing.write')
}

/** Each that is not there is named. Ids of listings alone: what a listing is, is its own room's business. */
export async function checkListings(scope: Scope, wanted: string[], role: Invitation['role']): Promise<string[]> {
  if (!wanted.length) return []
  const rows = await scope.connection.prepared<{ id: string }>('invited-there', there, [wanted])
  const found = new Set(rows.map(({ id }) => id))
  const fields = wanted.flatMap((id, at) =>
    found.has(id) ? [] : [{ path: `input.listingIds.${at}`, message: 'There is no such listing.' }],
  )
  if (fields.length) throw refuse('NOT_FOUND', 'There is no such listing.', { fields })
  if (!holdsByGrant({ role }))
    throw refuse('BAD_USER_INPUT', 'Only a merchant holds listings by grant.', { field: 'input.listingIds' })
  return [...found]
}

/** Absent: as they were, unless the role is no merchant's any more; given: these and no others. After the invitation's own row. */
export function keepListings(scope: Scope, invitation: Invitation, chosen: string[] | null): void {
  if (chosen === null && holdsByGrant(invitation)) return
  scope.afterFlush(async () => {
    await scope.connection.prepared('invited-forget', forget, [invitation.id])
    if (!chosen?.length) return
    const ids = chosen.map(() => newId())
    await scope.connection.prepared('invited-keep', keep, [invitation.id, ids, chosen])
  })
}

const invited = 'select listing_id as id from invitation_listing where tenant_id = app_tenant() and invitation_id = $1'
const give = `insert into listing_grant (tenant_id, id, membership_id, listing_id)
  select app_tenant(), given.id, $1, given.listing_id from unnest($2::uuid[], $3::uuid[]) as given (id, listing_id)`

/** What was chosen is theirs from their first request: in the transaction in which they join. */
export async function giveListings(scope: Scope, invitation: Invitation, membership: Membership): Promise<void> {
  if (!holdsByGrant(membership)) return
  const rows = await scope.connection.prepared<{ id: string }>('invited-listings', invited, [invitation.id])
  if (!rows.length) return
  const ids = rows.map(({ id }) => id)
  await scope.connection.prepared('invited-give', give, [membership.id, ids.map(() => newId()), ids])
  for (const id of ids)
    record(scope, {
      name: 'listing.granted',
      on: { id, constructor: { name: 'Listing' } },
      payload: { userId: membership.userId },
    })
}
