import { DAY, epochDayOf, type LocalTime, WEEK } from '../../kernel/time.js'
import { type Hours, rangesOfWeekday, rangesOn } from './hours.js'
import { covers, merge, type Range } from './ranges.js'

/**
 * Hours as SQL compares them, without a zone rule: three int4multirange columns (`toMultirange`).
 * `weekly`: minutes of the week (Monday 00:00 = 0), null when unknown. `dated`: the local minutes since 1970-01-01 for which
 * exceptions decide (whole days: each exception's, and the one after, whose small hours it changes); `datedOpen`: the open
 * ones of them.
 *
 *   case when dated @> :localMinute then dated_open @> :localMinute else weekly @> :minuteOfWeek end
 */
export type StoredHours = { weekly: Range[] | null; dated: Range[]; datedOpen: Range[] }

export function storedHours(hours: Hours | null): StoredHours {
  if (!hours) return { weekly: null, dated: [], datedOpen: [] }
  return { weekly: weeklyMinutes(hours), ...exceptionMinutes(hours) }
}

/** The oracle for the SQL above: equals `isOpenAt` at every instant (property-tested). */
export function openAtStored(stored: StoredHours, local: LocalTime): boolean | null {
  if (covers(stored.dated, local.localMinute)) return covers(stored.datedOpen, local.localMinute)
  return stored.weekly && covers(stored.weekly, local.minuteOfWeek)
}

/** The normal week, merged; what runs past Sunday's midnight begins the week. Null when the week is unknown. */
export function weeklyMinutes(hours: Hours): Range[] | null {
  const week: Range[] = []
  for (let day = 0; day < 7; day++) {
    const ranges = rangesOfWeekday(hours, day)
    if (!ranges) return null
    for (const [start, end] of ranges) week.push(...inWeek(day * DAY + start, day * DAY + end))
  }
  return merge(week)
}

export function exceptionMinutes(hours: Hours): Pick<StoredHours, 'dated' | 'datedOpen'> {
  const dated: Range[] = []
  const datedOpen: Range[] = []
  for (const day of touchedDays(hours)) {
    const open = openOn(hours, day)
    datedOpen.push(...open)
    // Where the normal week is unknown, an exception speaks only of the minutes after midnight in which it is still open.
    dated.push(...(rangesOn(hours, day) ? [[day * DAY, (day + 1) * DAY] satisfies Range] : open))
  }
  return { dated: merge(dated), datedOpen: merge(datedOpen) }
}

function touchedDays(hours: Hours): Set<number> {
  return new Set(hours.exceptions.map(({ date }) => epochDayOf(date)).flatMap((day) => [day, day + 1]))
}

/** One local day as it really is: its own ranges up to midnight and what still runs from the day before. */
function openOn(hours: Hours, day: number): Range[] {
  const own = (rangesOn(hours, day) ?? []).map(([start, end]): Range => [start, Math.min(end, DAY)])
  const before = (rangesOn(hours, day - 1) ?? []).map(([start, end]): Range => [Math.max(start - DAY, 0), end - DAY])
  return merge([...own, ...before]).map(([start, end]): Range => [day * DAY + start, day * DAY + end])
}

function inWeek(start: number, end: number): Range[] {
  if (end <= WEEK) return [[start, end]]
  const tail: Range = [Math.max(start - WEEK, 0), end - WEEK]
  return start < WEEK ? [[start, WEEK], tail] : [tail]
}
