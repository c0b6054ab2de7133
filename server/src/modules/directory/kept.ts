import { FavouritesResolver } from './favourites/favourites.resolver.js'
import { favouriteDoors } from './favourites/favourites.rules.js'
import { SavedSearchesResolver } from './savedsearches/saved-searches.resolver.js'
import { savedSearchDoors } from './savedsearches/saved-searches.rules.js'

/** What visitors keep of a directory: searches and lists. */
export const keptResolvers = [SavedSearchesResolver, FavouritesResolver] as const
export const keptDoors = [savedSearchDoors, favouriteDoors]
