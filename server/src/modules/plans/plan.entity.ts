import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { Money } from '../../kernel/money.js'
import { Json } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { LimitKey } from './limits.js'

@SeenBy('public')
@ObjectType({
  description: 'What a tenant pays the operator for: a weight in the ranking, limits and features. Rows, not code.',
})
@Entity({ tableName: 'plan', readonly: true })
export class Plan {
  /** Of this version, as `tenant.plan_key` names it: `pro`, later `pro@2`. */
  @PrimaryKey({ type: 'text', fieldName: 'key' })
  id: string

  @Field(() => String, { description: 'Stable key: `free`, `basic`, `pro`, `premium`, `enterprise`.' })
  @Property({ type: 'text', fieldName: 'base_key' })
  key: string

  @Field(() => Int, {
    description:
      'Version of the plan: what it holds and costs is final, a change of it makes the next. `plans` answers the newest; who runs on an older keeps it until moved.',
  })
  @Property({ type: 'int' })
  version: number

  /** The one that is sold now. */
  @Property({ type: 'boolean' })
  isCurrent: boolean

  @Field(() => String, { description: 'Name shown to people.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => String, { nullable: true, description: 'Whom it is for, in a sentence.' })
  @Property({ type: 'text', nullable: true })
  description: string | null

  @Field(() => Int, { description: 'Days that the first subscription to it is free of charge; 0: none.' })
  @Property({ type: 'int' })
  trialDays: number

  @Field(() => Int, { description: 'Points a listing of this plan starts with in the ranking.' })
  @Property({ type: 'int' })
  rankWeight: number

  @Property({ type: 'int', nullable: true })
  priceAmount: number | null

  @Property({ type: 'text' })
  priceCurrency: string

  @Field(() => Json, {
    description:
      'Limits by key, such as `{ "listings": 50, "members": 25, "storageMb": 250 }`; null, or no such key, means unlimited. At one moment: `listings`, `members` (of staff: open invitations count, merchants do not), `storageMb` (megabytes of pictures), `customDomains`, `sites`, `webhookEndpoints`, `featured`. In a calendar month (UTC): `apiCalls`, `posts`, `bookings`, `receptionistMessages`. `rate`, where it is there: requests a second for the tenant (ops/docs/api.md).',
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

  @Field(() => Money, {
    nullable: true,
    description:
      'Per month and location, in the first currency; null where the price is agreed, and where only `prices` says it.',
    deprecationReason: 'Use `prices`, which has every interval and currency.',
  })
  get priceMonthly(): Money | null {
    return this.priceAmount === null ? null : { amount: this.priceAmount, currency: this.priceCurrency }
  }
}
