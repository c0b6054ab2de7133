import { ArrayMaxSize, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { ListingPart } from '../directory/listing/merge-parts.js'
import { LocationInput } from '../directory/listing/listings.inputs.js'
import { DuplicateStatus } from './listing-duplicate.entity.js'

@InputType({ description: 'Which pairs.' })
export class ListingDuplicateFilter {
  @Field(() => DuplicateStatus, { nullable: true, description: 'What was decided; absent: nothing yet (`OPEN`).' })
  @IsOptional()
  status?: DuplicateStatus | null

  @Field(() => ID, { nullable: true, description: 'Only the pairs of this listing.' })
  @IsOptional()
  @IsUUID()
  listingId?: string | null
}

@InputType({ description: 'What is known of a business that may be there already.' })
export class SimilarListingsInput {
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  @Length(1, 200)
  name: string

  @Field(() => String, { nullable: true, description: 'Its phone number, with country code.' })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Its web address.' })
  @IsOptional()
  @MaxLength(500)
  website?: string | null

  @Field(() => LocationInput, { nullable: true, description: 'Where it is; absent: its name is looked for anywhere.' })
  @IsOptional()
  @ValidateNested()
  location?: LocationInput | null

  @Field(() => ID, { nullable: true, description: 'The listing that is being edited, which is no like of itself.' })
  @IsOptional()
  @IsUUID()
  exceptId?: string | null
}

@InputType({ description: 'Two listings that are one business.' })
export class MergeListingsInput {
  @Field(() => ID, { description: 'Id of the listing that stays.' })
  @IsUUID()
  keepId: string

  @Field(() => ID, { description: 'Id of the listing that becomes part of it.' })
  @IsUUID()
  mergeId: string

  @Field(() => [ListingPart], {
    nullable: true,
    description: 'What is taken over from the other although the one that stays says something of it, at most 20.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  parts?: ListingPart[] | null
}
