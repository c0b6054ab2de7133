import type { FieldError } from '../../kernel/errors.js'
import { DAY, isDate } from '../../kernel/time.js'
import { type Hours, type TimeRange, weekdays } from './hours.js'
import { minutesOf } from './ranges.js'

/** Most rows of each list; a day with more than ten ranges is a mistake, and five years of holidays fit. */
export const mostRows = { rangesOfDay: 10, weekly: 70, exceptions: 200 }
export const longestText = 2000
const longestNote = 200

/** Every fault of the hours at once, each with its path inside them (`weekly.2.closes`); empty when they are good. */
export function validateHours(hours: Hours): FieldError[] {
  return [...weeklyFaults(hours), ...exceptionFaults(hours), ...textFaults(hours)]
}

function weeklyFaults({ weekly }: Hours): FieldError[] {
  if (weekly.length > mostRows.weekly) return [{ path: 'weekly', message: `At most ${mostRows.weekly} rows.` }]
  const rows = weekly.map((row, at) => ({ ...row, path: `weekly.${at}` }))
  const unknownDays = rows.filter(({ day }) => !weekdays.includes(day))
  return [
    ...unknownDays.map(({ path }) => ({ path: `${path}.day`, message: 'A day is one of MONDAY to SUNDAY.' })),
    ...weekdays.flatMap((day) => rangeFaults(rows.filter((row) => row.day === day))),
  ]
}

function exceptionFaults({ exceptions }: Hours): FieldError[] {
  if (exceptions.length > mostRows.exceptions)
    return [{ path: 'exceptions', message: `At most ${mostRows.exceptions} dates.` }]
  const seen = new Set<string>()
  return exceptions.flatMap(({ date, closed, ranges, note }, at) => {
    const path = `exceptions.${at}`
    const faults = rangeFaults(ranges.map((range, index) => ({ ...range, path: `${path}.ranges.${index}` })))
    if (!isDate(date)) faults.push({ path: `${path}.date`, message: 'A date is a day of the calendar, as YYYY-MM-DD.' })
    if (seen.has(date)) faults.push({ path: `${path}.date`, message: 'This date stands here twice.' })
    seen.add(date)
    if (closed && ranges.length) faults.push({ path: `${path}.ranges`, message: 'A closed date has no ranges.' })
    if (!closed && !ranges.length)
      faults.push({ path: `${path}.ranges`, message: 'A date that is not closed needs at least one range.' })
    if (note && note.length > longestNote)
      faults.push({ path: `${path}.note`, message: `At most ${longestNote} characters.` })
    return faults
  })
}

type Row = TimeRange & { path: string }

/** Faults of the ranges of one day. */
function rangeFaults(rows: readonly Row[]): FieldError[] {
  const first = rows[0]
  if (first && rows.length > mostRows.rangesOfDay)
    return [{ path: first.path, message: `At most ${mostRows.rangesOfDay} ranges a day.` }]
  const faults = rows.flatMap(clockFaults)
  if (faults.length) return faults
  const spans = rows.map(({ opens, closes, path }) => ({
    start: minutesOf(opens) ?? 0,
    end: minutesOf(closes) ?? 0,
    path,
  }))
  const sorted = spans.sort((a, b) => a.start - b.start)
  return sorted.flatMap(({ start, path }, at) => {
    const before = sorted.slice(0, at)
    return before.some(({ end }) => end > start)
      ? [{ path: `${path}.opens`, message: 'Overlaps another range of the same day.' }]
      : []
  })
}

function clockFaults({ opens, closes, path }: Row): FieldError[] {
  const start = minutesOf(opens)
  const end = minutesOf(closes)
  const faults: FieldError[] = []
  if (start === null || start >= DAY) faults.push({ path: `${path}.opens`, message: 'HH:MM from 00:00 to 23:59.' })
  if (end === null)
    faults.push({ path: `${path}.closes`, message: 'HH:MM up to 47:59; past 24:00 is the day after, 02:00 is 26:00.' })
  if (start !== null && end !== null && end <= start)
    faults.push({
      path: `${path}.closes`,
      message: 'Closes after it opens; past midnight add 24 hours, 02:00 is 26:00.',
    })
  return faults
}

function textFaults({ text }: Hours): FieldError[] {
  if (!text || text.length <= longestText) return []
  return [{ path: 'text', message: `At most ${longestText} characters.` }]
}
