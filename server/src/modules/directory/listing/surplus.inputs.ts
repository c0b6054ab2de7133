import { ArrayMaxSize, IsUUID } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which listings stay editable where the plan holds fewer than there are.' })
export class ChooseSurplusInput {
  @Field(() => [ID], {
    description:
      'Ids of listings that stay editable, up to 250 and up to what the plan holds; room that is left goes to the newest. It replaces what was chosen before; an empty list leaves it to age.',
  })
  @ArrayMaxSize(250)
  @IsUUID(undefined, { each: true })
  keepIds: string[]
}
