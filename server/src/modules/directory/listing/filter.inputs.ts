import {
  ArrayMaxSize,
  IsLatitude,
  IsLongitude,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { Field, Float, InputType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { ListingStatus } from './listing.entity.js'

export enum ListingSort {
  RELEVANCE = 'RELEVANCE',
  DISTANCE = 'DISTANCE',
  NAME = 'NAME',
  NEWEST = 'NEWEST',
  ENDORSEMENTS = 'ENDORSEMENTS',
}
registerEnumType(ListingSort, {
  name: 'ListingSort',
  description: 'The order of listings.',
  valuesConfig: {
    RELEVANCE: { description: 'Highest score first; `Listing.rank` explains it.' },
    DISTANCE: { description: 'Nearest first; needs `near`.' },
    NAME: { description: 'By name.' },
    NEWEST: { description: 'Latest added first.' },
    ENDORSEMENTS: { description: 'Most approved endorsements first.' },
  },
})

@InputType({ description: 'Around a point.' })
export class NearInput {
  @Field(() => Float, { description: 'Latitude, -90 to 90.' })
  @IsLatitude()
  lat: number

  @Field(() => Float, { description: 'Longitude, -180 to 180.' })
  @IsLongitude()
  lng: number

  @Field(() => Float, { description: 'Kilometres, above 0 to 20,000.' })
  @Min(0.001)
  @Max(20_000)
  radiusKm: number
}

@InputType({ description: 'What to find; every part must hold.' })
export class ListingFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in any script and order; the last may be a beginning; small mistakes are forgiven.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null

  @Field(() => String, { nullable: true, description: 'Slug or id of a category; those below it count.' })
  @IsOptional()
  @Length(1, 100)
  category?: string | null

  @Field(() => NearInput, { nullable: true, description: 'Around a point.' })
  @IsOptional()
  @ValidateNested()
  near?: NearInput | null

  @Field(() => [String], { nullable: true, description: 'Every one of these tags; at most 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @Length(1, 50, { each: true })
  tags?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Open at this moment by its own clock. Unknown hours are left out.',
  })
  openNow?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'Open at that instant by its own clock.' })
  openAt?: Date | null

  @Field(() => Boolean, { nullable: true, description: 'Standing out at this moment.' })
  featured?: boolean | null

  @Field(() => ListingStatus, { nullable: true, description: 'Staff only; visitors always get PUBLISHED.' })
  status?: ListingStatus | null
}
