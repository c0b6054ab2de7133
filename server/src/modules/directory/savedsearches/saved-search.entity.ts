import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../../db/base.entity.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { ListingFilter } from '../listing/filter.inputs.js'

export enum SearchFrequency {
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
}
registerEnumType(SearchFrequency, {
  name: 'SearchFrequency',
  description: 'How often new matches of a saved search are mailed. Without any, no mail is sent.',
  valuesConfig: {
    DAILY: { description: 'Once a day at most.' },
    WEEKLY: { description: 'Once a week at most.' },
  },
})

export enum SavedSearchStatus {
  WAITING = 'WAITING',
  ACTIVE = 'ACTIVE',
  BROKEN = 'BROKEN',
}
registerEnumType(SavedSearchStatus, {
  name: 'SavedSearchStatus',
  description: 'Where a saved search stands.',
  valuesConfig: {
    WAITING: { description: 'The link that was mailed was not followed yet. Removed after 7 days.' },
    ACTIVE: { description: 'New matches are mailed.' },
    BROKEN: {
      description:
        'It names a category or a field that is no longer there; its visitor was told by mail. Removed after 30 days.',
    },
  },
})

/** What a search is kept as: nothing that is of a moment (`openNow`, `featured`), and the category by its id, which a new slug does not change. */
export type KeptFilter = Omit<ListingFilter, 'openNow' | 'openAt' | 'status' | 'featured'>

@SeenBy('public')
@ObjectType({
  description:
    'A search whose new matches are mailed. Its visitor reaches it by the link of a mail, staff by the address; nobody else does.',
})
@Entity({ tableName: 'saved_search' })
export class SavedSearch extends TenantEntity {
  @Property({ type: 'text' })
  email: string

  @Property({ type: 'json' })
  filter: KeptFilter

  @Field(() => SearchFrequency, { description: 'How often at most.' })
  @Property({ type: 'text' })
  frequency: SearchFrequency

  @Field(() => SavedSearchStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: SavedSearchStatus = SavedSearchStatus.WAITING

  @Field(() => String, { description: 'Which wording of the consent the visitor agreed to at `createdAt`.' })
  @Property({ type: 'text' })
  consentVersion: string

  @Field(() => DateTime, { nullable: true, description: 'When the link of the mail was followed (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  confirmedAt: Date | null = null

  /** What was listed up to here was told, or is not asked for. */
  @Property({ type: 'datetime', nullable: true })
  newsFrom: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it is next looked for new matches (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  nextAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When new matches were last mailed (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  lastSentAt: Date | null = null
}
