import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { categoryNamed } from '../category/tree.reads.js'
import { type Area, areaOfBounds, areaOfPolygon } from '../search/area.js'
import type { Search } from '../search/asked.js'
import { tagKeys } from '../search/document.js'
import { synonymsOf } from '../search/synonyms.reads.js'
import { trait } from '../search/lexemes.js'
import type { Wish } from '../search/query.js'
import { fieldWishes } from './filter-fields.js'
import { type ListingFilter, ListingSort } from './filter.inputs.js'
import { ListingStatus } from './listing.entity.js'
import { isStaff } from './listings.rules.js'

export type Page = { filter: ListingFilter; sort: ListingSort; first: number; after: string | null }

/** The filter in search's own terms; null when it names a category that is not there, which holds nothing. */
export async function searchOf(scope: Scope, { filter, sort, first, after }: Page): Promise<Search | null> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (sort === ListingSort.DISTANCE && !filter.near)
    throw refuse('BAD_USER_INPUT', 'Sorting by distance needs a point.', { field: 'filter.near' })
  const area = areaOf(filter)
  const categoryId = filter.category ? ((await categoryNamed(scope, filter.category))?.id ?? null) : null
  if (filter.category && !categoryId) return null
  return {
    text: filter.text ?? null,
    synonyms: filter.text?.trim() ? await synonymsOf(scope) : undefined,
    near: filter.near ? { ...filter.near, radiusKm: filter.near.radiusKm ?? null } : null,
    area,
    wishes: [...wishesOf(filter, categoryId), ...(await fieldWishes(scope, filter.fields ?? []))],
    openAt: filter.openAt ?? null,
    openNow: !filter.openAt && filter.openNow === true,
    featured: filter.featured ?? null,
    statuses: statusesFor(scope, filter),
    sort,
    first,
    after,
  }
}

function wishesOf(
  { tags, anyTags, priceLevels, withPhoto, verified }: ListingFilter,
  categoryId: string | null,
): Wish[] {
  const every = tagKeys(tags ?? []).map((key): Wish => ({ facet: 'tag', anyOf: [trait.tag(key)] }))
  return [
    ...(categoryId ? [{ facet: 'category', anyOf: [trait.category(categoryId)] } satisfies Wish] : []),
    ...every,
    ...(anyTags?.length ? [{ facet: 'anyTag', anyOf: tagKeys(anyTags).map(trait.tag) } satisfies Wish] : []),
    ...(priceLevels?.length ? [{ facet: 'priceLevel', anyOf: priceLevels.map(trait.priceLevel) } satisfies Wish] : []),
    ...(typeof withPhoto === 'boolean' ? [either('photo', withPhoto)] : []),
    ...(typeof verified === 'boolean' ? [either('verified', verified)] : []),
  ]
}

const either = (facet: 'photo' | 'verified', wanted: boolean): Wish => ({
  ...{ facet, anyOf: [trait[facet]] },
  ...(wanted ? {} : { not: true }),
})

function areaOf({ bounds, polygon }: ListingFilter): Area | null {
  if (bounds && polygon) throw refuse('BAD_USER_INPUT', 'Either a window or an outline.', { field: 'filter.polygon' })
  if (bounds && bounds.north < bounds.south)
    throw refuse('BAD_USER_INPUT', 'The upper edge is below the lower one.', { field: 'filter.bounds.north' })
  if (polygon && polygon.length < 3)
    throw refuse('BAD_USER_INPUT', 'An outline has at least three corners.', { field: 'filter.polygon' })
  return bounds ? areaOfBounds(bounds) : polygon ? areaOfPolygon(polygon) : null
}

function statusesFor(scope: Scope, filter: ListingFilter): string[] {
  if (!isStaff(scope.viewer)) return [ListingStatus.PUBLISHED]
  return filter.status ? [filter.status] : Object.values(ListingStatus)
}
