import { remembered } from '../../../kernel/remembered.js'
import type { Hours } from '../../hours/hours.js'
import { toMultirange } from '../../hours/ranges.js'
import { storedHours } from '../../hours/stored.js'
import { cellsAt, wordCellsAt } from './cells.js'
import { toCentimetre } from './distance.js'
import { dayOf, escaped, lexeme, markOf, quoted, trait } from './lexemes.js'
import { type MeasureType, measureOf } from './measures.js'
import { isCorrectable } from './typos.js'
import { documentWords, isPlaced, type Word, wholeKeys } from './words.js'

/** Everything about a listing that search reads. A change of any of it means writing the row anew (`indexListings`). */
export type SearchSource = {
  tenantId: string
  id: string
  name: string
  /** Description, address, areas and everything in further languages, in any order: found, but worth least. */
  texts: (string | null)[]
  tags: string[]
  /** The listing's categories, the primary one first, and the ones above them; each once. */
  categoryPath: { id: string; name: string }[]
  /** 1 to 4. */
  priceLevel: number | null
  hasPhoto: boolean
  /** Of filterable fields: key and value, what was chosen of several one by one. */
  choices: { key: string; value: string }[]
  /** Numbers and dates of filterable fields, as they are written. */
  measures: { key: string; type: MeasureType; value: string }[]
  /** Somebody of the business holds it. */
  isVerified: boolean
  city: string | null
  lat: number | null
  lng: number | null
  timezone: string
  hours: Hours | null
  status: string
  planWeight: number | null
  featuredUntil: Date | null
  endorsementPoints: number
  endorsementCount: number
  createdAt: Date
  /** When it was first published; null: never. */
  listedAt: Date | null
}

/** A row of `listing_search`, the names those of its columns. */
export type SearchRow = Record<(typeof searchColumns)[number], unknown>
export type SearchDocument = { row: SearchRow; words: string[] }

export const searchColumns = [
  ...([
    'listing_id',
    'created_at',
    'listed_at',
    'endorsement_points',
    'endorsement_count',
    'plan_weight',
    'featured_until',
  ] as const),
  ...(['lat', 'lng', 'status', 'timezone', 'name_key', 'name_other', 'city_key', 'label'] as const),
  ...(['open_week', 'open_dated', 'open_dated_open', 'keys', 'traits', 'measures'] as const),
] as const

/** The search row of a listing, and its words as typing mistakes are looked for among them. Pure. */
export function searchDocument(source: SearchSource): SearchDocument {
  const name = documentWords(source.name)
  const label = [...source.categoryPath.map((category) => category.name), ...source.tags].map(documentWords)
  const elsewhere = source.texts.flatMap((text) => (text ? [documentWords(text)] : []))
  const [nameKey = '', nameOther = null] = wholeKeys(source.name)
  const hours = storedHours(source.hours)
  const traits = traitsOf(source)
  const measures = source.measures.map(({ key, type, value }) => trait.measure(key, measureOf(type, value)))
  const row: SearchRow = {
    listing_id: source.id,
    created_at: source.createdAt,
    listed_at: source.listedAt,
    endorsement_points: source.endorsementPoints,
    endorsement_count: source.endorsementCount,
    plan_weight: source.planWeight,
    featured_until: source.featuredUntil,
    lat: source.lat === null ? null : toCentimetre(source.lat),
    lng: source.lng === null ? null : toCentimetre(source.lng),
    status: source.status,
    timezone: source.timezone,
    name_key: nameKey || source.name.toLowerCase(),
    name_other: nameOther,
    city_key: keyOf(source.city ?? ''),
    label: labelVector(name, label),
    open_week: hours.weekly && toMultirange(hours.weekly),
    open_dated: toMultirange(hours.dated),
    open_dated_open: toMultirange(hours.datedOpen),
    keys: keyVector(source, { words: [name, ...label, ...elsewhere].flat(), traits: [...traits, ...measures] }),
    traits: vectorOf(traits),
    measures: measures.length ? vectorOf(measures) : null,
  }
  const forms = [name, ...label, ...elsewhere].flat().flatMap((word) => (word.grams ? [] : word.forms))
  return { row, words: [...new Set(forms)].filter(correctable) }
}

// Tags, towns and most words stand in many listings.
const correctable = remembered(isCorrectable, 20_000, 40)
const keyOf = remembered((text) => wholeKeys(text)[0] ?? '', 5_000, 60)

const vectorOf = (lexemes: string[]): string => lexemes.map(quoted).join(' ')

function traitsOf({ categoryPath, tags, priceLevel, hasPhoto, choices, isVerified }: SearchSource): string[] {
  return [
    ...categoryPath.map((category) => trait.category(category.id)),
    ...tagKeys(tags).map(trait.tag),
    ...(priceLevel ? [trait.priceLevel(priceLevel)] : []),
    ...(hasPhoto ? [trait.photo] : []),
    ...choices.map(({ key, value }) => trait.field(key, value)),
    ...(isVerified ? [trait.verified] : []),
  ]
}

/** Tags are compared whole, case and accents aside. */
export function tagKeys(tags: string[]): string[] {
  return [...new Set(tags.map((tag) => keyOf(tag) || tag.toLowerCase().replaceAll('\0', '')))]
}

/** Pairs of a run of characters, each with the place it begins at, so that neighbours can be told from strangers. */
export function gramsOf(run: string): [gram: string, place: number][] {
  const characters = Array.from(run)
  const pairs = characters.slice(1).map((character, at): [string, number] => [`${characters[at]}${character}`, at])
  return [...characters.map((character, at): [string, number] => [character, at]), ...pairs]
}

function keyVector(source: SearchSource, { words, traits }: { words: Word[]; traits: string[] }): string {
  const mark = markOf(source.tenantId)
  const point = source.lat === null || source.lng === null ? null : { lat: source.lat, lng: source.lng }
  const runs = new Vector()
  const forms = new Set<string>()
  for (const word of words) {
    if (word.grams) runs.addRun(word, (gram) => lexeme.gram(mark, gram), '')
    else for (const form of word.forms) forms.add(form)
  }
  // What a listing has most of: of an import this was a tenth of the worker's time as a map of lexemes (measured).
  const near = point ? wordCellsAt(point).map((cell) => `'${lexeme.wordWithin(mark, cell, '')}`) : []
  const plain = `'${lexeme.word(mark, '')}`
  const keys: string[] = []
  for (const form of forms) {
    const end = `${escaped(form)}'`
    keys.push(plain + end)
    if (isPlaced(form)) for (const begin of near) keys.push(begin + end)
  }
  const rest = [lexeme.anywhere(mark)]
  if (point) for (const cell of cellsAt(point)) rest.push(lexeme.cell(mark, cell))
  if (source.listedAt) rest.push(lexeme.listed(mark, dayOf(source.listedAt)))
  for (const each of traits) rest.push(lexeme.trait(mark, each))
  return [...keys, vectorOf(rest), runs.toString()].join(' ').trim()
}

function labelVector(name: Word[], label: Word[][]): string {
  const vector = new Vector()
  for (const [words, weight] of [[name, 'A'], ...label.map((words) => [words, 'B'] as const)] as [Word[], string][]) {
    for (const word of words) {
      if (word.grams) vector.addRun(word, (gram) => gram, weight)
      else for (const form of word.forms) vector.addAt(form, weight)
    }
  }
  return vector.toString()
}

/** Collects the text form of a tsvector. Places go up by the character within a run, and leave a gap between runs. */
class Vector {
  private readonly places = new Map<string, string[]>()
  private next = 1

  addAt(text: string, weight: string): void {
    this.place(text, this.next, weight)
    this.next += 2
  }

  addRun({ forms: [run = ''] }: Word, name: (gram: string) => string, weight: string): void {
    for (const [gram, at] of gramsOf(run)) this.place(name(gram), this.next + at, weight)
    this.next += Array.from(run).length + 2
  }

  toString(): string {
    return [...this.places].map(([text, places]) => `${quoted(text)}:${places.join(',')}`).join(' ')
  }

  private place(text: string, at: number, weight: string): void {
    const known = this.places.get(text) ?? []
    // PostgreSQL keeps places up to 16,383 and at most 255 of a lexeme.
    if (known.length < 255) known.push(`${Math.min(at, 16_383)}${weight}`)
    this.places.set(text, known)
  }
}
