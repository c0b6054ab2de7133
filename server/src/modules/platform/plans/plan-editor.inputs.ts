import { ArrayMaxSize, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, InputType, Int } from 'type-graphql'
import { PlanInterval } from '../../plans/plan-price.types.js'

@InputType({ description: 'How much of one thing a plan holds.' })
export class PlanLimitInput {
  @Field(() => String, { description: 'Key of the limit, of those in `PlatformPlan.limits`.' })
  @MaxLength(40)
  key: string

  @Field(() => Int, { nullable: true, description: 'How many, 0 to 1,999,999,999; null means unlimited.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_999_999_999)
  value?: number | null
}

@InputType({ description: 'One price of a plan.' })
export class PlanPriceInput {
  @Field(() => PlanInterval, { description: 'How often it is paid.' })
  interval: PlanInterval

  @Field(() => String, {
    description: 'ISO 4217 in capitals, such as `EUR`: one that whoever takes the payments takes.',
  })
  @Matches(/^[A-Z]{3}$/, { message: 'Write a currency as three capitals, such as EUR.' })
  currency: string

  @Field(() => Int, {
    description: 'For each location, in minor units of the currency, before tax: 1 to 99,999,999; 0 for the free plan.',
  })
  @IsInt()
  @Min(0)
  @Max(99_999_999)
  amount: number
}

@InputType({ description: 'What of a plan becomes another; absent fields are as in the version before.' })
export class UpdatePlanInput {
  @Field(() => String, { description: 'Key of the plan: `free`, `basic`, `pro`, `premium`, `enterprise`.' })
  @MaxLength(40)
  planKey: string

  @Field(() => Int, { description: 'The version that was looked at; CONFLICT when another is the current one by now.' })
  @IsInt()
  @Min(1)
  @Max(99_999)
  fromVersion: number

  @Field(() => String, { nullable: true, description: 'Name shown to people, 1 to 60 characters.' })
  @IsOptional()
  @Length(1, 60)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Whom it is for, in a sentence of up to 300; null: none.' })
  @IsOptional()
  @Length(1, 300)
  description?: string | null

  @Field(() => Int, { nullable: true, description: 'Points its listings start with in the ranking, 0 to 100.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  rankWeight?: number | null

  @Field(() => Int, { nullable: true, description: 'Days the first subscription is free of charge, 0 to 90.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(90)
  trialDays?: number | null

  @Field(() => [PlanLimitInput], { nullable: true, description: 'Limits that become others; the rest stay.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  limits?: PlanLimitInput[] | null

  @Field(() => [String], { nullable: true, description: 'All features it opens, of those in `PlatformPlan.features`.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(40, { each: true })
  features?: string[] | null

  @Field(() => [PlanPriceInput], {
    nullable: true,
    description: 'All its prices; an empty list: the price is agreed, and nobody buys it by checkout.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  prices?: PlanPriceInput[] | null
}

@InputType({ description: 'Whom to move to the current version of their plan.' })
export class MoveSubscriptionsInput {
  @Field(() => String, { description: 'Key of the plan, such as `pro`.' })
  @MaxLength(40)
  planKey: string

  @Field(() => Int, { description: 'The older version they are on.' })
  @IsInt()
  @Min(1)
  @Max(99_999)
  fromVersion: number

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Also those who pay, at the end of a period of which two weeks are left at least; their owners are mailed what it costs then. Absent: they keep version and price.',
  })
  paying?: boolean | null
}
