import { DataloaderType, type EntityClass, type EventSubscriber, MikroORM } from '@mikro-orm/core'
import { PostgreSqlDriver, type SqlEntityManager } from '@mikro-orm/postgresql'
import { PostgresDialect } from 'kysely'
import type { Pool } from './pool.js'

export type Orm = MikroORM<PostgreSqlDriver>
export type EntityManager = SqlEntityManager<PostgreSqlDriver>

/**
 * The ORM over our own pool. It never takes a connection by itself: every EntityManager a scope hands out is bound to the one
 * connection of its operation (scope/connection.ts), so that nothing can run outside the two walls.
 */
export function openOrm(pool: Pool, entities: EntityClass<object>[], subscribers: EventSubscriber[]): Promise<Orm> {
  return MikroORM.init({
    driver: PostgreSqlDriver,
    dbName: 'mainstreet',
    driverOptions: new PostgresDialect({ pool }),
    entities,
    subscribers,
    // Schema and drift belong to migrations/ and schema.sql; the ORM only maps.
    schemaGenerator: { createForeignKeyConstraints: false },
    dataloader: DataloaderType.ALL,
    forceUtcTimezone: true,
    allowGlobalContext: false,
    debug: false,
    connect: false,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
  } as Parameters<typeof MikroORM.init<PostgreSqlDriver>>[0]) as Promise<Orm>
}
