import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Invitation } from '../../identity/invitations/invitation.entity.js'
import { Listing } from '../listing/listing.entity.js'
import { listingsOfInvitation } from './grants.reads.js'

/** What this room adds to an invitation. */
@Resolver(() => Invitation)
export class InvitedListings {
  @SeenBy('member.read')
  @FieldResolver(() => [Listing], {
    description: 'The listings they will hold from the moment they join; empty but for merchants.',
  })
  listings(@Ctx() { scope }: Context, @Root() { id, role }: Invitation): Promise<Listing[]> | Listing[] {
    return role === 'MERCHANT' ? listingsOfInvitation(scope).load(id) : []
  }
}
