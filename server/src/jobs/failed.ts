import { refuse } from '../kernel/errors.js'
import type { Scope } from '../scope/scope.js'
import { signed } from './signature.js'

/** A job that failed for good and waits for people: all its attempts are used, or it could never go well. */
export type FailedJob = {
  id: string
  task: string
  tenantId: string | null
  requestId: string | null
  attempts: number
  /** What it failed with at last, without secrets. */
  error: string | null
  queuedAt: Date
  failedAt: Date
}
type Row = {
  id: string
  task: string
  tenant_id: string | null
  request_id: string | null
  payload: Record<string, unknown>
  attempts: number
  error: string | null
  queued_at: string
  failed_at: string
}

/** In the scope of the operator's pages, through the doors of migration 0031. Newest first; `after`: the id of the last one seen. */
export async function failedJobs(scope: Scope, page: { first: number; after: string | null }): Promise<FailedJob[]> {
  return (await read(scope, page.after, page.first)).map(shown)
}

export async function countFailedJobs(scope: Scope): Promise<number> {
  const sql = 'select count_failed_jobs() as count'
  const [row] = await scope.connection.prepared<{ count: number }>('failed-count', sql, [])
  return row?.count ?? 0
}

/** From the beginning, with all attempts. */
export async function retryJob(scope: Scope, id: string): Promise<FailedJob> {
  return change(scope, id, null)
}

/**
 * Gives it up. An event that is given up still lets the later ones of the same thing go on: its job says so on its tenant's notice
 * board, within the tenant's walls (events/deliver.ts), and is gone then.
 */
export async function dropJob(scope: Scope, id: string): Promise<FailedJob> {
  const job = await one(scope, id)
  const { seal, ...payload } = job.payload
  if (job.task === 'deliver_event' && typeof seal === 'string')
    return change(scope, id, signed(scope.settings, job.task, { ...payload, drop: true }))
  const [row] = await scope.connection.prepared<{ done: boolean }>('drop-job', 'select drop_job($1) as done', [id])
  return told(job, row?.done)
}

async function change(scope: Scope, id: string, instead: object | null): Promise<FailedJob> {
  const job = await one(scope, id)
  const sql = 'select retry_job($1, $2::json) as done'
  const [row] = await scope.connection.prepared<{ done: boolean }>('retry-job', sql, [
    id,
    instead && JSON.stringify(instead),
  ])
  return told(job, row?.done)
}

/** Somebody else was faster: it runs already, or is gone. */
function told(job: Row, done: boolean | undefined): FailedJob {
  if (!done) throw refuse('CONFLICT', 'This job does not wait any more.')
  return shown(job)
}

async function one(scope: Scope, id: string): Promise<Row> {
  const [row] = /^\d{1,15}$/.test(id) ? await read(scope, String(Number(id) + 1), 1) : []
  if (row?.id !== id) throw refuse('NOT_FOUND', 'This job is not among the failed ones.', { field: 'id' })
  return row
}

function read(scope: Scope, below: string | null, size: number): Promise<Row[]> {
  return scope.connection.prepared<Row>('failed-jobs', 'select * from failed_jobs($1, $2)', [below, size])
}

function shown(row: Row): FailedJob {
  const { id, task, attempts, error } = row
  const times = { queuedAt: new Date(row.queued_at), failedAt: new Date(row.failed_at) }
  return { id, task, attempts, error, tenantId: row.tenant_id, requestId: row.request_id, ...times }
}
