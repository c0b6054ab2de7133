import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Category } from '../category/category.entity.js'
import { CategoryField } from '../field/category-field.entity.js'
import { Location } from './listing.entity.js'

@SeenBy('public')
@ObjectType({ description: 'How many of the list are in a category or below it.', simpleResolvers: true })
export class CategoryFacet {
  @Field(() => Category, { description: 'The category.' })
  category: Category

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@SeenBy('public')
@ObjectType({ description: 'How many of the list have a tag.', simpleResolvers: true })
export class TagFacet {
  @Field(() => String, {
    description: 'The tag as one of them writes it; case and accents aside it is the same for all.',
  })
  tag: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@SeenBy('public')
@ObjectType({ description: 'How many of the list have a price level.', simpleResolvers: true })
export class PriceLevelFacet {
  @Field(() => Int, { description: '1 (low) to 4 (high).' })
  priceLevel: number

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@SeenBy('public')
@ObjectType({ description: 'How many of the list have a value of a field.', simpleResolvers: true })
export class FieldValueFacet {
  @Field(() => String, {
    description: 'The value of an option, or `true` or `false` of a YES_NO: what a filter names.',
  })
  value: string

  @Field(() => String, {
    description: 'What people read; of a YES_NO the value itself. `field` has it in further languages.',
  })
  label: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@SeenBy('public')
@ObjectType({ description: 'From the least to the most of a number or date.', simpleResolvers: true })
export class FieldRangeFacet {
  @Field(() => String, { description: 'The least, as the field is written: `4`, `-2.5`, `2026-11-22`.' })
  min: string

  @Field(() => String, { description: 'The most, written alike.' })
  max: string

  @Field(() => Int, { description: 'How many of the list say something there.' })
  count: number
}

@SeenBy('public')
@ObjectType({
  description: 'A filterable field of the tenant’s own with what the list holds of it.',
  simpleResolvers: true,
})
export class FieldFacet {
  @Field(() => CategoryField, { description: 'The field.' })
  field: CategoryField

  @ListSize(4)
  @Field(() => [FieldValueFacet], {
    description: 'Values that some have, in the order of its options; none of a NUMBER or DATE.',
  })
  values: FieldValueFacet[]

  @Field(() => FieldRangeFacet, {
    nullable: true,
    description: 'Of a NUMBER or DATE: between what the listings lie, whatever range was asked for; else null.',
  })
  range: FieldRangeFacet | null
}

@SeenBy('public')
@ObjectType({
  description:
    'What the whole list holds, by what it could be narrowed to. `anyTags`, `priceLevels` and each of `fields` are counted as if none of their own had been chosen, so that each count is what choosing it would find.',
  simpleResolvers: true,
})
export class ListingFacets {
  @ListSize(30)
  @Field(() => [CategoryFacet], {
    description: 'Categories that hold some, those above counting what is below; in the order of the tree.',
  })
  categories: CategoryFacet[]

  @ListSize(30)
  @Field(() => [TagFacet], { description: 'The 50 most frequent tags, most frequent first.' })
  tags: TagFacet[]

  @ListSize(4)
  @Field(() => [PriceLevelFacet], { description: 'Price levels that some have, lowest first.' })
  priceLevels: PriceLevelFacet[]

  @Field(() => Int, { description: 'How many have a picture.' })
  withPhoto: number

  @Field(() => Int, { description: 'How many the business itself looks after.' })
  verified: number
}

@SeenBy('public')
@ObjectType({
  description: 'A window of a map; `west` beyond `east` where it lies across the 180th meridian.',
  simpleResolvers: true,
})
export class Bounds {
  @Field(() => Float, { description: 'Latitude of the lower edge.' })
  south: number

  @Field(() => Float, { description: 'Longitude of the left edge.' })
  west: number

  @Field(() => Float, { description: 'Latitude of the upper edge.' })
  north: number

  @Field(() => Float, { description: 'Longitude of the right edge.' })
  east: number
}

@SeenBy('public')
@ObjectType({ description: 'Listings that lie so close together that a map shows them as one.', simpleResolvers: true })
export class ListingCluster {
  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => Location, { description: 'Where they are on average.' })
  location: Location

  @Field(() => Bounds, { description: 'The smallest window that holds them all: what to zoom to.' })
  bounds: Bounds

  @Field(() => ID, { nullable: true, description: 'Id of the listing where there is only one.' })
  listingId: string | null
}
