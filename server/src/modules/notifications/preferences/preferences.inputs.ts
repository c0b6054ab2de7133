import { ArrayMaxSize, ArrayUnique, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { NotificationKind } from '../kinds.js'

@InputType({ description: 'How you wish to be told of one kind of thing; what is absent stays as it is.' })
export class NotificationPreferenceInput {
  @Field(() => NotificationKind, { description: 'Of what.' })
  kind: NotificationKind

  @Field(() => Boolean, { nullable: true, description: 'On the bell.' })
  inApp?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'By mail; refused where it cannot be switched off.' })
  byMail?: boolean | null
}

@InputType({ description: 'Your wishes for some kinds of notification.' })
export class UpdateNotificationPreferencesInput {
  @Field(() => [NotificationPreferenceInput], { description: 'Each kind at most once.' })
  @ArrayMaxSize(50)
  @ArrayUnique((given: NotificationPreferenceInput) => given.kind)
  @ValidateNested({ each: true })
  preferences: NotificationPreferenceInput[]
}
