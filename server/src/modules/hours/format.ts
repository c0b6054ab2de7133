import { type Hours, rangesOfWeekday } from './hours.js'
import { clockOf, minutesOf, type Range } from './ranges.js'

const shortDays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As short OSM text, `Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00`, read back to the same hours; null when unknown. */
export function toOpeningHours(hours: Hours): string | null {
  const week = weekText(hours)
  const rules = [week, ...hours.exceptions.map(exceptionText)].filter((rule) => rule !== null)
  return rules.length ? rules.join('; ') : null
}

function weekText(hours: Hours): string | null {
  if (hours.always) return '24/7'
  if (rangesOfWeekday(hours, 0) === null) return null
  const daysByText = new Map<string, number[]>()
  for (let day = 0; day < 7; day++) {
    const text = rangesText(rangesOfWeekday(hours, day) ?? [])
    if (text) daysByText.set(text, [...(daysByText.get(text) ?? []), day])
  }
  const rules = [...daysByText].map(([text, days]) => `${daysText(days)} ${text}`)
  // A rule after a semicolon would cut the night before it at midnight.
  return rules.join(hours.weekly.some(({ closes }) => closes > '24:00') ? ', ' : '; ') || 'off'
}

function exceptionText({ date, closed, ranges, note }: Hours['exceptions'][number]): string {
  const [year, month, day] = date.split('-')
  const spans = ranges.map(({ opens, closes }): Range => [minutesOf(opens) ?? 0, minutesOf(closes) ?? 0])
  const hours = closed ? 'off' : rangesText(spans)
  const remark = note ? ` "${note.replaceAll('"', "'")}"` : ''
  return `${year} ${shortMonths[Number(month) - 1]} ${day} ${hours}${remark}`
}

function daysText(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs.map(runText).join(',')
}

function runText(run: readonly number[]): string {
  const [first, last] = [shortDays[run[0] ?? 0], shortDays[run.at(-1) ?? 0]]
  return run.length > 2 ? `${first}-${last}` : run.map((day) => shortDays[day]).join(',')
}

function rangesText(ranges: readonly Range[]): string {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0])
  return sorted
    .map(([start, end]) => `${clockOf(start)}-${clockOf(end - 1440 < start && end > 1440 ? end - 1440 : end)}`)
    .join(',')
}
