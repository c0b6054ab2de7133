import type { EntityClass, EntityProperty, Primary } from '@mikro-orm/core'
import type { Wish } from './beside.js'
import type { Scope } from './scope.js'

type Identified = { id: string }

/** Values in the order of the statement's columns. */
type Row = readonly unknown[]

/** `only`: the properties that whoever shows it will ask for, none: all; `besides`: what comes in the same statement. */
export type Asked<T> = { only: readonly (keyof T & string)[]; besides: readonly Wish[] }

/** How an entity's rows are read for showing alone. */
export type Shape<T> = {
  /** Differs for what differs in SQL: part of a prepared statement's name. */
  variant: string
  /** Its columns as SQL writes them; what comes beside takes its arguments from the placeholder `argument` on. */
  columns: (alias: string, argument?: number) => string
  /** Those arguments, in the order of their placeholders. */
  arguments: (besides?: readonly Wish[]) => unknown[]
  /** The entity's own filters, each with its `and`. */
  conditions: (alias: string) => string
  /** A row of those columns (from a place on) as the entity. */
  show: (row: Row, from?: number) => T
}

const shapes = new WeakMap<EntityClass<Identified>, Map<string, Shape<Identified>>>()
/** Each is a statement that every connection keeps. Whoever thinks up more gets whole rows, and what would come beside is read as ever. */
const MOST_SHAPES = 100

/**
 * Rows past the unit of work: no identity map and no change sets, which cost a list of twenty six times the statement itself
 * (ops/docs/decisions/0027). Never hand one to a verb that changes it: nothing would be written.
 */
export function shapeOf<T extends Identified>(
  scope: Scope,
  entity: EntityClass<T>,
  { only = [], besides = [] }: Partial<Asked<T>> = {},
): Shape<T> {
  const ofEntity = shapes.get(entity) ?? new Map<string, Shape<Identified>>()
  shapes.set(entity, ofEntity)
  const { props, filters, tableName } = scope.em.getMetadata().get<T>(entity)
  const isTenant = tableName === 'tenant'
  const on = Object.values(filters).flatMap((filter) => (filter.default ? [filter.name] : []))
  const key = `${on} ${only} ${besides.map(({ beside, only: its }) => `${beside.name}(${its})`)}`
  const known = ofEntity.get(key) as Shape<T> | undefined
  if (known) return known
  if (ofEntity.size >= MOST_SHAPES && only.length + besides.length) return shapeOf(scope, entity)
  const fields = fieldsOf(only.length ? props.filter(({ name }) => only.includes(name)) : props)
  const came = besidesOf(scope, besides)
  const make = makerOf(shellOf(entity.prototype as object, fields), fields, came) as (row: Row, from: number) => T
  const made: Shape<T> = {
    variant: String(ofEntity.size),
    columns: (alias, argument = 1) =>
      [...fields.map(({ column }) => `${alias}.${column}`), ...subselects(came, alias, argument)].join(', '),
    arguments: (given = []) =>
      came.length ? given.flatMap((wish) => ('argument' in wish ? [wish.argument] : [])) : [],
    conditions: (alias) => on.map((filter) => conditionOf(isTenant ? `own ${filter}` : filter, alias)).join(''),
    show: (row, from = 0) => make(row, from),
  }
  ofEntity.set(key, made as unknown as Shape<Identified>)
  return made
}

/** Rows of one table through the entity's own filters, under the policies; `where` and what follows it are the caller's. */
export function readerOf<T extends Identified>(
  entity: EntityClass<T>,
  { name, where }: { name: string; where: string },
): (scope: Scope, values: unknown[], asked?: Partial<Asked<T>>) => Promise<T[]> {
  const statements = new Map<Shape<T>, { name: string; text: string }>()
  return async (scope, values, asked = {}) => {
    const shape = shapeOf(scope, entity, asked)
    const { tableName } = scope.em.getMetadata().get(entity)
    const statement = statements.get(shape) ?? {
      name: `${name}-${shape.variant}`,
      text: `select ${shape.columns('r', values.length + 1)} from ${tableName} r where ${shape.conditions('r')}${where}`,
    }
    statements.set(shape, statement)
    const all = [...values, ...shape.arguments(asked.besides)]
    return (await scope.connection.arrays(statement.name, statement.text, all)).map((row) => shape.show(row))
  }
}

/** `ahead` sends what `read` answers later: for a query alone, where nothing changes in between. */
export type OwnReader<T> = { read: (scope: Scope) => Promise<T[]>; ahead: (scope: Scope) => void }

/** As `readerOf`, of what belongs to whoever asks and so needs no values. */
export function ownReaderOf<T extends Identified>(
  entity: EntityClass<T>,
  statement: { name: string; where: string },
): OwnReader<T> {
  const read = readerOf(entity, statement)
  const sent = new WeakMap<Scope, Promise<T[]>>()
  return {
    read: (scope) => sent.get(scope) ?? read(scope, []),
    ahead: (scope) => {
      const rows = read(scope, [])
      rows.catch(() => undefined)
      sent.set(scope, rows)
    },
  }
}

/** What the operation already has of this id, which a verb may have made or changed just now; else the row, for showing alone. */
export async function shownOr<T extends Identified>(
  scope: Scope,
  { entity, id }: { entity: EntityClass<T>; id: string },
  { read }: OwnReader<T>,
): Promise<T | undefined> {
  const known = scope.em.getUnitOfWork().getById<T>(entity, id as Primary<T>)
  return known ?? (await read(scope))[0]
}

type Came = {
  name: string
  sql: (of: string, argument: string) => string
  takes: number
  show: (value: unknown) => unknown
}

function besidesOf(scope: Scope, besides: readonly Wish[]): Came[] {
  return besides.map(({ beside, only, ...wish }) => {
    const shape = shapeOf<never>(scope, beside.entity, { only: only as readonly never[] })
    return {
      name: beside.name,
      sql: (of, argument) => beside.sql(shape, of, argument),
      takes: 'argument' in wish ? 1 : 0,
      // Null is what `json_agg` makes of no rows.
      show: (value) => ((value ?? []) as unknown[][]).map((row) => shape.show(row)),
    }
  })
}

function subselects(beside: Came[], alias: string, argument: number): string[] {
  let next = argument
  return beside.map(({ sql, takes }) => {
    const subselect = sql(alias, `$${next}`)
    next += takes
    return subselect
  })
}

/** The filters of db/base.entity.ts as SQL, and that of the tenant's own row. */
const sqlOf: Record<string, string> = {
  tenant: '.tenant_id = app_tenant() and ',
  'own tenant': '.id = app_tenant() and ',
  present: '.deleted_at is null and ',
}

function conditionOf(filter: string, alias: string): string {
  const condition = sqlOf[filter]
  if (!condition) throw new Error(`The filter ${filter} has no SQL here.`)
  return `${alias}${condition}`
}

type Column = { property: string; column: string; instant: boolean }

function fieldsOf<T>(props: EntityProperty<T>[]): Column[] {
  return props.map((prop) => ({
    property: String(prop.name),
    column: prop.fieldNames[0] ?? '',
    instant: prop.type === 'datetime' || prop.runtimeType === 'Date',
  }))
}

/**
 * Written out as code, one assignment a property, so that every row of an entity has one hidden class: assigning by names that are
 * only known at run time takes V8 several times as long. The names come from our own entities, never from a request.
 */
function makerOf(shell: object, fields: Column[], beside: Came[]): unknown {
  const values = fields.map(({ property, instant }, at) => {
    const value = `row[from + ${at}]`
    return `this.${property} = ${instant ? `${value} === null ? null : new Date(${value})` : value}`
  })
  const came = beside.map(({ name }, at) => `${name}: beside[${at}].show(row[from + ${fields.length + at}])`)
  const body = `function Shown(row, from) { ${[...values, `this.beside = { ${came} }`].join('; ')} }
    Shown.prototype = shell
    return (row, from) => new Shown(row, from)`
  return new Function('shell', 'beside', body)(shell, beside)
}

/** The entity's prototype without the accessors by which the unit of work watches for changes. */
function shellOf(prototype: object, fields: { property: string }[]): object {
  const plain = { value: undefined, writable: true, enumerable: true, configurable: true }
  return Object.create(prototype, Object.fromEntries(fields.map(({ property }) => [property, plain])))
}
