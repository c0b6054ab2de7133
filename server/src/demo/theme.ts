import type { Zone } from './street.js'

/** One top category of a tenant: its children, its businesses as prose, and what people say about them. */
export interface Theme {
  key: string
  name: string
  slug: string
  /** Where in town such businesses are, likeliest first. */
  zones: readonly Zone[]
  children: readonly ThemeChild[]
  /** See `manuscript.ts` for the form. */
  manuscript: string
  /** Practical last sentences; each is given to one business of the theme at most. */
  closings: readonly string[]
  /** `cafes pubs: Lovely table …` may only be said of those children; without a prefix, of any. */
  praise: readonly string[]
  grumbles: readonly string[]
  praiseTags: readonly string[]
}

export interface ThemeChild {
  key: string
  name: string
  slug: string
  /** Where these are, when it is not where the rest of the theme is. */
  zones?: readonly Zone[]
  /** One such business, for alternative texts: `a bakery`. */
  one: string
  /** The goods that its pictures show. */
  seen: string
}
