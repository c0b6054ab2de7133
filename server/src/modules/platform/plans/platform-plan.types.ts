import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('platform')
@ObjectType({ description: 'How much of one thing a plan holds.' })
export class PlatformPlanLimit {
  @Field(() => String, { description: 'Key of the limit, such as `listings`.' })
  key: string

  @Field(() => Int, { nullable: true, description: 'How many; null means unlimited.' })
  value: number | null
}

@SeenBy('platform')
@ObjectType({ description: 'One of the features there are, and whether a plan opens it.' })
export class PlatformPlanFeature {
  @Field(() => String, { description: 'Key of the feature, such as `booking`.' })
  key: string

  @Field(() => Boolean, { description: 'Whether the plan opens it.' })
  included: boolean
}

@SeenBy('platform')
@ObjectType({
  description: 'A plan in one of its versions, as the operator sees it: what it holds (final), and who is on it.',
})
export class PlatformPlan {
  @Field(() => ID, { description: 'Of the version: `pro`, later `pro@2`.' })
  id: string

  @Field(() => Boolean, { description: 'Whether it is the version that is sold now.' })
  isCurrent: boolean

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether whoever takes the payments knows all its prices: a job tells them as soon as the version is made, and until then nobody can buy it. Null where nothing needs to be told: an older version, nothing to pay, a stand-in, or no payments.',
  })
  isPushed: boolean | null

  @Field(() => DateTime, { description: 'When the version was made (UTC).' })
  createdAt: Date

  @Field(() => Int, { description: 'Tenants on it, whether they pay for it or it was given to them.' })
  tenantCount: number

  @Field(() => Int, { description: 'Of those, the ones with a living subscription to it.' })
  subscriptionCount: number

  @Field(() => Int, {
    description:
      'Tenants whom `moveSubscriptions` would put on the version that is sold, at once or, with `paying`, later; who is to be moved already is not among them. 0 for the current version.',
  })
  movableCount: number

  @Field(() => Int, { description: 'Tenants that pay for it and are to be moved to the version that is sold.' })
  plannedCount: number

  @Field(() => Int, {
    description:
      'Listings to which staff of their tenants gave it as a plan of their own, in every tenant and test mode: `moveSubscriptions` moves them too, by a job.',
  })
  listingCount: number

  @Field(() => [PlatformPlanLimit], {
    description: 'Every limit there is; `rate` is requests a second for the tenant, 1 to 100,000.',
  })
  limits: PlatformPlanLimit[]

  @Field(() => [PlatformPlanFeature], { description: 'Every feature there is.' })
  features: PlatformPlanFeature[]
}
