import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { DeletableEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'

export type EndorsementStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN'

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

  @Property({ type: 'text' })
  status: EndorsementStatus = 'PENDING'

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
