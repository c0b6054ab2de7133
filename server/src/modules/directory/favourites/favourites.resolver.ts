import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { favourites, signFavourites } from './favourites.reads.js'
import { FavouriteList } from './favourites.types.js'

@Resolver()
export class FavouritesResolver {
  @Query(() => FavouriteList, {
    description:
      'Makes a list that can be passed on of what a browser keeps. Slugs of nothing that is published are left out, as are those that come twice. BAD_USER_INPUT for more than 48.',
  })
  signFavourites(
    @Ctx() { scope }: Context,
    @Arg('slugs', () => [String], {
      description: 'Slugs of listings, old ones too, in the order of the list; 1 to 48.',
    })
    slugs: string[],
  ): Promise<FavouriteList> {
    return signFavourites(scope, slugs)
  }

  @Query(() => FavouriteList, {
    description:
      'A list that somebody passed on. What was deleted or hidden since is left out. BAD_USER_INPUT for a token that is not ours, or of another tenant.',
  })
  favourites(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: '`FavouriteList.token`.' }) token: string,
  ): Promise<FavouriteList> {
    return favourites(scope, token)
  }
}
