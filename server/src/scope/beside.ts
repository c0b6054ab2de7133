import type { EntityClass } from '@mikro-orm/core'
import type { BaseEntity } from '../db/base.entity.js'
import type { Scope } from './scope.js'
import { type Shape, shapeOf } from './shown.js'

/**
 * Rows of another table that come with a row, as JSON in the same statement: a page of a list with its relations is one statement
 * instead of one for each of them (ops/docs/decisions/0031). Whoever reads the relation by itself goes on doing so.
 */
export type Beside<T extends BaseEntity> = {
  name: string
  entity: EntityClass<T>
  /** The properties that will be asked for; none: all. */
  only?: readonly (keyof T & string)[]
  /**
   * A subselect of one JSON value for the row `of`, under the tenant's wall like any statement: an array of rows, each
   * `json_build_array(shape.columns(…))`. `argument`: the placeholder of its one argument.
   */
  sql: (shape: Shape<T>, of: string, argument: string) => string
}

/** What a query asks to come beside; `argument` where it takes one. */
export type Wish = { beside: Beside<never>; argument?: unknown }

/** What came beside the row; undefined where nobody asked. */
export function cameBeside<T extends BaseEntity>(scope: Scope, row: object, beside: Beside<T>): T[] | undefined {
  const value = (row as { beside?: Record<string, unknown[][] | null> }).beside?.[beside.name]
  if (value === undefined) return undefined
  const { show } = shapeOf(scope, beside.entity, beside)
  return (value ?? []).map((each) => show(each))
}
