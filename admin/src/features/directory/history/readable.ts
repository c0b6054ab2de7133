import type { Format } from '../../../lib/format'
import { DAYS } from '../hours/week'

type Hours = { always?: boolean; weekly?: { day: string; opens: string; closes: string }[] }

/** What the trail keeps of a field, as a person reads it: a list a line each, hours by the day. */
export function readable(name: string, text: string | null, format: Format): string | null {
  if (text === null || !/^[[{]/.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    if (name === 'openingHours') return hours(value as Hours, format)
    return Array.isArray(value) ? value.map(line).join('\n') || null : text
  } catch {
    return text
  }
}

/** Of two lists of words what went and what came: thirty tags are not read twice to find the one that is new. */
export function apart({ before, after }: { before: string | null; after: string | null }) {
  const [was, is] = [words(before), words(after)]
  if (!was?.length || !is?.length) return { before, after }
  const [gone, come] = [was.filter((word) => !is.includes(word)), is.filter((word) => !was.includes(word))]
  // Another order alone is read as it is.
  return gone.length + come.length ? { before: JSON.stringify(gone), after: JSON.stringify(come) } : { before, after }
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
