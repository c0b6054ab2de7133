import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { ListingDuplicateFilter, MergeListingsInput, SimilarListingsInput } from './duplicates.inputs.js'
import * as reads from './duplicates.reads.js'
import * as verbs from './duplicates.service.js'
import { SimilarListing } from './duplicates.types.js'
import { ListingDuplicate, ListingDuplicateConnection } from './listing-duplicate.entity.js'

const id = { description: 'Id of the pair.' }
const filter = { nullable: true, description: 'Which; absent: those of which nothing is decided.' }
const who = 'Permission `listing.write`.'

@Resolver()
export class DuplicatesResolver {
  @Query(() => ListingDuplicateConnection, {
    description: `Pairs of listings that are likely one business, the likeliest first. ${who}`,
  })
  listingDuplicates(
    @Ctx() { scope }: Context,
    @Arg('filter', () => ListingDuplicateFilter, filter) wanted: ListingDuplicateFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof ListingDuplicateConnection>> {
    return reads.listingDuplicates(scope, { filter: wanted ?? {}, first, after: after ?? null })
  }

  @Query(() => Int, { description: `How many pairs wait for somebody to look at them. ${who}` })
  openListingDuplicateCount(@Ctx() { scope }: Context): Promise<number> {
    return reads.openListingDuplicateCount(scope)
  }

  @Query(() => [SimilarListing], {
    description: `Listings that may be the business somebody is about to add, the likeliest first, at most five. ${who}`,
  })
  similarListings(
    @Ctx() { scope }: Context,
    @Arg('input', () => SimilarListingsInput, { description: 'What is known of it.' }) input: SimilarListingsInput,
  ): Promise<SimilarListing[]> {
    return reads.similarListings(scope, input)
  }

  @Mutation(() => ListingDuplicate, {
    description: `They are two businesses: the pair is not found again. ${who} NOT_FOUND, CONFLICT when it is decided.`,
  })
  dismissListingDuplicate(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) pairId: string,
  ): Promise<ListingDuplicate> {
    return verbs.dismissListingDuplicate(scope, pairId)
  }

  @Mutation(() => ListingDuplicate, {
    description: `Takes back that they are two. ${who} NOT_FOUND, CONFLICT when they were merged.`,
  })
  reopenListingDuplicate(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) pairId: string,
  ): Promise<ListingDuplicate> {
    return verbs.reopenListingDuplicate(scope, pairId)
  }

  @Mutation(() => Listing, {
    description: `Two listings are one business: the one that stays gets what it lacks, and everything that hangs on the other (endorsements, enquiries, pictures, holders, reports); its addresses lead here from now on. It cannot be taken back. ${who} NOT_FOUND, BAD_USER_INPUT.`,
  })
  mergeListings(
    @Ctx() { scope }: Context,
    @Arg('input', () => MergeListingsInput, { description: 'Which, and what of the other.' }) input: MergeListingsInput,
  ): Promise<Listing> {
    return verbs.mergeListings(scope, input)
  }
}
