import type { Pool } from '../db/pool.js'
import { messageOf } from '../kernel/log.js'
import type { HeldJob } from '../scope/scope.js'
import { Hopeless, Postponed, TryLater } from './task.js'

/** Takes the job from the queue, if it is still ours: the queue's own statement would take it from whoever has it by now. */
export async function complete(pool: Pool, { id, holder }: HeldJob): Promise<void> {
  const sql = 'delete from graphile_worker._private_jobs where id = $1 and locked_by = $2'
  const { rowCount } = await pool.query(sql, [id, holder])
  if (!rowCount) throw new Error('Another worker has taken the job over.')
}

/**
 * Seconds before the wait that the queue itself adds, which is e to the power of the attempt (3 s, 7 s, 20 s, 55 s, … at most six
 * hours; the fourteenth failure, after a day and more, is the last). A random part of up to a quarter keeps what failed together
 * from coming back together; who was told when to come again comes no sooner.
 */
export function extraWait(error: unknown, attempts: number): number {
  return Math.max(
    0.25 * Math.random() * Math.exp(Math.min(attempts, 10)),
    error instanceof TryLater ? error.seconds : 0,
  )
}

const postponed = `update graphile_worker._private_jobs set run_at = now() + $3 * interval '1 second', attempts = attempts - 1,
  locked_at = null, locked_by = null where id = $1 and locked_by = $2`
const failed = `update graphile_worker._private_jobs set run_at = now() + $3 * interval '1 second',
  attempts = case when $4 then max_attempts else attempts end where id = $1 and locked_by = $2`

/** Says when the job comes again, and answers what is kept beside it: what was thrown, without secrets. */
export async function putBack(pool: Pool, { id, holder }: HeldJob, failure: { error: unknown; attempts: number }) {
  const { error, attempts } = failure
  if (error instanceof Postponed) await pool.query(postponed, [id, holder, error.seconds])
  else await pool.query(failed, [id, holder, extraWait(error, attempts), error instanceof Hopeless])
  return new Error(messageOf(error))
}
