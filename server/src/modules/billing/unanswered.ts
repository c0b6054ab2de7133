import { Postponed } from '../../jobs/task.js'
import { KeyRefused, NoAnswer } from '../../providers/payments/failures.js'
import { forJob, type House, inTransaction } from '../../scope/makers.js'
import type { Scope } from '../../scope/scope.js'

/** Of a job: whoever does not answer is asked later, and that is no failure. */
export async function laterOf(house: House, error: unknown): Promise<unknown> {
  if (!(error instanceof NoAnswer)) return error
  await tellRefused(house, error)
  return new Postponed('Whoever takes the payments does not answer.', error.retryAfter)
}

/** That our key is refused nobody can mend but the operator's staff: they are told at once, and once an hour. */
export async function tellRefused(house: House, error: unknown): Promise<void> {
  if (!(error instanceof KeyRefused)) return
  const scope = forJob(house, null)
  await inTransaction(scope, () => ringRefused(scope, error))
}

export async function ringRefused(scope: Scope, { status }: KeyRefused): Promise<void> {
  await scope.connection.prepared('ring-payments', 'select ring_payments($1, $2)', ['PAYMENTS_REFUSED', String(status)])
}
