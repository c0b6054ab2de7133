import { newId } from '../kernel/ids.js'
import { signVisitor, type VisitorPurpose } from '../kernel/visitor-token.js'
import type { World } from './world.js'

/** A visitor's browser in one tenant: what `visitorForm` gave it ten seconds ago, and what it keeps. */
export type Browser = { visitorId: string; formToken: string; visitorToken: string }

export function browserIn(world: World, tenant: { id: string }, visitorId = newId()): Browser {
  return {
    visitorId,
    formToken: tokenFor(world, tenant, { purpose: 'FORM', id: visitorId }),
    visitorToken: tokenFor(world, tenant, { purpose: 'KEEP', id: visitorId }),
  }
}

/** `age`: how long ago it was given, in seconds. */
export function tokenFor(
  { app }: World,
  tenant: { id: string },
  { purpose, id, age = 10 }: { purpose: VisitorPurpose; id: string; age?: number },
): string {
  const now = new Date(app.house.now().getTime() - age * 1_000)
  return signVisitor(app.house.settings.downloadKey, purpose, { tenantId: tenant.id, visitorId: id, now })
}
