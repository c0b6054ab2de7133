import { Field, Int, ObjectType } from 'type-graphql'
import { SeenBy } from './seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'An amount of money; never a float.' })
export class Money {
  @Field(() => Int, {
    description:
      'In minor units as whoever takes the payments counts them: cents, yen; forints and krónur in hundredths, dinars of Kuwait in thousandths (docs.stripe.com/currencies).',
  })
  amount: number

  @Field(() => String, { description: 'ISO 4217, such as `EUR`.' })
  currency: string
}
