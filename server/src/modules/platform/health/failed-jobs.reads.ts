import { countFailedJobs, failedJobs } from '../../../jobs/failed.js'
import { refuse } from '../../../kernel/errors.js'
import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { FailedJob } from './failed-job.types.js'

type Asked = { first: number; after: string | null }

/** Newest first; a cursor is the number of the last one. */
export async function failedJobsPage(scope: Scope, { first, after }: Asked): Promise<Page<FailedJob>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'Ask for 1 to 100 at once.', { field: 'first' })
  if (after !== null && !/^\d{1,15}$/.test(after))
    throw refuse('BAD_USER_INPUT', 'This cursor belongs to another list.', { field: 'after' })
  const jobs = await failedJobs(scope, { first: first + 1, after })
  const edges = jobs.slice(0, first).map((job) => ({ cursor: job.id, node: new FailedJob(job) }))
  return { edges, hasNextPage: jobs.length > first, total: () => countFailedJobs(scope) }
}
