import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Address } from '../../../kernel/postal.js'
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

export enum VatStatus {
  PENDING = 'PENDING',
  VERIFIED = 'VERIFIED',
  UNVERIFIED = 'UNVERIFIED',
  UNAVAILABLE = 'UNAVAILABLE',
}
registerEnumType(VatStatus, {
  name: 'VatStatus',
  description: 'What the register of VAT ids said.',
  valuesConfig: {
    PENDING: { description: 'It was asked, and has not answered.' },
    VERIFIED: { description: 'It knows the id.' },
    UNVERIFIED: { description: 'It does not know the id.' },
    UNAVAILABLE: { description: 'It could not be asked.' },
  },
})

@SeenBy('billing.read')
@ObjectType({ description: 'A plan that is sold, and for how many it would be bought.', simpleResolvers: true })
export class PlanLocations {
  @Field(() => String, { description: 'Key of the plan, as `startCheckout` takes it.' })
  planKey: string

  @Field(() => Int, {
    description:
      'How many locations its checkout asks for now: those of the listings that stay within it, with what was agreed with the tenant; at least one.',
  })
  locations: number
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

  @Field(() => String, { nullable: true, description: 'Who pays, as it stands on invoices.' })
  name: string | null

  @Field(() => Address, {
    nullable: true,
    description: 'Their address, as it stands on invoices; null: none was given.',
  })
  address: Address | null

  @Field(() => String, { nullable: true, description: 'Their VAT id with its country, such as `DE123456789`.' })
  vatId: string | null

  @Field(() => VatStatus, {
    nullable: true,
    description: 'What the register said of it; null without one, or where none is asked.',
  })
  vatStatus: VatStatus | null

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217, such as `EUR`: the currency of the first purchase holds for all others. Null before it.',
  })
  currency: string | null

  @Field(() => PaymentMethod, { nullable: true, description: 'The card that is charged; null without one.' })
  paymentMethod: PaymentMethod | null

  @Field(() => Int, {
    description:
      'How many locations a plan without a limit of listings would be bought for now: listings that are published and take bookings; at least one. What each plan asks for is in `planLocations`.',
  })
  locations: number

  @Field(() => Boolean, {
    description: 'Whether who asks may buy, change and cancel: the permission `billing.write`, in live mode.',
  })
  viewerCanChange: boolean
}

export enum BillingPortalFlow {
  HOME = 'HOME',
  PAYMENT_METHOD = 'PAYMENT_METHOD',
}
registerEnumType(BillingPortalFlow, {
  name: 'BillingPortalFlow',
  description: 'Where in the pages of whoever takes the payments one begins.',
  valuesConfig: {
    HOME: { description: 'At the overview: card, address, invoices.' },
    PAYMENT_METHOD: { description: 'Where another card is chosen; the page then leads back.' },
  },
})

@InputType({ description: 'What one wants to do there.' })
export class BillingPortalInput {
  @Field(() => BillingPortalFlow, {
    nullable: true,
    defaultValue: BillingPortalFlow.HOME,
    description: 'Where one begins.',
  })
  flow: BillingPortalFlow = BillingPortalFlow.HOME
}

@SeenBy('billing.read')
@ObjectType({ description: 'A way into the pages of whoever takes the payments.', simpleResolvers: true })
export class BillingPortalSession {
  @Field(() => String, {
    description: 'Where to send the person, at once: whoever has the address may change the card, for a few minutes.',
  })
  url: string
}
