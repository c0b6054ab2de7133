import { isId } from '../../../kernel/ids.js'
import { homeIdOf, type Scope } from '../../../scope/scope.js'
import { inMode } from '../may-bill.js'
import { CheckoutSession } from './checkout-session.entity.js'
import { TenantSubscription, TenantSubscriptionState } from './tenant-subscription.entity.js'

/** The one that lives, else the last that ended; in test mode the live tenant's. */
export async function tenantSubscription(scope: Scope): Promise<TenantSubscription | null> {
  const filters = { tenant: { id: homeIdOf(scope) } }
  const [last] = await scope.em
    .find(TenantSubscription, inMode(scope), { filters, orderBy: { startedAt: 'desc', id: 'desc' }, limit: 20 })
    .then((all) => [...all.filter(isLiving), ...all])
  return last ?? null
}

export const isLiving = ({ state }: Pick<TenantSubscription, 'state'>): boolean =>
  state !== TenantSubscriptionState.CANCELED

export async function liveSubscription(scope: Scope): Promise<TenantSubscription | null> {
  const found = await tenantSubscription(scope)
  return found && isLiving(found) ? found : null
}

const lives = `select true as lives from tenant_subscription
  where tenant_id = app_tenant() and state <> 'CANCELED' and livemode = coalesce($1::boolean, livemode) limit 1`

/** Whether the tenant that the scope turned to pays for a plan; for the operator's side too. */
export async function isSubscribed(scope: Scope): Promise<boolean> {
  const mode = inMode(scope).livemode ?? null
  return (await scope.connection.prepared('subscription-lives', lives, [mode])).length > 0
}

/** Of the tenant's own, in whatever state. */
export async function checkout(scope: Scope, id: string): Promise<CheckoutSession | null> {
  return isId(id) ? scope.em.findOne(CheckoutSession, { id }) : null
}
