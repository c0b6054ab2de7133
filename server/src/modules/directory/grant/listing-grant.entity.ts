import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../../../db/base.entity.js'

/** A merchant holds a listing: sees it in whatever state, and edits it. */
@Entity({ tableName: 'listing_grant' })
export class ListingGrant extends TenantEntity {
  @Property({ type: 'uuid' })
  membershipId: string

  @Property({ type: 'uuid' })
  listingId: string
}
