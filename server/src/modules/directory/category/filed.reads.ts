import DataLoader from 'dataloader'
import { type Beside, cameBeside } from '../../../scope/beside.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { shapeOf } from '../../../scope/shown.js'
import { Category } from './category.entity.js'

const always = ['id', 'name', 'slug', 'sortOrder', 'parentId'] as const
const rarely = ['createdAt', 'updatedAt'] as const
const only = [...always, ...rarely]

/** The primary category and the further ones, each once: an import may make one of the further ones the primary. */
const filed = (
  listing: string,
) => `(select ${listing}.category_id as id, 0 as place where ${listing}.category_id is not null
  union all select f.category_id, f.position from listing_category f
  where f.tenant_id = app_tenant() and f.listing_id = ${listing}.id and f.category_id is distinct from ${listing}.category_id) f`

/** The categories of many listings in one statement, the primary one first. */
const categoriesOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, Category[]>(async (listingIds) => {
      const { columns, conditions, show } = shapeOf(scope, Category, { only })
      const sql = `select l.id, ${columns('c')} from listing l cross join lateral ${filed('l')}
        join category c on ${conditions('c')}c.id = f.id where l.id = any ($1) order by f.place, c.id`
      const rows = await scope.connection.arrays('listing-categories', sql, [listingIds])
      const found = Map.groupBy(rows, ([listingId]) => listingId as string)
      return listingIds.map((id) => (found.get(id) ?? []).map((row) => show(row, 1)))
    }),
)

export const categoriesBeside: Beside<Category> = {
  ...{ name: 'categories', entity: Category, always, rarely },
  sql: ({ columns, conditions }, listing) =>
    `(select json_agg(json_build_array(${columns('c')}) order by f.place, c.id) from ${filed(listing)}
    join category c on ${conditions('c')}c.id = f.id)`,
}

export function categoriesOfListing(scope: Scope, listing: { id: string }): Category[] | Promise<Category[]> {
  return cameBeside(listing, categoriesBeside) ?? categoriesOf(scope).load(listing.id)
}
