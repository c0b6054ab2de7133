import { expect } from 'vitest'
import { startRunner } from '../jobs/runner.js'
import { signed } from '../jobs/signature.js'
import type { Task } from '../jobs/task.js'
import { queued } from './jobs.js'
import type { World } from './world.js'

const add = `select graphile_worker.add_jobs(array(
  select ('mail', p, null, null, null, null, null, null)::graphile_worker.job_spec from json_array_elements($1::json) p))`

/** JB-03: four workers and so many jobs, each of which must be run once. */
export async function runEachOnce(world: World, count: number): Promise<void> {
  const { app, database } = world
  const rows = Array.from({ length: count }, (_, n) =>
    signed(app.house.settings, 'mail', { n, tenantId: null, requestId: null }),
  )
  await world.truth(add, [JSON.stringify(rows)])
  const runs: unknown[] = []
  const mail: Task = async (_, { payload }) => void runs.push(payload.n)
  const one = () => startRunner({ house: app.house, jobsUrl: database.jobsUrl, tasks: { mail }, schedules: [] })
  const workers = await Promise.all([one(), one(), one(), one()])
  for (const deadline = Date.now() + 30 * count; runs.length < count && Date.now() < deadline; )
    await new Promise((resolve) => setTimeout(resolve, 20))
  await Promise.all(workers.map((worker) => worker.stop()))
  expect([runs.length, new Set(runs).size]).toEqual([count, count])
  expect(await queued(world, 'mail')).toEqual([])
}
