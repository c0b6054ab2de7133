import DataLoader from 'dataloader'
import { isId } from '../../../kernel/ids.js'
import { type Beside, cameBeside } from '../../../scope/beside.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { readerOf } from '../../../scope/shown.js'
import { isStaff } from '../listing/listings.rules.js'
import { Category } from './category.entity.js'

/** A short closed list (ops/docs/api.md): a tenant's whole tree is one read. */
export const MOST_CATEGORIES = 1_000

const readAll = readerOf(Category, { name: 'categories', where: 'true order by r.sort_order, r.name, r.id' })
const readByIds = readerOf(Category, { name: 'categories-by-id', where: 'r.id = any ($1)' })
const readBySlug = readerOf(Category, { name: 'category-by-slug', where: 'r.slug = $1' })

/** In reading order: each category right before what is below it, siblings as staff put them. */
export const wholeTree = perScope(async (scope: Scope): Promise<Category[]> => {
  const all = await readAll(scope, [])
  const byParent = Map.groupBy(all, (category) => category.parentId)
  const below = (parentId: string | null): Category[] =>
    (byParent.get(parentId) ?? []).flatMap((category) => [category, ...below(category.id)])
  const reached = below(null)
  // A child of a deleted category has no way up: it stands at the end rather than nowhere.
  const known = new Set(reached)
  return [...reached, ...all.filter((category) => !known.has(category))]
})

export async function childrenOf(scope: Scope, id: string): Promise<Category[]> {
  return (await wholeTree(scope)).filter((category) => category.parentId === id)
}

const byId = perScope(
  (scope: Scope) =>
    new DataLoader<string, Category | null>(async (ids) => {
      const found = new Map((await readByIds(scope, [ids])).map((category) => [category.id, category]))
      return ids.map((id) => found.get(id) ?? null)
    }),
)

/** The categories of a whole list in one statement. */
export function categoryById(scope: Scope, id: string): Promise<Category | null> {
  return byId(scope).load(id)
}

const shown = {
  entity: Category,
  always: ['id', 'name', 'slug', 'sortOrder', 'parentId'],
  rarely: ['createdAt', 'updatedAt'],
} as const

export const categoryBeside: Beside<Category> = {
  ...{ name: 'category', ...shown },
  sql: (
    { columns, conditions },
    listing,
  ) => `(select json_build_array(json_build_array(${columns('c')})) from category c
    where ${conditions('c')}c.id = ${listing}.category_id)`,
}

/** It and those above it, for who asks for its `parent`. */
export const pathBeside: Beside<Category> = {
  ...{ name: 'categoryPath', ...shown },
  sql: (
    { columns, conditions },
    listing,
  ) => `(with recursive up as (select c.*, 0 as height from category c where ${conditions('c')}c.id = ${listing}.category_id
    union all select c.*, u.height + 1 from up u join category c on ${conditions('c')}c.id = u.parent_id where u.height < 20)
    select json_agg(json_build_array(${columns('u')}) order by u.height) from up u)`,
}

/** What came with a category that came beside a listing. Not the loader's: these have the columns that their own query names. */
const aboveOf = new WeakMap<Category, Category | null>()

/** The category above it; null at the top, and where that one is deleted. */
export function parentOf(scope: Scope, category: Category): Category | null | Promise<Category | null> {
  const above = aboveOf.get(category)
  if (above !== undefined) return above
  return category.parentId ? categoryById(scope, category.parentId) : null
}

type Filed = { categoryId: string | null }

export function categoryOfListing(scope: Scope, listing: Filed): Category | null | Promise<Category | null> {
  const path = cameBeside(listing, pathBeside)
  for (const [height, category] of path?.entries() ?? []) aboveOf.set(category, path?.[height + 1] ?? null)
  const came = path ?? cameBeside(listing, categoryBeside)
  if (came) return came[0] ?? null
  return listing.categoryId ? categoryById(scope, listing.categoryId) : null
}

/** By its slug or its id. */
export async function categoryNamed(scope: Scope, slugOrId: string): Promise<Category | null> {
  const [named] = await readBySlug(scope, [slugOrId])
  return named ?? (isId(slugOrId) ? categoryById(scope, slugOrId) : null)
}

type Counted = { category_id: string; listings: number }
const counts = `select category_id, count(*)::int as listings from listing
  where deleted_at is null and category_id is not null and (status = 'PUBLISHED' or $1) group by category_id`

/** Of listings that are in the category, or below it, by a further category alone. */
const furtherCounts = `with recursive up as (
    select c.id as leaf, c.id as above, c.parent_id from category c where c.deleted_at is null
    union select u.leaf, c.id, c.parent_id from up u join category c on c.id = u.parent_id and c.deleted_at is null)
  select u.above as category_id, count(distinct f.listing_id)::int as listings
  from listing_category f join listing l on l.id = f.listing_id and l.deleted_at is null and (l.status = 'PUBLISHED' or $1)
  join up u on u.leaf = f.category_id
  where not exists (select from up p where p.leaf = l.category_id and p.above = u.above) group by u.above`

const countedBy = (name: string, sql: string) =>
  perScope(async (scope: Scope): Promise<Map<string, number>> => {
    const rows = await scope.connection.prepared<Counted>(name, sql, [isStaff(scope.viewer)])
    return new Map(rows.map((row) => [row.category_id, row.listings]))
  })
const primaryListings = countedBy('category-counts', counts)
const furtherListings = countedBy('category-further-counts', furtherCounts)

/** Listings the viewer can see in the category and all below it, each once. */
export async function listingCount(scope: Scope, id: string): Promise<number> {
  const [own, further, tree] = await Promise.all([primaryListings(scope), furtherListings(scope), wholeTree(scope)])
  const below = (parent: string): number =>
    (own.get(parent) ?? 0) +
    tree.filter((category) => category.parentId === parent).reduce((sum, child) => sum + below(child.id), 0)
  return below(id) + (further.get(id) ?? 0)
}
