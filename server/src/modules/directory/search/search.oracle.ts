import { type Hours, isOpenAt } from '../../hours/hours.js'
import { distanceKm } from './distance.js'
import { tagKeys } from './document.js'
import type { Wish } from './query.js'
import type { Search } from './search.reads.js'
import type { SynonymRow } from './synonyms.js'
import { allowedEdits, editsBetween, isCorrectable } from './typos.js'
import { documentWords, queryWords, type Word, wholeKeys } from './words.js'

/** A listing as the oracle knows it: plain values, nothing prepared. */
export type Known = {
  id: string
  name: string
  texts: string[]
  tags: string[]
  categories: { id: string; name: string }[]
  priceLevel: number | null
  hasPhoto: boolean
  /** Of filterable fields, each of a category: where the listing is in none of those below it, the value rests. */
  choices: { key: string; value: string; categoryId: string }[]
  /** Numbers and dates of such fields, alike. */
  measures: { key: string; type: 'NUMBER' | 'DATE'; value: string; categoryId: string }[]
  isVerified: boolean
  lat: number | null
  lng: number | null
  timezone: string
  hours: Hours | null
  status: string
  planWeight: number | null
  featuredUntil: Date | null
  endorsements: { paid: boolean; createdAt: Date }[]
  createdAt: Date
}

/**
 * product.md's ranking read again, for tests alone: looks at every listing, knows no index, no lexeme and no SQL. Answers the whole
 * list in order with every term of the score.
 */
export function searchByHand(all: Known[], search: Search, given: Given) {
  const { near } = search
  if (near?.radiusKm !== null || !near) return withinRadius(all, search, given)
  const at = (radiusKm: number, more = {}) =>
    withinRadius(all, { ...search, near: { ...near, radiusKm } }, { ...given, ...more })
  const radii = [2, 10, 50, 250, 1_250, 20_015]
  const exactly = radii.map((radius) => at(radius, { forgiving: false }))
  const enough = exactly.find((found) => found.length >= search.first)
  if (enough) return enough
  if ((exactly.at(-1)?.length ?? 0) >= 5 || !isCorrectableText(search.text, given.synonyms ?? []))
    return exactly.at(-1) ?? []
  const forgiven = radii.map((radius) => at(radius, { forgiving: true }))
  return forgiven.find((found) => found.length >= search.first) ?? forgiven.at(-1) ?? []
}

type Given = { now: Date; tenantWeight: number; forgiving?: boolean; synonyms?: SynonymRow[] }

function withinRadius(all: Known[], search: Search, given: Given) {
  const { now, synonyms: rows = [] } = given
  const instant = search.openNow ? now : search.openAt
  const near = search.near
  const candidates = all.filter((each) => {
    const featured = each.featuredUntil !== null && each.featuredUntil > now
    return (
      search.statuses.includes(each.status) &&
      search.wishes.every((wish) => isGranted(each, wish)) &&
      (search.area === null || liesIn(each, search.area.corners)) &&
      (search.featured === null || featured === search.featured) &&
      (instant === null || isOpenAt(each.hours, each.timezone, instant) === true) &&
      (near === null || (kmTo(each, near) ?? Number.POSITIVE_INFINITY) <= (near.radiusKm ?? 0))
    )
  })
  const asked = search.text?.trim() || null
  const exact = candidates.flatMap((each) =>
    matched(each, asked ? textMatch(each, asked, { forgiving: false, rows }) : 0),
  )
  const found =
    asked && isCorrectableText(asked, rows) && (given.forgiving ?? exact.length < 5)
      ? candidates.flatMap((each) =>
          matched(
            each,
            textMatch(each, asked, { forgiving: false, rows }) ?? textMatch(each, asked, { forgiving: true, rows }),
          ),
        )
      : exact
  const scored = found.map(({ known, text }) => {
    const planWeight = known.planWeight ?? given.tenantWeight
    const featuredBoost = known.featuredUntil !== null && known.featuredUntil > now ? 20 : 0
    const recent = known.endorsements.filter(({ createdAt }) => createdAt.getTime() > now.getTime() - 90 * 86_400_000)
    const endorsementPoints = Math.min(
      20,
      recent.reduce((sum, { paid }) => sum + (paid ? 3 : 2), 0),
    )
    const km = near && kmTo(known, near)
    const proximityBonus = km === null ? 0 : 10 / (1 + km)
    const score = planWeight + text + featuredBoost + endorsementPoints + proximityBonus
    return {
      id: known.id,
      known,
      km,
      score,
      planWeight,
      textMatch: text,
      featuredBoost,
      endorsementPoints,
      proximityBonus,
    }
  })
  type Scored = (typeof scored)[number]
  const orders: Record<Search['sort'], (a: Scored, b: Scored) => number> = {
    RELEVANCE: (a, b) => b.score - a.score || (a.km ?? 0) - (b.km ?? 0),
    DISTANCE: (a, b) => (a.km ?? 0) - (b.km ?? 0),
    NAME: (a, b) => compare(nameKey(a.known), nameKey(b.known)),
    NEWEST: (a, b) => b.known.createdAt.getTime() - a.known.createdAt.getTime(),
    ENDORSEMENTS: (a, b) => b.known.endorsements.length - a.known.endorsements.length,
  }
  return scored.sort((a, b) => orders[search.sort](a, b) || compare(a.id, b.id))
}

/** Mistakes are looked for in words that are not part of a term of several. */
function isCorrectableText(text: string | null, rows: SynonymRow[]): boolean {
  const words = queryWords(text ?? '')
  return termsIn(words, rows).some(
    (run) => run.length === 1 && run.some(({ forms, grams }) => !grams && allowedEdits(forms[0] ?? '') > 0),
  )
}

/** The words taken together where several are a term of a synonym: the longest first, from left to right. */
function termsIn(words: Word[], rows: SynonymRow[]): Word[][] {
  if (!words.length) return []
  const known = rows.flatMap(({ terms, onlyFrom }) => (onlyFrom === null ? terms : [onlyFrom])).map(foldedTerm)
  const lengths = [4, 3, 2].filter((length) => length <= words.length)
  const length = lengths.find((each) => known.includes(spelt(words.slice(0, each)))) ?? 1
  return [words.slice(0, length), ...termsIn(words.slice(length), rows)]
}

const spelt = (words: Word[]) => words.map(({ forms: [form] }) => form).join(' ')
const foldedTerm = (term: string) => spelt(queryWords(term))

/** What else is looked for in its place. */
function meantBy(run: Word[], rows: SynonymRow[]): Word[][] {
  return rows.flatMap(({ terms, onlyFrom }) => {
    const from = onlyFrom === null ? terms : [onlyFrom]
    return from.some((term) => foldedTerm(term) === spelt(run))
      ? terms.filter((term) => foldedTerm(term) !== spelt(run)).map((term) => queryWords(term))
      : []
  })
}

/** Numbers are compared as numbers, dates as what is written. */
function isGranted(known: Known, wish: Wish): boolean {
  if (!('within' in wish))
    return wish.anyOf.some((trait) => traitsByHand(known).includes(trait)) !== (wish.not ?? false)
  const { from, to } = wish.within
  const order = (text: string) => (wish.type === 'NUMBER' ? Number(text) : text)
  return measuresByHand(known).some(
    ({ key, value }) =>
      key === wish.key && (from === null || order(value) >= order(from)) && (to === null || order(value) <= order(to)),
  )
}

export function measuresByHand({ measures, categories }: Known): Known['measures'] {
  return measures.filter(({ categoryId }) => categories.some(({ id }) => id === categoryId))
}

export function traitsByHand({ categories, tags, priceLevel, hasPhoto, choices, isVerified }: Known): string[] {
  const plain = [...categories.map(({ id }) => `c${id}`), ...tagKeys(tags).map((key) => `t${key}`)]
  const fields = choices
    .filter(({ categoryId }) => categories.some(({ id }) => id === categoryId))
    .map(({ key, value }) => `f${key}=${value}`)
  return [
    ...plain,
    ...fields,
    ...(priceLevel ? [`p${priceLevel}`] : []),
    ...(hasPhoto ? ['h'] : []),
    ...(isVerified ? ['v'] : []),
  ]
}

/** How many sides of the outline a line to the east crosses: an odd number from within. */
function liesIn({ lat, lng }: Known, corners: { lat: number; lng: number }[]): boolean {
  if (lat === null || lng === null) return false
  const inside = (x: number) =>
    corners.filter((a, at) => {
      const b = corners[(at + 1) % corners.length] ?? a
      return a.lat > lat !== b.lat > lat && x < a.lng + ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat)
    }).length %
      2 ===
    1
  return inside(lng) || inside(lng + 360)
}

/** Where the words stand decides the points; null: not all of them are there. Half for words that are there but for a mistake. */
type Reading = { forgiving: boolean; rows: SynonymRow[] }
function textMatch(known: Known, asked: string, { forgiving, rows }: Reading): number | null {
  const words = queryWords(asked)
  if (words.length === 0) return null
  const runs = termsIn(words, rows)
  const name = documentWords(known.name)
  const label = [
    ...name,
    ...known.categories.flatMap((category) => documentWords(category.name)),
    ...known.tags.flatMap(documentWords),
  ]
  const all = [...label, ...known.texts.flatMap(documentWords)]
  const within = (text: Word[]) =>
    runs.every((run, nth) => {
      const typed = (at: number) => ({
        last: nth === runs.length - 1 && at === run.length - 1,
        forgiving: forgiving && run.length === 1,
      })
      const exactly = { last: false, forgiving: false }
      return (
        run.every((word, at) => text.some((each) => matches(word, each, typed(at)))) ||
        meantBy(run, rows).some((also) => also.every((word) => text.some((each) => matches(word, each, exactly))))
      )
    })
  if (!within(all)) return null
  const points = isWholeName(known.name, asked, forgiving) ? 40 : within(name) ? 30 : within(label) ? 20 : 10
  return forgiving ? points / 2 : points
}

function matches(asked: Word, word: Word, { last, forgiving }: { last: boolean; forgiving: boolean }): boolean {
  if (asked.grams || word.grams)
    return asked.grams && word.grams && (word.forms[0] ?? '').includes(asked.forms[0] ?? '')
  return asked.forms.some((form, at) =>
    word.forms.some((other) => {
      if (other === form || (last && Array.from(form).length > 1 && other.startsWith(form))) return true
      return forgiving && at === 0 && isNear(form, other)
    }),
  )
}

function isWholeName(name: string, asked: string, forgiving: boolean): boolean {
  const [names, whole] = [wholeKeys(name), wholeKeys(asked)]
  if (names.some((each) => whole.includes(each))) return true
  if (!forgiving) return false
  return names.some((each) => {
    const [words, typed] = [each.split(' '), (whole[0] ?? '').split(' ')]
    return (
      words.length === typed.length && words.every((word, at) => word === typed[at] || isNear(typed[at] ?? '', word))
    )
  })
}

function isNear(typed: string, word: string): boolean {
  return isCorrectable(word) && editsBetween(typed, word) <= allowedEdits(typed)
}

function matched(known: Known, text: number | null): { known: Known; text: number }[] {
  return text === null ? [] : [{ known, text }]
}

function kmTo({ lat, lng }: Known, point: { lat: number; lng: number }): number | null {
  return lat === null || lng === null ? null : distanceKm(point, { lat, lng })
}

function nameKey(known: Known): string {
  return wholeKeys(known.name)[0] || known.name.toLowerCase()
}

/** By code point, as `collate "C"` compares. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
