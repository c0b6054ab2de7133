import { holds } from '../../../scope/doors.js'
import { homeIdOf, isLive, type Scope } from '../../../scope/scope.js'
import { inMode } from '../may-bill.js'
import { locationsWithin, mostLocations } from '../life/locations.reads.js'
import { currentPlans } from '../../plans/plans.service.js'
import { postalOf } from './vat.js'
import { Billing, PlanLocations } from './account.types.js'
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

/** As a checkout counts them (subscription/checkout.prepare.ts); plans that hold as many are counted once. */
export async function planLocations(scope: Scope): Promise<PlanLocations[]> {
  const counts = new Map<number | null, number>()
  const told: PlanLocations[] = []
  for (const { id, key } of await currentPlans(scope)) {
    const most = await mostLocations(scope, id)
    const locations = counts.get(most) ?? (await locationsWithin(scope, most))
    counts.set(most, locations)
    told.push(Object.assign(new PlanLocations(), { planKey: key, locations }))
  }
  return told
}

export const mayChangeBilling = (scope: Scope): boolean => holds(scope.viewer, 'billing.write') && isLive(scope)
