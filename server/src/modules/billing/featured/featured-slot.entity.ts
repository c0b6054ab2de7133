import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'

export enum FeaturedSource {
  STAFF = 'STAFF',
  PLAN = 'PLAN',
  PURCHASE = 'PURCHASE',
}

/** Why a listing stands out, and until when: `listing.featured_until` is the greatest of its slots (ops/docs/decisions/0124). */
@Entity({ tableName: 'featured_slot' })
export class FeaturedSlot extends TenantEntity {
  @Property({ type: 'uuid' })
  listingId: string

  @Property({ type: 'text' })
  source: FeaturedSource

  @Property({ type: 'datetime' })
  until: Date

  /** Of the plan: the owner chose it. Kept while no plan holds it, so that the next one does. */
  @Property({ type: 'boolean' })
  chosen = false
}
