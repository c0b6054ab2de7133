import { Field, Int, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { Category } from '../category/category.entity.js'

@ObjectType({ description: 'How many visitors wait for what is new in a category.', simpleResolvers: true })
export class SavedSearchCategory {
  @Field(() => Category, { description: 'The category.' })
  category: Category

  @Field(() => Int, { description: 'How many, each address counted once.' })
  visitors: number
}

@ObjectType({ description: 'How many visitors wait for the same words.', simpleResolvers: true })
export class SavedSearchText {
  @Field(() => String, { description: 'The words in lower case.' })
  text: string

  @Field(() => Int, { description: 'How many, each address counted once; at least three.' })
  visitors: number
}

@ObjectType({ description: 'What visitors wait for, without who they are.', simpleResolvers: true })
export class SavedSearchCounts {
  @Field(() => Int, { description: 'Searches whose new matches are mailed.' })
  active: number

  @Field(() => Int, { description: 'Searches whose link was not followed yet.' })
  waiting: number

  @Field(() => Int, { description: 'Active ones that are mailed once a day at most.' })
  daily: number

  @Field(() => Int, { description: 'Active ones that are mailed once a week at most.' })
  weekly: number

  @ListSize(20)
  @Field(() => [SavedSearchCategory], { description: 'The 20 categories most waited for, most first.' })
  categories: SavedSearchCategory[]

  @ListSize(20)
  @Field(() => [SavedSearchText], {
    description:
      'The 20 texts most waited for, most first; nothing that fewer than three wrote, for it may be about somebody.',
  })
  texts: SavedSearchText[]
}
