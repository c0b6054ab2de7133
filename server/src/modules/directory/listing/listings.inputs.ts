import {
  ArrayMaxSize,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { Feature } from '../../plans/feature.js'
import { IsEmailAddress } from '../../../kernel/email.js'
import { AddressInput } from '../../../kernel/postal.js'
import { slugPattern } from '../../../kernel/slug.js'
import { SocialLinkInput } from '../../tenancy/tenant.inputs.js'
import { HoursInput } from '../../hours/hours.types.js'
import { ListingFieldInput } from '../field/value.types.js'
import { LabelledPhoneInput, ServiceAreaInput } from './contact.types.js'
import { ListingStatus } from './listing.entity.js'
import { ListingTranslationInput } from './translation.types.js'
import { IsPhone, IsWebsite } from '../../../kernel/contact-checks.js'

@InputType({ description: 'A point on the map, WGS 84.' })
export class LocationInput {
  @Field(() => Float, { description: 'Latitude, -90 to 90.' })
  @IsLatitude()
  lat: number

  @Field(() => Float, { description: 'Longitude, -180 to 180.' })
  @IsLongitude()
  lng: number
}

@InputType({ description: 'What changes of a listing: absent fields stay, null clears.' })
export class UpdateListingInput {
  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of its address; made from the name when absent. Former ones keep leading here.',
  })
  @IsOptional()
  @Length(1, 100)
  @Matches(slugPattern, { message: 'Use letters, digits and single hyphens.' })
  slug?: string | null

  @Field(() => String, { nullable: true, description: 'Plain text, at most 10,000 characters.' })
  @IsOptional()
  @MaxLength(10_000)
  description?: string | null

  @Field(() => [ListingTranslationInput], {
    nullable: true,
    description: 'Name and description in further languages: the whole list, at most 20, each language once.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  translations?: ListingTranslationInput[] | null

  @Field(() => String, { nullable: true, description: 'Web address; `https://` is added where it is left out.' })
  @IsOptional()
  @MaxLength(2_000)
  @IsWebsite()
  website?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'With country code, or as written locally when the address has a country. Stored as E.164.',
  })
  @IsOptional()
  @MaxLength(40)
  @IsPhone('part')
  phone?: string | null

  @Field(() => [LabelledPhoneInput], {
    nullable: true,
    description:
      'All its phones, the primary one first; at most 10. Replaces the former ones. `phone` alone changes the first, null there takes all away.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  phones?: LabelledPhoneInput[] | null

  @Field(() => [SocialLinkInput], {
    nullable: true,
    description: 'The whole list in the order it is shown, at most 20; each on the network it names.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  socialLinks?: SocialLinkInput[] | null

  @Field(() => [ServiceAreaInput], {
    nullable: true,
    description: 'The whole list, at most 50, one radius among them.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  serviceAreas?: ServiceAreaInput[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Closed on public holidays of its country and region, but on dates of which its hours say something.',
  })
  observesHolidays?: boolean | null

  @Feature('booking')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Switches booking on or off. Published listings with booking are the locations that the subscription counts: another number is told three days before it is charged. False is taken of a listing beyond the plan, too.',
  })
  takesBookings?: boolean | null

  @Field(() => String, { nullable: true, description: 'Public e-mail address.' })
  @IsOptional()
  @IsEmailAddress()
  @MaxLength(254)
  email?: string | null

  @Field(() => AddressInput, { nullable: true, description: 'Address.' })
  @IsOptional()
  @ValidateNested()
  address?: AddressInput | null

  @Field(() => LocationInput, { nullable: true, description: 'Point on the map.' })
  @IsOptional()
  @ValidateNested()
  location?: LocationInput | null

  @Field(() => String, {
    nullable: true,
    description: 'IANA zone; from the point on the map, else the tenant’s, when absent.',
  })
  @IsOptional()
  @MaxLength(60)
  timezone?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'Its primary category; the further ones stay. Null: in none at all. Beside `categoryIds` it must be the first of them.',
  })
  @IsOptional()
  @IsUUID()
  categoryId?: string | null

  @Field(() => [ID], {
    nullable: true,
    description: 'All its categories, the primary one first; at most 10, each once. Replaces the former ones.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  categoryIds?: string[] | null

  @Field(() => [ListingFieldInput], {
    nullable: true,
    description:
      'What it says of the fields of its categories: those named change, the others stay; at most 100. BAD_USER_INPUT by place (`input.fields.2.value`), or by key for what is required and missing (`input.fields.rooms`).',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  fields?: ListingFieldInput[] | null

  @Field(() => [String], { nullable: true, description: 'At most 30 words of at most 50 characters.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @Length(1, 50, { each: true })
  tags?: string[] | null

  @Field(() => Int, { nullable: true, description: 'How dear it is for its kind, 1 (low) to 4 (high).' })
  @IsOptional()
  @IsIn([1, 2, 3, 4], { message: 'A price level is 1 to 4.' })
  priceLevel?: number | null

  @Field(() => HoursInput, { nullable: true, description: 'Opening hours; null: unknown.' })
  @IsOptional()
  @ValidateNested()
  hours?: HoursInput | null

  @Field(() => [ID], { nullable: true, description: 'Confirmed uploads in the order they are shown, at most 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  imageIds?: string[] | null

  @Field(() => ListingStatus, {
    nullable: true,
    description:
      'Publishing is PUBLISHED; `nextStatuses` says what is possible. CONFLICT for another way, FORBIDDEN for what is not the viewer’s.',
  })
  status?: ListingStatus | null
}

@InputType({ description: 'A new listing; only `name` is required. DRAFT unless `status` is PUBLISHED.' })
export class CreateListingInput extends UpdateListingInput {
  @Field(() => String, { description: '1 to 200 characters.' })
  @Length(1, 200)
  declare name: string

  @IsOptional()
  @IsPhone('whole')
  declare phone?: string | null
}
