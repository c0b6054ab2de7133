import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'

export enum DuplicateReason {
  NAME = 'NAME',
  PHONE = 'PHONE',
  WEBSITE = 'WEBSITE',
}
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'What speaks for two listings being one business.',
  valuesConfig: {
    NAME: { description: 'The same name, within 100 metres.' },
    PHONE: { description: 'The same phone number.' },
    WEBSITE: { description: 'The same web address, within a kilometre or without a place.' },
  },
})

export enum DuplicateStatus {
  OPEN = 'OPEN',
  DISMISSED = 'DISMISSED',
  MERGED = 'MERGED',
}
registerEnumType(DuplicateStatus, {
  name: 'DuplicateStatus',
  description: 'What was decided of two listings that look like one.',
  valuesConfig: {
    OPEN: { description: 'Nothing yet.' },
    DISMISSED: { description: 'They are two; the pair is not found again.' },
    MERGED: { description: 'They were one, and are.' },
  },
})

@ObjectType({ description: 'Two listings that are likely one business.' })
@Entity({ tableName: 'listing_duplicate' })
export class ListingDuplicate extends TenantEntity {
  @Property({ type: 'uuid' })
  elderId: string

  @Property({ type: 'uuid' })
  youngerId: string

  @Property({ type: 'text[]', fieldName: 'reasons' })
  storedReasons: string[]

  /** The likeliest stand first. */
  @Property({ type: 'smallint' })
  weight: number

  @Field(() => DuplicateStatus, { description: 'What was decided.' })
  @Property({ type: 'text' })
  status: DuplicateStatus = DuplicateStatus.OPEN

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When that was decided (UTC); null: not yet.' })
  @Property({ type: 'datetime', nullable: true })
  decidedAt: Date | null = null
}

export const ListingDuplicateConnection = connectionOf(ListingDuplicate, 'ListingDuplicate')
