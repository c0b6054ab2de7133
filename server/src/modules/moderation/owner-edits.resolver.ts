import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { claimedAt } from './proposal.service.js'
import { waitingEdits, withdrawListingChanges } from './owner-edits.service.js'
import { ProposedChange } from './proposal.types.js'
import { changesIn } from './proposed-changes.js'

/** What this room adds to a listing. */
@Resolver(() => Listing)
export class OwnerEditsResolver {
  @SeenBy('public')
  @ListSize(2)
  @FieldResolver(() => [ProposedChange], {
    description:
      'What an owner of it changed and a moderator has not decided yet, each field as it reads and as it will; empty for who may not edit it.',
  })
  async pendingChanges(@Ctx() { scope }: Context, @Root() listing: Listing): Promise<ProposedChange[]> {
    const edits = await waitingEdits(scope, listing)
    const changes = await Promise.all(edits.map(({ proposal }) => changesIn(scope, listing, proposal ?? {})))
    return changes.flat()
  }

  @SeenBy('public')
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the viewer claimed it with evidence (`claimListing`) and no moderator has decided yet (UTC); else null.',
  })
  viewerClaimedAt(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<Date | null> {
    return claimedAt(scope).load(id)
  }

  @Mutation(() => Listing, {
    description:
      'Takes back what the viewer changed of a listing and no moderator has decided yet (`pendingChanges`). Permission `listing.own` for one that was given, or `listing.write`. NOT_FOUND where nothing of theirs waits.',
  })
  withdrawListingChanges(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the listing.' }) id: string,
  ): Promise<Listing> {
    return withdrawListingChanges(scope, id)
  }
}
