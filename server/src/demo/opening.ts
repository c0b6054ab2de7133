import type { Hours, HoursException, TimeRange, Weekday, WeeklyHours } from '../modules/hours/hours.js'
import type { Rng } from './prng.js'

/** How a business keeps its hours; each tenant says what that means in its town. */
export type HoursKind =
  | 'shop'
  | 'sevenDays'
  | 'cafe'
  | 'bakery'
  | 'pub'
  | 'late'
  | 'restaurant'
  | 'takeaway'
  | 'seasonal'
  | 'office'
  | 'surgery'
  | 'pharmacy'
  | 'always'
  | 'salon'
  | 'trade'
  | 'garage'
  | 'gym'
  | 'nursery'
  | 'museum'
  | 'market'
  | 'unknown'

/** Weeks as `Mo-Fr 09:00-12:30 13:30-17:00; Sa 10:00-16:00`, and the holidays such a business keeps. */
export interface Habit {
  weeks: readonly string[]
  /** Whole quarters of an hour the week may be shifted by, so that not every shop opens at nine. */
  drift?: number
  holidays: (rng: Rng) => HoursException[]
}

export type Habits = Record<Exclude<HoursKind, 'unknown' | 'always'>, Habit>

export function openingOf(kind: HoursKind, habits: Habits, rng: Rng): Hours | null {
  if (kind === 'unknown') return null
  if (kind === 'always') return { always: true, weekly: [], exceptions: [], text: null, unread: [] }
  const habit = habits[kind]
  if (!habit) throw new Error(`Nobody keeps hours of the kind ${kind}.`)
  const drift = rng.int(-(habit.drift ?? 0), habit.drift ?? 0) * 15
  const weekly = readWeek(rng.pick(habit.weeks), drift)
  return { always: false, weekly, exceptions: habit.holidays(rng), text: null, unread: [] }
}

const days: readonly (readonly [string, Weekday])[] = [
  ['Mo', 'MONDAY'],
  ['Tu', 'TUESDAY'],
  ['We', 'WEDNESDAY'],
  ['Th', 'THURSDAY'],
  ['Fr', 'FRIDAY'],
  ['Sa', 'SATURDAY'],
  ['Su', 'SUNDAY'],
]

function readWeek(text: string, drift: number): WeeklyHours[] {
  const rows = text.split(';').flatMap((part) => {
    const [span = '', ...ranges] = part.trim().split(' ')
    return daysOf(span).flatMap((day) => ranges.map((range) => ({ day, ...readRange(range, drift) })))
  })
  const order = days.map(([, day]) => day)
  return rows.sort((a, b) => order.indexOf(a.day) - order.indexOf(b.day))
}

/** `Sa-Th` runs over the week's end, as weeks do where Friday is the day of rest. */
function daysOf(span: string): Weekday[] {
  const [from = '', to = from] = span.split('-')
  const first = days.findIndex(([short]) => short === from)
  const last = days.findIndex(([short]) => short === to)
  if (first < 0 || last < 0) throw new Error(`Not a span of days: ${span}`)
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, at) => days[(first + at) % 7]?.[1] ?? 'MONDAY')
}

export function readRange(text: string, drift = 0): TimeRange {
  const [opens = '', closes = ''] = text.split('-')
  return { opens: shifted(opens, drift), closes: shifted(closes, drift) }
}

function shifted(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const all = hour * 60 + minute + minutes
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

export function shut(date: string, note: string): HoursException {
  return { date, closed: true, ranges: [], note }
}

export function only(date: string, ranges: readonly string[], note: string): HoursException {
  return { date, closed: false, ranges: ranges.map((range) => readRange(range)), note }
}
