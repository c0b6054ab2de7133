import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPending } from '../jobs/runner.js'
import type { Tasks } from '../jobs/task.js'
import type { CaughtMail } from '../providers/mail/embedded.js'
import { tasks as all } from '../tasks.js'
import type { World } from './world.js'

/** Does what the world left for later, as the worker would, and returns when nothing is due any more. */
export function runJobs(world: World, tasks: Tasks = all): Promise<void> {
  return runPending({ house: world.app.house, jobsUrl: world.database.jobsUrl, tasks, schedules: [] })
}

/** What the mail stand-in caught for an address, oldest first. */
export function mailTo(world: World, address: string): CaughtMail[] {
  return readdirSync(world.mailFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(world.mailFolder, file), 'utf8')) as CaughtMail)
    .filter((mail) => mail.to === address)
    .sort((a, b) => a.at.localeCompare(b.at))
}
