import { isGone, type Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'
import type { HeldJob } from '../scope/scope.js'
import { Hopeless, Postponed, Shut, TryLater } from './task.js'

/** How long a database that is away is waited for, once the work itself is done: a restart takes seconds. */
const PATIENCE_MS = 20_000
const AGAIN_MS = 250

const taking = `with gone as (delete from graphile_worker._private_jobs where id = $1 and locked_by = $2 returning id)
  select exists (select from gone) as ours, exists (select from graphile_worker._private_jobs where id = $1) as there`

/**
 * Takes the job from the queue, if it is still ours: the queue's own statement would take it from whoever has it by now. What was done
 * is not done again because the database was away at this moment; when an answer was lost, a job that is not there was ours.
 */
export async function complete(pool: Pool, { id, holder }: HeldJob): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (let asked = 1; ; asked += 1)
    try {
      const { rows } = await pool.query<{ ours: boolean; there: boolean }>(taking, [id, holder])
      if (rows[0]?.ours || (asked > 1 && !rows[0]?.there)) return
      break
    } catch (error) {
      if (!isAway(error) || performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  throw new Error('Another worker has taken the job over.')
}

/** A line that broke, or a server that stops, starts or has no room: nothing that the statement itself could be blamed for. */
function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return /^(08|57P0|53)|^E[A-Z]+$/.test(code) || isGone(message)
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
/** Unless the tenant was opened meanwhile; whoever opens it later wakes the job (jobs/wake.ts). */
const shut = 'select put_off_shut($1, $2, $3)'
const failed = `update graphile_worker._private_jobs set run_at = now() + $3 * interval '1 second', updated_at = now(),
  attempts = case when $4 then max_attempts else attempts end where id = $1 and locked_by = $2`

/** Says when the job comes again, and answers what is kept beside it: what was thrown, without secrets. */
export async function putBack(pool: Pool, { id, holder }: HeldJob, failure: { error: unknown; attempts: number }) {
  const { error, attempts } = failure
  const asked =
    error instanceof Postponed
      ? pool.query(error instanceof Shut ? shut : postponed, [id, holder, error.seconds])
      : pool.query(failed, [id, holder, extraWait(error, attempts), error instanceof Hopeless])
  // What cannot be said now the queue's own wait stands for, or the lease that runs out.
  await asked.catch((away: Error) => log.warn('queue', { job: id, said: messageOf(away) }))
  return new Error(messageOf(error))
}
