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

/** A payment that is missing is asked for on days 0, 3, 5 and 7; then the plan is lost. */
export const LAPSES_AFTER_MS = 8 * 86_400_000
/** How often what time does to a subscription is looked at. */
const ROUND_MS = 3_600_000

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

  @Field(() => Int, {
    description:
      'Locations that are paid for: listings that are published, take bookings and are within what the plan holds; at least one. Counted once a day.',
  })
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

  @Field(() => Boolean, {
    description:
      'Whether nothing is charged for the period that runs because it was paused when it began. A resume then begins another, and charges it at once.',
  })
  @Property({ type: 'boolean', fieldName: 'period_void' })
  periodIsVoid = false

  /** When the last pause was over that spared a payment. */
  @Property({ type: 'datetime', nullable: true })
  pauseEndedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when a payment is missing (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  pastDueSince: Date | null = null

  @Property({ type: 'text', nullable: true })
  cancelReason: string | null = null

  @Property({ type: 'text', nullable: true })
  priceRef: string | null = null

  /** Mails about a missing payment: 0 the day it failed, 1 to 3 on the third, fifth and seventh; 4: it is being ended. */
  @Property({ type: 'int' })
  dunningStep = 0

  @Property({ type: 'datetime', nullable: true })
  dunnedAt: Date | null = null

  /** What is missing is for more locations alone: the period that runs is paid, and the plan is not lost. */
  @Property({ type: 'boolean' })
  owesLocations = false

  /** The invoice for more locations that is being given up. */
  @Property({ type: 'text', nullable: true })
  withdrawnRef: string | null = null

  /** When the last was. */
  @Property({ type: 'datetime', nullable: true })
  withdrawnAt: Date | null = null

  /** Mails before the trial ends: 1 three days before, 2 the day before. */
  @Property({ type: 'int' })
  trialStep = 0

  @Property({ type: 'text', nullable: true })
  nextPlanKey: string | null = null

  @Field(() => PlanInterval, { nullable: true, description: 'How often it is paid from `nextPlanAt` on.' })
  @Property({ type: 'text', nullable: true })
  nextInterval: PlanInterval | null = null

  @Property({ type: 'int', nullable: true })
  nextUnitAmount: number | null = null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the plan changes to `nextPlan` (UTC); null: nothing is planned.',
  })
  @Property({ type: 'datetime', nullable: true, fieldName: 'next_at' })
  nextPlanAt: Date | null = null

  @Property({ type: 'text', nullable: true })
  scheduleRef: string | null = null

  /** The version to which the operator moves it, when its owners were told in time. */
  @Property({ type: 'text', nullable: true })
  moveTo: string | null = null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many locations are charged from `nextQuantityAt` on; null: as many as now. What came since it was told is told anew then.',
  })
  @Property({ type: 'int', nullable: true })
  nextQuantity: number | null = null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When `quantity` becomes `nextQuantity` (UTC). While a payment is missing or nothing is collected: once that is over.',
  })
  @Property({ type: 'datetime', nullable: true, fieldName: 'quantity_at' })
  nextQuantityAt: Date | null = null

  @Property({ type: 'datetime', nullable: true })
  quantityCountedAt: Date | null = null

  @Property({ type: 'uuid', nullable: true })
  cancelAskedBy: string | null = null

  /** Locations that are paid for from `nextPlanAt` on. */
  @Property({ type: 'int', nullable: true })
  nextPlanQuantity: number | null = null

  /** Canceled because the tenant was closed, and kept if the tenant is. */
  @Property({ type: 'boolean' })
  closesWithTenant = false

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the tenant’s subdomain is given up because an owner canceled (UTC): thirty days after the end, unless something is bought before. The owners are told a week and a day before.',
  })
  @Property({ type: 'datetime', nullable: true })
  subdomainReleaseAt: Date | null = null

  @Property({ type: 'int' })
  subdomainStep = 0

  @Property({ type: 'datetime', nullable: true })
  subdomainToldAt: Date | null = null

  @Property({ type: 'datetime' })
  syncedAt: Date

  @Field(() => Boolean, {
    description:
      'Whether what is planned is the operator’s: at `nextPlanAt` it goes on with the version of its plan that is sold now, at `nextCharge`. That cannot be taken back; another plan can be chosen, or it is canceled before.',
  })
  get isBeingMoved(): boolean {
    return this.moveTo !== null && this.moveTo === this.nextPlanKey
  }

  @Field(() => Money, { description: 'Of one location and interval, before tax.' })
  get price(): Money {
    return { amount: this.unitAmount, currency: this.currency }
  }

  @Field(() => Money, { description: 'Of all locations and one interval, before tax.' })
  get total(): Money {
    return { amount: this.unitAmount * this.quantity, currency: this.currency }
  }

  @Field(() => Money, {
    nullable: true,
    description:
      'What the next period costs at `periodEnd`, before tax and credits; null where nothing is charged then: it ends, or is paused. Paid by the month, what locations cost that came within this period is charged with it.',
  })
  get nextCharge(): Money | null {
    const ends = this.cancelAt !== null && this.cancelAt <= this.periodEnd
    const stands = this.state === TenantSubscriptionState.CANCELED || this.state === TenantSubscriptionState.PAUSED
    if (ends || stands) return null
    const changes = this.nextUnitAmount !== null && this.nextPlanAt !== null && this.nextPlanAt <= this.periodEnd
    const unit = changes ? (this.nextUnitAmount ?? 0) : this.unitAmount
    const planned = changes ? (this.nextPlanQuantity ?? this.quantity) : this.quantity
    const told = this.quantityBefore(this.periodEnd) ?? planned
    // Fewer are planned than there are: the next plan holds no more.
    return { amount: unit * (planned < this.quantity ? Math.min(told, planned) : told), currency: this.currency }
  }

  /** The number that was told, where it is set by then: the round comes once an hour. */
  private quantityBefore(end: Date): number | null {
    const counts = this.state === TenantSubscriptionState.ACTIVE || this.state === TenantSubscriptionState.TRIALING
    const isSet = this.nextQuantityAt !== null && this.nextQuantityAt.getTime() + ROUND_MS <= end.getTime()
    return counts && isSet ? this.nextQuantity : null
  }

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the plan is lost unless the missing payment comes (UTC): on the eighth day without it. Null also where more locations alone are not paid: then they are given up on that day, and the plan goes on.',
  })
  get lapsesAt(): Date | null {
    return this.owesLocations ? null : this.givenUpAt
  }

  /** When nobody waits for the missing payment any more. */
  get givenUpAt(): Date | null {
    return this.pastDueSince && new Date(this.pastDueSince.getTime() + LAPSES_AFTER_MS)
  }
}
