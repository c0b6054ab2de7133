import { type Format, inRow } from '../../../lib/format'
import { type Field, labelFor } from '../field/useFields'
import { DAYS } from '../hours/week'

type Hours = { always?: boolean; weekly?: { day: string; opens: string; closes: string }[] }

/** A field that its categories ask for, with what may be chosen. */
export type OwnField = { key: string; label: string; options: { value: string; label: string }[] }

interface Reader {
  language: string
  /** What is said of a question of yes or no. */
  yesNo: Record<'true' | 'false', string>
}
type Asked = Pick<Field, 'key' | 'label' | 'labels' | 'type' | 'options'>

/** The questions and what may be chosen, in the reader's language. */
export function ownFor(fields: readonly Asked[], { language, yesNo }: Reader): OwnField[] {
  return fields.map((field) => ({
    key: field.key,
    label: labelFor(field, language),
    options:
      field.type === 'YES_NO'
        ? Object.entries(yesNo).map(([value, label]) => ({ value, label }))
        : field.options.map((option) => ({ value: option.value, label: labelFor(option, language) })),
  }))
}

/** What the trail keeps of a field, as a person reads it: a list a line each, hours by the day, answers with their questions. */
export function readable(name: string, text: string | null, { format, own }: { format: Format; own: OwnField[] }) {
  if (text === null || !/^[[{]/.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    if (name === 'openingHours') return hours(value as Hours, format)
    if (Array.isArray(value)) return value.map(line).join('\n') || null
    return answers(value as Record<string, unknown>, own) || null
  } catch {
    return text
  }
}

/** A question that is asked no more stands with its key. */
function answers(value: Record<string, unknown>, own: OwnField[]): string {
  return Object.entries(value)
    .map(([key, said]) => {
      const field = own.find((each) => each.key === key)
      const label = (one: unknown) => field?.options.find(({ value }) => value === String(one))?.label ?? String(one)
      return `${field?.label ?? key}: ${inRow((Array.isArray(said) ? said : [said]).map(label))}`
    })
    .join('\n')
}

/** Of two lists of words what went and what came: thirty tags are not read twice to find the one that is new. Of answers, those that differ. */
export function apart({ name, before, after }: { name: string; before: string | null; after: string | null }) {
  if (name !== 'openingHours' && before?.startsWith('{') && after?.startsWith('{')) return differing(before, after)
  const [was, is] = [words(before), words(after)]
  if (!was?.length || !is?.length) return { before, after }
  const [gone, come] = [was.filter((word) => !is.includes(word)), is.filter((word) => !was.includes(word))]
  // Another order alone is read as it is.
  return gone.length + come.length ? { before: JSON.stringify(gone), after: JSON.stringify(come) } : { before, after }
}

function differing(before: string, after: string) {
  try {
    const [was, is] = [JSON.parse(before), JSON.parse(after)] as Record<string, unknown>[]
    const kept = (one = {}, other: Record<string, unknown> = {}) =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(one).filter(([key, said]) => JSON.stringify(said) !== JSON.stringify(other[key])),
        ),
      )
    return { before: kept(was, is), after: kept(is, was) }
  } catch {
    return { before, after }
  }
}

function words(text: string | null): string[] | null {
  if (!text?.startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as string[]) : null
  } catch {
    return null
  }
}

function line(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const { locale, name, description, network, url, radiusKm } = item as Record<string, string | number | null>
  if (locale) return `${locale}: ${[name, description].filter(Boolean).join('. ')}`
  if (url) return `${network}: ${url}`
  return radiusKm ? `${radiusKm} km` : String(name ?? '')
}

function hours({ always, weekly = [] }: Hours, format: Format): string {
  if (always) return '24/7'
  const day = (name: string) => format.weekday(DAYS.indexOf(name as never), 'short')
  return weekly.map(({ day: on, opens, closes }) => `${day(on)} ${opens}–${closes}`).join('\n')
}
