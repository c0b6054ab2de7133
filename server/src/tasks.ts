import type { Schedule, Tasks } from './jobs/task.js'
import { endorsementSchedules, endorsementTasks } from './modules/endorsements/endorsements.jobs.js'
import { identityTasks } from './modules/identity/identity.jobs.js'

/** What every room leaves for later, named once: the tasks a worker knows … */
export const tasks: Tasks = { ...identityTasks, ...endorsementTasks }

/** … and those that time asks for. */
export const schedules: Schedule[] = [...endorsementSchedules]
