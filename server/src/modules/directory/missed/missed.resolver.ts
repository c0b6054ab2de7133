import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import type { Context } from '../../../scope/scope.js'
import { MissedSearch } from './missed.types.js'
import { dismissMissedSearch, missedSearches } from './missed.service.js'

@Resolver(() => MissedSearch)
export class MissedResolver {
  @ListSize(50)
  @Query(() => [MissedSearch], {
    description:
      'What visitors of the last 30 days searched for by words alone and did not find, most wanted first; nothing that fewer than three of them wrote, for it may be about somebody. Permission `category.write`.',
  })
  missedSearches(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
  ): Promise<MissedSearch[]> {
    return missedSearches(scope, first)
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a text off the list: it is seen to, or of no matter. It comes back once it is missed again. Permission `category.write`. True: it was there.',
  })
  dismissMissedSearch(
    @Ctx() { scope }: Context,
    @Arg('text', () => String, { description: '`MissedSearch.text`; at most 100 characters.' }) text: string,
  ): Promise<boolean> {
    return dismissMissedSearch(scope, text)
  }
}
