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
