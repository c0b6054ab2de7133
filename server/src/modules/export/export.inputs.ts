import { MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Who asks proves it once more.' })
export class RequestTenantExportInput {
  @Field(() => String, { description: 'Your present password.' })
  @MaxLength(1_000)
  password: string
}
