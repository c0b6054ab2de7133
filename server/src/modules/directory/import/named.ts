import { type CategoryField, FieldType } from '../field/category-field.entity.js'
import { readValue, type StoredValue } from '../field/read-value.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import { fold } from '../search/fold.js'
import { dateIn, yesNoIn } from './answers.js'
import { cutTo, plain, plainLines } from './cells.js'
import { partsOf as partsIn } from './lists.js'
import type { NamedField, RowCells } from './columns.js'

/** Columns that a file names for itself: `name:de`, `description:pt-BR`, and `field:<key>` of the tenant's own fields. */
const translated = /^(name|description):([a-z]{2,3}(?:-[a-z\d]{2,8})*)$/i
const own = /^field:([\w-]{1,60})$/

export function namedField(heading: string): NamedField | null {
  const text = heading.trim()
  const [, part, tag] = translated.exec(text) ?? []
  if (part && tag) return `${part.toLowerCase() as 'name'}:${canonical(tag)}`
  const [, key] = own.exec(text) ?? []
  return key ? `field:${key}` : null
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

const MOST_LANGUAGES = 20
type Part = { locale: string; part: 'name' | 'description'; text: string | null }

function partsOf(cells: RowCells): Part[] {
  return Object.entries(cells).flatMap(([key, cell]): Part[] => {
    if (!key.includes(':')) return []
    const [, part, locale] = translated.exec(key) ?? []
    if (part === 'name') return [{ locale: locale ?? '', part, text: cutTo(plain(cell ?? ''), 200) || null }]
    if (part === 'description')
      return [{ locale: locale ?? '', part, text: cutTo(plainLines(cell ?? ''), 10_000) || null }]
    return []
  })
}

export const translationsIn = (cells: RowCells): ListingTranslation[] => put([], partsOf(cells))

/** What the source says anew of a language; what staff wrote of others, and of parts that it does not name, stays. */
export function translationsAfter(now: ListingTranslation[], before: RowCells, after: RowCells): ListingTranslation[] {
  return put(now, partsOf(said(before, after)))
}

function put(now: ListingTranslation[], parts: Part[]): ListingTranslation[] {
  const all = new Map(now.map((each) => [each.locale, each]))
  for (const { locale, part, text } of parts)
    all.set(locale, { ...(all.get(locale) ?? { locale, name: null, description: null }), [part]: text })
  return [...all.values()].filter(({ name, description }) => name || description).slice(0, MOST_LANGUAGES)
}

function said(before: RowCells, after: RowCells): RowCells {
  const changed = Object.entries(after).filter(([key, cell]) => (before[key as NamedField] ?? '') !== (cell ?? ''))
  return Object.fromEntries(changed)
}

export type Custom = Record<string, StoredValue>
type Told = (key: NamedField, text: string) => void

/** Values of the tenant's own fields; what cannot be read is left out, and told. */
export function customIn(cells: RowCells, fields: readonly CategoryField[], tell: Told): Custom {
  return customAfter({}, { before: {}, after: cells, fields }, tell)
}

type Step = { before: RowCells; after: RowCells; fields: readonly CategoryField[] }

/** Of the fields that the source says anew; those of which it says nothing, or nothing that can be read, stay as they are. */
export function customAfter(now: Custom, { before, after, fields }: Step, tell: Told = () => undefined): Custom {
  const custom = { ...now }
  for (const key of Object.keys(after) as NamedField[]) {
    if (!key.startsWith('field:')) continue
    const cell = after[key]
    if ((before[key] ?? '') === (cell ?? '')) continue
    const [, name] = own.exec(key) ?? []
    if (!name) continue
    const field = fields.find((each) => each.key === name)
    const read = field && readValue(field, givenOf(field, cell ?? ''))
    const past = field && readValue(field, givenOf(field, before[key] ?? ''))
    // The same in another spelling, as a spreadsheet saves it, says nothing new.
    if (field && JSON.stringify(read) === JSON.stringify(past)) continue
    if (read && 'value' in read) custom[name] = read.value
    else if (field ? !read : !cell?.trim()) delete custom[name]
    if (!field && cell) tell(key, 'There is no field of that key: left out.')
    else if (read && 'message' in read) tell(key, `${read.message} Left out.`)
  }
  return custom
}

/** People write what they see: options by their labels, yes and no in words, decimals with a comma, dates in their own order. */
function givenOf(
  { key, type, options }: CategoryField,
  cell: string,
): { key: string; value?: string; values?: string[] } {
  if (type === FieldType.TEXT) return { key, value: plainLines(cell) }
  const text = plain(cell)
  const option = (each: string): string =>
    (options.find(({ value }) => value === each) ?? options.find(({ label }) => fold(label) === fold(each)))?.value ??
    each
  if (type === FieldType.MULTI_CHOICE) return { key, values: partsIn(text, ';|').map(option) }
  if (type === FieldType.CHOICE) return { key, value: text && option(text) }
  if (type === FieldType.YES_NO) return { key, value: String(yesNoIn(text) ?? text) }
  if (type === FieldType.DATE) return { key, value: dateIn(text) ?? text }
  return { key, value: type === FieldType.NUMBER ? text.replace(',', '.') : text }
}

/** The tenant's own field that a heading is called after. */
export function fieldCalled(heading: string, fields: readonly CategoryField[]): NamedField | null {
  const found = fields.find(({ key, label }) => fold(label) === fold(heading) || key === heading.trim())
  return found ? `field:${found.key}` : null
}
