import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { Feature } from '../../plans/feature.js'
import { ListingFilter } from '../listing/filter.inputs.js'
import { ListingStatus } from '../listing/listing.entity.js'

@InputType({
  description: 'What becomes of each listing: absent stays. At least one, but for a preview; `delete` stands alone.',
})
export class ListingBulkChangeInput {
  @Field(() => ListingStatus, {
    nullable: true,
    description: 'Where each goes, as far as its own `nextStatuses` allows.',
  })
  status?: ListingStatus | null

  @Field(() => [ID], { nullable: true, description: 'Categories to add behind those there are, at most 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  addCategoryIds?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description: 'Categories to take away, at most 10; the next one becomes the primary one.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  removeCategoryIds?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Tags to add, at most 30 of 1 to 50 characters.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @Length(1, 50, { each: true })
  addTags?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Tags to take away, at most 30, whatever their case.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @Length(1, 50, { each: true })
  removeTags?: string[] | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when each stands out, in the future; null ends it. Permission `listing.feature`.',
  })
  featuredUntil?: Date | null

  @Field(() => Int, { nullable: true, description: '1 (low) to 4 (high); null clears it.' })
  @IsOptional()
  @IsIn([1, 2, 3, 4], { message: 'A price level is 1 to 4.' })
  priceLevel?: number | null

  @Feature('booking')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Switches booking of each on or off; off also where a listing is beyond the plan.',
  })
  takesBookings?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True deletes each, as `deleteListing` does.' })
  delete?: boolean | null
}

@InputType({ description: 'Which listings, and what becomes of them. Either `ids` or `filter`.' })
export class ListingBulkEditInput {
  @Field(() => [ID], { nullable: true, description: 'These listings, 1 to 250.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @IsUUID(undefined, { each: true })
  ids?: string[] | null

  @Field(() => ListingFilter, {
    nullable: true,
    description:
      'All that `listings` finds by this filter; `{}` is every listing, with `listing.read` drafts too. `near` needs a `radiusKm`.',
  })
  @IsOptional()
  @ValidateNested()
  filter?: ListingFilter | null

  @Field(() => ListingBulkChangeInput, { description: 'What becomes of them.' })
  @ValidateNested()
  change: ListingBulkChangeInput
}
