import { schemaParts } from '../rooms.js'
import { ask, type Caller } from './call.js'
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

type View = { viewAsTenant: { accessToken: string } }
const view = `mutation ($tenantId: ID!, $role: ViewedRole!) {
  viewAsTenant(tenantId: $tenantId, role: $role, reason: "They cannot find a listing") { accessToken } }`

/** The operator while they look at a tenant as one of its roles. */
export async function lookAs(
  towns: Pick<TwoTowns, 'world' | 'operator'>,
  tenantId: string,
  role: string,
): Promise<Caller> {
  const { viewAsTenant } = await ask<View>(towns.world, view, { tenantId, role }, towns.operator)
  return { token: viewAsTenant.accessToken }
}
