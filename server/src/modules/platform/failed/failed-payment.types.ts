import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { TenantSubscriptionState } from '../../billing/subscription/tenant-subscription.entity.js'

@SeenBy('platform')
@ObjectType({ description: 'A payment of one tenant that was tried and failed, and what is done about it.' })
export class PlatformFailedPayment {
  @Field(() => ID, { description: 'Id of the invoice: UUIDv7; sorts by age.' })
  id: string

  @Field(() => String, { nullable: true, description: 'The number that stands on the invoice; null without one.' })
  number: string | null

  @Field(() => Money, { description: 'What is owed, with tax.' })
  amountDue: Money

  @Field(() => Boolean, {
    description: 'It is still collected; false: it was given up, and the subscription ended or was forgiven.',
  })
  isOpen: boolean

  @Field(() => DateTime, { description: 'Since when it is missing (UTC).' })
  failedAt: Date

  @Field(() => Int, { description: 'How often the card was tried.' })
  attempts: number

  @Field(() => DateTime, { nullable: true, description: 'When it is tried again by itself (UTC); null: it is not.' })
  nextAttemptAt: Date | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The day of the last mail about it: 0, 3, 5 or 7 after it failed. Null once nobody is asked for it any more.',
  })
  remindedOnDay: number | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the plan is lost unless it is paid (UTC); null once it is over, and where more locations alone are owed.',
  })
  lapsesAt: Date | null

  @Field(() => TenantSubscriptionState, {
    nullable: true,
    description:
      'Where the subscription stands now that ran when it was asked for; what was bought anew since says nothing here.',
  })
  subscriptionState: TenantSubscriptionState | null

  tenantId: string
}

export const PlatformFailedPaymentConnection = connectionOf(PlatformFailedPayment, 'PlatformFailedPayment')
