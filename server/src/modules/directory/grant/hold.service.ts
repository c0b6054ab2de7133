import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { peopleInTurn } from '../../identity/members/in-turn.js'
import { permissionsOf, type TenantRole } from '../../identity/permissions.js'
import { Membership } from '../../identity/user.entity.js'
import type { Listing } from '../listing/listing.entity.js'
import { ListingGrant } from './listing-grant.entity.js'

/** Whoever works for the tenant edits by their role; a listing is held by merchants. No role yet is fine: they become one. */
export function mayHold(role: string | null): boolean {
  const permissions = permissionsOf(role)
  return role === null || (permissions.has('listing.own') && !permissions.has('listing.write'))
}

type Holding = { listing: Listing; userId: string; field: string }

/**
 * The listing is theirs from now on: they become a merchant of the tenant if they are nothing there yet, and owners and admins are told. Given
 * twice is given once. CONFLICT naming `field` for who is of the team in another role. In turn with whatever else changes people.
 */
export async function hold(scope: Scope, { listing, userId, field }: Holding): Promise<Membership> {
  await peopleInTurn(scope)
  const here = { userId, tenantId: tenantIdOf(scope) }
  const known = await scope.em.findOne(Membership, here)
  if (!mayHold(known?.role ?? null))
    throw refuse('CONFLICT', 'Whoever is of the team in another role holds no listings.', { field })
  const membership = known ?? (await join(scope, here))
  await give(scope, membership, listing)
  return membership
}

async function join(scope: Scope, here: { userId: string; tenantId: string }): Promise<Membership> {
  const role = 'MERCHANT' as TenantRole
  const membership = scope.em.create(Membership, { id: newId(), ...here, role } as Membership)
  record(scope, { name: 'member.joined', on: membership, payload: { userId: here.userId, role } })
  // The grant's key names the row, so that is written first.
  await scope.em.persist(membership).flush()
  return membership
}

/** To somebody who may hold it. */
export async function give(scope: Scope, membership: Membership, listing: Listing): Promise<void> {
  const where = { membershipId: membership.id, listingId: listing.id }
  if (await scope.em.findOne(ListingGrant, where)) return
  scope.em.persist(scope.em.create(ListingGrant, { id: newId(), ...where } as ListingGrant))
  record(scope, { name: 'listing.granted', on: listing, payload: { userId: membership.userId } })
}
