import { Field, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { AuditOutcome } from '../../audit/audit.types.js'

@SeenBy('platform')
@ObjectType({ description: 'Who acted as the operator, or tried to.', simpleResolvers: true })
export class PlatformAuditActor {
  @Field(() => ID, { description: 'UUIDv7 of the person.' })
  id: string

  @Field(() => String, { nullable: true, description: 'Their name; null when they are gone.' })
  name: string | null
}

@SeenBy('platform')
@ObjectType({ description: 'The tenant a call was about.', simpleResolvers: true })
export class PlatformAuditTenant {
  @Field(() => ID, { description: 'UUIDv7 of the tenant.' })
  id: string

  @Field(() => String, { nullable: true, description: 'Its name; null when it was removed for good.' })
  name: string | null
}

@SeenBy('platform')
@ObjectType({ description: 'What a call was about.', simpleResolvers: true })
export class PlatformAuditTarget {
  @Field(() => String, {
    nullable: true,
    description: 'What it is: `PlatformTenant`, `FailedJob` …; null where nothing was answered.',
  })
  type: string | null

  @Field(() => String, { description: 'Its id, or the number of a job.' })
  id: string
}

@SeenBy('platform')
@ObjectType({
  description: 'One entry of the operator’s own trail. Never changed and never removed; it outlives its tenant.',
  simpleResolvers: true,
})
export class PlatformAuditEntry {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => DateTime, { description: 'When (UTC).' })
  at: Date

  @Field(() => String, { description: 'Name of the operation, or of the command line’s verb.' })
  action: string

  @Field(() => AuditOutcome, { description: 'Done or denied.' })
  outcome: AuditOutcome

  @Field(() => PlatformAuditActor, { nullable: true, description: 'Who; null: the owner’s command line.' })
  actor: PlatformAuditActor | null

  @Field(() => PlatformAuditTenant, { nullable: true, description: 'The tenant it was about, if one.' })
  tenant: PlatformAuditTenant | null

  @Field(() => PlatformAuditTarget, { nullable: true, description: 'What it was about.' })
  target: PlatformAuditTarget | null

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason: string | null

  @Field(() => String, { nullable: true, description: 'Id of the request; also in the log.' })
  requestId: string | null
}

export const PlatformAuditEntryConnection = connectionOf(PlatformAuditEntry, 'PlatformAuditEntry')
