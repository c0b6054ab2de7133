import { DAY, dateOfEpochDay, dayOfEpochDay, epochDayOf, wallClock } from '../../kernel/time.js'
import { covers, minutesOf, type Range } from './ranges.js'

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof weekdays)[number]

/** Wall clock `HH:MM`; `closes` runs up to 47:59, so that a bar's Friday `20:00`–`26:00` stays Friday's. */
export type TimeRange = { opens: string; closes: string }
export type WeeklyHours = TimeRange & { day: Weekday }

/** Replaces what the week says of that one date, but not what still runs from the evening before. */
export type HoursException = { date: string; closed: boolean; ranges: TimeRange[]; note: string | null }

/**
 * Opening hours on the wall clock of the place. No row for a day = closed that day; `always` wins over rows, an exception
 * over both. `text`: what they were read from, if from text; `unread`: what of it the model does not hold, a sentence each.
 * `null` in place of Hours, or `unread` without any row, means that nobody knows.
 */
export type Hours = {
  always: boolean
  weekly: WeeklyHours[]
  exceptions: HoursException[]
  text: string | null
  unread: string[]
}

/** Whether the place is open at an instant, by the clock on its wall; null when its hours are unknown. */
export function isOpenAt(hours: Hours | null, zone: string, instant: Date): boolean | null {
  if (!hours) return null
  const { date, minute } = wallClock(zone, instant)
  const today = epochDayOf(date)
  if (covers(rangesOn(hours, today - 1) ?? [], minute + DAY)) return true
  const ranges = rangesOn(hours, today)
  return ranges && covers(ranges, minute)
}

/** What the hours say of a local date, as minutes from its midnight (past 1440: the next day's small hours); null: nothing. */
export function rangesOn(hours: Hours, epochDay: number): Range[] | null {
  const date = dateOfEpochDay(epochDay)
  const exception = hours.exceptions.find((each) => each.date === date)
  if (exception) return exception.closed ? [] : exception.ranges.flatMap(rangeOf)
  return rangesOfWeekday(hours, dayOfEpochDay(epochDay))
}

/** The normal week's ranges of a day (0 = Monday); null when the week is unknown. */
export function rangesOfWeekday(hours: Hours, day: number): Range[] | null {
  if (hours.always) return [[0, DAY]]
  if (hours.weekly.length === 0 && hours.unread.length > 0) return null
  return hours.weekly.filter((row) => row.day === weekdays[day]).flatMap(rangeOf)
}

function rangeOf({ opens, closes }: TimeRange): Range[] {
  const start = minutesOf(opens)
  const end = minutesOf(closes)
  return start === null || end === null || end <= start ? [] : [[start, end]]
}
