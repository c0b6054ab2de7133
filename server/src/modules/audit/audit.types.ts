import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { connectionOf } from '../../kernel/page.js'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum AuditActorKind {
  USER = 'USER',
  KEY = 'KEY',
  VISITOR = 'VISITOR',
  JOB = 'JOB',
  PLATFORM = 'PLATFORM',
}
registerEnumType(AuditActorKind, {
  name: 'AuditActorKind',
  description: 'Who acted.',
  valuesConfig: {
    USER: { description: 'A person who was signed in.' },
    KEY: { description: 'A system of the tenant, by its API key.' },
    VISITOR: { description: 'Somebody who was not signed in yet.' },
    JOB: { description: 'Work done later, or by a command of the operator.' },
    PLATFORM: { description: 'A person of the operator of the installation.' },
  },
})

export enum AuditOutcome {
  DONE = 'DONE',
  DENIED = 'DENIED',
}
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'Whether it was done.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    DENIED: { description: 'It was refused, and nothing changed.' },
  },
})

export enum AuditChangeKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  DELETED = 'DELETED',
}
registerEnumType(AuditChangeKind, {
  name: 'AuditChangeKind',
  description: 'What became of a row.',
  valuesConfig: {
    CREATED: { description: 'It was made.' },
    UPDATED: { description: 'It was changed.' },
    DELETED: { description: 'It was removed.' },
  },
})

const wide = {
  description: 'JSON where it is no text; null where there was nothing, or where it is masked.',
  nullable: true,
}

@SeenBy('audit.read')
@ObjectType({ description: 'One field before and after a change.', simpleResolvers: true })
export class AuditField {
  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => String, { ...wide, description: `What it was. ${wide.description}` })
  before: string | null

  @Field(() => String, { ...wide, description: `What it is now. ${wide.description}` })
  after: string | null

  @Field(() => Boolean, { description: 'A secret or something of a person: that it changed is all that is kept.' })
  masked: boolean
}

@SeenBy('audit.read')
@ObjectType({ description: 'What became of one row.', simpleResolvers: true })
export class AuditChange {
  @Field(() => String, { description: 'What it is: `Listing`, `Membership` …' })
  type: string

  @Field(() => ID, { description: 'Its id.' })
  id: string

  @Field(() => AuditChangeKind, { description: 'Made, changed or removed.' })
  kind: AuditChangeKind

  @ListSize(6)
  @Field(() => [AuditField], { description: 'The fields that changed.' })
  fields: AuditField[]
}

@SeenBy('audit.read')
@ObjectType({ description: 'Who acted.', simpleResolvers: true })
export class AuditActor {
  @Field(() => AuditActorKind, { description: 'A person, a key, a job …' })
  kind: AuditActorKind

  @Field(() => ID, { nullable: true, description: 'Id of the person or the key; null for others.' })
  id: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person, as long as they belong to the tenant, or of the key.',
  })
  name: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where the person’s picture is, as long as they belong to the tenant and have one.',
  })
  avatarUrl: string | null
}

@SeenBy('audit.read')
@ObjectType({ description: 'What was acted upon.', simpleResolvers: true })
export class AuditTarget {
  @Field(() => String, { description: 'What it is: `Listing`, `Membership` …' })
  type: string

  @Field(() => ID, { nullable: true, description: 'Its id, if it has one.' })
  id: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What it was called then; null for people and what has no name.',
  })
  label: string | null
}

@SeenBy('audit.read')
@ObjectType({ description: 'A fact beside a change, such as the file of an import.', simpleResolvers: true })
export class AuditFact {
  @Field(() => String, { description: 'What it says.' })
  name: string

  @Field(() => String, { description: 'JSON where it is no text.' })
  value: string
}

@SeenBy('audit.read')
@ObjectType({
  description:
    'One entry of the trail: who did what to what, when. Never changed and never removed. Permission `audit.read`.',
  simpleResolvers: true,
})
export class AuditEntry {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => DateTime, { description: 'When (UTC).' })
  at: Date

  @Field(() => String, { description: 'Name of the mutation, or of the command.' })
  action: string

  @Field(() => AuditOutcome, { description: 'Done or denied.' })
  outcome: AuditOutcome

  @Field(() => AuditActor, { description: 'Who acted.' })
  actor: AuditActor

  @Field(() => String, {
    nullable: true,
    description: 'The role as which a person of the operator looked at the tenant.',
  })
  viewedAs: string | null

  @Field(() => AuditTarget, { nullable: true, description: 'What was acted upon.' })
  target: AuditTarget | null

  @ListSize(4)
  @Field(() => [AuditChange], { description: 'What changed, row by row; of bulk work the first fifty.' })
  changes: AuditChange[]

  @Field(() => Int, { description: 'How many rows changed in all.' })
  changeCount: number

  @ListSize(4)
  @Field(() => [AuditFact], { description: 'What else is known: why it was denied, the file of an import.' })
  facts: AuditFact[]

  @Field(() => String, {
    nullable: true,
    description: 'Id of the request; also in the log and in what was queued by it.',
  })
  requestId: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the job that did it.' })
  jobId: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Stands for the address it came from: equal for equal addresses, and never the address.',
  })
  ipHash: string | null
}

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry')

@SeenBy('audit.read')
@ObjectType({ description: 'A part of the trail as CSV.', simpleResolvers: true })
export class AuditCsv {
  @Field(() => String, {
    description:
      'UTF-8, comma separated, with a header line in the first part; what a spreadsheet would run as a formula is quoted.',
  })
  csv: string

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next part; null at the end.' })
  endCursor: string | null
}
