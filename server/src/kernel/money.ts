import { Field, Int, ObjectType } from 'type-graphql'
import { SeenBy } from './seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'An amount of money; never a float.' })
export class Money {
  @Field(() => Int, { description: 'In minor units of the currency: cents, yen.' })
  amount: number

  @Field(() => String, { description: 'ISO 4217, such as `EUR`.' })
  currency: string
}
