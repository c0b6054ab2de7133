import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Listing } from '../listing/listing.entity.js'
import { isHeld } from './grants.reads.js'

/** What this room adds to a listing. */
@Resolver(() => Listing)
export class ListingHolder {
  @SeenBy('public')
  @FieldResolver(() => Boolean, {
    description:
      'Whether the business itself looks after it: somebody claimed it, or was given it, and holds it still.',
  })
  isVerified(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<boolean> {
    return isHeld(scope).load(id)
  }
}
