import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum CheckoutState {
  OPEN = 'OPEN',
  COMPLETE = 'COMPLETE',
  EXPIRED = 'EXPIRED',
}
registerEnumType(CheckoutState, {
  name: 'CheckoutState',
  description: 'How far a checkout is.',
  valuesConfig: {
    OPEN: { description: 'It can be paid.' },
    COMPLETE: { description: 'It was paid, and the subscription is here.' },
    EXPIRED: { description: 'It was left, or another was opened in its place.' },
  },
})

@SeenBy('billing.read')
@ObjectType({
  description:
    'A page of whoever takes the payments, on which one thing is paid: a plan, or that a listing stands out. Permission `billing.read`.',
})
@Entity({ tableName: 'checkout_session' })
export class CheckoutSession extends TenantEntity {
  @Property({ type: 'text', nullable: true })
  sessionRef: string | null = null

  @Property({ type: 'boolean' })
  livemode: boolean

  @Property({ type: 'text' })
  kind: 'PLAN' | 'FEATURE' = 'PLAN'

  @Property({ type: 'uuid', nullable: true })
  planPriceId: string | null = null

  /** Of one that sells a plan: for how many locations. */
  @Property({ type: 'int', nullable: true })
  quantity: number | null = null

  /** Of one that features a listing: which, and for how many days. */
  @Property({ type: 'uuid', nullable: true })
  listingId: string | null = null

  @Property({ type: 'int', nullable: true })
  days: number | null = null

  /** What it costs and what stands on its invoice: another wish is another page. */
  @Property({ type: 'int', nullable: true })
  amount: number | null = null

  @Property({ type: 'text', nullable: true })
  currency: string | null = null

  @Property({ type: 'text', nullable: true })
  says: string | null = null

  @Field(() => CheckoutState, { description: 'How far it is.' })
  @Property({ type: 'text' })
  state: CheckoutState = CheckoutState.OPEN

  @Field(() => String, {
    nullable: true,
    description:
      'Where to send the person: a page outside the admin. Whoever has the address may pay. Null once it cannot be paid.',
  })
  @Property({ type: 'text', nullable: true })
  url: string | null = null

  @Field(() => DateTime, { description: 'Until when it can be paid (UTC), by billing’s clock.' })
  @Property({ type: 'datetime' })
  expiresAt: Date

  /** Where the person is sent back to, in their tongue: kept, so that who asks again asks for the same page. */
  @Property({ type: 'text' })
  origin: string

  @Property({ type: 'text' })
  locale: string

  @Property({ type: 'uuid', nullable: true })
  openedBy: string | null = null
}
