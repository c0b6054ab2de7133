import type { House } from '../scope/makers.js'

/** What a task is told of its job. It runs at least once: what it does to the outside carries an idempotency key. */
export type Work = {
  jobId: string
  payload: Record<string, unknown>
  /** Of the request that asked for it; null for what a schedule asks for. */
  requestId: string | null
}

/** Where a task works: scopes are made from the house (`forJob`), and every tenant that is open is named for sweeps. */
export type Site = { house: House; openTenants: () => Promise<string[]> }

export type Task = (site: Site, work: Work) => Promise<void>

/** Task names as `enqueue` and the schedules use them. */
export type Tasks = Record<string, Task>

/** A task that time asks for: `pattern` as in a crontab (minute hour day month weekday), in UTC. A missed turn is not made up. */
export type Schedule = { task: string; pattern: string }
