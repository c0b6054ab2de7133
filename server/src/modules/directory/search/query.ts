import { cellsWithin, wordCellsWithin } from './cells.js'
import type { Point } from './distance.js'
import { gramsOf, tagKeys } from './document.js'
import { lexeme, markOf, quoted } from './lexemes.js'
import { allowedEdits, remainders } from './typos.js'
import { isPlaced, queryWords, type Word, wholeKeys } from './words.js'

export type Near = Point & { radiusKm: number }
export type Asked = {
  tenantId: string
  text: string | null
  categoryId: string | null
  near: Near | null
  tags: string[] | null
}

/** One typed word for the door: what finds it as it stands, and what it needs to find words it was meant for. */
export type TypedWord = {
  mark: string
  word: string
  edits: number
  remainders: string[]
  keys: string
  name: string
  label: string
  whole: string[]
}

/** A search as the door takes it: text forms of tsqueries, folded keys. `nameWords` is null where no text was asked for. */
export type SearchTerms = {
  lookup: string | null
  nameWords: string | null
  labelWords: string | null
  wholeNames: string[] | null
  tags: string[] | null
  /** What the door needs to forgive typing mistakes; null where no word is long enough. Made only when asked for. */
  tolerance: (() => Tolerance) | null
}
export type Tolerance = { words: TypedWord[]; filters: string | null }

/** What to look for; `null` when the text has nothing that can be searched (`!!!`), which finds nothing. */
export function searchTerms(asked: Asked): SearchTerms | null {
  const mark = markOf(asked.tenantId)
  const tags = asked.tags?.length ? tagKeys(asked.tags) : null
  const filters = filtersOf(asked, mark, tags)
  const text = asked.text?.trim()
  if (!text) {
    const lookup = allOf([cellsOf(asked.near, mark), ...filters])
    return { lookup, nameWords: null, labelWords: null, wholeNames: null, tolerance: null, tags }
  }
  const words = queryWords(text)
  if (words.length === 0) return null
  const typed = words.map((word, at) => typedWord(word, mark, at === words.length - 1))
  return {
    lookup: allOf([...wordsNear(words, typed, asked), ...filters]),
    nameWords: allOf(typed.map((word) => word.name)),
    labelWords: allOf(typed.map((word) => word.label)),
    wholeNames: wholeKeys(text),
    tags,
    tolerance: typed.some((word) => word.edits > 0) ? () => toleranceOf(typed, asked, mark, filters) : null,
  }
}

/**
 * The words and the place at once: the longest words are looked up within the cells of the circle, which reads little even of a
 * common one; where none can be, the words and the cells are, and the index intersects them.
 */
function wordsNear(words: Word[], typed: TypedWord[], { near, tenantId }: Asked): (string | null)[] {
  const mark = markOf(tenantId)
  const cells = near && wordCellsWithin(near, near.radiusKm)
  const length = (word: Word) => word.forms[0]?.length ?? 0
  const longest = words
    .filter((word) => !word.grams && word.forms.every(isPlaced))
    .sort((a, b) => length(b) - length(a))
  const within = new Set(cells ? longest.slice(0, 3) : [])
  const keys = typed.map(({ keys }, at) => {
    const word = words[at]
    return cells && word && within.has(word) ? wordWithin(word, { mark, cells, last: at === words.length - 1 }) : keys
  })
  return within.size > 0 ? keys : [...keys, cellsOf(near, mark)]
}

function toleranceOf(words: TypedWord[], asked: Asked, mark: string, filters: string[]): Tolerance {
  return { words: words.map(withRemainders), filters: allOf([cellsOf(asked.near, mark), ...filters]) }
}

/** Only the last word may be a beginning, and only from its second letter. */
function typedWord(word: Word, mark: string, last: boolean): TypedWord {
  const [form = ''] = word.forms
  const common = { mark, word: form, whole: [...new Set([...word.forms, ...wholeKeys(form)])] }
  if (word.grams) {
    const run = (name: (gram: string) => string, weight: string) =>
      runQuery(form, (gram) => `${quoted(name(gram))}${weight}`)
    const keys = run((gram) => lexeme.gram(mark, gram), '')
    return {
      ...common,
      edits: 0,
      remainders: [],
      keys,
      name: run((gram) => gram, ':A'),
      label: run((gram) => gram, ''),
    }
  }
  const edits = allowedEdits(form)
  return {
    ...common,
    edits,
    remainders: [],
    keys: anyOf(word.forms.map((each) => `${quoted(lexeme.word(mark, each))}${open(each, last)}`)),
    name: anyOf(word.forms.map((each) => `${quoted(each)}${open(each, last) || ':'}A`)),
    label: anyOf(word.forms.map((each) => `${quoted(each)}${open(each, last)}`)),
  }
}

function withRemainders(word: TypedWord): TypedWord {
  const kept = word.edits ? remainders(word.word, word.edits) : []
  return { ...word, remainders: kept.map((each) => lexeme.remainder(word.mark, each)) }
}

function wordWithin({ forms }: Word, { mark, cells, last }: { mark: string; cells: string[]; last: boolean }): string {
  const inCells = (form: string) =>
    cells.map((cell) => `${quoted(lexeme.wordWithin(mark, cell, form))}${open(form, last)}`)
  return anyOf(forms.flatMap(inCells))
}

const open = (form: string, last: boolean) => (last && Array.from(form).length > 1 ? ':*' : '')

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

function filtersOf(asked: Asked, mark: string, tags: string[] | null): string[] {
  const category = asked.categoryId ? [quoted(lexeme.category(mark, asked.categoryId.toLowerCase()))] : []
  return [...category, ...(tags ?? []).map((tag) => quoted(lexeme.tag(mark, tag)))]
}

const anyOf = (alternatives: string[]) => alternatives.join('|')

function allOf(groups: (string | null)[]): string | null {
  const present = groups.filter((group) => group !== null)
  return present.length ? present.map((group) => `(${group})`).join('&') : null
}
