import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { ModerationKind, ModerationStatus, ModerationTarget, ReportReason } from './moderation-report.enums.js'
import type { Proposal } from './proposal.types.js'

/** What whoever reported may read again is public; everything else is for moderators. */
@SeenBy('moderation.decide')
@ObjectType({ description: 'One entry of the moderation queue.' })
@Entity({ tableName: 'moderation_report' })
export class ModerationReport extends TenantEntity {
  @SeenBy('public')
  @Field(() => ModerationKind, { description: 'Why it is in the queue.' })
  @Property({ type: 'text' })
  kind: ModerationKind

  @SeenBy('public')
  @Field(() => ModerationTarget, { description: 'What kind of thing it is about.' })
  @Property({ type: 'text' })
  targetType: ModerationTarget

  @SeenBy('public')
  @Field(() => ID, { description: 'Id of what it is about.' })
  @Property({ type: 'uuid' })
  targetId: string

  @Property({ type: 'uuid', nullable: true })
  listingId: string | null = null

  @SeenBy('public')
  @Field(() => ModerationStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: ModerationStatus = ModerationStatus.OPEN

  @SeenBy('public')
  @Field(() => ReportReason, { nullable: true, description: 'Of a report: what is wrong.' })
  @Property({ type: 'text', nullable: true })
  reason: ReportReason | null = null

  @Field(() => String, { nullable: true, description: 'Of a report: in the words of who reported.' })
  @Property({ type: 'text', nullable: true })
  details: string | null = null

  @Field(() => [String], { description: 'Web addresses that prove it; never opened by us.' })
  @Property({ type: 'text[]' })
  evidenceUrls: string[] = []

  /** As the room that wrote it saw it; moderators are told those they have words for. */
  @Property({ type: 'text[]', fieldName: 'signals' })
  storedSignals: string[] = []

  /** Of a suggested edit: fields of the listing, and how they should read. */
  @Property({ type: 'json', nullable: true })
  proposal: Proposal | null = null

  @Property({ type: 'text', nullable: true })
  reporterKey: string | null = null

  @Property({ type: 'text', nullable: true })
  reporterEmail: string | null = null

  /** Whoever reported or wrote it, where they were signed in. */
  @Property({ type: 'uuid', nullable: true })
  reporterUserId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  assigneeId: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When owners and admins were asked to decide (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  escalatedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Since when nobody sees the target because of it (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  hiddenAt: Date | null = null

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it was decided or withdrawn (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  closedAt: Date | null = null

  @Field(() => String, { nullable: true, description: 'Why it was rejected; its author reads it.' })
  @Property({ type: 'text', nullable: true })
  decisionReason: string | null = null

  @Field(() => Int, { description: 'Goes up with each change; a decision names the one it was made on.' })
  @Property({ type: 'int' })
  version = 1
}

export const ModerationReportConnection = connectionOf(ModerationReport, 'ModerationReport')
