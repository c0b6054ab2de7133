import { type Area, polygonText } from './area.js'
import { listMark, type Place, readCursor, type Sort, writeCursor } from './cursor.js'
import { type Point, toCentimetre } from './distance.js'
import { type Near, type SearchTerms, searchTerms, type Wish } from './query.js'
import type { Synonyms } from './synonyms.js'
import type { SearchScope } from './search.service.js'

export type Search = {
  text: string | null
  /** Without a radius the circle grows until the first page is full. */
  near: (Point & { radiusKm: number | null }) | null
  area: Area | null
  wishes: Wish[]
  /** What the words of the text also mean. */
  synonyms?: Synonyms | undefined
  /** Whether mistakes are forgiven, where that was settled elsewhere. */
  forgiving?: boolean | undefined
  /** First published on one of these days (`dayOf` of lexemes.ts). */
  listedFrom?: { first: number; last: number } | undefined
  openAt: Date | null
  /** "Open now": the instant is the list's own, so that all its pages ask for the same one. */
  openNow: boolean
  featured: boolean | null
  statuses: string[]
  sort: Sort
  first: number
  after: string | null
}

/** A search that is to be asked: where its page begins, the instant it is scored at, and the mark of its list. */
export type Asked = { place: Place | null; scoredAt: Date; mark: () => string }

export function askedOf(scope: SearchScope, { first: _first, after, synonyms: _synonyms, ...search }: Search): Asked {
  let made: string | undefined
  const mark = () => {
    made ??= listMark({ tenant: scope.tenant?.id, ...search })
    return made
  }
  const place = after === null ? null : readCursor(after, mark(), search.sort)
  return { place, scoredAt: new Date(place?.scoredAt ?? scope.now().getTime()), mark }
}

/** The cursor from which a list that is sorted by NEWEST goes on with what was made at `instant` (ms) and before. */
export function cursorAt(scope: SearchScope, search: Search, instant: number): string {
  const { scoredAt, mark } = askedOf(scope, { ...search, after: null })
  const settled = { scoredAt: scoredAt.getTime(), typos: search.forgiving ?? false, radiusKm: null }
  return writeCursor({ ...settled, key: -(instant + 1) * 1_000, distance: 0, name: '', id: FIRST_ID }, mark())
}
const FIRST_ID = '00000000-0000-7000-8000-000000000000'

/** What the doors take of a search, its circle `grown` so far where it has no radius; null when its text has nothing that can be searched. */
export function termsOf(tenantId: string, search: Search, grown: number | null) {
  const near: Near | null = search.near && { ...search.near, radiusKm: search.near.radiusKm ?? grown ?? FURTHEST }
  const terms: SearchTerms | null = searchTerms({ ...search, near, tenantId })
  return (
    terms && {
      ...terms,
      lat: near && toCentimetre(near.lat),
      lng: near && toCentimetre(near.lng),
      radiusKm: near?.radiusKm ?? null,
      area: search.area && polygonText(search.area),
    }
  )
}
export type Terms = NonNullable<ReturnType<typeof termsOf>>

/** Half way round the earth, but for the last metres: there stand, for SQL, the listings that have no place. */
const FURTHEST = 20_015
/** How far "near me" looks, one after the other. */
export const widening = [2, 10, 50, 250, 1_250, FURTHEST] as const
