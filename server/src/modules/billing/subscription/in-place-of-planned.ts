import { Declined, Rejected } from '../../../providers/payments/failures.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'

type Given = { there: SubscriptionState; key: string }

/**
 * A change that waits for its turn gives way to what is done now, for beside it nothing can be done; where that is surely not done, it is planned
 * again. Where the answer is lost nobody knows: the errand looks, and the owners are told if what they had planned is gone.
 */
export async function inPlaceOfPlanned(
  payments: PaymentsPort,
  { there, key }: Given,
  work: () => Promise<unknown>,
): Promise<void> {
  const { ref, scheduleRef, next } = there
  if (scheduleRef) await payments.releaseSchedule(scheduleRef, `${key}:release`)
  try {
    await work()
  } catch (error) {
    if (next && (error instanceof Declined || error instanceof Rejected)) {
      const { priceRef, quantity } = next
      await payments.scheduleChange({ ref, priceRef, quantity }, `${key}:again`)
    }
    throw error
  }
}
