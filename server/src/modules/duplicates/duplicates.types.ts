import { Field, ObjectType } from 'type-graphql'
import { Listing } from '../directory/listing/listing.entity.js'
import { DuplicateReason } from './listing-duplicate.entity.js'

@ObjectType({ description: 'A listing that may be the one somebody is about to write.', simpleResolvers: true })
export class SimilarListing {
  @Field(() => Listing, { description: 'The listing, in whatever state.' })
  listing: Listing

  @Field(() => [DuplicateReason], { description: 'What speaks for it, at least one.' })
  reasons: DuplicateReason[]
}
