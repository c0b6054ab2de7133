import { holds } from '../../../scope/doors.js'
import { homeIdOf, isLive, type Scope } from '../../../scope/scope.js'
import { inMode } from '../may-bill.js'
import { locationsWithin } from '../life/locations.reads.js'
import { postalOf } from './vat.js'
import { Billing } from './account.types.js'
import { BillingAccount } from './billing-account.entity.js'

/** The one account of the tenant, as it is charged here; in test mode the live tenant's, to be read. */
export function accountOf(scope: Scope): Promise<BillingAccount | null> {
  return scope.em.findOne(BillingAccount, inMode(scope), { filters: { tenant: { id: homeIdOf(scope) } } })
}

export async function billing(scope: Scope): Promise<Billing> {
  const { payments } = scope.ports
  const account = await accountOf(scope)
  return Object.assign(new Billing(), {
    isAvailable: payments !== null,
    isSandbox: payments?.staysHere ?? false,
    email: account?.email ?? null,
    name: account?.name ?? null,
    address: postalOf(account?.address ?? null),
    vatId: account?.vatId ?? null,
    vatStatus: account?.vatStatus ?? null,
    currency: account?.currency ?? null,
    paymentMethod: account?.paymentMethod ?? null,
    locations: await locationsWithin(scope, null),
    viewerCanChange: mayChangeBilling(scope),
  })
}

export const mayChangeBilling = (scope: Scope): boolean => holds(scope.viewer, 'billing.write') && isLive(scope)
