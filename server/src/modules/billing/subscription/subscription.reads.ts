import { homeIdOf, type Scope } from '../../../scope/scope.js'
import { TenantSubscription, TenantSubscriptionState } from './tenant-subscription.entity.js'

/** The one that lives, else the last that ended; in test mode the live tenant's. */
export async function tenantSubscription(scope: Scope): Promise<TenantSubscription | null> {
  const filters = { tenant: { id: homeIdOf(scope) } }
  const [last] = await scope.em
    .find(TenantSubscription, {}, { filters, orderBy: { startedAt: 'desc', id: 'desc' }, limit: 20 })
    .then((all) => [...all.filter(isLiving), ...all])
  return last ?? null
}

export const isLiving = ({ state }: Pick<TenantSubscription, 'state'>): boolean =>
  state !== TenantSubscriptionState.CANCELED

export async function liveSubscription(scope: Scope): Promise<TenantSubscription | null> {
  const found = await tenantSubscription(scope)
  return found && isLiving(found) ? found : null
}
