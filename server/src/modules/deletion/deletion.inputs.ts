import { Length, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Two proofs that it is meant: who asks, and what.' })
export class RequestTenantDeletionInput {
  @Field(() => String, { description: 'Your present password.' })
  @MaxLength(1_000)
  password: string

  @Field(() => String, { description: 'The short name of the tenant, typed out.' })
  @Length(2, 63)
  confirmSlug: string
}

@InputType({ description: 'Which tenant is kept after all, and who says so.' })
export class CancelTenantDeletionInput {
  @Field(() => String, { description: 'The short name of one of your tenants.' })
  @Length(2, 63)
  slug: string

  @Field(() => String, { description: 'Your present password.' })
  @MaxLength(1_000)
  password: string
}
