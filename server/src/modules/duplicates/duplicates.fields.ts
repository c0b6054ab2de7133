import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import type { Scope } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { distanceKm } from '../directory/search/distance.js'
import { listingById } from '../moderation/moderation.reads.js'
import { DuplicateReason, ListingDuplicate } from './listing-duplicate.entity.js'

@Resolver(() => ListingDuplicate)
export class ListingDuplicateFields {
  @SeenBy('listing.write')
  @FieldResolver(() => [DuplicateReason], { description: 'What speaks for it, at least one.' })
  reasons(@Root() { storedReasons }: ListingDuplicate): DuplicateReason[] {
    return Object.values(DuplicateReason).filter((reason) => storedReasons.includes(reason))
  }

  @SeenBy('listing.write')
  @FieldResolver(() => [Listing], {
    description: 'Both, the elder first; of a pair that was merged, also the one that is gone.',
  })
  listings(@Ctx() { scope }: Context, @Root() pair: ListingDuplicate): Promise<Listing[]> {
    return both(scope, pair)
  }

  @SeenBy('listing.write')
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'How far apart they are, in kilometres; null where one has no place.',
  })
  async distanceKm(@Ctx() { scope }: Context, @Root() pair: ListingDuplicate): Promise<number | null> {
    const [a, b] = (await both(scope, pair)).map(({ lat, lng }) => (lat === null || lng === null ? null : { lat, lng }))
    return a && b ? distanceKm(a, b) : null
  }
}

async function both(scope: Scope, { elderId, youngerId }: ListingDuplicate): Promise<Listing[]> {
  const found = await Promise.all([elderId, youngerId].map((id) => listingById(scope).load(id)))
  return found.filter((listing) => listing !== null)
}
