import type { House } from '../scope/makers.js'

/** What a task is told of its job. It runs at least once: what it does to the outside carries an idempotency key. */
export type Work = {
  jobId: string
  /** The first is 1. */
  attempt: number
  payload: Record<string, unknown>
  /** The tenant whose request asked for it; null for what a schedule or a person without a tenant asks for. */
  tenantId: string | null
  /** Of the request that asked for it; null for what a schedule asks for. */
  requestId: string | null
}

/** Where a task works: scopes are made from the house (`forJob`), and every tenant that is open is named for sweeps. */
export type Site = { house: House; openTenants: () => Promise<string[]> }

export type Task = (site: Site, work: Work) => Promise<void>

/** A task that may take longer than the five minutes after which any other counts as stuck. */
export type LongTask = { run: Task; minutes: number }

/** Task names as `enqueue` and the schedules use them. */
export type Tasks = Record<string, Task | LongTask>

/** A task that time asks for: `pattern` as in a crontab (minute hour day month weekday), in UTC. Of the turns that were missed the last is made up for. */
export type Schedule = { task: string; pattern: string }

/** Not now, and that is no failure: run again after so many seconds, with as many attempts left as before. */
export class Postponed extends Error {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message)
  }
}

/** Not before the tenant is open again, which wakes it (jobs/wake.ts). The hour is for whatever opens a tenant by other ways. */
export class Shut extends Postponed {
  constructor() {
    super('The tenant is shut.', 3_600)
  }
}

/** Failed, and whoever was asked said when to come again: not before so many seconds. */
export class TryLater extends Error {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message)
  }
}

/** Failed, and would fail every time: it is put with the failed jobs at once. */
export class Hopeless extends Error {}
