import type { EntityClass } from '@mikro-orm/core'
import type { BaseEntity } from '../db/base.entity.js'
import type { Shape } from './shown.js'

/**
 * Rows of another table that come with a row, as JSON in the same statement: a page of a list with its relations is one statement
 * instead of one for each of them (ops/docs/decisions/0031). Whoever reads the relation by itself goes on doing so.
 */
export type Beside<T extends BaseEntity> = {
  name: string
  entity: EntityClass<T>
  /** The properties that are always there, and those that are there when the query names one of them. */
  always: readonly (keyof T & string)[]
  rarely: readonly (keyof T & string)[]
  /** Properties that are there when the query names one of the fields that are made from them. */
  named?: Partial<Record<keyof T & string, readonly string[]>>
  /**
   * A subselect of one JSON value for the row `of`, under the tenant's wall like any statement: an array of rows, each
   * `json_build_array(shape.columns(…))`. `argument`: the placeholder of its one argument.
   */
  sql: (shape: Shape<T>, of: string, argument: string) => string
}

/** What a query wishes to come beside; `argument` where it takes one. */
export type Wish = { beside: Beside<never>; only: readonly string[]; argument?: unknown }

/** `below`: the names of all fields that the query asks for below it. */
export function wishFor<T extends BaseEntity>(beside: Beside<T>, below: ReadonlySet<string>): Wish {
  const { always, rarely, named = {} } = beside
  const made = Object.entries<readonly string[] | undefined>(named)
    .filter(([, fields]) => fields?.some((field) => below.has(field)))
    .map(([property]) => property)
  const only = [...always, ...(rarely.some((property) => below.has(property)) ? rarely : []), ...made]
  return { beside: beside as unknown as Beside<never>, only }
}

/** What came beside the row; undefined where nobody asked. */
export function cameBeside<T extends BaseEntity>(row: object, beside: Beside<T>): T[] | undefined {
  return (row as { beside?: Record<string, T[]> }).beside?.[beside.name]
}
