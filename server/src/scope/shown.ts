import type { EntityClass, EntityProperty } from '@mikro-orm/core'
import type { BaseEntity } from '../db/base.entity.js'
import type { Scope } from './scope.js'

type Row = Record<string, unknown>

/** How an entity's rows are read for showing alone: its columns as SQL writes them, and a row of them as the entity. */
export type Shape<T> = { columns: (alias: string) => string; show: (row: Row) => T }

const shapes = new WeakMap<EntityClass<BaseEntity>, Shape<BaseEntity>>()

/**
 * Rows past the unit of work: no identity map and no change sets, which cost a list of twenty six times the statement itself
 * (ops/docs/decisions/0027). Never hand one to a verb that changes it: nothing would be written.
 */
export function shapeOf<T extends BaseEntity>(scope: Scope, entity: EntityClass<T>): Shape<T> {
  const known = shapes.get(entity) as Shape<T> | undefined
  if (known) return known
  const made = shapeFrom(entity, scope.em.getMetadata().get<T>(entity).props)
  shapes.set(entity, made as Shape<never>)
  return made
}

/** Rows of one table through the entity's own filters, under the policies; `where` and what follows it are the caller's. */
export function readerOf<T extends BaseEntity>(
  entity: EntityClass<T>,
  { name, where }: { name: string; where: string },
): (scope: Scope, values: unknown[]) => Promise<T[]> {
  const texts = new Map<string, string>()
  return async (scope, values) => {
    const { columns, show } = shapeOf(scope, entity)
    const { tableName, filters } = scope.em.getMetadata().get(entity)
    const on = Object.values(filters).filter((filter) => filter.default)
    const named = [name, ...on.map((filter) => filter.name)].join(' ')
    const text =
      texts.get(named) ?? `select ${columns('r')} from ${tableName} r where ${on.map(conditionOf).join('')}${where}`
    texts.set(named, text)
    return (await scope.connection.prepared<Row>(named, text, values)).map(show)
  }
}

/** The filters of db/base.entity.ts as SQL. */
const conditions: Record<string, string> = {
  tenant: 'r.tenant_id = app_tenant() and ',
  present: 'r.deleted_at is null and ',
}

function conditionOf({ name }: { name: string }): string {
  const condition = conditions[name]
  if (!condition) throw new Error(`The filter ${name} has no SQL here.`)
  return condition
}

function shapeFrom<T extends BaseEntity>(entity: EntityClass<T>, props: EntityProperty<T>[]): Shape<T> {
  const fields = props.map((prop) => ({
    property: String(prop.name),
    column: prop.fieldNames[0] ?? '',
    instant: prop.type === 'datetime' || prop.runtimeType === 'Date',
  }))
  const shell = shellOf(entity.prototype as object, fields)
  return {
    columns: (alias) => fields.map(({ column }) => `${alias}.${column}`).join(', '),
    show: (row) => {
      const shown = Object.create(shell) as Row
      for (const { property, column, instant } of fields) {
        const value = row[column]
        shown[property] = instant && value !== null ? new Date(value as string) : value
      }
      return shown as unknown as T
    },
  }
}

/** The entity's prototype without the accessors by which the unit of work watches for changes. */
function shellOf(prototype: object, fields: { property: string }[]): object {
  const plain = { value: undefined, writable: true, enumerable: true, configurable: true }
  return Object.create(prototype, Object.fromEntries(fields.map(({ property }) => [property, plain])))
}
