import { FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Rank, RankSynonym } from './listing.types.js'
import { foundFor } from './listings.reads.js'

@Resolver(() => Rank)
export class RankResolver {
  @SeenBy('public')
  @ListSize(1)
  @FieldResolver(() => [RankSynonym], {
    description:
      'Terms of the search that do not stand in it, each with what was found for it among the words that staff say mean the same; none where it was found by what was searched for.',
  })
  synonyms(@Root() rank: Rank): Promise<RankSynonym[]> {
    return foundFor(rank)
  }
}
