import { Matches } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { PlanInterval } from '../../plans/plan-price.types.js'

@InputType({ description: 'Which plan is bought, and how it is paid. What it costs is in `plans { prices }`.' })
export class StartCheckoutInput {
  @Matches(/^[a-z]{1,40}(@[1-9][0-9]{0,4})?$/, { message: 'Write the key of a plan, such as pro.' })
  @Field(() => String, { description: 'Key of the plan, such as `pro`: one of `plans` that has prices.' })
  planKey: string

  @Field(() => PlanInterval, { description: 'How often it is paid.' })
  interval: PlanInterval

  @Matches(/^[A-Z]{3}$/, { message: 'Write a currency as ISO 4217, such as EUR.' })
  @Field(() => String, {
    description: 'ISO 4217, such as `EUR`: one the plan is sold in, and after a first purchase the same again.',
  })
  currency: string
}
