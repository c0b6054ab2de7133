import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'
import type { Address, CardFacts, TaxExempt } from '../../../providers/payments/port.js'

/** Who pays for a tenant, as whoever takes the payments knows them. One a tenant; of a card no more than tells it from another. */
@Entity({ tableName: 'billing_account' })
export class BillingAccount extends TenantEntity {
  @Property({ type: 'text', nullable: true })
  customerRef: string | null = null

  @Property({ type: 'boolean' })
  livemode: boolean

  @Property({ type: 'text', nullable: true })
  email: string | null = null

  @Property({ type: 'text', nullable: true })
  name: string | null = null

  @Property({ type: 'text', nullable: true })
  currency: string | null = null

  @Property({ type: 'json', nullable: true })
  paymentMethod: CardFacts | null = null

  /** Which one it is there; nothing of it is read. */
  @Property({ type: 'text', nullable: true })
  cardRef: string | null = null

  @Property({ type: 'json', nullable: true })
  address: Address | null = null

  @Property({ type: 'text', nullable: true })
  vatType: string | null = null

  @Property({ type: 'text', nullable: true })
  vatId: string | null = null

  @Property({ type: 'text', nullable: true })
  vatStatus: string | null = null

  @Property({ type: 'text' })
  taxExempt: TaxExempt = 'none'

  @Property({ type: 'int' })
  syncVersion = 0

  /** A verb went there and has not come back: until what became of it was looked at. */
  @Property({ type: 'datetime', nullable: true })
  intentAt: Date | null = null

  /** The verb and the key that it last went there with. */
  @Property({ type: 'text', nullable: true })
  intentKey: string | null = null

  /** When that was asked for first, by billing's clock. */
  @Property({ type: 'datetime', nullable: true })
  intentSince: Date | null = null

  @Property({ type: 'datetime', nullable: true })
  syncedAt: Date | null = null
}
