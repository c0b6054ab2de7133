import { type Area, cellsOfArea } from './area.js'
import { cellsWithin, wordCellsWithin } from './cells.js'
import type { Point } from './distance.js'
import { gramsOf } from './document.js'
import { lexeme, markOf, quoted, trait } from './lexemes.js'
import { beginningsWithin, type MeasureType, type Range } from './measures.js'
import { type Synonyms, withSynonyms } from './synonyms.js'
import { allowedEdits, remainders } from './typos.js'
import { isPlaced, queryWords, type Word, wholeKeys } from './words.js'

export type Near = Point & { radiusKm: number }
export type Asked = {
  tenantId: string
  text: string | null
  near: Near | null
  area: Area | null
  wishes: Wish[]
  synonyms?: Synonyms | undefined
  /** First published on one of these days, as `dayOf` counts them. */
  listedFrom?: { first: number; last: number } | undefined
}

/** A listing has to have one of these traits (`trait` of lexemes.ts); with `not` none of them. All wishes of a search hold. */
export type Wish = { facet: Facet; anyOf: string[]; not?: true } | Measured
/** A number or date of a field within a range. */
export type Measured = { facet: `field:${string}`; key: string; type: MeasureType; within: Range }
/** What a wish is about; of several alternatives each is counted as if none had been chosen (survey.reads.ts). */
export type Facet = 'category' | 'tag' | 'anyTag' | 'priceLevel' | 'photo' | 'verified' | `field:${string}`

/** One typed word for the door: what finds it as it stands, and what it needs to find words it was meant for. */
export type TypedWord = {
  word: string
  edits: number
  /** What near words are kept under, and the prefixes that make lexemes of them. */
  remainders: string[]
  prefixes: string[]
  keys: string
  name: string
  named: string
  label: string
  whole: string[]
}

/** A search as the door takes it: text forms of tsqueries, folded keys. `nameWords` is null where no text was asked for. */
export type SearchTerms = {
  lookup: string | null
  nameWords: string | null
  /** The same for the index of the words of names (`named_by`, migration 0241), which knows no order: `nameWords` is asked of what it finds. */
  namedWords: string | null
  labelWords: string | null
  wholeNames: string[] | null
  /** All wishes, for the traits of a row. */
  wanted: string | null
  /** What the door needs to forgive typing mistakes; null where no word is long enough. Later pages may not need it. */
  tolerance: (() => Tolerance) | null
}
export type Tolerance = { words: TypedWord[]; filters: string | null }

/** What to look for; `null` when the text has nothing that can be searched (`!!!`), which finds nothing. */
export function searchTerms(asked: Asked): SearchTerms | null {
  const mark = markOf(asked.tenantId)
  const filters = filtersOf(asked, mark)
  const wanted = allOf(asked.wishes.map((wish) => `${isRefused(wish) ? '!' : ''}(${anyOf(lexemesOf(wish, ''))})`))
  const text = asked.text?.trim()
  if (!text) {
    const lookup = allOf([cellsOf(asked.near, mark), ...filters])
    return { lookup, nameWords: null, namedWords: null, labelWords: null, wholeNames: null, tolerance: null, wanted }
  }
  const words = withSynonyms(queryWords(text), asked.synonyms)
  if (words.length === 0) return null
  const placed = placedPrefixes(words, asked.near, mark)
  const typed = words.map((word, at) =>
    typedWord(word, { mark, prefixes: placed.get(word) ?? [lexeme.word(mark, '')], last: at === words.length - 1 }),
  )
  const rest = placed.size > 0 ? filters : [cellsOf(asked.near, mark), ...filters]
  return {
    lookup: allOf([...typed.map((word) => word.keys), ...rest]),
    nameWords: allOf(typed.map((word) => word.name)),
    namedWords: allOf(typed.map((word) => word.named)),
    labelWords: allOf(typed.map((word) => word.label)),
    wholeNames: wholeKeys(text),
    wanted,
    tolerance: typed.some((word) => word.edits > 0)
      ? () => ({ words: typed.map(withRemainders(mark)), filters: allOf(rest) })
      : null,
  }
}

/**
 * The words and the place at once: the longest words are looked up within the cells of the circle, which reads little even of a
 * common one. Where none can be (no circle, a wide one, no word that is kept with its place), the index intersects words and cells.
 */
function placedPrefixes(words: Word[], near: Near | null, mark: string): Map<Word, string[]> {
  const cells = near && wordCellsWithin(near, near.radiusKm)
  if (!cells) return new Map()
  const prefixes = cells.map((cell) => lexeme.wordWithin(mark, cell, ''))
  const length = ({ forms: [form = ''] }: Word) => form.length
  const fit = words.filter((word) => !word.grams && mayBePlaced(word)).sort((a, b) => length(b) - length(a))
  return new Map(fit.slice(0, 3).map((word) => [word, prefixes]))
}

/** All that stands for it, in the same cells; what is found by its characters is kept without them. */
function mayBePlaced({ forms, grams, also = [] }: Word): boolean {
  return grams || (forms.every(isPlaced) && also.flat().every(mayBePlaced))
}

type Looking = { mark: string; prefixes: string[]; last: boolean }
type Parts = { keys: string; name: string; named: string; label: string }

function typedWord(word: Word, looking: Looking): TypedWord {
  const { forms, grams, also = [] } = word
  const [form = ''] = forms
  // A term of several words has no form, and stands first of what it means.
  const names = forms.length ? [...forms, ...wholeKeys(form)] : [also[0]?.map((each) => each.forms[0]).join(' ') ?? '']
  return {
    ...{ word: form, prefixes: looking.prefixes, remainders: [], whole: [...new Set(names)] },
    edits: grams ? 0 : allowedEdits(form),
    ...partsOf(word, looking),
  }
}

/** Only the last word may be a beginning, and only from its second letter; what it also means may not. */
export function partsOf(word: Word, looking: Looking): Parts {
  const { forms, also = [] } = word
  const own = forms.length ? [ownParts(word, looking)] : []
  const others = also.map((words, nth) => {
    const isOwn = !own.length && nth === 0
    const parts = words.map((each, at) =>
      partsOf(each, { ...looking, last: looking.last && isOwn && at === words.length - 1 }),
    )
    const all = (part: keyof Parts) => allOf(parts.map((each) => each[part])) ?? ''
    return { keys: all('keys'), name: all('name'), named: all('named'), label: all('label') }
  })
  const alternatives = [...own, ...others]
  const any = (part: keyof Parts) => anyOf(alternatives.map((each) => (others.length ? `(${each[part]})` : each[part])))
  return { keys: any('keys'), name: any('name'), named: any('named'), label: any('label') }
}

function ownParts({ forms, grams }: Word, { mark, prefixes, last }: Looking): Parts {
  if (grams) {
    const [form = ''] = forms
    const run = (prefix: string, weight: string) => runQuery(form, (gram) => `${quoted(prefix + gram)}${weight}`)
    const named = gramsOf(form).map(([gram]) => quoted(mark + gram))
    return { keys: run(lexeme.gram(mark, ''), ''), name: run('', ':A'), named: named.join('&'), label: run('', '') }
  }
  const open = (each: string) => (last && Array.from(each).length > 1 ? ':*' : '')
  return {
    keys: anyOf(forms.flatMap((each) => prefixes.map((prefix) => `${quoted(prefix + each)}${open(each)}`))),
    name: anyOf(forms.map((each) => `${quoted(each)}${open(each) || ':'}A`)),
    named: anyOf(forms.map((each) => `${quoted(mark + each)}${open(each)}`)),
    label: anyOf(forms.map((each) => `${quoted(each)}${open(each)}`)),
  }
}

const withRemainders =
  (mark: string) =>
  (typed: TypedWord): TypedWord => {
    const kept = typed.edits ? remainders(typed.word, typed.edits) : []
    return { ...typed, remainders: kept.map((each) => lexeme.remainder(mark, each)) }
  }

/** A run of characters that stand together, as pairs that follow one another. */
function runQuery(run: string, name: (gram: string) => string): string {
  const grams = gramsOf(run)
  const pairs = grams.filter(([gram]) => Array.from(gram).length === 2)
  return (pairs.length ? pairs : grams).map(([gram]) => name(gram)).join('<->')
}

function cellsOf(near: Near | null, mark: string): string | null {
  if (!near) return null
  const cells = cellsWithin(near, near.radiusKm)
  return cells ? anyOf(cells.map((cell) => quoted(lexeme.cell(mark, cell)))) : quoted(lexeme.anywhere(mark))
}

/** What the index is asked for besides words and circle. What a listing must not have it cannot be asked for. */
function filtersOf({ wishes, area, text, near, listedFrom }: Asked, mark: string): string[] {
  // A wide range is most of the index: where words or a circle name the candidates, they are looked at one by one.
  const narrowed = Boolean(text?.trim()) || near !== null
  const wished = wishes.filter((wish) => !isRefused(wish) && !(narrowed && 'within' in wish))
  const cells = area && cellsOfArea(area)
  return [
    ...wished.map((wish) => anyOf(lexemesOf(wish, mark))),
    ...(cells ? [anyOf(cells.map((cell) => quoted(lexeme.cell(mark, cell))))] : []),
    ...(listedFrom ? [anyOf(daysOf(listedFrom).map((day) => quoted(lexeme.listed(mark, day))))] : []),
  ]
}

const daysOf = ({ first, last }: { first: number; last: number }): number[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth)

const isRefused = (wish: Wish) => 'not' in wish && wish.not === true

function lexemesOf(wish: Wish, mark: string): string[] {
  if (!('within' in wish)) return wish.anyOf.map((each) => quoted(lexeme.trait(mark, each)))
  const all = beginningsWithin(wish.type, wish.within)
  if (!all.length) return [quoted(lexeme.trait(mark, NOTHING))]
  return all.map((each) => `${quoted(lexeme.trait(mark, trait.measure(wish.key, each)))}:*`)
}

/** What no listing has: an empty range finds nothing. */
const NOTHING = 'm'

/** Everything of the tenant's, for who counts it all. */
export function everything(tenantId: string): string {
  return quoted(lexeme.anywhere(markOf(tenantId)))
}

const anyOf = (alternatives: string[]) => alternatives.join('|')

function allOf(groups: (string | null)[]): string | null {
  const present = groups.filter((group) => group !== null)
  return present.length ? present.map((group) => `(${group})`).join('&') : null
}
