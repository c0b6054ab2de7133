import { z } from 'zod'
import type { Task, Tasks } from '../../jobs/task.js'
import { forJob } from '../../scope/makers.js'
import { removeUnkept } from './public-files.js'

const wish = z.looseObject({ keys: z.array(z.string()) })

/** What a change let go of (public-files.ts). A store that fails is asked again, as any job is. */
const removeFiles: Task = ({ house }, { payload }) => removeUnkept(forJob(house, null), wish.parse(payload).keys)

export const fileTasks: Tasks = { remove_files: removeFiles }
