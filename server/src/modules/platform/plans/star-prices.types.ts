import { ArrayMaxSize, IsInt, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Money } from '../../../kernel/money.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('platform')
@ObjectType({ description: 'What it costs that a listing stands out for so many days.', simpleResolvers: true })
export class PlatformStarPrice {
  @Field(() => Int, { description: 'For how many days.' })
  days: number

  @Field(() => Money, { description: 'Once, before tax.' })
  amount: Money
}

@SeenBy('platform')
@ObjectType({ description: 'Everything that `buyFeature` sells.', simpleResolvers: true })
export class PlatformStarPrices {
  @Field(() => String, {
    description:
      'Names this very list, empty for the empty one: `updateStarPrices` wants to know which one was looked at.',
  })
  version: string

  @Field(() => [PlatformStarPrice], { description: 'By currency, then by days.' })
  prices: PlatformStarPrice[]
}

@InputType({ description: 'One price of standing out.' })
export class StarPriceInput {
  @IsInt()
  @Min(1)
  @Max(366)
  @Field(() => Int, { description: 'For how many days, 1 to 366.' })
  days: number

  @Matches(/^[A-Z]{3}$/, { message: 'Write a currency as three capitals, such as EUR.' })
  @Field(() => String, { description: 'ISO 4217 in capitals: one that whoever takes the payments takes.' })
  currency: string

  @IsInt()
  @Min(1)
  @Max(99_999_999)
  @Field(() => Int, { description: 'In minor units of the currency, before tax, 1 to 99,999,999.' })
  amount: number
}

@InputType({ description: 'All prices of standing out, in the place of those there are.' })
export class UpdateStarPricesInput {
  @MaxLength(64)
  @Field(() => String, { description: '`version` of the list that was looked at.' })
  fromVersion: string

  @ArrayMaxSize(250)
  @ValidateNested({ each: true })
  @Field(() => [StarPriceInput], {
    description: 'Every price; what is not among them is sold no more. None: standing out is not sold.',
  })
  prices: StarPriceInput[]
}
