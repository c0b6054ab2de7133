import { IsOptional, IsUUID, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { TrailFilter } from '../../audit/trail-filter.js'

@InputType({ description: 'Which entries of the operator’s trail. What is absent does not matter.' })
export class PlatformAuditFilter extends TrailFilter {
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

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the action, the reason, or the name of the person or the tenant; or a whole id: of a thing or a request.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null
}
