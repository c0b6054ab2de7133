import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum BillingDriftKind {
  DIFFERENT = 'DIFFERENT',
  NOT_WRITTEN = 'NOT_WRITTEN',
  UNKNOWN_CUSTOMER = 'UNKNOWN_CUSTOMER',
}
registerEnumType(BillingDriftKind, {
  name: 'BillingDriftKind',
  description: 'How what stands here and what is true at whoever takes the payments went apart.',
  valuesConfig: {
    DIFFERENT: { description: 'It was otherwise here, and was asked for anew and made so.' },
    NOT_WRITTEN: { description: 'It is otherwise here and could not be made so: somebody has to look.' },
    UNKNOWN_CUSTOMER: {
      description: 'Money is taken of a customer there whom no tenant here is: somebody has to look.',
    },
  },
})

@SeenBy('platform')
@ObjectType({
  description: 'One customer of whoever takes the payments who was found to be otherwise there than here.',
})
export class BillingDrift {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => BillingDriftKind, { description: 'How they went apart.' })
  kind: BillingDriftKind

  @Field(() => String, { description: 'The customer there, for whoever looks.' })
  ref: string

  @Field(() => ID, { nullable: true, description: 'The tenant whose customer it is; null: nobody’s.' })
  tenantId: string | null

  @Field(() => [String], {
    description: 'Names of what differed: `state`, `planKey`, `periodEnd`, `missing`, `gone` …',
  })
  found: string[]

  @Field(() => DateTime, { nullable: true, description: 'When it no longer differed (UTC); null: it still does.' })
  healedAt: Date | null

  @Field(() => DateTime, { description: 'When it was found last (UTC).' })
  seenAt: Date

  @Field(() => DateTime, { description: 'When it was found first (UTC).' })
  createdAt: Date
}

export const BillingDriftConnection = connectionOf(BillingDrift, 'BillingDrift')
