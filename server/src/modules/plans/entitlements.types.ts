import { Field, Float, Int, ObjectType } from 'type-graphql'
import { LimitKind } from './limits.js'
import { Plan } from './plan.entity.js'

@ObjectType({
  description: 'A feature that a plan opens as a whole: whether the tenant has it, and what it opens.',
  simpleResolvers: true,
})
export class FeatureGate {
  @Field(() => String, { description: 'Key of the feature, such as `booking`.' })
  key: string

  @Field(() => String, { description: 'Its name, in English: `Booking`.' })
  name: string

  @Field(() => Boolean, { description: 'Whether the tenant has it now.' })
  enabled: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is locked, in the very words of the refusal: `The Free plan does not include Booking.` Null where it is open.',
  })
  says: string | null

  @Field(() => Plan, {
    nullable: true,
    description: 'The smallest plan that opens it; null where it is open, and where none does.',
  })
  upgradeTo: Plan | null

  @Field(() => [String], {
    description:
      'What of this schema needs it, by type and field: `Mutation.createListing`. For the lock on a button: nobody keeps a list of their own.',
  })
  opens: string[]
}

@ObjectType({
  description: 'A limit of the tenant’s plan: how much it holds, and how much of that is taken.',
  simpleResolvers: true,
})
export class LimitGate {
  @Field(() => String, { description: 'Key of the limit, such as `listings`; one of those in `Plan.limits`.' })
  key: string

  @Field(() => String, { description: 'Its name, in English: `Listings`.' })
  name: string

  @Field(() => LimitKind, { description: 'How it is counted.' })
  kind: LimitKind

  @Field(() => String, { description: 'What is counted: `COUNT` of things, or `MB`, megabytes.' })
  unit: string

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null means unlimited. What was agreed with the operator holds before the plan.',
  })
  limit: number | null

  @Field(() => Float, {
    description: 'How many there are, or were in this calendar month (UTC). Megabytes to two places, others whole.',
  })
  used: number

  @Field(() => Boolean, { description: 'Whether another one is refused now.' })
  isFull: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The limit in the very words of the refusal: `The Free plan holds 50 listings.` Null where it is unlimited.',
  })
  says: string | null

  @Field(() => Plan, {
    nullable: true,
    description:
      'The smallest larger plan that holds one more than there are; null where it is unlimited or none does.',
  })
  upgradeTo: Plan | null
}

@ObjectType({
  description: 'What the tenant may now: features that are open and limits with what is taken of them. Staff.',
  simpleResolvers: true,
})
export class Entitlements {
  @Field(() => Plan, { description: 'The plan it is on, in the version it bought.' })
  plan: Plan

  @Field(() => [FeatureGate], { description: 'Every feature there is, by key.' })
  features: FeatureGate[]

  @Field(() => [LimitGate], { description: 'Every limit there is, in the order people are shown them.' })
  limits: LimitGate[]
}
