import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { Listing, ListingStatus } from '../listing/listing.entity.js'
import type { FavouriteList } from './favourites.types.js'
import { MOST, readFavourites, writeFavourites } from './token.js'

/** As long as a slug can be. */
const LONGEST = 200

const sql = `select slug, listing_id as id from listing_slug where tenant_id = app_tenant() and slug = any ($1)`

export async function signFavourites(scope: Scope, slugs: string[]): Promise<FavouriteList> {
  if (!slugs.length || slugs.length > MOST || slugs.some((slug) => slug.length > LONGEST))
    throw refuse('BAD_USER_INPUT', `Name 1 to ${MOST} slugs.`, { field: 'slugs' })
  const rows = await scope.connection.prepared<{ slug: string; id: string }>('favourite-slugs', sql, [slugs])
  const known = new Map(rows.map(({ slug, id }) => [slug, id]))
  const listings = await published(scope, [...new Set(slugs.flatMap((slug) => known.get(slug) ?? []))])
  return {
    token: writeFavourites(
      scope,
      listings.map(({ id }) => id),
    ),
    listings,
  }
}

/** The token stays as it is: what is hidden now may be shown again. */
export async function favourites(scope: Scope, token: string): Promise<FavouriteList> {
  const ids = readFavourites(scope, token)
  if (!ids) throw refuse('BAD_USER_INPUT', 'This list is not valid.', { field: 'token' })
  return { token, listings: await published(scope, ids) }
}

/** Whoever asks: a list is looked at as a visitor sees it. */
async function published(scope: Scope, ids: string[]): Promise<Listing[]> {
  const where = { id: { $in: ids }, status: ListingStatus.PUBLISHED }
  const found = new Map((await scope.em.findAll(Listing, { where })).map((listing) => [listing.id, listing]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
