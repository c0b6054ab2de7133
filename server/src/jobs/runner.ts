import { Logger, parseCronItems, type RunnerOptions, run, runOnce, type TaskList } from 'graphile-worker'
import { openQueuePool, type Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'
import type { QueueState } from '../metrics/gauges.js'
import type { House } from '../scope/makers.js'
import type { Schedule, Site, Task, Tasks } from './task.js'

/** What a job process works with: the queue's own address (`DATABASE_JOBS_URL`) beside the house whose scopes the tasks use. */
export type Workshop = { house: House; jobsUrl: string; tasks: Tasks; schedules: Schedule[] }

export type Running = {
  /** Rejects when the queue can no longer be served. */
  ended: Promise<void>
  /** Takes no new job, lets those at hand finish, then gives up the connections. */
  stop: () => Promise<void>
}

const AT_ONCE = 4

/**
 * By default the queue's library writes down that a job is done without waiting for it; batched, even by nothing, its shutdown
 * waits. Otherwise a stop would leave finished jobs to be done again.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

/** Serves the queue until it is stopped. */
export async function startRunner(workshop: Workshop): Promise<Running> {
  const pool = openQueuePool(workshop.jobsUrl, AT_ONCE + 2)
  const runner = await run({
    ...settings(workshop, pool),
    concurrency: AT_ONCE,
    pollInterval: 2_000,
    parsedCronItems: parseCronItems(workshop.schedules.map(({ task, pattern }) => ({ task, match: pattern }))),
  })
  workshop.house.metrics.watchPool('queue', pool)
  workshop.house.metrics.watchQueue(() => lookAt(pool))
  const stop = async (): Promise<void> => {
    await runner.stop()
    await pool.end()
  }
  return { ended: runner.promise, stop }
}

/** Runs what is due now, one after the other, and returns: for tests and command lines. */
export async function runPending(workshop: Workshop): Promise<void> {
  const pool = openQueuePool(workshop.jobsUrl, 2)
  try {
    await runOnce(settings(workshop, pool))
  } finally {
    await pool.end()
  }
}

function settings({ house, tasks }: Workshop, pool: Pool): RunnerOptions {
  const site: Site = { house, openTenants: () => openTenants(pool) }
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, handler(name, task, site)]),
  )
  return { pgPool: pool, taskList, noHandleSignals: true, logger: quiet, preset }
}

type Handler = NonNullable<TaskList[string]>

/** One line a job, with the request that asked for it. What is thrown is kept beside the job: without secrets there too. */
function handler(name: string, task: Task, site: Site): Handler {
  return async (given, { job }) => {
    const startedAt = performance.now()
    const { requestId = null, ...payload } = (given ?? {}) as { requestId?: string | null }
    const facts = { task: name, job: job.id, attempt: job.attempts, requestId }
    try {
      await task(site, { jobId: job.id, payload, requestId })
      const ms = Math.round(performance.now() - startedAt)
      site.house.metrics.worked(name, 'done', ms / 1000)
      log.info('job', { ...facts, ms })
    } catch (error) {
      const message = messageOf(error)
      const last = job.attempts >= job.max_attempts
      site.house.metrics.worked(name, last ? 'given_up' : 'failed', (performance.now() - startedAt) / 1000)
      log.warn('job failed', { ...facts, last, error: message })
      throw new Error(message)
    }
  }
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

/** The queue's own talk: what goes wrong with the queue itself. Jobs have their lines above. */
const quiet = new Logger(({ label }) => (level, message) => {
  if (level === 'warning' || (level === 'error' && label !== 'job')) log.warn('queue', { label, said: message })
})
