import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import { wishFor } from '../../scope/beside.js'
import type { Context } from '../../scope/scope.js'
import { comesBesideListings } from '../directory/listing/listing.beside.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { EndorsementConnection, EndorsementSummary } from './endorsement.entity.js'
import { endorsementsBeside, endorsementsOf, summaryOf } from './endorsements.reads.js'

comesBesideListings('endorsements', ({ first, after }, below) => {
  const fits = typeof first === 'number' && first >= 1 && first <= 100
  return fits && !after ? { ...wishFor(endorsementsBeside, below), argument: first + 1 } : null
})

/** What this room adds to a listing; the directory does not know endorsements. */
@Resolver(() => Listing)
export class ListingEndorsements {
  @SeenBy('public')
  @FieldResolver(() => EndorsementConnection, { description: 'Approved endorsements, newest first.' })
  async endorsements(
    @Ctx() { scope }: Context,
    @Root() listing: Listing,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof EndorsementConnection>> {
    return new EndorsementConnection(await endorsementsOf(scope, listing, { first, after: after ?? null }))
  }

  @SeenBy('public')
  @FieldResolver(() => EndorsementSummary, { description: 'Approved endorsements in two numbers.' })
  endorsementSummary(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<EndorsementSummary> {
    return summaryOf(scope).load(id)
  }
}
