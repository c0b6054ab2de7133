import type { Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'
import type { HeldJob } from '../scope/scope.js'

/** How often a worker says that it is alive, and after how long a silence its jobs are taken from it. */
export type Pulse = { beatMs: number; deadMs: number }
export const PULSE: Pulse = { beatMs: 5_000, deadMs: 30_000 }

export type Leases = {
  hold: (job: HeldJob) => void
  let: (job: HeldJob) => void
  beat: () => Promise<void>
  stop: () => void
}

/**
 * The lock on a job is a lease: `locked_at` is when its worker was last heard of. A worker that was killed or hangs stops renewing it,
 * and whoever beats next gives its jobs back to the queue (ops/docs/decisions, "The lock on a job is a lease").
 */
export function keepLeases(pool: Pool, pulse: Pulse): Leases {
  const held = new Set<HeldJob>()
  const beat = async (): Promise<void> => {
    await renew(pool, [...held])
    const lost = await takeBack(pool, pulse.deadMs)
    for (const { id, parked } of lost) log.warn('job of a lost worker', { job: id, parked })
  }
  const quietly = (): void => void beat().catch((error) => log.warn('queue', { said: messageOf(error) }))
  quietly()
  const timer = setInterval(quietly, pulse.beatMs)
  return { hold: (job) => held.add(job), let: (job) => held.delete(job), beat, stop: () => clearInterval(timer) }
}

/** A row that is locked at the moment is held right before a commit: it is ours, and needs no renewal. */
const renewal = `with named as (select * from unnest($1::bigint[], $2::text[]) as n (id, holder)),
    ours as (select j.id from graphile_worker._private_jobs j join named on named.id = j.id and named.holder = j.locked_by
      for update of j skip locked),
    renewed as (update graphile_worker._private_jobs j set locked_at = now() from ours where ours.id = j.id)
  select named.id::text from named where not exists
    (select from graphile_worker._private_jobs j where j.id = named.id and j.locked_by = named.holder)`

async function renew(pool: Pool, held: HeldJob[]): Promise<void> {
  if (!held.length) return
  const params = [held.map(({ id }) => id), held.map(({ holder }) => holder)]
  const { rows } = await pool.query<{ id: string }>(renewal, params)
  const gone = new Set(rows.map(({ id }) => id))
  for (const job of held) if (gone.has(job.id)) job.lost = true
}

/** A job whose worker was lost three times is what loses it, and waits for people. The first time it runs again at once. */
const taking = `with dead as (select id, coalesce((flags ->> 'lost')::int, 0) + 1 as lost from graphile_worker._private_jobs
      where locked_at < now() - $1 * interval '1 millisecond' for update skip locked)
  update graphile_worker._private_jobs j set locked_at = null, locked_by = null, last_error = 'The worker was lost while at it.', updated_at = now(),
    run_at = now() + (dead.lost - 1) * interval '15 seconds', flags = coalesce(j.flags, '{}') || jsonb_build_object('lost', dead.lost),
    attempts = case when dead.lost >= 3 then j.max_attempts else j.attempts end
  from dead where dead.id = j.id returning j.id::text, dead.lost >= 3 as parked`

async function takeBack(pool: Pool, deadMs: number): Promise<{ id: string; parked: boolean }[]> {
  return (await pool.query<{ id: string; parked: boolean }>(taking, [deadMs])).rows
}
