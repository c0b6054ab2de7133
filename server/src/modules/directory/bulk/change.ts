import { type FieldError, refuse } from '../../../kernel/errors.js'
import { holds } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { categoryById } from '../category/tree.reads.js'
import type { ListingStatus } from '../listing/listing.entity.js'
import type { ListingBulkChangeInput } from './bulk.inputs.js'

/** What becomes of each listing, in the form it is kept in: no key, no change. */
export type Change = {
  status?: ListingStatus
  addCategoryIds?: string[]
  removeCategoryIds?: string[]
  addTags?: string[]
  removeTags?: string[]
  /** ISO 8601; null ends it. */
  featuredUntil?: string | null
  priceLevel?: number | null
  takesBookings?: boolean
  delete?: true
}

/** What the form says, put right; what is wrong with it goes to the other faults. */
export async function readChange(scope: Scope, input: ListingBulkChangeInput, faults: FieldError[]): Promise<Change> {
  const fault = (part: string, message: string): void => void faults.push({ path: `input.change${part}`, message })
  const change = changeOf(input)
  const { featuredUntil, delete: removes, ...others } = change
  const parts = Object.keys(change).length
  if (removes && parts > 1) fault('.delete', 'What is deleted is not changed as well.')
  if (featuredUntil && new Date(featuredUntil) <= scope.now())
    fault('.featuredUntil', 'Choose an instant in the future.')
  for (const part of ['addCategoryIds', 'removeCategoryIds'] as const)
    for (const [at, id] of (others[part] ?? []).entries())
      if (!(await categoryById(scope, id))) fault(`.${part}.${at}`, 'There is no such category.')
  const twice = (others.addCategoryIds ?? []).findIndex((id) => others.removeCategoryIds?.includes(id))
  if (twice >= 0) fault(`.addCategoryIds.${twice}`, 'This one is to be taken away as well.')
  if (featuredUntil !== undefined && !holds(scope.viewer, 'listing.feature'))
    throw refuse('FORBIDDEN', 'You may not let listings stand out.', { field: 'input.change.featuredUntil' })
  return change
}

function changeOf(input: ListingBulkChangeInput): Change {
  const { status, featuredUntil, priceLevel, takesBookings } = input
  return {
    ...(status ? { status } : {}),
    ...listOf('addCategoryIds', input.addCategoryIds),
    ...listOf('removeCategoryIds', input.removeCategoryIds),
    ...listOf('addTags', words(input.addTags)),
    ...listOf('removeTags', words(input.removeTags)),
    ...(featuredUntil === undefined ? {} : { featuredUntil: featuredUntil?.toISOString() ?? null }),
    ...(priceLevel === undefined ? {} : { priceLevel }),
    ...(takesBookings == null ? {} : { takesBookings }),
    ...(input.delete ? { delete: true as const } : {}),
  }
}

const words = (given: string[] | null | undefined): string[] => (given ?? []).map((each) => each.trim()).filter(Boolean)

function listOf<K extends string>(key: K, given: string[] | null | undefined): { [each in K]?: string[] } {
  const list = [...new Set(given ?? [])]
  return (list.length ? { [key]: list } : {}) as { [each in K]?: string[] }
}
