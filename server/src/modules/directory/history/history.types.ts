import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { AuditActorKind, AuditChangeKind } from '../../audit/audit.types.js'
import { Listing } from '../listing/listing.entity.js'

export enum FieldStanding {
  STANDS = 'STANDS',
  CHANGED_SINCE = 'CHANGED_SINCE',
  NOT_KEPT = 'NOT_KEPT',
  ELSEWHERE = 'ELSEWHERE',
}
registerEnumType(FieldStanding, {
  name: 'FieldStanding',
  description: 'Whether what a change did to a field can be undone.',
  valuesConfig: {
    STANDS: { description: 'It reads as the change left it: undoing restores what was there before.' },
    CHANGED_SINCE: { description: 'It was changed again since; what came later is not overwritten.' },
    NOT_KEPT: {
      description:
        'The value before is not kept, or not whole: phone numbers and e-mail addresses, very long texts, what looks like a card or a key.',
    },
    ELSEWHERE: { description: 'It is undone where it is done: status, address on the page, plan, category …' },
  },
})

const wide = 'JSON where it is no text; null where there was nothing or it is not kept.'

@SeenBy('public')
@ObjectType({ description: 'One field of a listing before and after a change.', simpleResolvers: true })
export class ListingChangedField {
  @Field(() => String, { description: 'Its name, such as `name`, `line1` or `openingHours`.' })
  name: string

  @Field(() => String, { nullable: true, description: `What it was. ${wide}` })
  before: string | null

  @Field(() => String, { nullable: true, description: `What the change made of it. ${wide}` })
  after: string | null

  @Field(() => FieldStanding, { description: 'Whether it can be undone, as of now.' })
  standing: FieldStanding
}

@SeenBy('public')
@ObjectType({ description: 'One change of a listing: who, when and what.', simpleResolvers: true })
export class ListingChange {
  @Field(() => ID, { description: 'What `undoListingChange` is asked with.' })
  id: string

  @Field(() => DateTime, { description: 'When (UTC).' })
  at: Date

  @Field(() => String, { description: 'What was called, such as `updateListing` or `decideModerationReports`.' })
  action: string

  @Field(() => AuditChangeKind, { description: 'Whether the listing was made or changed.' })
  kind: AuditChangeKind

  @Field(() => AuditActorKind, { description: 'A person, a key, a job …' })
  actorKind: AuditActorKind

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the person or key, as long as they belong to the tenant; an owner of the listing reads none but their own.',
  })
  actorName: string | null

  @ListSize(6)
  @Field(() => [ListingChangedField], { description: 'The fields that changed; of a new listing none.' })
  fields: ListingChangedField[]
}

export const ListingChangeConnection = connectionOf(ListingChange, 'ListingChange')

@SeenBy('public')
@ObjectType({ description: 'What undoing a change did.', simpleResolvers: true })
export class ListingUndo {
  @Field(() => Listing, { description: 'The listing, as it is now.' })
  listing: Listing

  @ListSize(6)
  @Field(() => [ListingChangedField], {
    description:
      'What reads as before again. Of an owner’s own undo, what visitors know a business by waits (`pendingChanges`).',
  })
  restored: ListingChangedField[]

  @ListSize(6)
  @Field(() => [ListingChangedField], { description: 'What was left as it is, and why.' })
  left: ListingChangedField[]
}
