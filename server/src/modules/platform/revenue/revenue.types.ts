import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('platform')
@ObjectType({ description: 'What one month (UTC, by billing’s clock) brought and lost, in recurring revenue a month.' })
export class RevenueMonth {
  @Field(() => String, { description: 'Such as `2026-11`.' })
  month: string

  @Field(() => Money, { description: 'Recurring revenue a month at its end; of the present month: now.' })
  mrr: Money

  @Field(() => Money, { description: 'From who pays for the first time, or again after an end.' })
  gained: Money

  @Field(() => Money, { description: 'From larger plans, more locations and resumed payments.' })
  expanded: Money

  @Field(() => Money, { description: 'Lost to smaller plans, fewer locations and pauses. Not negative.' })
  contracted: Money

  @Field(() => Money, { description: 'Lost to who ended it or did not pay. Not negative.' })
  churned: Money

  @Field(() => Int, { description: 'Trials that began.' })
  trials: number

  @Field(() => Int, { description: 'Tenants who began to pay, or pay again.' })
  joined: number

  @Field(() => Int, { description: 'Tenants who ended it or did not pay.' })
  left: number

  @Field(() => Float, {
    nullable: true,
    description: 'What was churned of what there was at its beginning, 0 to 1; null where there was nothing.',
  })
  churnRate: number | null
}

@SeenBy('platform')
@ObjectType({ description: 'What one plan brings, in all its versions.' })
export class RevenueOfPlan {
  @Field(() => String, { description: 'Key of the plan.' })
  key: string

  @Field(() => String, { description: 'Its name, in the version that is sold now.' })
  name: string

  @Field(() => Money, { description: 'Recurring revenue a month.' })
  mrr: Money

  @Field(() => Int, { description: 'Tenants who pay for it; trials and pauses are not among them.' })
  payingCount: number
}

@SeenBy('platform')
@ObjectType({ description: 'Tenants who paid first in the same month, and how many of them pay still.' })
export class RevenueCohort {
  @Field(() => String, { description: 'The month in which they paid first, such as `2026-11`.' })
  month: string

  @Field(() => Int, { description: 'How many they are.' })
  size: number

  @Field(() => [Float], {
    description: 'Which part of them paid at the end of that month, and of each after it to the present one, 0 to 1.',
  })
  kept: number[]
}

@SeenBy('platform')
@ObjectType({
  description:
    'What tenants pay the operator, in one currency: a year counts as a twelfth a month, trials and pauses bring nothing, before tax. Tenants that were purged are not in it any more.',
})
export class PlatformRevenue {
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string

  @Field(() => [String], { description: 'Every currency that tenants paid in.' })
  currencies: string[]

  @Field(() => DateTime, { description: 'As of when, by billing’s clock (UTC).' })
  at: Date

  @Field(() => Money, { description: 'Recurring revenue a month, now.' })
  mrr: Money

  @Field(() => Int, { description: 'Tenants who pay.' })
  payingCount: number

  @Field(() => Int, { description: 'Tenants on trial.' })
  trialCount: number

  @Field(() => Int, { description: 'Tenants whose payment is missing; they are among those who pay.' })
  pastDueCount: number

  @Field(() => Int, { description: 'Tenants who pause.' })
  pausedCount: number

  @Field(() => [RevenueMonth], { description: 'The months that were asked for, the present one last.' })
  months: RevenueMonth[]

  @Field(() => [RevenueOfPlan], { description: 'By plan, smallest plan first; those that bring something.' })
  plans: RevenueOfPlan[]

  @Field(() => [RevenueCohort], {
    description: 'By the month of the first payment, of the months that were asked for.',
  })
  cohorts: RevenueCohort[]
}
