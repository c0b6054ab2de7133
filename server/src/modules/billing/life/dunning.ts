import { newId } from '../../../kernel/ids.js'
import type { SubscriptionState } from '../../../providers/payments/port.js'
import { inTransaction } from '../../../scope/makers.js'
import { LOOKED_AT } from '../invoice/keep-invoices.js'
import { isForLocations, owedOf } from '../subscription/owed.js'
import { isMissing } from '../subscription/states.js'
import { syncTenant } from '../subscription/sync.service.js'
import { LAPSES_AFTER_MS } from '../subscription/tenant-subscription.entity.js'
import { takeStep } from './step.js'
import type { Tended } from './tended.js'
import { withdrawLocations } from './withdraw.js'

const DAY = 86_400_000
/** On which days a missing payment is told of again; the first mail went the day it failed (subscription.past_due). */
const DAYS = [3, 5, 7]
/** The one of that day goes no later than this before the end, also after a jump of the clock. */
const LAST_WARNING_MS = DAY
const ENDING = 4

/** The latest step alone, once; on the eighth day it ends, and nothing that was made is deleted. What is paid does not end: see `endOwed`. */
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

const ending = `update tenant_subscription set dunning_step = ${ENDING}, updated_at = now()
  where tenant_id = app_tenant() and id = $1 and state = 'PAST_DUE' and dunning_step >= ${DAYS.length} returning id`

/**
 * Written down before it is asked: whoever ends it for another reason keeps the name below our domain for thirty days (bring-up.ts). Asked once more
 * whether it is still missing; who pays between that answer and the end gets it back (subscription/ended-unpaid.ts).
 */
async function end(about: Tended): Promise<void> {
  const { house, payments, open, row } = about
  const { id, subscriptionRef: ref } = row
  const scope = open()
  const taken = await inTransaction(scope, () => scope.connection.prepared('dunning-ends', ending, [id]))
  const there = taken.length ? await payments.subscription(ref) : null
  if (there && isMissing(there)) await endOwed(about, there)
  await syncTenant(house, row.tenantId)
}

/** Who owes for more locations alone has paid for the period that runs: those are given up. Who owes nothing at all has nothing to lose it for. */
async function endOwed(about: Tended, there: SubscriptionState): Promise<void> {
  const { payments } = about
  const owed = owedOf(there, await payments.invoicesOf(there.customerRef, { limit: LOOKED_AT }))
  if (owed.some((each) => !isForLocations(each)))
    await payments.cancel(there.ref, { when: 'NOW' }, `dunning:${there.ref}:${newId()}`)
  else await withdrawLocations(about, owed.at(-1)?.ref ?? null)
}
