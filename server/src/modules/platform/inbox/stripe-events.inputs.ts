import { IsOptional, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { StripeEventState } from './stripe-event.types.js'

@InputType({ description: 'Which events; all that is given must hold.' })
export class StripeEventFilter {
  @Field(() => StripeEventState, { nullable: true, description: 'With this end.' })
  state?: StripeEventState | null

  @Field(() => String, {
    nullable: true,
    description: 'In its kind, such as `invoice`; or its id, its subject or its object, whole.',
  })
  @IsOptional()
  @MaxLength(255)
  text?: string | null
}
