import { inTransaction } from '../../../scope/makers.js'
import { isInHand } from '../subscription/intent.js'
import { syncTenant } from '../subscription/sync.service.js'
import type { Tended } from './tended.js'

/**
 * A change that waited had its turn, or its schedule was made and never told what for: nothing waits there any more, and yet whatever it manages
 * cannot be changed beside it. One that a verb is making at this moment is left alone.
 */
export async function releaseSpent({ house, payments, open, row }: Tended): Promise<void> {
  const { scheduleRef, subscriptionRef: ref, nextPlanAt } = row
  if (!scheduleRef || nextPlanAt) return
  const scope = open()
  if (await inTransaction(scope, () => isInHand(scope))) return
  // A price that is none of ours may wait: somebody meant that.
  if ((await payments.subscription(ref)).next) return
  await payments.releaseSchedule(scheduleRef, `spent:${scheduleRef}`)
  await syncTenant(house, row.tenantId)
}
