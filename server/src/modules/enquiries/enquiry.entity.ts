import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum EnquiryStatus {
  NEW = 'NEW',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
  SPAM = 'SPAM',
}
registerEnumType(EnquiryStatus, {
  name: 'EnquiryStatus',
  description: 'Where an enquiry stands.',
  valuesConfig: {
    NEW: { description: 'Waits for an answer: it is new, or the visitor wrote on.' },
    ANSWERED: { description: 'The business had the last word.' },
    CLOSED: { description: 'Nothing more is to be done; it is NEW again when the visitor writes on.' },
    SPAM: { description: 'Nobody means it. Removed after 30 days; the visitor may not write on.' },
  },
})

export enum EnquiryAuthor {
  VISITOR = 'VISITOR',
  BUSINESS = 'BUSINESS',
}
registerEnumType(EnquiryAuthor, {
  name: 'EnquiryAuthor',
  description: 'Who wrote a message of an enquiry.',
  valuesConfig: {
    VISITOR: { description: 'Whoever asked.' },
    BUSINESS: { description: 'The business, or the staff of the tenant in its name.' },
  },
})

/** Whoever sends one may read again what they need for a receipt; a person's name and addresses are for who answers. */
@ObjectType({
  description:
    'What a visitor wrote to a listing, and everything that was said since. For who holds the listing and for staff with `enquiry.write`.',
})
@Entity({ tableName: 'enquiry' })
export class Enquiry extends TenantEntity {
  @Property({ type: 'uuid' })
  listingId: string

  @SeenBy('public')
  @Field(() => EnquiryStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: EnquiryStatus = EnquiryStatus.NEW

  @Field(() => String, { description: 'Who asks, as they wrote it.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => String, { description: 'Where the answer goes.' })
  @Property({ type: 'text' })
  email: string

  @Field(() => String, { nullable: true, description: 'E.164, if they wish to be called.' })
  @Property({ type: 'text', nullable: true })
  phone: string | null = null

  @Field(() => String, { description: 'Which wording of the consent they agreed to at `createdAt`.' })
  @Property({ type: 'text' })
  consentVersion: string

  @Property({ type: 'text' })
  visitorKey: string

  @Property({ type: 'text', nullable: true })
  textKey: string | null = null

  @Property({ type: 'text', nullable: true })
  ipHash: string | null = null

  /** As `EnquirySignal` names them. */
  @Property({ type: 'text[]', fieldName: 'signals' })
  storedSignals: string[] = []

  @Field(() => DateTime, { description: 'When something was last said (UTC).' })
  @Property({ type: 'datetime' })
  lastMessageAt: Date
}

export const EnquiryConnection = connectionOf(Enquiry, 'Enquiry', 'Enquiries')

@ObjectType({ description: 'One message of an enquiry.', simpleResolvers: true })
@Entity({ tableName: 'enquiry_message' })
export class EnquiryMessage extends TenantEntity {
  @Property({ type: 'uuid' })
  enquiryId: string

  @Field(() => EnquiryAuthor, { description: 'Who wrote it.' })
  @Property({ type: 'text' })
  author: EnquiryAuthor

  @Property({ type: 'uuid', nullable: true })
  userId: string | null = null

  @Field(() => String, { description: 'Plain text, at most 5,000 characters.' })
  @Property({ type: 'text' })
  text: string
}
