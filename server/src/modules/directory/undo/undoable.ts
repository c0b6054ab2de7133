import type { Scope } from '../../../scope/scope.js'

const DAY = 24 * 3_600_000
/** A job that said nothing for so long is lost, and stops nobody. */
const LOST_AFTER = 10 * 60_000

export function isLost(scope: Scope, { updatedAt }: { updatedAt: Date }): boolean {
  return scope.now().getTime() - updatedAt.getTime() >= LOST_AFTER
}

type Undoable = { state: string; finishedAt: Date | null; updatedAt: Date }

/** What changed many listings at once is taken back for a day from its end; null where there is nothing to take back. */
export function undoableUntil({ state, finishedAt }: Undoable): Date | null {
  const over = state === 'DONE' || state === 'CANCELLED'
  return over && finishedAt ? new Date(finishedAt.getTime() + DAY) : null
}

/** Also where taking it back was begun and its job is lost. */
export function isUndoable(scope: Scope, row: Undoable): boolean {
  const until = undoableUntil(row)
  return (row.state === 'UNDOING' && isLost(scope, row)) || (until !== null && until > scope.now())
}
