import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { Money } from '../../../kernel/money.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { PlanInterval } from '../../plans/plan-price.types.js'

export enum TenantSubscriptionState {
  TRIALING = 'TRIALING',
  ACTIVE = 'ACTIVE',
  PAST_DUE = 'PAST_DUE',
  PAUSED = 'PAUSED',
  CANCELED = 'CANCELED',
}
registerEnumType(TenantSubscriptionState, {
  name: 'TenantSubscriptionState',
  description: 'Where a subscription stands. All but CANCELED hold the plan.',
  valuesConfig: {
    TRIALING: { description: 'On trial: the plan holds, and nothing was charged yet.' },
    ACTIVE: { description: 'Paid for.' },
    PAST_DUE: { description: 'A renewal was not paid. The plan holds for a while, and the payment is tried again.' },
    PAUSED: { description: 'No money is collected until it is resumed; plan and site stay.' },
    CANCELED: { description: 'Over: the tenant is on the free plan, and nothing of it was deleted.' },
  },
})

@SeenBy('billing.read')
@ObjectType({
  description: 'What the tenant pays the operator, as whoever takes the payments says. Permission `billing.read`.',
})
@Entity({ tableName: 'tenant_subscription' })
export class TenantSubscription extends TenantEntity {
  @Property({ type: 'text' })
  subscriptionRef: string

  @Property({ type: 'boolean' })
  livemode: boolean

  @Field(() => TenantSubscriptionState, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  state: TenantSubscriptionState

  @Property({ type: 'text' })
  providerStatus: string

  @Property({ type: 'text' })
  planKey: string

  @Field(() => PlanInterval, { description: 'How often it is paid.' })
  @Property({ type: 'text' })
  interval: PlanInterval

  @Property({ type: 'text' })
  currency: string

  @Property({ type: 'int' })
  unitAmount: number

  @Field(() => Int, { description: 'Locations that are paid for: listings with booking switched on, at least one.' })
  @Property({ type: 'int' })
  quantity: number

  @Property({ type: 'text' })
  itemRef: string

  @Field(() => DateTime, { description: 'When it began (UTC).' })
  @Property({ type: 'datetime' })
  startedAt: Date

  @Field(() => DateTime, { description: 'When the period that is paid for began (UTC).' })
  @Property({ type: 'datetime' })
  periodStart: Date

  @Field(() => DateTime, { description: 'When it ends, and the next is charged (UTC).' })
  @Property({ type: 'datetime' })
  periodEnd: Date

  @Field(() => DateTime, { nullable: true, description: 'When the trial ends or ended (UTC); null without one.' })
  @Property({ type: 'datetime', nullable: true })
  trialEnd: Date | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it will end because it was canceled (UTC); null: it goes on.',
  })
  @Property({ type: 'datetime', nullable: true })
  cancelAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When somebody canceled it (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  canceledAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it ended (UTC); null while it lives.' })
  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when no money is collected (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  pausedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When a pause ends by itself (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  resumesAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when a payment is missing (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  pastDueSince: Date | null = null

  @Property({ type: 'text', nullable: true })
  cancelReason: string | null = null

  @Property({ type: 'datetime' })
  syncedAt: Date

  @Field(() => Money, { description: 'Of one location and interval, before tax.' })
  get price(): Money {
    return { amount: this.unitAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'Of all locations and one interval, before tax.' })
  get total(): Money {
    return { amount: this.unitAmount * this.quantity, currency: this.currency }
  }
}
