import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  type RunnerOptions,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import { openQueuePool, type Pool } from '../db/pool.js'
import { log } from '../kernel/log.js'
import type { QueueState } from '../metrics/gauges.js'
import type { House } from '../scope/makers.js'
import { type Alarm, keepAlarm } from './alarm.js'
import { watchFairness } from './fairness.js'
import { handlerOf } from './handler.js'
import { keepLeases, type Leases, PULSE, type Pulse } from './lease.js'
import type { Schedule, Tasks } from './task.js'
import { keepTurns } from './turns.js'

/** What a job process works with: the queue's own address (`DATABASE_JOBS_URL`) beside the house whose scopes the tasks use. */
export type Workshop = {
  house: House
  jobsUrl: string
  tasks: Tasks
  schedules: Schedule[]
  pulse?: Pulse
  /** How often the queue is looked at for what nobody announced; new jobs are told at once. */
  pollSeconds?: number
  /** After how many minutes a job counts as stuck. */
  minutes?: number
}

export type Running = {
  /** Rejects when the queue can no longer be served. */
  ended: Promise<void>
  /** Takes no new job, lets those at hand finish, then gives up the connections. */
  stop: () => Promise<void>
}

const AT_ONCE = 4
const MINUTES = 5

/**
 * By default the queue's library writes down that a job is done without waiting for it; batched, even by nothing, its shutdown
 * waits. Otherwise a stop would leave finished jobs to be done again.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Serves the queue until it is stopped. */
export async function startRunner(workshop: Workshop): Promise<Running> {
  const pool = openQueuePool(workshop.jobsUrl, AT_ONCE + 3)
  const leases = keepLeases(pool, workshop.pulse ?? PULSE)
  const alarm = keepAlarm(pool)
  const parsedCronItems = parseCronItems(workshop.schedules.map(({ task, pattern }) => ({ task, match: pattern })))
  const runner = await run({
    ...settings(workshop, pool, { leases, alarm }),
    concurrency: AT_ONCE,
    pollInterval: (workshop.pollSeconds ?? 2) * 1_000,
    parsedCronItems,
  })
  const turns = keepTurns(pool, parsedCronItems)
  workshop.house.metrics.watchPool('queue', pool)
  workshop.house.metrics.watchQueue(() => lookAt(pool))
  const stop = async (): Promise<void> => {
    turns.stop()
    alarm.stop()
    await runner.stop()
    leases.stop()
    await pool.end()
  }
  return { ended: runner.promise, stop }
}

/** Runs what is due now, one after the other, and returns: for tests and command lines. */
export async function runPending(workshop: Workshop): Promise<void> {
  const pool = openQueuePool(workshop.jobsUrl, 3)
  const leases = keepLeases(pool, workshop.pulse ?? PULSE)
  try {
    await runOnce(settings(workshop, pool, { leases }))
  } finally {
    leases.stop()
    await pool.end()
  }
}

function settings(
  { house, tasks, minutes = MINUTES }: Workshop,
  pool: Pool,
  { leases, alarm }: { leases: Leases; alarm?: Alarm },
): RunnerOptions {
  const failed = (): void => alarm?.soon()
  const bench = { house, pool, leases, minutes, failed, openTenants: () => openTenants(pool) }
  const fairness = watchFairness(AT_ONCE)
  const events = new EventEmitter() as WorkerEvents
  events.on('job:start', ({ job }) => fairness.started(job))
  events.on('job:complete', ({ job }) => fairness.ended(job))
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, handlerOf(name, task, bench)]),
  )
  return { pgPool: pool, taskList, events, forbiddenFlags: fairness.full, noHandleSignals: true, logger: quiet, preset }
}

async function openTenants(pool: Pool): Promise<string[]> {
  const sql = `select id from tenant where status not in ('suspended', 'closed') order by id`
  return (await pool.query<{ id: string }>(sql)).rows.map((row) => row.id)
}

async function lookAt(pool: Pool): Promise<QueueState> {
  const { rows } = await pool.query<QueueState>(`select
    count(*) filter (where open and not running)::int as waiting, count(*) filter (where open and not running and due)::int as due,
    count(*) filter (where running)::int as running, count(*) filter (where not open and not running)::int as failed,
    coalesce(extract(epoch from now() - min(run_at) filter (where open and not running and due)), 0)::float8 as "oldestSeconds"
    from graphile_worker.jobs, lateral (select attempts < max_attempts as open, locked_at is not null as running, run_at <= now() as due) is_so`)
  return rows[0] ?? { waiting: 0, due: 0, running: 0, failed: 0, oldestSeconds: 0 }
}

/** The queue's own talk: what goes wrong with the queue itself. Jobs have lines of their own (handler.ts). */
const quiet = new Logger(({ label }) => (level, message) => {
  if (message.startsWith('Failed task')) return
  if (level === 'warning' || (level === 'error' && label !== 'job')) log.warn('queue', { label, said: message })
})
