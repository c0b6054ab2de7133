import { Field, InputType, Arg, Mutation, Query, Resolver } from 'type-graphql'
import { Feature } from '../modules/plans/feature.js'

/** What a room might bring one day: a read, a verb and a field of an input that need a feature of the plan. */
@InputType()
export class StrayWish {
  @Feature('booking')
  @Field(() => Boolean, { nullable: true })
  takesBookings?: boolean | null

  @Field(() => [StrayWish], { nullable: true })
  further?: StrayWish[] | null
}

@Resolver()
export class StrayFeatures {
  @Feature('receptionist')
  @Query(() => String, { nullable: true })
  strayTalk(): string {
    return 'spilt'
  }

  @Feature('publishing')
  @Mutation(() => String)
  strayPost(): string {
    return 'spilt'
  }

  @Mutation(() => String)
  strayWish(@Arg('input', () => StrayWish) _input: StrayWish): string {
    return 'done'
  }
}
