import { Length } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { ProveSelfInput } from '../identity/factor/factor.types.js'

@InputType({ description: 'Two proofs that it is meant: who asks, and what.' })
export class RequestTenantDeletionInput extends ProveSelfInput {
  @Field(() => String, { description: 'The short name of the tenant, typed out.' })
  @Length(2, 63)
  confirmSlug: string
}

@InputType({ description: 'Which tenant is kept after all, and who says so.' })
export class CancelTenantDeletionInput extends ProveSelfInput {
  @Field(() => String, { description: 'The short name of one of your tenants.' })
  @Length(2, 63)
  slug: string
}
