import type { Speech } from '../../speech.js'

/** Times and dates as people write them where the language is spoken. */
export interface Calendar {
  /** A wall-clock time from minutes since midnight (1500 is 1 in the morning). */
  time(minutes: number): string
  /** A date `YYYY-MM-DD`: its weekday, and day and month where asked for. */
  day(date: string, withDate?: boolean): string
  instant(iso: string): string
}

const made = new Map<string, Calendar>()

/** Making one is dear: one for each language. */
export function calendarOf({ locale }: Pick<Speech, 'locale'>): Calendar {
  const known = made.get(locale)
  if (known) return known
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  const medium = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const calendar: Calendar = {
    time: (minutes) => clock.format(Date.UTC(2000, 0, 1, 0, minutes)),
    day: (date, withDate = false) => (withDate ? dated : weekday).format(new Date(`${date}T00:00:00Z`)),
    instant: (iso) => medium.format(new Date(iso)),
  }
  made.set(locale, calendar)
  return calendar
}
