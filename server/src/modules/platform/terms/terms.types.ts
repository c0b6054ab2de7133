import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('platform')
@ObjectType({ description: 'Another limit than the plan’s, agreed for a while.' })
export class LimitOverride {
  @Field(() => Int, { nullable: true, description: 'How many; null means unlimited.' })
  value: number | null

  @Field(() => String, { description: 'Why it was agreed.' })
  reason: string

  @Field(() => DateTime, { description: 'When the plan’s own limit holds again.' })
  expiresAt: Date

  @Field(() => String, { description: 'Name of who set it.' })
  setBy: string
}

@SeenBy('platform')
@ObjectType({ description: 'One limit of a tenant: what its plan says, and what holds.' })
export class PlatformLimit {
  @Field(() => String, { description: 'Key of the limit, such as `listings`.' })
  key: string

  @Field(() => Int, { nullable: true, description: 'What the plan says; null means unlimited.' })
  planValue: number | null

  @Field(() => Int, { nullable: true, description: 'What holds now; null means unlimited.' })
  value: number | null

  @Field(() => LimitOverride, { nullable: true, description: 'What was agreed instead, while it lasts.' })
  override: LimitOverride | null
}

@SeenBy('platform')
@ObjectType({ description: 'One feature of a tenant: whether its plan has it, and whether it is on.' })
export class PlatformFeature {
  @Field(() => String, { description: 'Key of the feature, such as `booking`.' })
  key: string

  @Field(() => Boolean, { description: 'Whether the plan has it.' })
  inPlan: boolean

  @Field(() => Boolean, { description: 'Whether it is on.' })
  enabled: boolean
}
