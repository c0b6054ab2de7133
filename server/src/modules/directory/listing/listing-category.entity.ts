import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'
import { Listing } from './listing.entity.js'

/** A further category of a listing; its primary one stands in the listing itself (ops/docs/decisions/0071). */
@Entity({ tableName: 'listing_category' })
export class ListingCategory extends TenantEntity {
  /** Told to the ORM as a relation, so that it writes a new listing before what points at it. */
  @ManyToOne({ entity: () => Listing, mapToPk: true, fieldName: 'listing_id' })
  listingId: string

  @Property({ type: 'uuid' })
  categoryId: string

  /** 1 to 9: the primary one is before them. */
  @Property({ type: 'int' })
  position: number
}
