import { record } from '../../../events/record.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { intendAfterVerbs, settled } from '../subscription/intent.js'
import { TenantSubscriptionState as State, TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import { isLiving } from '../subscription/subscription.reads.js'
import { syncBy } from '../subscription/sync.service.js'
import { atMost, countLocations, mostLocations } from './locations.reads.js'
import type { Tended } from './tended.js'

const DAY = 86_400_000
/** So long before it is charged the owner is told. */
const AHEAD_DAYS = 3

type Due = { quantity: number; next: number | null; bills: 'NOW' | 'NEXT' }

/**
 * One a location. Another number is told three days before it is charged, and dropped if it comes back; the first day that was told stays, and
 * what came since is told anew after it. Counted once a day, in every state; set where money is taken (decision 0146).
 */
export async function settleQuantity(about: Tended): Promise<void> {
  const { payments, open, row } = about
  const now = payments.now()
  const scope = open()
  const due = await inTransaction(scope, async () => {
    const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    if (!isLiving(kept)) return null
    const isDue = kept.nextQuantityAt !== null && kept.nextQuantityAt <= now && isTaken(kept)
    const { quantityCountedAt: last } = kept
    if (!isDue && last && now.getTime() - last.getTime() < DAY) return null
    const locations = await countLocations(scope)
    follow(scope, kept, { locations, now })
    // After its turn what came since is counted at the next round, and told then.
    kept.quantityCountedAt = isDue ? null : now
    return isDue ? dueOf(scope, kept) : null
  })
  if (due) await set(about, due)
}

/** While a payment is missing or nothing is collected a part of a period would be charged, or given back, that nobody has paid. */
const isTaken = ({ state, periodIsVoid }: TenantSubscription): boolean =>
  (state === State.ACTIVE && !periodIsVoid) || state === State.TRIALING

/** Within what was told it is followed; beyond it the rest waits, so that who keeps growing is charged all the same. */
function follow(scope: Scope, kept: TenantSubscription, { locations, now }: { locations: number; now: Date }): void {
  const { quantity, nextQuantity: told } = kept
  const side = Math.sign(locations - quantity)
  if (side === 0) Object.assign(kept, { nextQuantity: null, nextQuantityAt: null })
  else if (told === null || Math.sign(told - quantity) !== side) announce(scope, kept, { to: locations, at: now })
  else kept.nextQuantity = side > 0 ? Math.min(told, locations) : Math.max(told, locations)
}

function announce(scope: Scope, row: TenantSubscription, { to, at }: { to: number; at: Date }): void {
  const on = new Date(at.getTime() + AHEAD_DAYS * DAY)
  const { planKey, quantity: from } = row
  Object.assign(row, { nextQuantity: to, nextQuantityAt: on })
  record(scope, { name: 'quantity.changing', on: row, payload: { planKey, from, to, at: on.toISOString() } })
}

/** What is paid by the year, or has no next invoice, is charged at once; but once in a period the card did not pay for that: then with the next invoice. */
async function dueOf(scope: Scope, kept: TenantSubscription): Promise<Due | null> {
  const { nextQuantity: quantity, nextPlanKey, interval, cancelAt, withdrawnAt, periodStart } = kept
  if (quantity === null) return null
  const next = nextPlanKey ? atMost(quantity, await mostLocations(scope, nextPlanKey)) : null
  const isRefused = withdrawnAt !== null && withdrawnAt >= periodStart
  return { quantity, next, bills: (interval === 'YEAR' || cancelAt) && !isRefused ? 'NOW' : 'NEXT' }
}

/** As a verb does: while it is on its way no verb writes another number, and where a verb is on its way it waits for the next round. */
async function set({ payments, open, row }: Tended, { next, ...due }: Due): Promise<void> {
  const { subscriptionRef: ref } = row
  // Each wish its own: a plan that was chosen meanwhile makes it another one, also on the same day.
  const wish = `${due.quantity}:${next ?? '-'}:${due.bills}`
  const key = `quantity:${ref}:${wish}:${Math.floor(payments.now().getTime() / DAY)}`
  if (!(await intendAfterVerbs(open, key))) return
  await payments.setQuantity({ ref, ...due, ...(next === null ? {} : { next }) }, key)
  await syncBy(payments, open, { also: (mine) => settled(mine, key) })
}
