import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { DateTime } from '../../kernel/scalars.js'
import { AuditActorKind, AuditOutcome } from './audit.types.js'

@InputType({ description: 'Which entries of the trail. What is absent does not matter.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Name of the mutation, such as `updateListing`.' })
  @IsOptional()
  @MaxLength(100)
  action?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'Names of mutations to leave out, such as `refreshSession`, which is done whenever a page is opened.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  exceptActions?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Id of the person or the key that acted.' })
  @IsOptional()
  @IsUUID()
  actorId?: string | null

  @Field(() => AuditActorKind, { nullable: true, description: 'Persons, keys, jobs …' })
  @IsOptional()
  actorKind?: AuditActorKind | null

  @Field(() => String, { nullable: true, description: 'What was acted upon, such as `Listing`.' })
  @IsOptional()
  @MaxLength(100)
  targetType?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of what was acted upon.' })
  @IsOptional()
  @IsUUID()
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
    description: 'Part of the action or of what the thing was called, or a whole id: of a thing or a request.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null
}
