import { IsOptional, Matches, MaxLength, Min } from 'class-validator'
import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
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

export enum PlanChangeTime {
  NOW = 'NOW',
  PERIOD_END = 'PERIOD_END',
}
registerEnumType(PlanChangeTime, {
  name: 'PlanChangeTime',
  description: 'When another plan begins.',
  valuesConfig: {
    NOW: {
      description:
        'At once: what it costs more until the period ends is charged at once, what it costs less is credited.',
    },
    PERIOD_END: { description: 'When what is paid for ends: nothing is charged or given back before.' },
  },
})

export enum CancelTime {
  NOW = 'NOW',
  PERIOD_END = 'PERIOD_END',
}
registerEnumType(CancelTime, {
  name: 'CancelTime',
  description: 'When a subscription ends.',
  valuesConfig: {
    NOW: { description: 'At once; what was paid is not given back.' },
    PERIOD_END: { description: 'When what is paid for ends. Until then it can be taken back.' },
  },
})

export enum CancelReason {
  CUSTOMER_SERVICE = 'CUSTOMER_SERVICE',
  LOW_QUALITY = 'LOW_QUALITY',
  MISSING_FEATURES = 'MISSING_FEATURES',
  OTHER = 'OTHER',
  SWITCHED_SERVICE = 'SWITCHED_SERVICE',
  TOO_COMPLEX = 'TOO_COMPLEX',
  TOO_EXPENSIVE = 'TOO_EXPENSIVE',
  UNUSED = 'UNUSED',
}
registerEnumType(CancelReason, {
  name: 'CancelReason',
  description: 'Why somebody cancels, if they wish to say.',
  valuesConfig: {
    CUSTOMER_SERVICE: { description: 'The help was not good enough.' },
    LOW_QUALITY: { description: 'It does not work well enough.' },
    MISSING_FEATURES: { description: 'Something is missing.' },
    OTHER: { description: 'Something else; `comment` may say what.' },
    SWITCHED_SERVICE: { description: 'They use something else now.' },
    TOO_COMPLEX: { description: 'It is too hard to use.' },
    TOO_EXPENSIVE: { description: 'It costs too much.' },
    UNUSED: { description: 'They do not need it.' },
  },
})

@InputType({ description: 'Which plan it would be. It is paid in the currency of the subscription.' })
export class PreviewPlanChangeInput {
  @Matches(/^[a-z]{1,40}(@[1-9][0-9]{0,4})?$/, { message: 'Write the key of a plan, such as pro.' })
  @Field(() => String, {
    description:
      'Key of the plan, such as `premium`. Of the present plan it is the version that runs; by `key@version`, such as `pro@2`, the one that is sold now. `free`: what canceling would lose.',
  })
  planKey: string

  @Field(() => PlanInterval, { description: 'How often it is paid. Of no account for `free`.' })
  interval: PlanInterval

  @IsOptional()
  @Field(() => PlanChangeTime, {
    nullable: true,
    description: 'When it begins. Absent: what is dearer at once, what is cheaper at the end of the period.',
  })
  when?: PlanChangeTime | null
}

@InputType({ description: 'Which plan it becomes, and what was previewed for it.' })
export class ChangePlanInput extends PreviewPlanChangeInput {
  @IsOptional()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description:
      '`dueNow` of the preview, in minor units, wanted for whatever is charged at once: if it would be another amount, nothing is changed (CONFLICT, `reason: PRICE_CHANGED`). Together with `previewedAt`.',
  })
  expectedAmount?: number | null

  @IsOptional()
  @Field(() => DateTime, {
    nullable: true,
    description: '`previewedAt` of the preview, an hour old at most: what was previewed is then charged to the cent.',
  })
  previewedAt?: Date | null
}

@InputType({ description: 'Until when no money is collected.' })
export class PauseSubscriptionInput {
  @IsOptional()
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it goes on by itself (UTC), by billing’s clock: 92 days from now at most. Null: then. It can be resumed before.',
  })
  resumesAt?: Date | null
}

@InputType({ description: 'When it ends, and why.' })
export class CancelSubscriptionInput {
  @Field(() => CancelTime, { description: 'When it ends.' })
  when: CancelTime

  @Field(() => Boolean, {
    description: 'That whoever asks knows what is lost: `previewPlanChange` to `free` names it. Must be true.',
  })
  confirm: boolean

  @IsOptional()
  @Field(() => CancelReason, { nullable: true, description: 'Why.' })
  reason?: CancelReason | null

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'In their own words, at most 500 characters.' })
  comment?: string | null
}
