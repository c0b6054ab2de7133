import { IsOptional, IsUUID, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { AuditActorKind } from './audit.types.js'
import { TrailFilter } from './trail-filter.js'

@InputType({ description: 'Which entries of the trail. What is absent does not matter.' })
export class AuditFilter extends TrailFilter {
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

  @Field(() => String, {
    nullable: true,
    description: 'Part of the action or of what the thing was called, or a whole id: of a thing or a request.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null
}
