import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { inTurn } from '../../identity/members/in-turn.js'
import type { Member } from '../../identity/members/member.types.js'
import { asMember, membershipOf } from '../../identity/members/members.reads.js'
import type { Membership } from '../../identity/user.entity.js'
import { isId } from '../../../kernel/ids.js'
import { Listing } from '../listing/listing.entity.js'
import { give, mayHold } from './hold.service.js'
import { ListingGrant } from './listing-grant.entity.js'

type Named = { listingId: string; userId: string }

/** Given twice is given once. Whoever may edit every listing holds none by grant. */
export async function grantListing(scope: Scope, named: Named): Promise<Member> {
  await inTurn(scope)
  const { membership, listing } = await both(scope, named)
  if (!mayHold(membership.role))
    throw refuse('CONFLICT', 'Only a merchant holds listings by grant.', { field: 'userId' })
  await give(scope, membership, listing)
  return asMember(scope, membership)
}

export async function revokeListingGrant(scope: Scope, named: Named): Promise<Member> {
  await inTurn(scope)
  const { membership, listing } = await both(scope, named)
  const grant = await scope.em.findOne(ListingGrant, { membershipId: membership.id, listingId: listing.id })
  if (grant) {
    scope.em.remove(grant)
    record(scope, { name: 'listing.grant_revoked', on: listing, payload: { userId: named.userId } })
  }
  return asMember(scope, membership)
}

/** Each that is missing is named, all at once. */
async function both(scope: Scope, { listingId, userId }: Named): Promise<{ membership: Membership; listing: Listing }> {
  const listing = isId(listingId) ? await scope.em.findOne(Listing, { id: listingId }) : null
  const membership = await membershipOf(scope, userId)
  if (listing && membership) return { membership, listing }
  const fields = [
    ...(listing ? [] : [{ path: 'listingId', message: 'There is no such listing.' }]),
    ...(membership ? [] : [{ path: 'userId', message: 'There is no such member.' }]),
  ]
  throw refuse('NOT_FOUND', fields.map(({ message }) => message).join(' '), { fields })
}
