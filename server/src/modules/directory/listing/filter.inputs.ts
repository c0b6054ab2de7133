import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { ListingStatus } from './listing.entity.js'
import { LocationInput } from './listings.inputs.js'

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

  @Field(() => Float, {
    nullable: true,
    description:
      'Kilometres, above 0 to 20,000. Absent: as far as it takes to fill the first page; `ListingConnection.radiusKm` says how far.',
  })
  @IsOptional()
  @Min(0.001)
  @Max(20_000)
  radiusKm?: number | null
}

@InputType({ description: 'A window of a map. With `west` beyond `east` it lies across the 180th meridian.' })
export class BoundsInput {
  @Field(() => Float, { description: 'Latitude of the lower edge, -90 to 90.' })
  @IsLatitude()
  south: number

  @Field(() => Float, { description: 'Longitude of the left edge, -180 to 180.' })
  @IsLongitude()
  west: number

  @Field(() => Float, { description: 'Latitude of the upper edge, -90 to 90, not below `south`.' })
  @IsLatitude()
  north: number

  @Field(() => Float, { description: 'Longitude of the right edge, -180 to 180.' })
  @IsLongitude()
  east: number
}

@InputType({
  description:
    'By a filterable field of the tenant’s own (`CategoryField.isFilterable`): either `anyOf`, or `min` and `max` of which one may be left out.',
})
export class ListingFieldFilter {
  @Field(() => String, { description: 'Its `key`; BAD_USER_INPUT where no such field can be filtered by.' })
  @Length(1, 60)
  key: string

  @Field(() => [String], {
    nullable: true,
    description:
      'Of a CHOICE, MULTI_CHOICE or YES_NO: at least one of these, values of its options, or `true` and `false`; 1 to 20.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Length(1, 100, { each: true })
  anyOf?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Of a NUMBER or DATE: at least this, as the field is written: `4`, `-2.5`, `2026-11-22`.',
  })
  @IsOptional()
  @MaxLength(25)
  min?: string | null

  @Field(() => String, { nullable: true, description: 'Of a NUMBER or DATE: at most this; not below `min`.' })
  @IsOptional()
  @MaxLength(25)
  max?: string | null
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

  @Field(() => [String], { nullable: true, description: 'At least one of these tags; at most 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Length(1, 50, { each: true })
  anyTags?: string[] | null

  @Field(() => [Int], { nullable: true, description: 'Of one of these price levels, 1 (low) to 4 (high).' })
  @IsOptional()
  @ArrayMaxSize(4)
  @IsIn([1, 2, 3, 4], { each: true, message: 'A price level is 1 to 4.' })
  priceLevels?: number[] | null

  @Field(() => Boolean, { nullable: true, description: 'With a picture; false: without any.' })
  withPhoto?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Looked after by the business itself; false: by nobody yet.' })
  verified?: boolean | null

  @Field(() => [ListingFieldFilter], {
    nullable: true,
    description: 'By fields of the tenant’s own; at most 5, each named once.',
  })
  @IsOptional()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  fields?: ListingFieldFilter[] | null

  @Field(() => BoundsInput, { nullable: true, description: 'Within a window of a map. Not together with `polygon`.' })
  @IsOptional()
  @ValidateNested()
  bounds?: BoundsInput | null

  @Field(() => [LocationInput], {
    nullable: true,
    description: 'Within this outline, its 3 to 100 corners in order; each side goes the shorter way round the earth.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  polygon?: LocationInput[] | null

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
