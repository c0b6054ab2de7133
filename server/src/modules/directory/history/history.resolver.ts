import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { listingHistory } from './history.reads.js'
import { ListingChangeConnection, ListingUndo } from './history.types.js'
import { undoListingChange } from './undo.service.js'

@Resolver()
export class ListingHistoryResolver {
  @Query(() => ListingChangeConnection, {
    description:
      'Who changed what of a listing and when, newest first, for as long as the trail is kept. Permission `listing.write`, or `listing.own` for one that was given. NOT_FOUND, BAD_USER_INPUT.',
  })
  listingHistory(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, { description: 'Id of the listing.' }) listingId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
  ): Promise<InstanceType<typeof ListingChangeConnection>> {
    return listingHistory(scope, listingId, { first, after: after ?? null })
  }

  @Mutation(() => ListingUndo, {
    description:
      'Undoes one change of a listing: restores the fields that are still as that change left them, and names those that are not. Itself a change that can be undone. Permission `listing.write`, or `listing.own` for one that was given. NOT_FOUND, CONFLICT where nothing of it can be undone any more.',
  })
  undoListingChange(
    @Ctx() { scope }: Context,
    @Arg('listingId', () => ID, { description: 'Id of the listing.' }) listingId: string,
    @Arg('changeId', () => ID, { description: 'Id of the change, of `listingHistory`.' }) changeId: string,
  ): Promise<ListingUndo> {
    return undoListingChange(scope, listingId, changeId)
  }
}
