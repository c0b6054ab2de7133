import { Field, Float, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Listing } from './listing.entity.js'

export const ListingConnection = connectionOf(Listing, 'Listing')

@SeenBy('public')
@ObjectType({ description: 'A term of a search, and what stood in the listing for it.', simpleResolvers: true })
export class RankSynonym {
  @Field(() => String, { description: 'What was searched for, folded: `coiffeur`.' })
  searched: string

  @Field(() => String, { description: 'What was found for it, folded: `hair studio`.' })
  found: string
}

@SeenBy('public')
@ObjectType({
  description:
    'Why a listing stands where it stands: score = planWeight + textMatch + featuredBoost + endorsementPoints + proximityBonus.',
  simpleResolvers: true,
})
export class Rank {
  @Field(() => Float, { description: 'The sum of the others.' })
  score: number

  @Field(() => Float, { description: 'Weight of its own plan, else of the tenant’s.' })
  planWeight: number

  @Field(() => Float, {
    description:
      'Only with text: 40 the whole name, 30 all words in the name, 20 category or tag, 10 elsewhere; half when a mistake was forgiven.',
  })
  textMatch: number

  @Field(() => Float, { description: '20 while it is featured.' })
  featuredBoost: number

  @Field(() => Float, {
    description: '2 for each approved endorsement of the last 90 days, 3 with proof of visit, at most 20.',
  })
  endorsementPoints: number

  @Field(() => Float, { description: 'Only with a point: 10 / (1 + km).' })
  proximityBonus: number
}
