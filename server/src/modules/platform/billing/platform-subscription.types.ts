import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { TenantSubscriptionState } from '../../billing/subscription/tenant-subscription.entity.js'
import { PlanInterval } from '../../plans/plan-price.types.js'

@SeenBy('platform')
@ObjectType({ description: 'What one tenant pays the operator for, or paid.' })
export class PlatformSubscription {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => TenantSubscriptionState, { description: 'Where it stands.' })
  state: TenantSubscriptionState

  @Field(() => PlanInterval, { description: 'How often it is paid.' })
  interval: PlanInterval

  @Field(() => Money, { description: 'Of one location and interval, before tax.' })
  price: Money

  @Field(() => Int, { description: 'Locations that are paid for.' })
  quantity: number

  @Field(() => Money, { description: 'Of all locations and one interval, before tax.' })
  total: Money

  @Field(() => DateTime, { description: 'When it began (UTC).' })
  startedAt: Date

  @Field(() => DateTime, { description: 'When the period that is paid for ends (UTC).' })
  periodEnd: Date

  @Field(() => DateTime, { nullable: true, description: 'When the trial ends or ended (UTC); null without one.' })
  trialEnd: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it will end because it was canceled (UTC).' })
  cancelAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended (UTC); null while it lives.' })
  endedAt: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when no money is collected (UTC); null: it is not paused.',
  })
  pausedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When a pause ends by itself (UTC).' })
  resumesAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Since when a payment is missing (UTC).' })
  pastDueSince: Date | null

  tenantId: string
  planId: string
}

export const PlatformSubscriptionConnection = connectionOf(PlatformSubscription, 'PlatformSubscription')
