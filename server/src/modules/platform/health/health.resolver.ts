import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { dropJob, retryJob } from '../../../jobs/failed.js'
import type { Context } from '../../../scope/scope.js'
import { FailedJob, FailedJobConnection } from './failed-job.types.js'
import { failedJobsPage } from './failed-jobs.reads.js'
import { systemHealth } from './health.reads.js'
import { SystemHealth } from './health.types.js'

const id = { description: 'Number of the job.' }

@Resolver()
export class PlatformHealthResolver {
  @Query(() => SystemHealth, { description: 'How the installation stands at this moment. Platform staff.' })
  systemHealth(@Ctx() { scope }: Context): Promise<SystemHealth> {
    return systemHealth(scope)
  }

  @Query(() => FailedJobConnection, { description: 'Jobs that failed for good, newest first. Platform staff.' })
  async failedJobs(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof FailedJobConnection>> {
    return new FailedJobConnection(await failedJobsPage(scope, { first, after: after ?? null }))
  }

  @Mutation(() => FailedJob, {
    description:
      'Tries a job again from the beginning. Platform staff. NOT_FOUND when it is not among the failed ones.',
  })
  async retryJob(@Ctx() { scope }: Context, @Arg('id', () => ID, id) jobId: string): Promise<FailedJob> {
    return new FailedJob(await retryJob(scope, jobId))
  }

  @Mutation(() => FailedJob, {
    description: 'Gives a failed job up. Platform staff. NOT_FOUND when it is not among the failed ones.',
  })
  async dropJob(@Ctx() { scope }: Context, @Arg('id', () => ID, id) jobId: string): Promise<FailedJob> {
    return new FailedJob(await dropJob(scope, jobId))
  }
}
