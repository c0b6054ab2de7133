import { Field, Int, ObjectType } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('billing.read')
@ObjectType({ description: 'The card that is charged; its number is never known here.', simpleResolvers: true })
export class PaymentMethod {
  @Field(() => String, { description: 'Network of the card in lower case, such as `visa`.' })
  brand: string

  @Field(() => String, { description: 'The last four digits of its number.' })
  last4: string

  @Field(() => Int, { description: 'Month in which it expires, 1 to 12.' })
  expMonth: number

  @Field(() => Int, { description: 'Year in which it expires, four digits.' })
  expYear: number
}

@SeenBy('billing.read')
@ObjectType({
  description: 'How the tenant pays the operator. In test mode that of the live tenant. Permission `billing.read`.',
})
export class Billing {
  @Field(() => Boolean, {
    description: 'Whether plans can be paid for here; false: whoever runs the installation has set no payments up.',
  })
  isAvailable: boolean

  @Field(() => Boolean, {
    description: 'Payments are a stand-in: nobody is charged and nothing leaves the installation. Say so on the page.',
  })
  isSandbox: boolean

  @Field(() => String, { nullable: true, description: 'Where receipts go; null until something was bought.' })
  email: string | null

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217, such as `EUR`: the currency of the first purchase holds for all others. Null before it.',
  })
  currency: string | null

  @Field(() => PaymentMethod, { nullable: true, description: 'The card that is charged; null without one.' })
  paymentMethod: PaymentMethod | null

  @Field(() => Boolean, {
    description: 'Whether who asks may buy, change and cancel: the permission `billing.write`, in live mode.',
  })
  viewerCanChange: boolean
}
