import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum PlatformNotificationKind {
  JOBS_FAILED = 'JOBS_FAILED',
  WEBHOOKS_PARKED = 'WEBHOOKS_PARKED',
  BILLING_DRIFT = 'BILLING_DRIFT',
  SECOND_SUBSCRIPTION = 'SECOND_SUBSCRIPTION',
  SECOND_RUNS = 'SECOND_RUNS',
  PAYMENTS_REFUSED = 'PAYMENTS_REFUSED',
  REFUND_OWED = 'REFUND_OWED',
  PAYMENT_DISPUTED = 'PAYMENT_DISPUTED',
}
registerEnumType(PlatformNotificationKind, {
  name: 'PlatformNotificationKind',
  description: 'What the operator’s staff is told.',
  valuesConfig: {
    JOBS_FAILED: {
      description: 'Jobs failed for good (`failedJobs`); `about` is their task. Once for each task and hour.',
    },
    WEBHOOKS_PARKED: {
      description:
        'Events of whoever takes the payments failed twelve times and wait for somebody (`stripeEvents`); `about` is their type. Once for each type and hour.',
    },
    BILLING_DRIFT: {
      description:
        'The nightly comparison with whoever takes the payments found what it could not heal (`billingDrift`); `about` is its kind. Once for each kind and hour.',
    },
    SECOND_SUBSCRIPTION: {
      description:
        'A tenant paid for two subscriptions at once: the younger was ended and what it took given back; `about` is the tenant’s short name.',
    },
    SECOND_RUNS: {
      description:
        'A tenant pays for two subscriptions at once, and the younger could not be ended, as whoever takes the payments refuses it: it still runs, and is tried each hour until it can be; somebody should end it there; `about` is the tenant’s short name. Once.',
    },
    REFUND_OWED: {
      description:
        'What a tenant paid twice, or when their plan had ended, could not be given back, as whoever takes the payments refuses it: it is tried again with growing distance until it can be, and somebody should look why; `about` is the tenant’s short name. Once.',
    },
    PAYMENT_DISPUTED: {
      description:
        'Somebody tells their bank that they did not mean to pay: it took the money back until it is decided, and evidence is to be given at whoever takes the payments; `about` is the tenant’s short name. What was bought for it stands out no more. Once for each tenant and hour.',
    },
    PAYMENTS_REFUSED: {
      description:
        'Whoever takes the payments refuses our key: nothing can be asked there until somebody mends it; `about` is the HTTP status. Once an hour.',
    },
  },
})

@SeenBy('platform')
@ObjectType({ description: 'Something you should know as one of the operator’s staff: your own alone.' })
export class PlatformNotification {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => PlatformNotificationKind, { description: 'What it tells.' })
  kind: PlatformNotificationKind

  @Field(() => String, { description: 'Name of what it is about.' })
  about: string

  @Field(() => DateTime, { description: 'When it was told (UTC).' })
  createdAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When you read it; null: not yet.' })
  readAt: Date | null
}

export const PlatformNotificationConnection = connectionOf(PlatformNotification, 'PlatformNotification')
