import { type Doors, holds, may } from '../../scope/doors.js'
import { isLive, type Scope } from '../../scope/scope.js'

/** Test data is for whoever makes keys to try things out. */
const permission = 'key.write'

export const testDataDoors: Doors = {
  Query: { testDataReset: { rule: may('tenant.read') } },
  Mutation: { resetTestData: { rule: may(permission) } },
}

export function mayResetTestData(scope: Pick<Scope, 'tenant' | 'viewer'>): boolean {
  return Boolean(scope.tenant) && !isLive(scope) && holds(scope.viewer, permission)
}
