import type { RecordFragment } from './gql/answers.js'

export type Hours = NonNullable<RecordFragment['hours']>

/** Minutes since the midnight that begins the row's date; `closes` passes 1440 when the night goes on. */
export interface Span {
  opens: number
  closes: number
}

export interface DayRow {
  date: string
  spans: Span[]
  note: string | null
  /** Differs from the usual week. */
  changed: boolean
}

export interface HoursView {
  /** The local date of the listing. */
  today: string
  /** Seven days, today first; of a week that nobody knows only the days that an exception tells of. */
  week: DayRow[]
  /** Exceptions of the next two months that lie beyond that week. */
  ahead: DayRow[]
  /** What happens next; null: it never changes, or nothing is known. */
  change: { opens: boolean; date: string; minute: number; inDays: number } | null
  /** Null where the week is unknown. */
  openNow: boolean | null
}

const DAY = 1440
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']
const AHEAD_DAYS = 60

/** A listing's hours as a visitor reads them, on the wall clock of the listing; null when the zone is unknown. */
export function hoursView(hours: Hours, zone: string, now: Date): HoursView | null {
  const clock = wallClock(zone, now)
  if (!clock) return null
  const unknown = !hours.always && !hours.weekly.length && hours.unread.length > 0
  const rowOf = (days: number) => dayRow(hours, shift(clock.date, days))
  const spans = mergedSpans([-1, 0, 1, 2, 3, 4, 5, 6, 7].map((days) => ({ days, row: rowOf(days) })))
  const current = spans.find((span) => span.opens <= clock.minute && clock.minute < span.closes)
  const next = spans.find((span) => span.opens > clock.minute)
  const at = current ? current.closes : next?.opens
  const endless = at === undefined || (current && at >= 7 * DAY)
  const inDays = Math.floor((at ?? 0) / DAY)
  return {
    today: clock.date,
    week: [0, 1, 2, 3, 4, 5, 6].map(rowOf).filter(({ changed }) => changed || !unknown),
    ahead: hours.exceptions
      .filter(({ date }) => date > shift(clock.date, 6) && date <= shift(clock.date, AHEAD_DAYS))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date }) => dayRow(hours, date)),
    openNow: unknown ? null : current !== undefined,
    change: endless || unknown ? null : { opens: !current, date: shift(clock.date, inDays), minute: at % DAY, inDays },
  }
}

function dayRow(hours: Hours, date: string): DayRow {
  const exception = hours.exceptions.find((candidate) => candidate.date === date)
  if (exception) {
    const spans = exception.closed ? [] : exception.ranges.map(toSpan)
    return { date, spans: spans.sort(byOpening), note: exception.note, changed: true }
  }
  if (hours.always) return { date, spans: [{ opens: 0, closes: DAY }], note: null, changed: false }
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  const spans = hours.weekly.filter(({ day }) => day === weekday).map(toSpan)
  return { date, spans: spans.sort(byOpening), note: null, changed: false }
}

/** All spans on one axis (0: today's midnight), those that touch joined: 18:00–24:00 and 00:00–02:00 are one evening. */
function mergedSpans(rows: { days: number; row: DayRow }[]): Span[] {
  const merged: Span[] = []
  const all = rows.flatMap(({ days, row }) =>
    row.spans.map(({ opens, closes }) => ({ opens: opens + days * DAY, closes: closes + days * DAY })),
  )
  for (const span of all.sort(byOpening)) {
    const last = merged.at(-1)
    if (last && span.opens <= last.closes) last.closes = Math.max(last.closes, span.closes)
    else merged.push({ ...span })
  }
  return merged
}

function toSpan({ opens, closes }: { opens: string; closes: string }): Span {
  return { opens: minutes(opens), closes: minutes(closes) }
}

function minutes(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

function byOpening(a: Span, b: Span): number {
  return a.opens - b.opens
}

function shift(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

function wallClock(zone: string, now: Date): { date: string; minute: number } | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
    return {
      date: `${part.year}-${part.month}-${part.day}`,
      minute: Number(part.hour) * 60 + Number(part.minute),
    }
  } catch {
    return null
  }
}
