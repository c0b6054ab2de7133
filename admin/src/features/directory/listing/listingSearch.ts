import { redirect } from '@tanstack/react-router'
import type { ListingFieldFilter, ListingFilter, ListingSort, ListingsPageQueryVariables } from '../../../gql/graphql'
import { recall, remember } from '../../../lib/storage'

export const STATUSES = ['PUBLISHED', 'DRAFT', 'PENDING', 'UNDER_REVIEW', 'ARCHIVED'] as const
export const SORTS = ['RELEVANCE', 'NAME', 'NEWEST', 'ENDORSEMENTS'] as const
export const SIZES = [25, 50, 100]
export const HIDDEN_AT_FIRST = ['city', 'phone', 'website', 'email', 'open', 'plan', 'created']

/** By as many fields of its own a directory is asked at once. */
export const MOST_FIELDS = 5

/** The whole state of the list; absent means the default, so that a plain address stays plain. */
export interface ListingSearch {
  q?: string | undefined
  status?: (typeof STATUSES)[number] | undefined
  category?: string | undefined
  tags?: string[] | undefined
  /** By fields of the directory's own, as the contract has them. */
  fields?: ListingFieldFilter[] | undefined
  open?: true | undefined
  featured?: true | undefined
  sort?: (typeof SORTS)[number] | undefined
  size?: 50 | 100 | undefined
  after?: string | undefined
  page?: number | undefined
  hide?: string[] | undefined
  dense?: boolean | undefined
}

/** An address someone typed or an old bookmark must open the list, not an error: what cannot be read is left out. */
export function listingSearch(search: Record<string, unknown>): ListingSearch {
  const { q, status, category, tags, fields, open, featured, sort, size, after, page, hide, dense } = search
  const cursor = asText(after)
  return {
    q: asText(q),
    status: STATUSES.find((known) => known === status),
    category: asText(category),
    tags: asTexts(tags),
    fields: asFields(fields),
    open: open === true || undefined,
    featured: featured === true || undefined,
    sort: SORTS.find((known) => known === sort),
    size: size === 50 || size === 100 ? size : undefined,
    after: cursor,
    // A page number without its cursor would lie about where the list begins.
    page: cursor && typeof page === 'number' && Number.isInteger(page) && page > 1 ? page : undefined,
    hide: asTexts(hide),
    dense: typeof dense === 'boolean' ? dense : undefined,
  }
}

/** The router reads `?q=2024` as a number; a search for it is a text all the same. */
function asText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
}

function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
}

function asFields(value: unknown): ListingFieldFilter[] | undefined {
  const read = (Array.isArray(value) ? value : []).flatMap((one): ListingFieldFilter[] => {
    const { key, anyOf, min, max } = Object(one)
    const named = { key: asText(key), anyOf: asTexts(anyOf), min: asText(min), max: asText(max) }
    return named.key && (named.anyOf?.length || named.min || named.max) ? [{ ...named, key: named.key }] : []
  })
  return read.length > 0 ? read.slice(0, MOST_FIELDS) : undefined
}

export function filterOf(search: ListingSearch): ListingFilter {
  return {
    ...(search.q ? { text: search.q } : {}),
    ...(search.status ? { status: search.status } : {}),
    ...(search.category ? { category: search.category } : {}),
    ...(search.tags?.length ? { tags: search.tags } : {}),
    ...(search.fields?.length ? { fields: search.fields } : {}),
    ...(search.open ? { openNow: true } : {}),
    ...(search.featured ? { featured: true } : {}),
  }
}

/** Best match while searching, else the alphabet: what a person scanning a list expects. */
export function sortOf(search: ListingSearch): ListingSort {
  return search.sort ?? (search.q ? 'RELEVANCE' : 'NAME')
}

export function sizeOf(search: ListingSearch): number {
  return search.size ?? 25
}

export function variablesOf(search: ListingSearch): ListingsPageQueryVariables {
  return { filter: filterOf(search), sort: sortOf(search), first: sizeOf(search), after: search.after ?? null }
}

/** Any change of what is listed starts again from the first page. */
export function narrowed(search: ListingSearch, change: Partial<ListingSearch>): ListingSearch {
  return { ...search, ...change, after: undefined, page: undefined }
}

export function isNarrowed(search: ListingSearch): boolean {
  return Object.keys(filterOf(search)).length > 0
}

/** Columns and density are kept for the next visit, and put into the address so that it says everything. */
export function rememberedView({ search }: { search: ListingSearch }): void {
  if (search.hide !== undefined || search.dense !== undefined) return
  const stored = recall('listings.view')
  if (!stored) return
  const view = listingSearch(parsed(stored))
  if (view.hide !== undefined || view.dense !== undefined) {
    throw redirect({ to: '/listings', search: { ...search, hide: view.hide, dense: view.dense }, replace: true })
  }
}

export function rememberView({ hide, dense }: ListingSearch): void {
  remember('listings.view', JSON.stringify({ hide, dense }))
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}
