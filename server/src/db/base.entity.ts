import type { EntityManager, FilterDef } from '@mikro-orm/core'
import { Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { newId } from '../kernel/ids.js'
import { DateTime } from '../kernel/scalars.js'
import { SeenBy } from '../kernel/seen-by.js'

export { DateTime } from '../kernel/scalars.js'

/** The first wall: the tenant of the scope. The second, row-level security, uses the same value (scope/connection.ts). */
const tenantFilter = { name: 'tenant', cond: (args: { id?: string }) => ({ tenantId: args.id ?? null }), default: true }

const tenantOf = (_: unknown, em: EntityManager): string => {
  const { id } = em.getFilterParams('tenant') as { id?: string }
  if (!id) throw new Error('A tenant row was made in a scope without a tenant.')
  return id
}

/** What every row has: an id made by the application, and two instants. */
@ObjectType({ description: 'A row.' })
export abstract class BaseEntity {
  @SeenBy('public')
  @Field(() => ID, { description: 'UUIDv7, made by the server; sorts by age.' })
  @PrimaryKey({ type: 'uuid', onCreate: () => newId() })
  id: string

  @SeenBy('public')
  @Field(() => DateTime, { description: 'When it was made (UTC).' })
  @Property({ type: 'datetime', onCreate: () => new Date() })
  createdAt: Date

  @SeenBy('public')
  @Field(() => DateTime, { description: 'When it last changed (UTC).' })
  @Property({ type: 'datetime', onCreate: () => new Date(), onUpdate: () => new Date() })
  updatedAt: Date
}

/** A row of one tenant. In the database its key is (tenant_id, id). */
@Filter(tenantFilter as FilterDef)
@ObjectType({ description: 'A row.' })
export abstract class TenantEntity extends BaseEntity {
  @Property({ type: 'uuid', onCreate: tenantOf })
  tenantId: string
}

/** A row that is hidden before it is purged: gone from every list and lookup unless the filter is named off. */
@Filter({ name: 'present', cond: { deletedAt: null }, default: true } as FilterDef)
@ObjectType({ description: 'A row.' })
export abstract class DeletableEntity extends TenantEntity {
  @Property({ type: 'datetime', nullable: true })
  deletedAt: Date | null = null
}
