import { IsOptional, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { TenantSubscriptionState } from '../../billing/subscription/tenant-subscription.entity.js'

@InputType({ description: 'Which subscriptions; all that is given must hold.' })
export class PlatformSubscriptionFilter {
  @Field(() => String, { nullable: true, description: 'In the name or the short name of the tenant; or its id.' })
  @IsOptional()
  @MaxLength(200)
  text?: string | null

  @Field(() => TenantSubscriptionState, { nullable: true, description: 'Standing there.' })
  state?: TenantSubscriptionState | null

  @Field(() => String, { nullable: true, description: 'To this plan, by its key, in whatever version.' })
  @IsOptional()
  @MaxLength(40)
  plan?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that were canceled and still run. False: the others.',
  })
  isEnding?: boolean | null
}
