/**
 * The only place for zone rules: which wall clock a zone shows at an instant. SQL never says `AT TIME ZONE`; it compares
 * stored wall-clock minutes with what `localTime` answers. Dates are proleptic Gregorian `YYYY-MM-DD`.
 */
export const DAY = 1440
export const WEEK = 7 * DAY

/** `day`: 0 = Monday … 6 = Sunday. `minute`: 0…1439; on a clock change some never come and some come twice. */
export type WallClock = { date: string; day: number; minute: number }

/** The two numbers stored hours are compared with; `localMinute` counts from 1970-01-01 00:00 on the wall clock. */
export type LocalTime = { localMinute: number; minuteOfWeek: number }

/** What `zone` shows at `instant`. Throws RangeError for a zone the runtime does not know: ask `isTimeZone` first. */
export function wallClock(zone: string, instant: Date): WallClock {
  const { epochDay, minute } = clockIn(zone, instant)
  return { date: dateOfEpochDay(epochDay), day: dayOfEpochDay(epochDay), minute }
}

/** 0…10079, Monday 00:00 = 0. */
export function minuteOfWeek(zone: string, instant: Date): number {
  return localTime(zone, instant).minuteOfWeek
}

export function localTime(zone: string, instant: Date): LocalTime {
  const { epochDay, minute } = clockIn(zone, instant)
  return { localMinute: epochDay * DAY + minute, minuteOfWeek: dayOfEpochDay(epochDay) * DAY + minute }
}

/** An IANA name in its own spelling (`Europe/Berlin`, not `europe/berlin` or `+01:00`) that this runtime has rules for. */
export function isTimeZone(id: string): boolean {
  if (formats.has(id)) return true
  if (!/^[A-Z][A-Za-z0-9]*(?:[/_+-][A-Za-z0-9]+)*$/.test(id)) return false
  const known = knownName(id)
  // Links (Asia/Kolkata) resolve to another name, so only a name that resolves to itself can show its case to be wrong.
  return known !== null && (known === id || known.toLowerCase() !== id.toLowerCase())
}

/** Whether `date` is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && dateOfEpochDay(epochDayOf(date)) === date
}

/** Days from 1970-01-01; `date` must be one (`isDate`). */
export function epochDayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / (DAY * 60_000)
}

export function dateOfEpochDay(epochDay: number): string {
  if (!Number.isFinite(epochDay)) return ''
  return new Date(epochDay * DAY * 60_000).toISOString().slice(0, 10)
}

/** 0 = Monday; 1970-01-01 was a Thursday. */
export function dayOfEpochDay(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7
}

type Clock = { epochDay: number; minute: number }
type ZoneFormat = { format: Intl.DateTimeFormat; lastMinute: number; last: Clock }

// One Intl.DateTimeFormat per zone, its text cut apart: 2.3 µs an answer; Temporal's ZonedDateTime takes 5 to 8 µs,
// formatToParts 5 µs (Node 24.21, 5 zones × 20,000 instants). A page asks many times within a minute: the last is kept.
const formats = new Map<string, ZoneFormat>()

function clockIn(zone: string, instant: Date): Clock {
  const known = formats.get(zone) ?? newFormat(zone)
  const utcMinute = Math.floor(instant.getTime() / 60_000)
  if (known.lastMinute === utcMinute) return known.last
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = known.format.format(instant).split(/\D+/).map(Number)
  const clock = { epochDay: Date.UTC(year, month - 1, day) / (DAY * 60_000), minute: hour * 60 + minute }
  // Offsets are whole minutes only since 1972 (Liberia was the last): before that a UTC minute may hold two local ones.
  if (utcMinute > 1_577_880) {
    known.lastMinute = utcMinute
    known.last = clock
  }
  return clock
}

function newFormat(zone: string): ZoneFormat {
  if (!isTimeZone(zone)) throw new RangeError(`Not a time zone this runtime knows: ${zone.slice(0, 64)}`)
  const digits = '2-digit' as const
  const parts = { year: 'numeric', month: digits, day: digits, hour: digits, minute: digits, hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone })
  const made = { format, lastMinute: Number.NaN, last: { epochDay: 0, minute: 0 } }
  formats.set(zone, made)
  return made
}

function knownName(id: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
