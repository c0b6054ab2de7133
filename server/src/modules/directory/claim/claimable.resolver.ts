import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { siteAddress, withSite } from '../../tenancy/addresses.js'
import { isHeld } from '../grant/grants.reads.js'
import { Listing, ListingStatus } from '../listing/listing.entity.js'

/** What this room adds to a listing. */
@Resolver(() => Listing)
export class ClaimableResolver {
  @SeenBy('public')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The page on which a business says that this listing is its own: there its people sign up or sign in, and prove it. Null where somebody holds it already (`isVerified`) and for what is not PUBLISHED.',
  })
  async claimUrl(@Ctx() { scope }: Context, @Root() { id, slug, status }: Listing): Promise<string | null> {
    if (status !== ListingStatus.PUBLISHED || (await isHeld(scope).load(id))) return null
    return `${siteAddress(await withSite(scope))}/admin/claim/${encodeURIComponent(slug)}`
  }
}
