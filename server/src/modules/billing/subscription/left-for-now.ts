import { log, messageOf } from '../../../kernel/log.js'
import { Declined, Gone, NoAnswer, Rejected } from '../../../providers/payments/failures.js'

/**
 * A step beside a look that is refused, or broke there and says so to its key for a day, is left: what is true is written all the same, for
 * who paid has a plan. What may be otherwise in a moment is thrown on.
 */
export function leftForNow(error: unknown): void {
  if (!isRefused(error)) throw error
  log.error('a step beside a look at a subscription was left', { error: messageOf(error) })
}

/** It is so, and will be in a moment: asking again at once changes nothing. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Rejected ||
  error instanceof Declined ||
  error instanceof Gone ||
  (error instanceof NoAnswer && error.kept)
