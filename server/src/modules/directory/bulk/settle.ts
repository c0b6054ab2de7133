import { Refusal } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { fieldsOf } from '../field/fields.reads.js'
import { type Listing, ListingStatus } from '../listing/listing.entity.js'
import { needTransition } from '../listing/transitions.js'
import type { Change } from './change.js'

/** A listing with what a change has to know of it. `undescribed`: it shows a picture that nobody described. */
export type Subject = { listing: Listing; categoryIds: string[]; undescribed: boolean }
/** Only what becomes another; `categoryIds`: all of them, the first its primary one. */
export type Patch = Partial<
  Pick<Listing, 'status' | 'tags' | 'featuredUntil' | 'priceLevel' | 'takesBookings' | 'deletedAt'>
> & {
  categoryIds?: string[]
}
export type Settled = { patch: Patch } | { reason: string }

const MOST_TAGS = 30
const MOST_OF_A_LISTING = 10
const seen: readonly ListingStatus[] = [ListingStatus.PENDING, ListingStatus.PUBLISHED]

/** What the change makes of one listing, by the rules of editing it alone. Pure but for what it reads: writes nothing. */
export async function settle(
  scope: Scope,
  { listing, categoryIds, undescribed }: Subject,
  { change, viewer }: { change: Change; viewer: Scope['viewer'] },
): Promise<Settled> {
  if (change.delete) return { patch: { deletedAt: scope.now() } }
  const patch: Patch = {}
  const tags = tagsAfter(listing.tags, change)
  if (!same(tags, listing.tags)) patch.tags = tags
  if (patch.tags && tags.length > MOST_TAGS) return { reason: `A listing has at most ${MOST_TAGS} tags.` }
  const categories = categoriesAfter(categoryIds, change)
  if (!same(categories, categoryIds)) patch.categoryIds = categories
  if (patch.categoryIds && categories.length > MOST_OF_A_LISTING)
    return { reason: `A listing has at most ${MOST_OF_A_LISTING} categories.` }
  const { featuredUntil, priceLevel, status, takesBookings } = change
  const until = featuredUntil ? new Date(featuredUntil) : null
  if (featuredUntil !== undefined && until?.getTime() !== listing.featuredUntil?.getTime()) patch.featuredUntil = until
  if (priceLevel !== undefined && priceLevel !== listing.priceLevel) patch.priceLevel = priceLevel
  if (takesBookings !== undefined && takesBookings !== listing.takesBookings) patch.takesBookings = takesBookings
  if (status && status !== listing.status) {
    const refusal = refusedMove(viewer, listing, status)
    if (refusal) return { reason: refusal }
    if (status === ListingStatus.PUBLISHED && undescribed)
      return { reason: 'A published listing’s pictures are described.' }
    patch.status = status
  }
  const missing = await missingFields(scope, { listing, patch, categoryIds: categories })
  return missing ? { reason: missing } : { patch }
}

function refusedMove(viewer: Scope['viewer'], listing: Listing, status: ListingStatus): string | null {
  try {
    needTransition(viewer, listing, status)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** What is seen says what its categories require of it; asked where either becomes another. */
async function missingFields(
  scope: Scope,
  { listing, patch, categoryIds }: { listing: Listing; patch: Patch; categoryIds: string[] },
): Promise<string | null> {
  if (!patch.status && !patch.categoryIds) return null
  if (!seen.includes(patch.status ?? listing.status)) return null
  const missing = (await fieldsOf(scope, categoryIds)).filter(
    ({ key, isRequired }) => isRequired && listing.custom[key] === undefined,
  )
  return missing.length ? missing.map(({ label }) => `${label} is needed.`).join(' ') : null
}

function tagsAfter(tags: string[], { addTags = [], removeTags = [] }: Change): string[] {
  const gone = new Set(removeTags.map((tag) => tag.toLowerCase()))
  const left = tags.filter((tag) => !gone.has(tag.toLowerCase()))
  const known = new Set(left.map((tag) => tag.toLowerCase()))
  return [...left, ...addTags.filter((tag) => !known.has(tag.toLowerCase()))]
}

function categoriesAfter(ids: string[], { addCategoryIds = [], removeCategoryIds = [] }: Change): string[] {
  const left = ids.filter((id) => !removeCategoryIds.includes(id))
  return [...left, ...addCategoryIds.filter((id) => !left.includes(id))]
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at])
