import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import { dateOfEpochDay, epochDayOf } from '../../kernel/time.js'
import type { Hours, HoursException } from './hours.js'

/** Where holidays are asked for: ISO 3166-1 alpha-2, and the region as it was written, a name or a code. */
export type HolidayPlace = { country: string | null; region: string | null }
/** A public holiday: local date `YYYY-MM-DD`, and its name in the country's own language. */
export type Holiday = { date: string; name: string }

/** Days of an index row that are known ahead: the monthly job moves them on long before they end. */
export const HORIZON_DAYS = 730

/**
 * The hours with a closed day for every public holiday between two days, but where the hours have that date themselves: what staff say of
 * one day counts. Unknown hours stay unknown.
 */
export function withHolidays(hours: Hours | null, place: HolidayPlace, from: Date, days: number): Hours | null {
  if (!hours) return null
  const own = new Set(hours.exceptions.map(({ date }) => date))
  const added = holidaysBetween(place, from, days).filter(({ date }) => !own.has(date))
  return added.length ? { ...hours, exceptions: [...hours.exceptions, ...added.map(closed)] } : hours
}

const closed = ({ date, name }: Holiday): HoursException => ({ date, closed: true, ranges: [], note: name })

/** From the day before `from`, so that it holds in every zone, in order. */
export function holidaysBetween({ country, region }: HolidayPlace, from: Date, days: number): Holiday[] {
  if (!country) return []
  const first = epochDayOf(from.toISOString().slice(0, 10)) - 1
  const [begins, ends] = [dateOfEpochDay(first), dateOfEpochDay(first + days + 1)]
  const years = Array.from({ length: Number(ends.slice(0, 4)) - Number(begins.slice(0, 4)) + 1 }, (_, n) => n)
  const all = years.flatMap((n) => holidaysOf(country, region, Number(begins.slice(0, 4)) + n))
  return all.filter(({ date }) => date >= begins && date <= ends)
}

/** A few hundred countries and regions, a few years each; bounded, for the years go on. */
const known = new Map<string, Holiday[]>()
const MOST_KNOWN = 2_000

function holidaysOf(country: string, region: string | null, year: number): Holiday[] {
  const state = region ? stateOf(country, region) : null
  const key = `${country} ${state ?? ''} ${year}`
  const found = known.get(key) ?? read(country, state, year)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

const DAY = 86_400_000

function read(country: string, state: string | null, year: number): Holiday[] {
  const found = calendarOf(country, state).getHolidays(year)
  const days = found
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) => {
      const first = epochDayOf(date.slice(0, 10))
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
      return Array.from({ length: count }, (_, n): Holiday => ({ date: dateOfEpochDay(first + n), name }))
    })
  // Two may fall on one day.
  return [...new Map(days.map((day) => [day.date, day])).values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** The library's data takes a third of a second and some megabytes to load: where no listing keeps holidays, it never is. */
let Calendar: typeof Holidays | undefined
function calendarOf(country: string, state: string | null): Holidays {
  Calendar ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays
  return state ? new Calendar(country, state) : new Calendar(country)
}

const states = new Map<string, Map<string, string>>()

/** Its code, from the code or from the name in the country's languages or in English; null where it is none we know. */
function stateOf(country: string, region: string): string | null {
  const of = states.get(country) ?? new Map<string, string>()
  if (!states.has(country)) {
    const calendar = calendarOf(country, null)
    for (const language of [...(calendar.getLanguages() ?? []), 'en'])
      for (const [code, name] of Object.entries(calendar.getStates(country, language) ?? {}))
        for (const word of [code, name]) of.set(word.toLowerCase(), code)
    states.set(country, of)
  }
  return of.get(region.trim().toLowerCase()) ?? null
}
