import type { TaskList } from 'graphile-worker'
import type { Pool } from '../db/pool.js'
import { log } from '../kernel/log.js'
import type { House } from '../scope/makers.js'
import type { HeldJob } from '../scope/scope.js'
import { isErrand } from './enqueue.js'
import type { Leases } from './lease.js'
import { complete, putBack } from './outcome.js'
import { opened } from './signature.js'
import { Hopeless, type LongTask, Postponed, type Site, type Task, type Work } from './task.js'

export type Handler = NonNullable<TaskList[string]>

/** What jobs are done with: whose leases are kept, how long a job may take unless it says so itself, who hears that one failed for good. */
export type Bench = {
  house: House
  pool: Pool
  leases: Leases
  openTenants: Site['openTenants']
  minutes: number
  failed: () => void
}

/** One line a job, with the request that asked for it. What is thrown is kept beside the job: without secrets there too. */
export function handlerOf(name: string, spec: Task | LongTask, bench: Bench): Handler {
  const { run, minutes } = typeof spec === 'function' ? { run: spec, minutes: bench.minutes } : spec
  return async (given, { job }) => {
    const startedAt = performance.now()
    const payload = isErrand(name) ? opened(bench.house.settings, name, given) : {}
    const work = workOf(job, payload ?? {})
    const held: HeldJob = { id: job.id, holder: job.locked_by ?? '', requestId: work.requestId, lost: false }
    const facts = { task: name, job: job.id, attempt: job.attempts, requestId: work.requestId }
    bench.leases.hold(held)
    try {
      if (!payload) throw new Hopeless('The payload is not what was enqueued.')
      await within(minutes, run(siteFor(bench, held), work))
      await complete(bench.pool, held)
      const ms = Math.round(performance.now() - startedAt)
      bench.house.metrics.worked(name, 'done', ms / 1000)
      log.info('job', { ...facts, ms })
    } catch (error) {
      // Whatever still runs of it writes nothing any more.
      held.lost = true
      const kept = await putBack(bench.pool, held, { error, attempts: job.attempts })
      if (error instanceof Postponed) log.info('job postponed', { ...facts, seconds: error.seconds })
      else {
        const last = job.attempts >= job.max_attempts || error instanceof Hopeless
        bench.house.metrics.worked(name, last ? 'given_up' : 'failed', (performance.now() - startedAt) / 1000)
        log[last ? 'error' : 'warn']('job failed', { ...facts, last, error: kept.message })
        if (last) bench.failed()
      }
      throw kept
    } finally {
      bench.leases.let(held)
    }
  }
}

function workOf(job: { id: string; attempts: number }, { requestId, ...payload }: Record<string, unknown>): Work {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const told = { payload, tenantId: text(payload.tenantId), requestId: text(requestId) }
  return { jobId: job.id, attempt: job.attempts, ...told }
}

/** The house as this job sees it: its scopes know the job, so that they write only while it is theirs (scope/makers.ts). */
function siteFor({ house, openTenants }: Bench, job: HeldJob): Site {
  return { house: { ...house, job }, openTenants }
}

async function within(minutes: number, work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`It took longer than ${minutes} minutes.`)), minutes * 60_000)
  try {
    await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
