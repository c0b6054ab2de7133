import type { EntityClass, EntityProperty } from '@mikro-orm/core'
import type { BaseEntity } from '../db/base.entity.js'
import type { Scope } from './scope.js'

/** Values in the order of the statement's columns. */
type Row = readonly unknown[]

/** How an entity's rows are read for showing alone: its columns as SQL writes them, and a row of them (from a place on) as the entity. */
export type Shape<T> = { columns: (alias: string) => string; show: (row: Row, from?: number) => T }

const shapes = new WeakMap<EntityClass<BaseEntity>, Map<string, Shape<BaseEntity>>>()

/**
 * Rows past the unit of work: no identity map and no change sets, which cost a list of twenty six times the statement itself
 * (ops/docs/decisions/0027). Never hand one to a verb that changes it: nothing would be written. `only` names the properties that
 * whoever shows it will ask for; absent: all.
 */
export function shapeOf<T extends BaseEntity>(
  scope: Scope,
  entity: EntityClass<T>,
  only: readonly (keyof T & string)[] = [],
): Shape<T> {
  const ofEntity = shapes.get(entity) ?? new Map<string, Shape<BaseEntity>>()
  shapes.set(entity, ofEntity)
  const key = only.join()
  const known = ofEntity.get(key) as Shape<T> | undefined
  if (known) return known
  const { props } = scope.em.getMetadata().get<T>(entity)
  const made = shapeFrom(entity, only.length ? props.filter(({ name }) => only.includes(name)) : props)
  ofEntity.set(key, made as unknown as Shape<BaseEntity>)
  return made
}

/** Rows of one table through the entity's own filters, under the policies; `where` and what follows it are the caller's. */
export function readerOf<T extends BaseEntity>(
  entity: EntityClass<T>,
  { name, where }: { name: string; where: string },
): (scope: Scope, values: unknown[], only?: readonly (keyof T & string)[]) => Promise<T[]> {
  const statements = new Map<string, { name: string; text: string }>()
  return async (scope, values, only = []) => {
    const { columns, show } = shapeOf(scope, entity, only)
    const { tableName, filters } = scope.em.getMetadata().get(entity)
    const on = Object.values(filters).filter((filter) => filter.default)
    const variant = [...on.map((filter) => filter.name), ...only].join()
    const conditions = on.map(conditionOf).join('')
    const statement = statements.get(variant) ?? {
      // PostgreSQL keeps 63 letters of a name.
      name: `${name}-${statements.size}`,
      text: `select ${columns('r')} from ${tableName} r where ${conditions}${where}`,
    }
    statements.set(variant, statement)
    return (await scope.connection.arrays(statement.name, statement.text, values)).map((row) => show(row))
  }
}

/** The filters of db/base.entity.ts as SQL. */
const sqlOf: Record<string, string> = {
  tenant: 'r.tenant_id = app_tenant() and ',
  present: 'r.deleted_at is null and ',
}

function conditionOf({ name }: { name: string }): string {
  const condition = sqlOf[name]
  if (!condition) throw new Error(`The filter ${name} has no SQL here.`)
  return condition
}

function shapeFrom<T extends BaseEntity>(entity: EntityClass<T>, props: EntityProperty<T>[]): Shape<T> {
  const fields = props.map((prop) => ({
    property: String(prop.name),
    column: prop.fieldNames[0] ?? '',
    instant: prop.type === 'datetime' || prop.runtimeType === 'Date',
  }))
  const make = makerOf(shellOf(entity.prototype as object, fields), fields) as (row: Row, from: number) => T
  return {
    columns: (alias) => fields.map(({ column }) => `${alias}.${column}`).join(', '),
    show: (row, from = 0) => make(row, from),
  }
}

/**
 * Written out as code, one assignment a property, so that every row of an entity has one hidden class: assigning by names that are
 * only known at run time takes V8 several times as long. The names come from our own entities, never from a request.
 */
function makerOf(shell: object, fields: { property: string; instant: boolean }[]): unknown {
  const values = fields.map(({ property, instant }, at) => {
    const value = `row[from + ${at}]`
    return `this.${property} = ${instant ? `${value} === null ? null : new Date(${value})` : value}`
  })
  const body = `function Shown(row, from) { ${values.join('; ')} }
    Shown.prototype = shell
    return (row, from) => new Shown(row, from)`
  return new Function('shell', body)(shell)
}

/** The entity's prototype without the accessors by which the unit of work watches for changes. */
function shellOf(prototype: object, fields: { property: string }[]): object {
  const plain = { value: undefined, writable: true, enumerable: true, configurable: true }
  return Object.create(prototype, Object.fromEntries(fields.map(({ property }) => [property, plain])))
}
