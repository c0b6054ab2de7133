import { batch, computed, signal } from '@preact/signals'
import { isAborted, type Send } from './api.js'
import { SEARCH } from './documents/search.js'
import type { Emit } from './events.js'
import type {
  CardFragment,
  DirectorySearchQuery,
  DirectorySearchQueryVariables,
  ListingFilter,
  NearInput,
  ResultsFragment,
} from './gql/answers.js'

export interface Filters {
  text: string
  category: string | null
  tag: string | null
  openNow: boolean
  near: NearInput | null
  /** What `near` means to the visitor: nearest first, or a part of the map. */
  nearBy: 'me' | 'area' | null
}

const DEBOUNCE = 180
const NEXT_PAGE = 24

export type Results = ReturnType<typeof createResults>

/** The list: what was asked for, what came, and the one request that is under way. A newer question cancels an older one. */
export function createResults(send: Send, emit: Emit, options: { category: string | null; pageSize: number }) {
  const unfiltered: Filters = {
    text: '',
    category: options.category,
    tag: null,
    openNow: false,
    near: null,
    nearBy: null,
  }
  const filters = signal(unfiltered)
  const cards = signal<CardFragment[]>([])
  const total = signal(0)
  const next = signal<string | null>(null)
  const busy = signal<'search' | 'more' | null>(null)
  const failure = signal<Error | null>(null)
  /** The failed request was for a further page: what is shown still answers the question. */
  const failedLate = signal(false)
  let underway: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const put = (page: ResultsFragment, append: boolean) =>
    batch(() => {
      cards.value = append ? [...cards.value, ...page.nodes] : page.nodes
      total.value = page.totalCount
      next.value = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      busy.value = null
      failure.value = null
    })

  const ask = async (after: string | null): Promise<void> => {
    underway?.abort()
    const mine = new AbortController()
    underway = mine
    busy.value = after ? 'more' : 'search'
    const variables: DirectorySearchQueryVariables = {
      ...toQuery(filters.value),
      first: after ? NEXT_PAGE : options.pageSize,
      after,
    }
    try {
      const answer = await send<DirectorySearchQuery>(SEARCH, variables, mine.signal)
      if (mine.signal.aborted) return
      put(answer.listings, after !== null)
      if (!after) emit('ld:search', { ...described(filters.value), total: total.value })
    } catch (error) {
      if (mine.signal.aborted || isAborted(error)) return
      batch(() => {
        busy.value = null
        failedLate.value = after !== null
        failure.value = error as Error
      })
    }
  }

  const refine = (change: Partial<Filters>) => {
    filters.value = { ...filters.value, ...change }
    clearTimeout(timer)
    // Typing pauses before it asks; a click asks at once.
    if (Object.keys(change).join() === 'text') timer = setTimeout(() => ask(null), DEBOUNCE)
    else void ask(null)
  }

  return {
    filters,
    cards,
    total,
    next,
    busy,
    failure,
    failedLate,
    filtered: computed(() => filters.value !== unfiltered && isFiltered(filters.value, unfiltered)),
    seed: (page: ResultsFragment) => put(page, false),
    refine,
    clear: () => refine(unfiltered),
    more: () => (next.value ? ask(next.value) : Promise.resolve()),
    again: () => ask(failedLate.value ? next.value : null),
    dispose: () => {
      clearTimeout(timer)
      underway?.abort()
    },
  }
}

/** The visitor's filters in the words of the contract. A single letter is not a search yet. */
export function toQuery(filters: Filters): { filter: ListingFilter; sort: 'RELEVANCE' | 'DISTANCE' } {
  const text = filters.text.trim()
  const filter: ListingFilter = {}
  if ([...text].length > 1) filter.text = text
  if (filters.category) filter.category = filters.category
  if (filters.tag) filter.tags = [filters.tag]
  if (filters.openNow) filter.openNow = true
  if (filters.near) filter.near = filters.near
  return { filter, sort: filters.nearBy === 'me' ? 'DISTANCE' : 'RELEVANCE' }
}

function described({ text, category, tag, openNow, near }: Filters) {
  return { text: text.trim(), category, tag, openNow, near: near !== null }
}

function isFiltered(now: Filters, unfiltered: Filters): boolean {
  return (Object.keys(unfiltered) as (keyof Filters)[]).some((name) => now[name] !== unfiltered[name])
}
