/**
 * Opening hours as the editor holds them. Times are minutes after midnight of the day they belong to, so that
 * 1500 is one in the morning of the next day; the wire writes the same as "25:00" (up to "47:59").
 */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Day = (typeof DAYS)[number]

export interface Span {
  /** `undefined` while a field is still empty. */
  opens: number | undefined
  closes: number | undefined
}

export type Week = Record<Day, Span[]>

export interface ExceptionDay {
  /** YYYY-MM-DD, wall clock of the listing. */
  date: string
  closed: boolean
  spans: Span[]
  note: string
}

/** `unknown`: nothing is said; `always`: round the clock; `text`: pasted, to be read by the server. */
export type HoursMode = 'unknown' | 'week' | 'always' | 'text'

export interface HoursDraft {
  mode: HoursMode
  week: Week
  exceptions: ExceptionDay[]
  text: string
}

export const DAY_MINUTES = 1440
export const MAX_MINUTES = 2 * DAY_MINUTES - 1

export function emptyWeek(): Week {
  return { MONDAY: [], TUESDAY: [], WEDNESDAY: [], THURSDAY: [], FRIDAY: [], SATURDAY: [], SUNDAY: [] }
}

/** "25:30" → 1530. Anything else → `undefined`. */
export function readClock(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= MAX_MINUTES ? minutes : undefined
}

export function writeClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A time field knows one day: what it shows of a closing time after midnight is that day's clock. */
export function clockOfDay(minutes: number | undefined): string {
  return minutes === undefined ? '' : writeClock(minutes % DAY_MINUTES)
}

/** A closing time at or before the opening one is the next day's; midnight closes the day. */
export function closing(opens: number | undefined, clock: number): number {
  return opens !== undefined && clock <= opens ? clock + DAY_MINUTES : clock
}

/** Moves the opening time, keeping the closing clock as it reads on the wall. */
export function reopened(span: Span, opens: number | undefined): Span {
  if (span.closes === undefined || opens === undefined) return { ...span, opens }
  return { opens, closes: closing(opens, span.closes % DAY_MINUTES) }
}

export function isOvernight(span: Span): boolean {
  return span.closes !== undefined && span.closes > DAY_MINUTES
}

export const ALL_DAY: Span = { opens: 0, closes: DAY_MINUTES }

export function isAllDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.opens === 0 && spans[0].closes === DAY_MINUTES
}

/** The next span a person most likely wants: a first working day, or an afternoon after the morning. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)
  if (!last) return { opens: 9 * 60, closes: 18 * 60 }
  const opens = Math.min((last.closes ?? 12 * 60) + 60, 23 * 60)
  return { opens, closes: closing(opens, Math.min(opens + 4 * 60, DAY_MINUTES) % DAY_MINUTES) }
}

export function copyDay(week: Week, from: Day, to: readonly Day[]): Week {
  const copies = to.filter((day) => day !== from).map((day) => [day, week[from].map((span) => ({ ...span }))] as const)
  return { ...week, ...Object.fromEntries(copies) }
}

export type SpanFault = 'incomplete' | 'overlap' | 'tooLong'

/** What is wrong with a day's spans, by position; an overnight span of the evening before counts too. */
export function faultsOf(spans: readonly Span[]): (SpanFault | undefined)[] {
  return spans.map((span, at) => {
    if (span.opens === undefined || span.closes === undefined) return 'incomplete'
    if (span.closes > MAX_MINUTES) return 'tooLong'
    const { opens, closes } = span as { opens: number; closes: number }
    const clash = spans.some(
      (other, place) =>
        place < at &&
        other.opens !== undefined &&
        other.closes !== undefined &&
        opens < other.closes &&
        other.opens < closes,
    )
    return clash ? 'overlap' : undefined
  })
}

/** Days in the order the reader's calendar has them. `firstDay`: 1 Monday … 7 Sunday, as Intl counts. */
export function daysFrom(firstDay: number): Day[] {
  return DAYS.map((_, at) => DAYS[(at + firstDay - 1) % 7] as Day)
}
