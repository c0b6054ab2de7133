import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { categoryById } from '../category/tree.reads.js'
import type { Listing } from './listing.entity.js'
import { ListingCategory } from './listing-category.entity.js'
import type { UpdateListingInput } from './listings.inputs.js'

type Given = Pick<UpdateListingInput, 'categoryId' | 'categoryIds'>

/**
 * The categories of a listing, the first its primary one. `categoryId` alone changes the primary one and leaves the further ones, as whoever
 * knows of one category expects; null takes all away, for then there would be further ones without a first. Answers all of them.
 */
export async function setCategories(
  scope: Scope,
  listing: Listing,
  { categoryId, categoryIds }: Given,
): Promise<string[]> {
  if (categoryIds !== undefined) return setAll(scope, listing, wholeList(categoryIds ?? [], categoryId))
  if (categoryId === undefined) return allIds(listing, await furtherOf(scope, listing))
  if (categoryId === null) return setAll(scope, listing, [])
  await needCategory(scope, categoryId, 'input.categoryId')
  listing.categoryId = categoryId
  const further = await furtherOf(scope, listing)
  scope.em.remove(further.filter((each) => each.categoryId === categoryId))
  return allIds(listing, further)
}

function allIds({ categoryId }: Listing, further: ListingCategory[]): string[] {
  const rest = further.filter((each) => each.categoryId !== categoryId).map((each) => each.categoryId)
  return categoryId ? [categoryId, ...rest] : rest
}

function wholeList(ids: string[], primary: string | null | undefined): string[] {
  if (new Set(ids).size !== ids.length)
    throw refuse('BAD_USER_INPUT', 'Name each category once.', { field: 'input.categoryIds' })
  if (primary !== undefined && primary !== (ids[0] ?? null))
    throw refuse('BAD_USER_INPUT', 'This is not the first of `categoryIds`.', { field: 'input.categoryId' })
  return ids
}

async function setAll(scope: Scope, listing: Listing, ids: string[]): Promise<string[]> {
  for (const [at, id] of ids.entries()) await needCategory(scope, id, `input.categoryIds.${at}`)
  const [primary = null, ...wanted] = ids
  listing.categoryId = primary
  const further = await furtherOf(scope, listing)
  scope.em.remove(further.filter(({ categoryId }) => !wanted.includes(categoryId)))
  wanted.forEach((categoryId, at) => {
    const known = further.find((each) => each.categoryId === categoryId)
    const row = { id: newId(), listingId: listing.id, categoryId, position: at + 1 } as ListingCategory
    if (known) known.position = at + 1
    else scope.em.persist(scope.em.create(ListingCategory, row))
  })
  return ids
}

function furtherOf(scope: Scope, { id }: Listing): Promise<ListingCategory[]> {
  return scope.em.find(ListingCategory, { listingId: id })
}

async function needCategory(scope: Scope, id: string, field: string): Promise<void> {
  if (!(await categoryById(scope, id))) throw refuse('NOT_FOUND', 'There is no such category.', { field })
}
