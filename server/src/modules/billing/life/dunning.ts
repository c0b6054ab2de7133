import { inTransaction } from '../../../scope/makers.js'
import { LAPSES_AFTER_MS, TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import { syncTenant } from '../subscription/sync.service.js'
import type { Tended } from './tended.js'
import { takeStep } from './step.js'

const DAY = 86_400_000
/** On which days a missing payment is told of again; the first mail went the day it failed (subscription.past_due). */
const DAYS = [3, 5, 7]
/** The one of that day goes no later than this before the end, also after a jump of the clock. */
const LAST_WARNING_MS = DAY
const ENDING = 4

/** The latest step alone, once; on the eighth day it ends, and nothing that was made is deleted. */
export async function remindOfPayment(about: Tended): Promise<void> {
  const { payments, open, row } = about
  if (!row.pastDueSince) return
  const now = payments.now()
  const missing = now.getTime() - row.pastDueSince.getTime()
  const to = DAYS.filter((day) => missing >= day * DAY).length
  if (to > row.dunningStep)
    return takeStep(open, row, { ledger: 'dunning_step', to, name: 'payment.reminded', at: now })
  const warned = row.dunnedAt !== null && now.getTime() - row.dunnedAt.getTime() >= LAST_WARNING_MS
  if (row.dunningStep === ENDING || (row.dunningStep === DAYS.length && missing >= LAPSES_AFTER_MS && warned))
    await end(about)
}

/** Written down before it is asked: whoever ends it for another reason keeps the name below our domain for thirty days (bring-up.ts). */
async function end({ house, payments, open, row }: Tended): Promise<void> {
  const scope = open()
  await inTransaction(scope, async () => {
    const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    kept.dunningStep = ENDING
  })
  await payments.cancel(row.subscriptionRef, { when: 'NOW' }, `dunning:${row.subscriptionRef}`)
  await syncTenant(house, row.tenantId)
}
