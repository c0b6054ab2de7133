import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Location } from '../listing/listing.entity.js'

export enum SuggestionKind {
  LISTING = 'LISTING',
  CATEGORY = 'CATEGORY',
  PLACE = 'PLACE',
}
registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What a suggestion is of.',
  valuesConfig: {
    LISTING: { description: 'A published listing.' },
    CATEGORY: { description: 'A category.' },
    PLACE: { description: 'A town or city with published listings.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'What somebody who is still typing may mean.', simpleResolvers: true })
export class Suggestion {
  @Field(() => SuggestionKind, { description: 'What it is of.' })
  kind: SuggestionKind

  @Field(() => String, { description: 'Its name.' })
  text: string

  @Field(() => String, {
    nullable: true,
    description:
      'What tells it from another of the same name: the city of a listing, the category above one, the region of a place.',
  })
  detail: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the listing or category.' })
  id: string | null

  @Field(() => String, { nullable: true, description: 'Slug of the listing or category.' })
  slug: string | null

  @Field(() => Location, {
    nullable: true,
    description: 'Where the listing is, or the middle of the listings of a place.',
  })
  location: Location | null

  @Field(() => Int, {
    nullable: true,
    description: 'Of a place: how many listings it has; 1,000 stands for 1,000 or more.',
  })
  listings: number | null
}
