import { log, messageOf } from '../../../kernel/log.js'
import { Gone, NoAnswer, Rejected } from '../../../providers/payments/failures.js'

/**
 * A step beside a look that is refused, or broke there and says so to its key for a day, is left: what is true is written all the same, for
 * who paid has a plan. What may be otherwise in a moment is thrown on.
 */
export function leftForNow(error: unknown): void {
  const isSo = error instanceof Rejected || error instanceof Gone || (error instanceof NoAnswer && error.kept)
  if (!isSo) throw error
  log.error('a step beside a look at a subscription was left', { error: messageOf(error) })
}
