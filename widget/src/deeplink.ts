/** The page's address as far as it names an open listing. */
export interface PageLink {
  /** The slug in the present address. */
  current(): string | null
  /** The address of a listing on this very page, for links that can be copied, opened in a tab and crawled. */
  hrefOf(slug: string): string
  opened(slug: string): void
  closed(): void
  /** The slug was an old one: the address takes the present one without a step in the history. */
  renamed(slug: string): void
}

const MARK = 'ldOpened'

/**
 * Keeps what else the page has in its address and in `history.state`. A listing opened here is a step in the history, so
 * the back button closes it; closing it by hand goes that step back, so the history does not grow.
 */
export function createPageLink(param: string | null): PageLink {
  const addressWith = (slug: string | null): string => {
    const url = new URL(location.href)
    if (slug) url.searchParams.set(param ?? '', slug)
    else url.searchParams.delete(param ?? '')
    return url.href
  }
  const write = (method: 'pushState' | 'replaceState', slug: string | null, mark: boolean) => {
    if (!param) return
    try {
      const kept = typeof history.state === 'object' ? history.state : {}
      history[method]({ ...kept, [MARK]: mark }, '', addressWith(slug))
    } catch {
      // A sandboxed frame may not touch its history: the listing opens all the same, only without an address.
    }
  }
  return {
    current: () => (param ? new URL(location.href).searchParams.get(param) || null : null),
    hrefOf: (slug) => (param ? addressWith(slug) : '#'),
    opened: (slug) => write('pushState', slug, true),
    renamed: (slug) => write('replaceState', slug, Boolean(history.state?.[MARK])),
    closed: () => {
      if (param && history.state?.[MARK]) history.back()
      else write('pushState', null, false)
    },
  }
}
