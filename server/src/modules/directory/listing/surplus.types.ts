import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Listing } from './listing.entity.js'

@SeenBy('tenant.read')
@ObjectType({
  description:
    'What is beyond the plan after it became smaller: it is shown to visitors as before and can be deleted or archived, but not changed.',
  simpleResolvers: true,
})
export class Surplus {
  @Field(() => ID, { description: 'Id of the tenant, which has one of them.' })
  id: string

  @Field(() => String, { description: 'Key of the limit: `listings`.' })
  limitKey: string

  @Field(() => Int, { nullable: true, description: 'How many the plan holds; null: unlimited.' })
  limit: number | null

  @Field(() => Int, { description: 'How many there are.' })
  used: number

  @Field(() => Int, { description: 'How many of them are read-only now.' })
  readOnlyCount: number

  @Field(() => String, { nullable: true, description: 'The limit in words: `The Free plan holds 50 listings.`' })
  says: string | null

  @ListSize(100)
  @Field(() => [Listing], { description: 'Those that are read-only, newest first, up to 250 of them.' })
  readOnly: Listing[]

  @ListSize(100)
  @Field(() => [Listing], { description: 'Those that were chosen to stay editable, in the order of their names.' })
  chosen: Listing[]
}
