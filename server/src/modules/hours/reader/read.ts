import { type Hours, type HoursException, type TimeRange, type WeeklyHours, weekdays } from '../hours.js'
import { clockOf, merge, type Range } from '../ranges.js'
import { longestText, mostRows } from '../validate.js'
import type { Cursor } from './cursor.js'
import type { Exceptions } from './exceptions.js'
import { interpret } from './interpret.js'
import { readRules } from './rule.js'
import { plain, tokensOf } from './tokens.js'
import type { Week } from './week.js'

const mostNotes = 50

/**
 * Opening hours from OSM's `opening_hours` text and from the dirt found in its place. Never throws. What the model has no place
 * for (seasons, holidays, remarks, conditions) and what was read by a guess is named in `unread`; the text itself is kept. `most`: characters.
 */
export function readOpeningHours(text: string, most = longestText): Hours {
  if (text.length > most) return unknownHours(text, `Longer than ${most} characters — not read`)
  const plainText = plain(text)
  const cursor: Cursor = { text: plainText, tokens: tokensOf(plainText), at: 0, guesses: [] }
  const reading = interpret(readRules(cursor))
  const { exceptions, notes, silent } = reading
  const week = reading.week.map(merge)
  if (silent && notes.length === 0) notes.push('Says nothing of the normal week')
  if (week.some((ranges) => ranges.length > mostRows.rangesOfDay))
    notes.unshift(`More than ${mostRows.rangesOfDay} ranges a day — the rest left out`)
  const unread = [...new Set(notes)].slice(0, mostNotes)
  if (isAlways(week)) return { always: true, weekly: [], exceptions: exceptionsOf(exceptions), text, unread }
  return { always: false, weekly: weeklyOf(week), exceptions: exceptionsOf(exceptions), text, unread }
}

function unknownHours(text: string, reason: string): Hours {
  return { always: false, weekly: [], exceptions: [], text, unread: [reason] }
}

function isAlways(week: Week): boolean {
  const all = merge(
    week.flatMap((ranges, day) => ranges.map(([start, end]): Range => [day * 1440 + start, day * 1440 + end])),
  )
  return all.length === 1 && all[0]?.[0] === 0 && all[0][1] >= 7 * 1440
}

function weeklyOf(week: Week): WeeklyHours[] {
  return weekdays.flatMap((day, at) => {
    // What is left of the small hours after a "closed 23:00-01:00" begins on the next day.
    const spilled = (week[(at + 6) % 7] ?? [])
      .filter(([start]) => start >= 1440)
      .map(([start, end]): Range => [start - 1440, end - 1440])
    const own = (week[at] ?? []).filter(([start]) => start < 1440)
    return rangesOf([...spilled, ...own]).map((range) => ({ day, ...range }))
  })
}

function exceptionsOf(exceptions: Exceptions): HoursException[] {
  const dates = [...exceptions].sort(([a], [b]) => a.localeCompare(b)).slice(0, mostRows.exceptions)
  return dates.map(([date, { ranges, note }]) => ({
    date,
    closed: ranges.length === 0,
    ranges: rangesOf(ranges),
    note,
  }))
}

function rangesOf(ranges: readonly Range[]): TimeRange[] {
  const kept = merge(ranges).slice(0, mostRows.rangesOfDay)
  return kept.map(([start, end]) => ({ opens: clockOf(start), closes: clockOf(end) }))
}
