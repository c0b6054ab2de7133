import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { FailedJob as Failed } from '../../../jobs/failed.js'

@SeenBy('platform')
@ObjectType({ description: 'A job that failed for good and waits for people: tried again, or dropped.' })
export class FailedJob {
  constructor(job: Failed) {
    Object.assign(this, job)
  }

  @Field(() => ID, { description: 'Number of the job in the queue.' })
  id: string

  @Field(() => String, { description: 'What was to be done, such as `mail`.' })
  task: string

  @Field(() => ID, { nullable: true, description: 'For which tenant; null for none.' })
  tenantId: string | null

  @Field(() => String, { nullable: true, description: 'The request that asked for it.' })
  requestId: string | null

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number

  @Field(() => String, { nullable: true, description: 'What it failed with at last, without secrets.' })
  error: string | null

  @Field(() => DateTime, { description: 'When it was asked for.' })
  queuedAt: Date

  @Field(() => DateTime, { description: 'When it failed at last.' })
  failedAt: Date
}

export const FailedJobConnection = connectionOf(FailedJob, 'FailedJob')
