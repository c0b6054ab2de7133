import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { TenantEntity } from '../db/base.entity.js'

/** One thing that happened, written in the transaction that made it happen. Delivered later, by row state. */
@Entity({ tableName: 'event' })
export class Event extends TenantEntity {
  @Property({ type: 'text' })
  name: string

  @Property({ type: 'text' })
  aggregateType: string

  @Property({ type: 'uuid' })
  aggregateId: string

  @Property({ type: 'json' })
  payload: Record<string, unknown> = {}

  @Property({ type: 'text', nullable: true })
  requestId: string | null = null
}
