import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Member } from '../../identity/members/member.types.js'
import { Listing } from '../listing/listing.entity.js'
import { grantedListings, listingsOfMember } from './grants.reads.js'
import * as verbs from './grants.service.js'

const person = { description: 'Id of the person.' }
const which = { description: 'Id of the listing.' }

/** What this room adds to a member; identity does not know listings. */
@Resolver(() => Member)
export class GrantsResolver {
  @Query(() => [Listing], {
    description: 'The listings that were given to the viewer, drafts included, by name. Permission `listing.own`.',
  })
  grantedListings(@Ctx() { scope }: Context): Promise<Listing[]> {
    return grantedListings(scope)
  }

  @Mutation(() => Member, {
    description:
      'Gives a listing to a merchant, who sees and edits it from their next request. Permission `member.write`. NOT_FOUND, CONFLICT for who is no merchant.',
  })
  grantListing(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, which) listingId: string,
    @Arg('userId', () => ID, person) userId: string,
  ): Promise<Member> {
    return verbs.grantListing(scope, { listingId, userId })
  }

  @Mutation(() => Member, {
    description: 'Takes a listing from a merchant again. Permission `member.write`. NOT_FOUND.',
  })
  revokeListingGrant(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, which) listingId: string,
    @Arg('userId', () => ID, person) userId: string,
  ): Promise<Member> {
    return verbs.revokeListingGrant(scope, { listingId, userId })
  }

  @SeenBy('member.read')
  @FieldResolver(() => [Listing], { description: 'The listings they were given; empty but for merchants.' })
  listings(@Ctx() { scope }: Context, @Root() { id, role }: Member): Promise<Listing[]> | Listing[] {
    return role === 'MERCHANT' ? listingsOfMember(scope).load(id) : []
  }
}
