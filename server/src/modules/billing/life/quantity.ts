import { record } from '../../../events/record.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import { syncTenant } from '../subscription/sync.service.js'
import type { Tended } from './tended.js'

const DAY = 86_400_000
/** So long before it is charged the owner is told. */
const AHEAD_DAYS = 3

/** One a location: listings with booking switched on, at least one. Another number is told three days before it is charged, and dropped if it comes back. */
export async function settleQuantity(about: Tended): Promise<void> {
  const { house, payments, open, row } = about
  if (row.cancelAt || row.nextPlanAt) return
  const scope = open()
  const due = await inTransaction(scope, async () => {
    const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    const locations = await countLocations(scope)
    if (locations === kept.quantity) Object.assign(kept, { nextQuantity: null, nextQuantityAt: null })
    else if (locations !== kept.nextQuantity) announce(scope, kept, { to: locations, at: payments.now() })
    return kept.nextQuantityAt && kept.nextQuantityAt <= payments.now() ? kept.nextQuantity : null
  })
  if (due === null) return
  const { subscriptionRef: ref, itemRef } = row
  const day = Math.floor(payments.now().getTime() / DAY)
  await payments.setQuantity({ ref, itemRef, quantity: due }, `quantity:${ref}:${due}:${day}`)
  await syncTenant(house, row.tenantId)
}

function announce(scope: Scope, row: TenantSubscription, { to, at }: { to: number; at: Date }): void {
  const on = new Date(at.getTime() + AHEAD_DAYS * DAY)
  const { planKey, quantity: from } = row
  Object.assign(row, { nextQuantity: to, nextQuantityAt: on })
  record(scope, { name: 'quantity.changing', on: row, payload: { planKey, from, to, at: on.toISOString() } })
}

const counted =
  'select count(*)::int as n from listing where tenant_id = app_tenant() and takes_bookings and deleted_at is null'

export async function countLocations(scope: Scope): Promise<number> {
  const [row] = await scope.connection.prepared<{ n: number }>('count-locations', counted, [])
  return Math.max(1, row?.n ?? 0)
}
