import { ADDRESSED, type Filters, keyOf, sorts } from './filters.js'

/** The page's address as far as it names an open listing and a search. */
export interface PageLink {
  /** The slug in the present address. */
  current(): string | null
  /** The search in the present address, on top of what is chosen without one. */
  filters(unfiltered: Filters): Filters
  /** The slugs of a list that somebody shared by this address. */
  shared(): string[]
  /** The address of a listing on this very page, for links that can be copied, opened in a tab and crawled. */
  hrefOf(slug: string): string
  opened(slug: string): void
  closed(): void
  /** The slug was an old one: the address takes the present one without a step in the history. */
  renamed(slug: string): void
  /** Each choice is a step in the history, the letters of a word are none. */
  searched(filters: Filters, unfiltered: Filters, typing: boolean): void
}

const MARK = 'ldOpened'

/**
 * Keeps what else the page has in its address and in `history.state`. A listing opened here is a step in the history, so
 * the back button closes it; closing it by hand goes that step back, so the history does not grow.
 */
export function createPageLink(param: string | null): PageLink {
  const now = () => new URL(location.href)
  const withSlug = (slug: string | null): URL => {
    const url = now()
    if (slug) url.searchParams.set(param ?? '', slug)
    else url.searchParams.delete(param ?? '')
    return url
  }
  const write = (method: 'pushState' | 'replaceState', url: URL, mark: boolean) => {
    if (!param) return
    try {
      const kept = typeof history.state === 'object' ? history.state : {}
      history[method]({ ...kept, [MARK]: mark }, '', url.href)
    } catch {
      // A sandboxed frame may not touch its history: the listing opens all the same, only without an address.
    }
  }
  return {
    current: () => (param ? now().searchParams.get(param) || null : null),
    shared: () => (param ? now().searchParams.getAll('ld-saved') : []),
    filters: (unfiltered) => {
      const { searchParams } = now()
      const found: Record<string, unknown> = { ...unfiltered }
      for (const name of param ? ADDRESSED : []) {
        const said = searchParams.getAll(nameOf(name)).map((text) => text.slice(0, name === 'fields' ? 2_000 : 100))
        if (said.length) found[name] = read(unfiltered[name], said)
      }
      found.priceLevels = (found.priceLevels as unknown[]).map(Number).filter((level) => level > 0 && level < 5)
      // The contract takes five, each once: what is more is left, and the rest of a bookmark stands.
      const keys = (found.fields as string[]).map(keyOf)
      found.fields = (found.fields as string[]).filter((_, at) => keys[at] && keys.indexOf(keys[at]) === at).slice(0, 5)
      if (!sorts.includes(found.sort as never)) found.sort = ''
      return found as unknown as Filters
    },
    hrefOf: (slug) => (param ? withSlug(slug).href : '#'),
    opened: (slug) => write('pushState', withSlug(slug), true),
    renamed: (slug) => write('replaceState', withSlug(slug), Boolean(history.state?.[MARK])),
    closed: () => {
      if (param && history.state?.[MARK]) history.back()
      else write('pushState', withSlug(null), false)
    },
    searched: (filters, unfiltered, typing) => {
      // What is no step of its own leaves alone which listing is open.
      const url = typing ? now() : withSlug(null)
      for (const name of ADDRESSED) {
        url.searchParams.delete(nameOf(name))
        const chosen = filters[name]
        if (String(chosen) === String(unfiltered[name])) continue
        for (const one of [chosen].flat()) url.searchParams.append(nameOf(name), String(one))
      }
      write(typing ? 'replaceState' : 'pushState', url, false)
    },
  }
}

const nameOf = (name: string) => `ld-${name}`

function read(empty: unknown, said: string[]): unknown {
  if (typeof empty === 'boolean') return said[0] === 'true'
  if (typeof empty === 'string') return said[0]
  return said.slice(0, 10)
}
