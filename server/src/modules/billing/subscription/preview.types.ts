import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { Plan } from '../../plans/plan.entity.js'
import { PlanChangeTime } from './subscription.inputs.js'

export enum LossKind {
  FEATURE = 'FEATURE',
  LIMIT = 'LIMIT',
  READ_ONLY = 'READ_ONLY',
  FEATURED = 'FEATURED',
  SUBDOMAIN = 'SUBDOMAIN',
}
registerEnumType(LossKind, {
  name: 'LossKind',
  description: 'What another plan does not hold.',
  valuesConfig: {
    FEATURE: { description: 'A feature is closed; `feature` names it.' },
    LIMIT: { description: 'Less fits; `limitKey`, `from` and `to` say how much.' },
    READ_ONLY: {
      description: 'What is more than fits stays, and can no longer be changed; `listings` are the first of them.',
    },
    FEATURED: { description: 'Listings no longer stand out; `listings` are the first of them.' },
    SUBDOMAIN: { description: 'Thirty days after the end the name below the operator’s domain is given up.' },
  },
})

@SeenBy('billing.read')
@ObjectType({ description: 'Something that a change of plan loses.', simpleResolvers: true })
export class Loss {
  @Field(() => LossKind, { description: 'What it is.' })
  kind: LossKind

  @Field(() => String, { nullable: true, description: 'Key of the feature, such as `booking`.' })
  feature: string | null

  @Field(() => String, { nullable: true, description: 'Key of the limit, such as `listings`.' })
  limitKey: string | null

  @Field(() => Int, { nullable: true, description: 'What fits now; null: without end.' })
  from: number | null

  @Field(() => Int, { nullable: true, description: 'What will fit.' })
  to: number | null

  @Field(() => Int, { description: 'How many things are concerned.' })
  count: number

  @Field(() => [Listing], { description: 'Of those that are listings the first ten.' })
  listings: Listing[]

  @Field(() => String, { description: 'The same as a sentence for a person.' })
  says: string
}

@SeenBy('billing.read')
@ObjectType({ description: 'One line of the invoice that a change would make.', simpleResolvers: true })
export class PreviewLine {
  @Field(() => String, { description: 'What it is for, in the words of whoever takes the payments.' })
  says: string

  @Field(() => Money, { description: 'Before tax; below zero: given back.' })
  amount: Money

  @Field(() => DateTime, { description: 'When the time it is for begins (UTC).' })
  periodStart: Date

  @Field(() => DateTime, { description: 'When that time ends (UTC).' })
  periodEnd: Date
}

@SeenBy('billing.read')
@ObjectType({
  description: 'What a change of plan costs and loses, to the cent. Permission `billing.read`.',
  simpleResolvers: true,
})
export class PlanChangePreview {
  @Field(() => Plan, { description: 'The plan it would be.' })
  plan: Plan

  @Field(() => PlanChangeTime, { description: 'When it would begin.' })
  when: PlanChangeTime

  @Field(() => DateTime, { description: 'That instant (UTC).' })
  beginsAt: Date

  @Field(() => Money, { description: 'Charged at once, with tax; 0 where nothing is.' })
  dueNow: Money

  @Field(() => Money, {
    description: 'Given back for what was paid and is not used: set against what is due, or the next invoice.',
  })
  credit: Money

  @Field(() => Money, { description: 'The next regular invoice, with tax.' })
  nextTotal: Money

  @Field(() => DateTime, { description: 'When that is charged (UTC); of no account for the free plan.' })
  nextAt: Date

  @Field(() => DateTime, { description: 'Send it with the change, and exactly this is charged, for an hour.' })
  previewedAt: Date

  @Field(() => [PreviewLine], { description: 'What the amount is made of; empty where nothing is charged at once.' })
  lines: PreviewLine[]

  @Field(() => [Loss], { description: 'What is lost; empty where nothing is.' })
  losses: Loss[]
}
