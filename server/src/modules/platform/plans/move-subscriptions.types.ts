import { Field, Int, ObjectType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { PlanInterval } from '../../plans/plan-price.types.js'

@SeenBy('platform')
@ObjectType({ description: 'What became of the tenants that were on an older version of a plan.' })
export class MovedSubscriptions {
  @Field(() => Int, { description: 'Tenants that are on the current version now: their plan was given to them.' })
  movedCount: number

  @Field(() => Int, {
    description:
      'Tenants that pay and go on with the current version at the end of a period; their owners are mailed two weeks before at least.',
  })
  plannedCount: number

  @Field(() => Int, {
    description:
      'Tenants that keep the older version: they pay for it and were not to be moved, or the current one is not sold by their interval and currency.',
  })
  leftCount: number

  planId: string
}

@SeenBy('platform')
@ObjectType({ description: 'Subscriptions that cost the same today, and what they would cost.', simpleResolvers: true })
export class MovedCharge {
  @Field(() => PlanInterval, { description: 'How often they are paid.' })
  interval: PlanInterval

  @Field(() => Int, { description: 'How many subscriptions.' })
  count: number

  @Field(() => Int, { description: 'Locations that they pay for, together.' })
  locations: number

  @Field(() => Money, { description: 'Of one location and interval today, before tax.' })
  before: Money

  @Field(() => Money, {
    nullable: true,
    description: 'The same once moved; null: the current version is not sold like that, and they stay.',
  })
  after: Money | null

  @Field(() => DateTime, { description: 'When the first of their periods ends (UTC).' })
  firstAt: Date
}

@SeenBy('platform')
@ObjectType({ description: 'What `moveSubscriptions` would do, and to how many.', simpleResolvers: true })
export class MovePreview {
  @Field(() => Int, { description: 'Tenants whose plan was given to them: moved at once.' })
  givenCount: number

  @Field(() => Int, {
    description: 'Tenants that pay and are not to be moved yet: moved at the end of a period, if that is asked for.',
  })
  payingCount: number

  @Field(() => [MovedCharge], { description: 'What those who pay are charged, by what they pay today.' })
  charges: MovedCharge[]
}
