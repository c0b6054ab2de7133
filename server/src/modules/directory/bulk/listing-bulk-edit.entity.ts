import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../../db/base.entity.js'
import { connectionOf } from '../../../kernel/page.js'
import type { ListingFilter } from '../listing/filter.inputs.js'
import type { Kept } from '../undo/restorable.js'
import type { Change } from './change.js'

export enum ListingBulkEditState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
  FAILED = 'FAILED',
}
registerEnumType(ListingBulkEditState, {
  name: 'ListingBulkEditState',
  description: 'Where a bulk edit stands.',
  valuesConfig: {
    RUNNING: { description: 'Listings are being changed, some hundreds at a time.' },
    DONE: { description: 'Over; it can be taken back until `undoableUntil`.' },
    CANCELLED: { description: 'Stopped by somebody; what was changed stays, and can be taken back.' },
    UNDOING: { description: 'Being taken back.' },
    UNDONE: { description: 'Taken back; `keptListings` names what somebody had changed since.' },
    FAILED: { description: 'Could not go on; `failure` says why. What was changed before stays.' },
  },
})

@ObjectType({ description: 'A listing that a bulk edit left as it is.', simpleResolvers: true })
export class ListingBulkFailure {
  @Field(() => ID, { description: 'Id of the listing.' })
  id: string

  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => String, { description: 'Why, as a sentence for a person.' })
  reason: string
}

@ObjectType({ description: 'A listing that was not taken back whole.', simpleResolvers: true })
export class ListingBulkKept {
  @Field(() => ID, { description: 'Id of the listing.' })
  id: string

  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => [String], {
    description:
      'What stayed, for somebody changed or deleted it since, its rules are against it or the plan has no room: `status`, `categories`, `tags`, `featured_until`, `price_level` or `deleted_at`.',
  })
  columns: string[]
}

@ObjectType({ description: 'One change of many listings: of those that were named, or of all that a filter finds.' })
@Entity({ tableName: 'listing_bulk_edit' })
export class ListingBulkEdit extends TenantEntity {
  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null

  @Field(() => ListingBulkEditState, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  state: ListingBulkEditState = ListingBulkEditState.RUNNING

  @Field(() => Float, { description: 'How much of the present step is done, 0 to 1.' })
  @Property({ type: 'double' })
  progress = 0

  @Field(() => String, { nullable: true, description: 'Why it could not go on, as a sentence; null: it could.' })
  @Property({ type: 'text', nullable: true })
  failure: string | null = null

  /** Null where the listings were named. */
  @Property({ type: 'json', nullable: true, fieldName: 'filter' })
  wanted: ListingFilter | null = null

  /** The import whose listings it is about, those that wait for a moderator; null: it is about no import. */
  @Property({ type: 'uuid', nullable: true })
  importId: string | null = null

  @Property({ type: 'json', fieldName: 'change' })
  asked: Change

  /** What whoever asked for the present step, the change or its undoing, was allowed then, of what a change may need. */
  @Property({ type: 'text[]' })
  powers: string[] = []

  /** Behind the last page of the filter, or of the import, that was taken in; null: at its beginning. */
  @Property({ type: 'text', nullable: true })
  cursor: string | null = null

  @Property({ type: 'boolean' })
  collected = false

  @Field(() => Int, {
    description: 'Listings it is about. Settled when its job begins: what comes to match later is left alone.',
  })
  @Property({ type: 'int' })
  matched = 0

  @Field(() => Int, { description: 'Listings it changed so far.' })
  @Property({ type: 'int' })
  changed = 0

  @Field(() => Int, { description: 'Listings that are as wished already, or were deleted meanwhile.' })
  @Property({ type: 'int' })
  unchanged = 0

  @Field(() => Int, { description: 'Listings that it could not change; `failures` names the first of them.' })
  @Property({ type: 'int' })
  failed = 0

  @Property({ type: 'json', fieldName: 'failures' })
  storedFailures: ListingBulkFailure[] = []

  @Property({ type: 'json', fieldName: 'kept' })
  storedKept: Kept[] = []

  @Field(() => DateTime, { nullable: true, description: 'When it was over (UTC); null: not yet.' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt: Date | null = null
}

export const ListingBulkEditConnection = connectionOf(ListingBulkEdit, 'ListingBulkEdit')
