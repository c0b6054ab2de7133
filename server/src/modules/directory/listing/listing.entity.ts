import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DeletableEntity } from '../../../db/base.entity.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Hours } from '../../hours/hours.js'
import { SocialLink } from '../../tenancy/tenant.types.js'
import type { StoredValue } from '../field/read-value.js'
import { type LabelledPhone, ServiceArea } from './contact.types.js'
import { ListingTranslation } from './translation.types.js'

export enum ListingStatus {
  DRAFT = 'DRAFT',
  PENDING = 'PENDING',
  PUBLISHED = 'PUBLISHED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(ListingStatus, {
  name: 'ListingStatus',
  description: 'Life of a listing. Visitors only ever meet PUBLISHED.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    PENDING: { description: 'Waits for staff.' },
    PUBLISHED: { description: 'Public.' },
    UNDER_REVIEW: { description: 'Hidden while moderation looks at it.' },
    ARCHIVED: { description: 'Kept, no longer public.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'A point on the map, WGS 84.', simpleResolvers: true })
export class Location {
  @Field(() => Float, { description: 'Latitude, -90 to 90.' })
  lat: number

  @Field(() => Float, { description: 'Longitude, -180 to 180.' })
  lng: number
}

@SeenBy('public')
@ObjectType({ description: 'A business at a place.', simpleResolvers: true })
@Entity({ tableName: 'listing' })
export class Listing extends DeletableEntity {
  @Field(() => String, { description: 'Name of the business.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => String, { description: 'Present part of its address; former ones still find it.' })
  @Property({ type: 'text' })
  slug: string

  @Field(() => String, { nullable: true, description: 'Plain text, at most 10,000 characters.' })
  @Property({ type: 'text', nullable: true })
  description: string | null = null

  @Field(() => [ListingTranslation], {
    description: 'Name and description in further languages, at most 20; `localized` picks among them.',
  })
  @Property({ type: 'json' })
  translations: ListingTranslation[] = []

  @Field(() => String, { nullable: true, description: 'Web address with scheme.' })
  @Property({ type: 'text', nullable: true })
  website: string | null = null

  @Field(() => String, { nullable: true, description: 'Primary phone number, E.164: the first of `phones`.' })
  @Property({ type: 'text', nullable: true })
  phone: string | null = null

  @Property({ type: 'text', nullable: true })
  phoneLabel: string | null = null

  @Property({ type: 'json' })
  furtherPhones: LabelledPhone[] = []

  @Field(() => [SocialLink], { description: 'Where else it is to be found, in its own order; at most 20.' })
  @Property({ type: 'json' })
  socialLinks: SocialLink[] = []

  @Field(() => [ServiceArea], {
    description: 'Where it comes to or delivers to; at most 50, none: its own place alone.',
  })
  @Property({ type: 'json' })
  serviceAreas: ServiceArea[] = []

  @Field(() => Boolean, {
    description: 'Closed on public holidays of its country and region; `holidays` names the next ones.',
  })
  @Property({ type: 'boolean' })
  observesHolidays = false

  @Field(() => Boolean, {
    description: 'Booking is switched on: visitors may book here, and it counts as a location of the subscription.',
  })
  @Property({ type: 'boolean' })
  takesBookings = false

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @Property({ type: 'text', nullable: true })
  email: string | null = null

  @Property({ type: 'text', nullable: true })
  line1: string | null = null

  @Property({ type: 'text', nullable: true })
  line2: string | null = null

  @Property({ type: 'text', nullable: true })
  city: string | null = null

  @Property({ type: 'text', nullable: true })
  region: string | null = null

  @Property({ type: 'text', nullable: true })
  postal: string | null = null

  @Property({ type: 'text', nullable: true })
  country: string | null = null

  @Property({ type: 'double', nullable: true })
  lat: number | null = null

  @Property({ type: 'double', nullable: true })
  lng: number | null = null

  @Field(() => String, { description: 'IANA zone of its clock, such as `Europe/Berlin`.' })
  @Property({ type: 'text' })
  timezone: string

  @Property({ type: 'uuid', nullable: true })
  categoryId: string | null = null

  @Field(() => [String], { description: 'Free words, at most 30.' })
  @Property({ type: 'text[]' })
  tags: string[] = []

  @Field(() => Int, {
    nullable: true,
    description: 'How dear it is for its kind, 1 (low) to 4 (high); null when unknown.',
  })
  @Property({ type: 'smallint', nullable: true })
  priceLevel: number | null = null

  /** What it says of the fields of its categories, by key; `fields` shows it. */
  @Property({ type: 'json' })
  custom: Record<string, StoredValue> = {}

  @Property({ type: 'json', nullable: true, fieldName: 'hours' })
  openingHours: Hours | null = null

  @Field(() => ListingStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: ListingStatus = ListingStatus.DRAFT

  @Property({ type: 'text', nullable: true })
  planKey: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'Stands out until then; changed by `featureListing`.' })
  @Property({ type: 'datetime', nullable: true })
  featuredUntil: Date | null = null

  @Property({ type: 'text', nullable: true })
  sourceId: string | null = null

  /** Only ever of one that is deleted: it was the same business as that one. */
  @Property({ type: 'uuid', nullable: true })
  mergedIntoId: string | null = null
}
