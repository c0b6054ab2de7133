import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'
import type { CardFacts } from '../../../providers/payments/port.js'

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

  @Property({ type: 'int' })
  syncVersion = 0

  @Property({ type: 'datetime', nullable: true })
  syncedAt: Date | null = null
}
