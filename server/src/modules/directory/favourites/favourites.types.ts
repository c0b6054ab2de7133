import { Field, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Listing } from '../listing/listing.entity.js'

@SeenBy('public')
@ObjectType({
  description: 'Listings that somebody keeps, without an account: the list is in its token, and nowhere else.',
  simpleResolvers: true,
})
export class FavouriteList {
  @Field(() => String, {
    description: 'The list, signed for this tenant: for an address that is passed on. It does not run out.',
  })
  token: string

  @ListSize(48)
  @Field(() => [Listing], { description: 'What is published of it at this moment, in its order.' })
  listings: Listing[]
}
