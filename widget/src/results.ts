import { batch, computed, signal } from '@preact/signals'
import { type Failure, isAborted, type Send } from './api.js'
import type { PageLink } from './deeplink.js'
import { SEARCH } from './documents/search.js'
import type { Emit } from './events.js'
import { described, type Filters, isFiltered, toQuery, unfilteredBy } from './filters.js'
import type {
  CardFragment,
  DirectorySearchQuery,
  DirectorySearchQueryVariables,
  ResultsFragment,
} from './gql/answers.js'

const DEBOUNCE = 180
const NEXT_PAGE = 24

export type Results = ReturnType<typeof createResults>

interface Options {
  category: string | null
  pageSize: number
  link: PageLink
  /** The language that names are wanted in. */
  locale: () => string
}

/** The list: what was asked for, what came, and the one request that is under way. A newer question cancels an older one. */
export function createResults(send: Send, emit: Emit, options: Options) {
  const unfiltered = unfilteredBy(options.category)
  const filters = signal(options.link.filters(unfiltered))
  const cards = signal<CardFragment[]>([])
  const total = signal(0)
  /** What the words were taken to mean as well. */
  const also = signal<string[]>([])
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
      also.value = page.alsoSearched
      next.value = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      busy.value = null
      failure.value = null
      failedLate.value = false
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
      locale: options.locale(),
    }
    try {
      const answer = await send<DirectorySearchQuery>(SEARCH, variables, mine.signal)
      if (mine.signal.aborted) return
      put(answer.listings, after !== null)
      if (!after) emit('ld:search', { ...described(filters.value), total: total.value })
    } catch (error) {
      if (mine.signal.aborted || isAborted(error)) return
      if (lighten(error)) return ask(null)
      batch(() => {
        busy.value = null
        failedLate.value = after !== null
        failure.value = error as Error
      })
    }
  }

  /** Chosen, in the address too, and not asked for yet. */
  const choose = (change: Partial<Filters>, typing: boolean) => {
    filters.value = { ...filters.value, ...change }
    options.link.searched(filters.value, unfiltered, typing)
  }

  /** A bookmark, or a step back, may filter by a field that is gone since: the rest of it stands. True: there is less to ask for now. */
  const lighten = (error: unknown): boolean => {
    const heavy = Boolean(filters.value.fields[0]) && (error as Failure).code === 'BAD_USER_INPUT'
    if (heavy) choose({ fields: [] }, true)
    return heavy
  }

  const refine = (change: Partial<Filters>) => {
    const typing = Object.keys(change).join() === 'text'
    choose(change, typing)
    clearTimeout(timer)
    // Typing pauses before it asks; a click asks at once.
    if (typing) timer = setTimeout(() => ask(null), DEBOUNCE)
    else void ask(null)
  }

  return {
    filters,
    cards,
    total,
    also,
    next,
    busy,
    failure,
    failedLate,
    filtered: computed(() => isFiltered(filters.value, unfiltered)),
    seed: (page: ResultsFragment) => put(page, false),
    lighten,
    refine,
    clear: () => refine({ ...unfiltered, sort: filters.value.sort }),
    /** The visitor went back or forth: what the address says is asked for, if it is not what is shown. */
    follow: () => {
      const wanted = options.link.filters({ ...unfiltered, near: filters.value.near, bounds: filters.value.bounds })
      if (!isFiltered({ ...wanted, place: '' }, { ...filters.value, place: '' })) return
      filters.value = { ...wanted, place: filters.value.place }
      void ask(null)
    },
    more: () => (next.value ? ask(next.value) : Promise.resolve()),
    again: () => ask(failedLate.value ? next.value : null),
    dispose: () => {
      clearTimeout(timer)
      underway?.abort()
    },
  }
}
