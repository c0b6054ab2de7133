import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum HealthState {
  GOOD = 'GOOD',
  LOOK = 'LOOK',
  BAD = 'BAD',
}
registerEnumType(HealthState, {
  name: 'HealthState',
  description: 'How something stands.',
  valuesConfig: {
    GOOD: { description: 'As it should be.' },
    LOOK: { description: 'Somebody should look at it today.' },
    BAD: { description: 'Somebody should look at it now.' },
  },
})

@SeenBy('platform')
@ObjectType({ description: 'The database as this process sees it.' })
export class DatabaseHealth {
  @Field(() => HealthState, {
    description: 'BAD when an answer takes more than a second or nine tenths of the connections are taken.',
  })
  state: HealthState

  @Field(() => Float, { description: 'How long a small question took, in milliseconds.' })
  answerMs: number

  @Field(() => Float, { description: 'Size in bytes.' })
  bytes: number

  @Field(() => Int, { description: 'Connections to it.' })
  connections: number

  @Field(() => Int, { description: 'How many it allows.' })
  maxConnections: number

  @Field(() => Int, { description: 'How many replicas follow it.' })
  replicas: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Seconds the last replica is behind; null where there is none, and where the database was not told to say (`grant pg_read_all_stats to door_replicas`).',
  })
  replicaLagSeconds: number | null

  @Field(() => String, { description: 'Version of PostgreSQL.' })
  version: string

  @Field(() => String, { nullable: true, description: 'The newest migration applied.' })
  migration: string | null
}

@SeenBy('platform')
@ObjectType({ description: 'The queue.' })
export class QueueHealth {
  @Field(() => HealthState, {
    description: 'LOOK when something is due for five minutes or failed for good, BAD when nobody takes what is due.',
  })
  state: HealthState

  @Field(() => Int, { description: 'Jobs that wait for their time or turn.' })
  waiting: number

  @Field(() => Int, { description: 'Of those, whose time has come.' })
  due: number

  @Field(() => Int, { description: 'Jobs at work.' })
  running: number

  @Field(() => Int, { description: 'Jobs that failed for good (`failedJobs`).' })
  failed: number

  @Field(() => Int, { description: 'For how many seconds the oldest one is due; 0 when none is.' })
  oldestSeconds: number
}

@SeenBy('platform')
@ObjectType({ description: 'The notice board, of all tenants.' })
export class BoardHealth {
  @Field(() => HealthState, { description: 'LOOK when an event waits for more than five minutes.' })
  state: HealthState

  @Field(() => Int, { description: 'Events that not every listener has heard.' })
  waiting: number

  @Field(() => Int, { description: 'For how many seconds the oldest one waits; 0 when none does.' })
  oldestSeconds: number
}

@SeenBy('platform')
@ObjectType({ description: 'The disk that pictures and files are on, where they are on one.' })
export class DiskHealth {
  @Field(() => HealthState, { description: 'LOOK below a fifth left, BAD below a twentieth.' })
  state: HealthState

  @Field(() => Float, { description: 'Bytes in all.' })
  totalBytes: number

  @Field(() => Float, { description: 'Bytes left.' })
  freeBytes: number
}

@SeenBy('platform')
@ObjectType({ description: 'A service beside the database, as the process that answers reaches it.' })
export class ServiceHealth {
  @Field(() => HealthState, { description: 'GOOD when it answered, LOOK when it took more than a second.' })
  state: HealthState

  @Field(() => Float, {
    nullable: true,
    description: 'How long it took, in milliseconds; null when it did not answer.',
  })
  answerMs: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What it failed with, as a code such as `ECONNREFUSED`; null when it answered.',
  })
  problem: string | null
}

@SeenBy('platform')
@ObjectType({ description: 'How the installation stands at this moment.' })
export class SystemHealth {
  @Field(() => DateTime, { description: 'When this was looked at.' })
  checkedAt: Date

  @Field(() => HealthState, { description: 'The worst of the parts.' })
  state: HealthState

  @Field(() => DatabaseHealth, { description: 'The database.' })
  database: DatabaseHealth

  @Field(() => QueueHealth, { description: 'The queue.' })
  queue: QueueHealth

  @Field(() => BoardHealth, { description: 'The notice board.' })
  board: BoardHealth

  @Field(() => DiskHealth, { nullable: true, description: 'The disk; null where files are kept elsewhere.' })
  disk: DiskHealth | null

  @Field(() => ServiceHealth, {
    nullable: true,
    description:
      'Redis, which keeps the buckets of limits: LOOK when it does not answer, for each process counts alone then. Null where REDIS_URL is not set and the database keeps them.',
  })
  redis: ServiceHealth | null

  @Field(() => ServiceHealth, {
    nullable: true,
    description:
      'The mail server: asked to greet and to let the installation in, not to take a mail. BAD when it does not. Null where SMTP_URL is not set and mails are only kept.',
  })
  mail: ServiceHealth | null

  @Field(() => ServiceHealth, {
    nullable: true,
    description:
      'Whoever takes the payments, asked with our own key: BAD when they do not answer or refuse it (`KeyRefused`). Null where a stand-in takes them, or nobody does.',
  })
  payments: ServiceHealth | null

  @Field(() => String, { description: 'Version of the application.' })
  version: string

  @Field(() => String, {
    nullable: true,
    description: 'The commit it was started from, in short; null where it runs from no checkout.',
  })
  revision: string | null

  @Field(() => String, { description: 'Version of Node.js of the process that answers.' })
  nodeVersion: string

  @Field(() => Int, { description: 'For how many seconds that process is up.' })
  uptimeSeconds: number
}
