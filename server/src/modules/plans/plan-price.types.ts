import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Money } from '../../kernel/money.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum PlanInterval {
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PlanInterval, {
  name: 'PlanInterval',
  description: 'How often a plan is paid for.',
  valuesConfig: { MONTH: { description: 'Each month.' }, YEAR: { description: 'Each year, in advance.' } },
})

@SeenBy('public')
@ObjectType({ description: 'What a plan costs: one of its prices, each of an interval and a currency. Before taxes.' })
export class PlanPrice {
  @Field(() => PlanInterval, { description: 'How often it is paid.' })
  interval: PlanInterval

  @Field(() => Money, { description: 'For each location: a listing that takes bookings, at least one.' })
  amount: Money
}
