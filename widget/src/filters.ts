import type { BoundsInput, ListingFilter, ListingSort, NearInput } from './gql/answers.js'

/** What the visitor has chosen. Each is of the kind its value without a choice has: the address of the page is read by that. */
export interface Filters {
  text: string
  category: string
  tags: string[]
  openNow: boolean
  priceLevels: number[]
  /** By the tenant's own fields: each as JSON, as the contract has it, so that the address can carry it. */
  fields: string[]
  withPhoto: boolean
  featured: boolean
  /** Empty: as it fits, by distance around a point and else by relevance. */
  sort: ListingSort | ''
  /** Around the visitor or a place; how far is the server's affair. */
  near: NearInput | null
  /** The name of the place that `near` is; empty: the visitor. */
  place: string
  /** A part of the map. */
  bounds: BoundsInput | null
}

/** Orders of the visitor's choice, beside the one that fits. */
export const sorts = ['NAME', 'NEWEST', 'ENDORSEMENTS'] as const

/** What stands in the page's address. Where the visitor is does not: addresses are shared. */
export const ADDRESSED = [
  'text',
  'category',
  'tags',
  'openNow',
  'priceLevels',
  'fields',
  'withPhoto',
  'featured',
  'sort',
] as const satisfies (keyof Filters)[]

export function unfilteredBy(category: string | null): Filters {
  return {
    text: '',
    category: category ?? '',
    tags: [],
    openNow: false,
    priceLevels: [],
    fields: [],
    withPhoto: false,
    featured: false,
    sort: '',
    near: null,
    place: '',
    bounds: null,
  }
}

/** The visitor's filters in the words of the contract. A single letter is not a search yet. */
export function toQuery(filters: Filters): { filter: ListingFilter; sort: ListingSort } {
  const { near, bounds, category, tags, priceLevels, sort } = filters
  const text = filters.text.trim()
  const filter: ListingFilter = {}
  if ([...text].length > 1) filter.text = text
  if (category) filter.category = category
  if (tags.length) filter.anyTags = tags
  if (priceLevels.length) filter.priceLevels = priceLevels
  if (filters.fields.length) filter.fields = filters.fields.map((text) => JSON.parse(text))
  for (const name of ['openNow', 'withPhoto', 'featured'] as const) if (filters[name]) filter[name] = true
  if (near) filter.near = near
  if (bounds) filter.bounds = bounds
  return { filter, sort: sort || (near ? 'DISTANCE' : 'RELEVANCE') }
}

/** The field that it names, if any: whoever wrote into the address by hand is not kept from the list. */
export function keyOf(text: string): string | undefined {
  try {
    return JSON.parse(text).key
  } catch {
    return
  }
}

/** What the page hears of a search. */
export function described({ text, category, tags, openNow, near, bounds }: Filters) {
  return {
    text: text.trim(),
    category: category || null,
    tag: tags[0] ?? null,
    openNow,
    near: near !== null || bounds !== null,
  }
}

export function isFiltered(now: Filters, unfiltered: Filters): boolean {
  return JSON.stringify({ ...now, sort: '' }) !== JSON.stringify({ ...unfiltered, sort: '' })
}
