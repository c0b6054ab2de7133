import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, IsUrl, MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { IsEmailAddress } from '../../kernel/email.js'
import { VisitorFormInput } from '../visitors/visitor-form.types.js'
import {
  ModerationDecision,
  ModerationKind,
  ModerationStatus,
  ModerationTarget,
  ReportReason,
} from './moderation-report.enums.js'

@InputType({ description: 'What is wrong with something that is public.' })
export class ReportContentInput extends VisitorFormInput {
  @Field(() => ModerationTarget, { description: 'What kind of thing it is.' })
  targetType: ModerationTarget

  @Field(() => ID, { description: 'Its id.' })
  @IsUUID()
  targetId: string

  @Field(() => ReportReason, { description: 'What is wrong.' })
  reason: ReportReason

  @Field(() => String, { nullable: true, description: 'More about it: plain text, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(2_000)
  details?: string | null

  @Field(() => [String], { nullable: true, description: 'Web addresses that prove it, at most 5.' })
  @IsOptional()
  @ArrayMaxSize(5)
  @MaxLength(2_000, { each: true })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { each: true })
  evidenceUrls?: string[] | null

  @Field(() => String, { nullable: true, description: 'Who wishes to be told what became of it; never shown.' })
  @IsOptional()
  @MaxLength(254)
  @IsEmailAddress()
  email?: string | null
}

@InputType({ description: 'Which entries of the queue; absent fields do not narrow.' })
export class ModerationFilter {
  @Field(() => ModerationKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  kind?: ModerationKind | null

  @Field(() => ModerationStatus, { nullable: true, description: 'In this status; absent: OPEN.' })
  @IsOptional()
  status?: ModerationStatus | null

  @Field(() => Boolean, { nullable: true, description: 'Only those that are escalated (true) or are not (false).' })
  @IsOptional()
  escalated?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Only those that are assigned to the viewer.' })
  @IsOptional()
  mine?: boolean | null
}

@InputType({ description: 'An entry as the moderator saw it.' })
export class SeenModerationReport {
  @Field(() => ID, { description: 'Id of the entry.' })
  @IsUUID()
  id: string

  @Field(() => Int, { description: '`version` of what was seen; CONFLICT where it has changed since.' })
  @Min(1)
  version: number
}

@InputType({ description: 'What a moderator decides of some entries at once.' })
export class DecideModerationInput {
  @Field(() => [SeenModerationReport], { description: 'Which, 1 to 50.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  entries: SeenModerationReport[]

  @Field(() => ModerationDecision, { description: 'What is done with them.' })
  decision: ModerationDecision

  @Field(() => String, {
    nullable: true,
    description: 'Why; REJECT needs it, and its author reads it. At most 1,000 characters.',
  })
  @IsOptional()
  @MaxLength(1_000)
  reason?: string | null
}
