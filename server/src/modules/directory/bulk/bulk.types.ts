import { Field, Int, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { ListingBulkFailure } from './listing-bulk-edit.entity.js'

@ObjectType({ description: 'What a bulk edit would do; nothing is written.', simpleResolvers: true })
export class ListingBulkPreview {
  @Field(() => Int, { description: 'Listings it would be about.' })
  matched: number

  @Field(() => Int, { description: 'How many of them were looked at: the first 1,000 by name.' })
  examined: number

  @Field(() => Int, { description: 'Of those examined: would be changed.' })
  changing: number

  @Field(() => Int, { description: 'Of those examined: are as wished already.' })
  unchanged: number

  @Field(() => Int, { description: 'Of those examined: could not be changed.' })
  failing: number

  @ListSize(20)
  @Field(() => [ListingBulkFailure], { description: 'The first 20 that could not be changed, with the reason.' })
  failures: ListingBulkFailure[]
}

@ObjectType({ description: 'What a bulk edit does to each listing.', simpleResolvers: true })
export class ListingBulkChange {
  @Field(() => [String], {
    description:
      'What it touches: `status`, `categories`, `tags`, `featuredUntil`, `priceLevel`, `takesBookings` or `delete`.',
  })
  parts: string[]

  @Field(() => String, { nullable: true, description: 'The status each goes to; null: it stays.' })
  status: string | null

  @Field(() => [String], { description: 'Tags each gets; empty: none.' })
  addTags: string[]

  @Field(() => [String], { description: 'Tags taken from each; empty: none.' })
  removeTags: string[]

  @Field(() => Int, {
    nullable: true,
    description: 'The price level each gets, 1 (low) to 4 (high); null: it stays, or goes where `parts` names it.',
  })
  priceLevel: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether booking is switched on or off; null: it stays.' })
  takesBookings: boolean | null
}
