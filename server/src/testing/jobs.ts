import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deliveryOf } from '../events/deliver.js'
import type { Listener } from '../events/listener.js'
import { runPending } from '../jobs/runner.js'
import { signed } from '../jobs/signature.js'
import type { Tasks } from '../jobs/task.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import type { CaughtMail } from '../providers/mail/embedded.js'
import { tasks as all } from '../tasks.js'
import type { World } from './world.js'

/** Does what the world left for later, as the worker would, and returns when nothing is due any more. */
export function runJobs(world: World, tasks: Tasks = all): Promise<void> {
  return runPending({ house: world.app.house, jobsUrl: world.database.jobsUrl, tasks, schedules: [] })
}

/** The same with other listeners at the notice board. */
export function tellBoard(world: World, listeners: Listener[]): Promise<void> {
  return runJobs(world, { ...all, deliver_event: deliveryOf(listeners, findTenantById) })
}

/** Leaves a job as one of our processes would, but past the door. */
export async function leaveJob(world: World, task: string, payload: Record<string, unknown>): Promise<string> {
  const sql = 'select (graphile_worker.add_job($1, payload => $2, max_attempts => 14)).id::text as id'
  const body = JSON.stringify(signed(world.app.house.settings, task, payload))
  const [row] = await world.truth<{ id: string }>(sql, [task, body])
  return row?.id ?? ''
}

/** What waits in the queue. */
export function queued(world: World, task: string): Promise<QueuedJob[]> {
  const sql = `select j.id::text, j.payload, j.attempts, j.max_attempts, j.last_error, j.priority, j.flags, j.locked_by, j.run_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`
  return world.truth<QueuedJob>(sql, [task])
}
export type QueuedJob = {
  id: string
  payload: Record<string, unknown>
  attempts: number
  max_attempts: number
  last_error: string | null
  priority: number
  flags: Record<string, unknown> | null
  locked_by: string | null
  run_at: Date
}

/** Waits are over: everything in the queue is due. */
export async function letTimePass(world: World): Promise<void> {
  await world.truth('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
}

/** What the mail stand-in caught for an address, oldest first. */
export function mailTo(world: World, address: string): CaughtMail[] {
  return readdirSync(world.mailFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(world.mailFolder, file), 'utf8')) as CaughtMail)
    .filter((mail) => mail.to === address)
    .sort((a, b) => a.at.localeCompare(b.at))
}

/** A job that failed for good, as the queue keeps it; answers its number. */
export async function leaveFailed({ truth }: World): Promise<string> {
  const [job] = await truth<{ id: string }>(
    `select id::text from graphile_worker.add_job('mail', payload => '{"kind":"nonsense"}')`,
  )
  const failed = `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'it could not be sent' where id = $1`
  await truth(failed, [job?.id])
  return job?.id ?? ''
}
