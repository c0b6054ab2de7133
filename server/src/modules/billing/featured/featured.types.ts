import { ArrayMaxSize, IsOptional, IsUUID, Matches, Min } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { Money } from '../../../kernel/money.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { FeaturedSource } from './featured-slot.entity.js'

registerEnumType(FeaturedSource, {
  name: 'FeaturedSource',
  description: 'Why a listing stands out.',
  valuesConfig: {
    STAFF: { description: 'Somebody of the team said so (`featureListing`).' },
    PLAN: { description: 'The plan holds it, to the end of what is paid; each payment moves that on.' },
    PURCHASE: { description: 'It was bought for so many days.' },
  },
})

@SeenBy('listing.feature')
@ObjectType({ description: 'A listing that stands out, and why.', simpleResolvers: true })
export class FeaturedListing {
  @Field(() => Listing, { description: 'Which.' })
  listing: Listing

  @Field(() => FeaturedSource, { description: 'Why. One that stands out for several reasons is there once for each.' })
  source: FeaturedSource

  @Field(() => DateTime, { description: 'Until when for this reason (UTC).' })
  until: Date

  @Field(() => Boolean, {
    description: 'The owner chose it among those of the plan; false: it is among the most complete.',
  })
  isChosen: boolean
}

@SeenBy('public')
@ObjectType({ description: 'What it costs to let a listing stand out for some days.', simpleResolvers: true })
export class FeaturePrice {
  @Field(() => Int, { description: 'For how many days.' })
  days: number

  @Field(() => Money, { description: 'Once, before tax.' })
  amount: Money
}

@SeenBy('listing.feature')
@ObjectType({ description: 'What stands out, and how much of it the plan holds.', simpleResolvers: true })
export class FeaturedListings {
  @Field(() => Int, { description: 'How many the plan that is paid for holds; 0 without one.' })
  included: number

  @Field(() => [FeaturePrice], {
    description: 'What it costs to let a listing stand out for some days, in the tenant’s currency.',
  })
  prices: FeaturePrice[]

  @Field(() => [FeaturedListing], { description: 'What stands out at this moment, what ends first at the top.' })
  items: FeaturedListing[]
}

@InputType({ description: 'Which listings of the plan stand out.' })
export class ChooseFeaturedListingsInput {
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  @Field(() => [ID], {
    description:
      'Up to as many as the plan holds, the dearest first; fewer are filled up with the most complete. Empty: all of them by completeness.',
  })
  listingIds: string[]
}

@InputType({ description: 'Which listing stands out for money, and for how long.' })
export class BuyFeatureInput {
  @IsUUID()
  @Field(() => ID, { description: 'Which listing.' })
  listingId: string

  @Min(1)
  @Field(() => Int, { description: 'For how many days: one of `featuredListings { prices }`.' })
  days: number

  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'Write a currency as ISO 4217, such as EUR.' })
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217. Absent: that of the first purchase, before it `EUR`. After it no other.',
  })
  currency?: string | null
}
