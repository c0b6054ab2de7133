import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { AuditOutcome } from '../../audit/audit.types.js'

@InputType({ description: 'Which entries of the operator’s trail. What is absent does not matter.' })
export class PlatformAuditFilter {
  @Field(() => String, { nullable: true, description: 'Name of the operation, such as `suspendTenant`.' })
  @IsOptional()
  @MaxLength(100)
  action?: string | null

  @Field(() => [String], { nullable: true, description: 'Names of operations to leave out.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  exceptActions?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Id of the person who acted.' })
  @IsOptional()
  @IsUUID()
  actorId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Id of what it was about: a tenant, whatever was done in it; a person; the number of a job.',
  })
  @IsOptional()
  @MaxLength(100)
  targetId?: string | null

  @Field(() => AuditOutcome, { nullable: true, description: 'Done or denied.' })
  @IsOptional()
  outcome?: AuditOutcome | null

  @Field(() => DateTime, { nullable: true, description: 'Not before.' })
  @IsOptional()
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Before.' })
  @IsOptional()
  to?: Date | null

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the action, the reason, or the name of the person or the tenant; or a whole id: of a thing or a request.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null
}
