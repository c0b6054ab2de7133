import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { EndorsementConnection, EndorsementSummary } from './endorsement.entity.js'
import { endorsementsOf, summaryOf } from './endorsements.reads.js'

/** What this room adds to a listing; the directory does not know endorsements. */
@Resolver(() => Listing)
export class ListingEndorsements {
  @SeenBy('public')
  @FieldResolver(() => EndorsementConnection, { description: 'Approved endorsements, newest first.' })
  async endorsements(
    @Ctx() { scope }: Context,
    @Root() { id }: Listing,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof EndorsementConnection>> {
    return new EndorsementConnection(await endorsementsOf(scope, id, { first, after: after ?? null }))
  }

  @SeenBy('public')
  @FieldResolver(() => EndorsementSummary, { description: 'Approved endorsements in two numbers.' })
  endorsementSummary(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<EndorsementSummary> {
    return summaryOf(scope).load(id)
  }
}
