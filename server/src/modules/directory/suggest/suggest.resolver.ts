import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import type { Context } from '../../../scope/scope.js'
import { suggest } from './suggest.reads.js'
import { Suggestion } from './suggest.types.js'

@Resolver()
export class SuggestResolver {
  @ListSize(20)
  @Query(() => [Suggestion], {
    description:
      'What somebody who is still typing may mean: categories, places and published listings with a name that begins so, at most `first` of each. Case and accents do not matter; listings are also found by what staff say means the same (`synonyms`). Empty where nothing can be searched.',
  })
  suggest(
    @Ctx() { scope }: Context,
    @Arg('text', () => String, { description: 'What was typed so far, at most 100 characters.' }) text: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'How many of each kind, 1 to 20.' })
    first: number,
  ): Promise<Suggestion[]> {
    return suggest(scope, text, first)
  }
}
