import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { DateTime } from '../../kernel/scalars.js'
import { AuditOutcome } from './audit.types.js'

/** What every trail can be narrowed by; whose ids and which texts it knows is each one's own. */
@InputType()
export abstract class TrailFilter {
  @Field(() => String, { nullable: true, description: 'Name of the operation, such as `updateListing`.' })
  @IsOptional()
  @MaxLength(100)
  action?: string | null

  @Field(() => [String], {
    nullable: true,
    description: 'Names of operations to leave out, such as `refreshSession`, which is done whenever a page is opened.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(100, { each: true })
  exceptActions?: string[] | null

  @Field(() => AuditOutcome, { nullable: true, description: 'Done or denied.' })
  @IsOptional()
  outcome?: AuditOutcome | null

  @Field(() => DateTime, { nullable: true, description: 'Not before.' })
  @IsOptional()
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Before.' })
  @IsOptional()
  to?: Date | null
}
