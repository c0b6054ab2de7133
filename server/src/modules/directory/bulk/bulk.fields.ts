import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { DateTime } from '../../../kernel/scalars.js'
import type { Context } from '../../../scope/scope.js'
import { isUndoable, undoableUntil } from '../undo/undoable.js'
import { lackedForUndo } from './bulk.rules.js'
import { ListingBulkChange } from './bulk.types.js'
import type { Change } from './change.js'
import { ListingBulkEdit, ListingBulkFailure, ListingBulkKept } from './listing-bulk-edit.entity.js'

const partOf: Record<keyof Change, string> = {
  status: 'status',
  addCategoryIds: 'categories',
  removeCategoryIds: 'categories',
  addTags: 'tags',
  removeTags: 'tags',
  featuredUntil: 'featuredUntil',
  priceLevel: 'priceLevel',
  takesBookings: 'takesBookings',
  delete: 'delete',
}

@Resolver(() => ListingBulkEdit)
export class ListingBulkEditFields {
  @FieldResolver(() => ListingBulkChange, { description: 'What was asked for.' })
  change(@Root() { asked }: ListingBulkEdit): ListingBulkChange {
    const parts = (Object.keys(asked) as (keyof Change)[]).flatMap((key) => partOf[key] ?? [])
    const { status = null, addTags = [], removeTags = [], priceLevel = null, takesBookings = null } = asked
    return { parts: [...new Set(parts)], status, addTags, removeTags, priceLevel, takesBookings }
  }

  @ListSize(20)
  @FieldResolver(() => [ListingBulkFailure], {
    description: 'The first 100 that could not be changed, with the reason.',
  })
  failures(@Root() { storedFailures }: ListingBulkEdit): ListingBulkFailure[] {
    return listed(storedFailures)
  }

  @ListSize(20)
  @FieldResolver(() => [ListingBulkKept], {
    description: 'The first 100 that stayed as they were, whole or in part, when it was taken back.',
  })
  keptListings(@Root() { storedKept }: ListingBulkEdit): ListingBulkKept[] {
    return listed(storedKept)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when it can be taken back (UTC); null: it cannot.',
  })
  undoableUntil(@Root() row: ListingBulkEdit): Date | null {
    return undoableUntil(row)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it back at this moment.' })
  viewerCanUndo(@Ctx() { scope }: Context, @Root() row: ListingBulkEdit): boolean {
    return !lackedForUndo(scope.viewer, row.asked) && isUndoable(scope, row)
  }
}

function listed<T>(value: T[] | null | undefined): T[] {
  return Array.isArray(value) ? value : []
}
