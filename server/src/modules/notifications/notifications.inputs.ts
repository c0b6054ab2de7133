import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which of your notifications you have read: some, or all there are.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'These; at most 100. Absent: all of them.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[] | null
}
