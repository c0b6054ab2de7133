import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { News } from '../../../events/news.js'
import { type Listening, streamOf } from '../../../events/stream.js'
import type { Context } from '../../../scope/scope.js'
import { ListingBulkEditInput } from './bulk.inputs.js'
import * as reads from './bulk.reads.js'
import * as verbs from './bulk.service.js'
import { ListingBulkPreview } from './bulk.types.js'
import { ListingBulkEdit, ListingBulkEditConnection } from './listing-bulk-edit.entity.js'

const id = { description: 'Id of the bulk edit.' }
const input = { description: 'Which listings, and what becomes of them.' }

@Resolver()
export class BulkEditsResolver {
  @Query(() => ListingBulkPreview, {
    description:
      'What `startListingBulkEdit` would do, without doing it. Permission `listing.write`. BAD_USER_INPUT names all that is wrong, NOT_FOUND the `ids` that are not there.',
  })
  previewListingBulkEdit(
    @Ctx() { scope }: Context,
    @Arg('input', () => ListingBulkEditInput, input) asked: ListingBulkEditInput,
  ): Promise<ListingBulkPreview> {
    return verbs.previewListingBulkEdit(scope, asked)
  }

  @Query(() => ListingBulkEdit, { nullable: true, description: 'One bulk edit. Permission `listing.write`.' })
  listingBulkEdit(@Ctx() { scope }: Context, @Arg('id', () => ID, id) editId: string): Promise<ListingBulkEdit | null> {
    return reads.listingBulkEdit(scope, editId)
  }

  @Query(() => ListingBulkEditConnection, { description: 'Bulk edits, newest first. Permission `listing.write`.' })
  listingBulkEdits(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after?:
      | string
      | null,
  ): Promise<InstanceType<typeof ListingBulkEditConnection>> {
    return reads.listingBulkEdits(scope, { first, after: after ?? null })
  }

  @Mutation(() => ListingBulkEdit, {
    description:
      'Changes many listings, by a job: each by the rules of `updateListing`, once, or it stands among `failures`. Permission `listing.write`, with `featuredUntil` also `listing.feature`. BAD_USER_INPUT names all that is wrong, NOT_FOUND the `ids` that are not there, CONFLICT where the filter finds none.',
  })
  startListingBulkEdit(
    @Ctx() { scope }: Context,
    @Arg('input', () => ListingBulkEditInput, input) asked: ListingBulkEditInput,
  ): Promise<ListingBulkEdit> {
    return verbs.startListingBulkEdit(scope, asked)
  }

  @Mutation(() => ListingBulkEdit, {
    description:
      'Stops it after the listings at hand; what is changed stays so, and can be taken back. Permission `listing.write`. CONFLICT when it is over.',
  })
  cancelListingBulkEdit(@Ctx() { scope }: Context, @Arg('id', () => ID, id) editId: string): Promise<ListingBulkEdit> {
    return verbs.cancelListingBulkEdit(scope, editId)
  }

  @Mutation(() => ListingBulkEdit, {
    description:
      'Takes it back, by a job: each listing becomes as it was, but for what somebody changed since (`keptListings`). Permission `listing.write`, and what the change itself needed. CONFLICT after a day.',
  })
  undoListingBulkEdit(@Ctx() { scope }: Context, @Arg('id', () => ID, id) editId: string): Promise<ListingBulkEdit> {
    return verbs.undoListingBulkEdit(scope, editId)
  }

  @Subscription(() => ListingBulkEdit, {
    nullable: true,
    description: 'A bulk edit you began, each time it is further; null if it is gone. Permission `listing.write`.',
    subscribe: ({ context }) => streamOf(context as Listening, ['listing_bulk_edit_changed']),
  })
  listingBulkEditChanged(@Ctx() { scope }: Context, @Root() { id: editId }: News): Promise<ListingBulkEdit | null> {
    return reads.listingBulkEdit(scope, editId ?? '')
  }
}
