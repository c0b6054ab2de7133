import { Length, Matches } from 'class-validator'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'A picture of oneself that has arrived.' })
export class SetAvatarInput {
  @Field(() => String, { description: 'The key that `POST /media/presign` gave for the purpose `avatar`.' })
  @Length(10, 200)
  @Matches(/^[a-z0-9/.-]+$/, { message: 'That is not a key of an upload.' })
  key: string
}
