import type { Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'

const MINUTE = 60_000
/** The queue's library lets go of a job a moment after it failed; the look follows that. */
const SOON = 500

export type Alarm = { soon: () => void; stop: () => void }

/**
 * Tells the operator's staff of jobs that failed for good: at once, and every minute for those whose worker did not live to say it. The
 * door keeps it at once for each task and hour.
 */
export function keepAlarm(pool: Pool): Alarm {
  const look = (): void =>
    void tellOfFailed(pool).catch((error: Error) => log.warn('queue', { said: messageOf(error) }))
  look()
  const timer = setInterval(look, MINUTE)
  let next: NodeJS.Timeout | undefined
  return {
    soon: () => {
      clearTimeout(next)
      next = setTimeout(look, SOON)
    },
    stop: () => {
      clearInterval(timer)
      clearTimeout(next)
    },
  }
}

const telling = `select tell_operators(array_agg(f.task), array_agg(f.hour)) as told from (
  select distinct t.identifier as task, date_trunc('hour', j.updated_at) as hour
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_at is null and j.updated_at > now() - interval '2 hours') f`

async function tellOfFailed(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ told: number | null }>(telling)
  if (rows[0]?.told) log.warn('jobs failed for good: the operators are told', { told: rows[0].told })
}
