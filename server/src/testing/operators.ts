import { schemaParts } from '../rooms.js'
import type { Caller } from './call.js'
import type { Target } from './schema-walk.js'
import type { TwoTowns } from './two-towns.js'

/** Whether a target is the operator's own: nobody of a tenant reaches it, and what it is given is no tenant's to keep apart. */
export function isOperators({ operation, trail, field }: Target): boolean {
  const { Query = {}, Mutation = {} } = schemaParts.doors
  return (operation === 'query' ? Query : Mutation)[(trail[0] ?? field).name]?.platform ?? false
}

/** Who may ask for it, where a sweep wants to get past the door. */
export function callerFor(towns: TwoTowns, target: Target): Caller {
  return isOperators(target) ? towns.operator : (towns.callers.OWNER ?? {})
}
