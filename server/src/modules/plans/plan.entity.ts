import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { Money } from '../../kernel/money.js'
import { Json } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'

/** Keys of `Plan.limits`; a missing key or null is unlimited. */
export const limitKeys = ['listings', 'storageMb'] as const
export type LimitKey = (typeof limitKeys)[number]

@SeenBy('public')
@ObjectType({
  description: 'What a tenant pays the operator for: a weight in the ranking, limits and features. Rows, not code.',
})
@Entity({ tableName: 'plan', readonly: true })
export class Plan {
  @Field(() => String, { description: 'Stable key: `free`, `basic`, `pro`, `premium`, `enterprise`.' })
  @PrimaryKey({ type: 'text' })
  key: string

  @Field(() => String, { description: 'Name shown to people.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => Int, { description: 'Points a listing of this plan starts with in the ranking.' })
  @Property({ type: 'int' })
  rankWeight: number

  @Property({ type: 'int', nullable: true })
  priceAmount: number | null

  @Property({ type: 'text' })
  priceCurrency: string

  @Field(() => Json, {
    description:
      'Limits by key, such as `{ "listings": 50, "storageMb": 250 }` (megabytes of pictures); null means unlimited. `rate`, where it is there: requests a second for the tenant (ops/docs/api.md).',
  })
  @Property({ type: 'json' })
  limits: Partial<Record<LimitKey, number | null>>

  @Field(() => [String], { description: 'Keys of the features the plan opens.' })
  @Property({ type: 'text[]' })
  features: string[]

  @Property({ type: 'text[]' })
  aliases: string[]

  @Property({ type: 'int' })
  sortOrder: number

  @Field(() => Money, { nullable: true, description: 'Per month and location; null where the price is agreed.' })
  get priceMonthly(): Money | null {
    return this.priceAmount === null ? null : { amount: this.priceAmount, currency: this.priceCurrency }
  }
}
