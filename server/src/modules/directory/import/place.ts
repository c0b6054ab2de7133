import tzlookup from '@photostructure/tz-lookup'
import { isTimeZone } from '../../../kernel/time.js'
import { plain } from './cells.js'

export type Point = { lat: number; lng: number }
export type BadCell = { field: 'lat' | 'lng'; reason: string }

/** Degrees as `48.137` or `48,137`; null where both cells are empty. A point that cannot be is the row's fault: it would stand in the wrong place. */
export function pointIn(latCell: string, lngCell: string): { point: Point | null } | { bad: BadCell[] } {
  const [latText, lngText] = [plain(latCell), plain(lngCell)]
  if (!latText && !lngText) return { point: null }
  const [lat, lng] = [degrees(latText), degrees(lngText)]
  const bad: BadCell[] = []
  if (lat === null || Math.abs(lat) > 90) bad.push({ field: 'lat', reason: reasonFor(latText, lat, 90) })
  if (lng === null || Math.abs(lng) > 180) bad.push({ field: 'lng', reason: reasonFor(lngText, lng, 180) })
  if (bad.length || lat === null || lng === null) return { bad }
  // Nobody trades in the Gulf of Guinea: this is how programs write "unknown".
  return { point: lat === 0 && lng === 0 ? null : { lat, lng } }
}

/** The IANA zone at a point (4 µs); the fallback where there is no point, or this runtime has no rules for the zone. */
export function zoneAt(point: Point | null, fallback: string): string {
  if (!point) return fallback
  const zone = tzlookup(point.lat, point.lng)
  // Asking costs 0.2 ms each time, and the earth has some 400 zones.
  const usable = zones.get(zone) ?? isTimeZone(zone)
  zones.set(zone, usable)
  return usable ? zone : fallback
}

const zones = new Map<string, boolean>()

/** ISO 3166-1 alpha-2 from a code or an English name; null when it is neither. */
export function countryIn(cell: string): string | null {
  return codes().get(plain(cell).toUpperCase()) ?? null
}

function degrees(text: string): number | null {
  return /^[+-]?\d{1,3}(?:[.,]\d*)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

function reasonFor(text: string, value: number | null, most: number): string {
  if (!text) return 'Empty, while the other coordinate is given.'
  if (value === null) return `"${text.slice(0, 40)}" is not a number of degrees.`
  const swapped = most === 90 && Math.abs(value) <= 180 ? ' Are latitude and longitude swapped?' : ''
  return `${value} is not between -${most} and ${most}.${swapped}`
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
let known: Map<string, string> | undefined

/** Every code and English name, in capitals. */
function codes(): Map<string, string> {
  known ??= new Map(countries())
  return known
}

function countries(): [string, string][] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const all = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code) && code !== 'ZZ')
  const named = all.map((code): [string, string] => [names.of(code)?.toUpperCase() ?? code, code])
  const asked: [string, string][] = [
    ['UK', 'GB'],
    ['USA', 'US'],
    ['ENGLAND', 'GB'],
  ]
  return [...named, ...all.map((code): [string, string] => [code, code]), ...asked]
}
