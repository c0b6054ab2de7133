import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, DeletableEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum EndorsementStatus {
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(EndorsementStatus, {
  name: 'EndorsementStatus',
  description: 'Life of an endorsement. Visitors meet APPROVED ones alone, and their own as they send it.',
  valuesConfig: {
    PENDING: { description: 'Waits for a moderator.' },
    APPROVED: { description: 'Public.' },
    REJECTED: { description: 'Refused by a moderator; its author cannot endorse the listing again.' },
    WITHDRAWN: { description: 'Taken back by its author, who may write another one.' },
  },
})

@SeenBy('public')
@ObjectType({
  description: '"I would use them again", with an optional comment. Approved ones are public.',
  simpleResolvers: true,
})
@Entity({ tableName: 'endorsement' })
export class Endorsement extends DeletableEntity {
  @Property({ type: 'uuid' })
  listingId: string

  @Property({ type: 'text' })
  authorKey: string

  @Field(() => Boolean, { description: 'Whether they would use the business again.' })
  @Property({ type: 'boolean' })
  wouldRepeat: boolean

  @Field(() => [String], { description: 'Free words.' })
  @Property({ type: 'text[]' })
  tags: string[] = []

  @Field(() => String, { nullable: true, description: 'In their own words.' })
  @Property({ type: 'text', nullable: true })
  comment: string | null = null

  @Field(() => EndorsementStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: EndorsementStatus = EndorsementStatus.PENDING

  /** The person, the confirmed address or the browser, as a digest; `visitorKey` is the browser in any case. */
  @Property({ type: 'uuid', nullable: true })
  userId: string | null = null

  @Property({ type: 'text', nullable: true })
  visitorKey: string | null = null

  @Property({ type: 'text', nullable: true })
  authorEmail: string | null = null

  @Property({ type: 'datetime', nullable: true })
  emailConfirmedAt: Date | null = null

  @Property({ type: 'text', nullable: true })
  ipHash: string | null = null

  @Property({ type: 'text', nullable: true })
  commentKey: string | null = null

  @Property({ type: 'text[]' })
  signals: string[] = []

  @Field(() => String, { nullable: true, description: 'What the business answered.' })
  @Property({ type: 'text', nullable: true })
  reply: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it answered (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  repliedAt: Date | null = null

  @Property({ type: 'text', nullable: true })
  txnHash: string | null = null

  @Field(() => Boolean, { description: 'Proven by a paid visit.' })
  get verifiedVisit(): boolean {
    return this.txnHash !== null
  }
}

export const EndorsementConnection = connectionOf(Endorsement, 'Endorsement')

@SeenBy('public')
@ObjectType({ description: 'Approved endorsements of a listing in two numbers.', simpleResolvers: true })
export class EndorsementSummary {
  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => Int, { description: 'How many of them would use it again.' })
  wouldRepeat: number
}
