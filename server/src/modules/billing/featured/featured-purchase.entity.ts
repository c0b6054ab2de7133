import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'

/** What was paid for one listing to stand out so many days: a row each, so that money that goes back takes its own days alone (decision 0147). */
@Entity({ tableName: 'featured_purchase' })
export class FeaturedPurchase extends TenantEntity {
  @Property({ type: 'uuid' })
  listingId: string

  @Property({ type: 'boolean' })
  livemode: boolean

  @Property({ type: 'text', nullable: true })
  paymentRef: string | null = null

  @Property({ type: 'int' })
  days: number

  @Property({ type: 'datetime' })
  givenAt: Date

  /** Its money went back; null: it stands. */
  @Property({ type: 'text', nullable: true })
  endedFor: 'REFUNDED' | 'DISPUTED' | null = null

  @Property({ type: 'datetime', nullable: true })
  endedAt: Date | null = null
}
