import { MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../../kernel/email.js'
import { ProveSelfInput } from '../factor/factor.types.js'

@InputType({ description: 'Another e-mail address for the person who asks, and proof that it is they.' })
export class ChangeEmailInput extends ProveSelfInput {
  @Field(() => String, { description: 'The new address; a link is sent to it.' })
  @IsEmailAddress()
  @MaxLength(254)
  email: string
}
