import { inTransaction } from '../../../scope/makers.js'
import { isInHand } from '../subscription/intent.js'
import { payAnew } from '../subscription/pause.verbs.js'
import { syncTenant } from '../subscription/sync.service.js'
import type { Tended } from './tended.js'

/** A pause that ended by itself, or by another hand, leaves a period that nobody pays for: one begins that is paid. Answers whether one did. */
export async function payWhatResumed({ house, payments, open, row }: Tended): Promise<boolean> {
  if (!row.periodIsVoid || row.cancelAt) return false
  const scope = open()
  // A verb that resumes it begins one itself.
  if (await inTransaction(scope, () => isInHand(scope))) return false
  await payAnew(payments, row)
  await syncTenant(house, row.tenantId)
  return true
}
