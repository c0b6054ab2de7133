import fc from 'fast-check'
import { dateOfEpochDay, epochDayOf } from '../../kernel/time.js'
import { type Hours, type TimeRange, weekdays } from './hours.js'
import { clockOf } from './ranges.js'

/** Random valid hours for property tests; exceptions fall within three weeks of `around`. */
export function anyHours(around: string): fc.Arbitrary<Hours> {
  const exception = fc.record({
    date: fc.integer({ min: -10, max: 10 }).map((days) => dateOfEpochDay(epochDayOf(around) + days)),
    ranges: anyRanges,
    note: fc.constantFrom(null, 'Carnival'),
  })
  return fc.record({
    always: fc.constantFrom(false, false, false, true),
    weekly: fc
      .tuple(...weekdays.map((day) => anyRanges.map((ranges) => ranges.map((range) => ({ day, ...range })))))
      .map((days) => days.flat()),
    exceptions: fc
      .uniqueArray(exception, { selector: ({ date }) => date, maxLength: 5 })
      .map((all) => all.map((each) => ({ ...each, closed: each.ranges.length === 0 }))),
    text: fc.constant(null),
    unread: fc.constantFrom([], ['PH — public holidays are not kept']),
  })
}

/** Up to three ranges of one day that do not touch, some past midnight. */
const anyRanges: fc.Arbitrary<TimeRange[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 6 }),
    fc.constantFrom(null, null, null, 1440, 1500, 1800, 2640, 2879),
  )
  .map(([minutes, late]) => {
    const ends = minutes.sort((a, b) => a - b).slice(0, minutes.length - (minutes.length % 2))
    if (late !== null && ends.length) ends[ends.length - 1] = late
    return Array.from({ length: ends.length / 2 }, (_, at) => ({
      opens: clockOf(ends[at * 2] ?? 0),
      closes: clockOf(ends[at * 2 + 1] ?? 0),
    }))
  })
