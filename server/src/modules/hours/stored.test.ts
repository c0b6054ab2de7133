import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { localTime } from '../../kernel/time.js'
import { anyHours } from './hours.arbitrary.js'
import { type Hours, isOpenAt, weekdays } from './hours.js'
import { minutesOf, toMultirange } from './ranges.js'
import { exceptionMinutes, openAtStored, storedHours, weeklyMinutes } from './stored.js'

const none: Hours = { always: false, weekly: [], exceptions: [], text: null, unread: [] }
const root = new URL('../../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)
const transitionsFile = fileURLToPath(new URL('data/tz/transitions-2026-2028.tzdata-2026f.json', reference))

describe('stored hours', () => {
  it('join the week and wrap what runs past Sunday', () => {
    const weekly = [
      { day: 'MONDAY', opens: '00:00', closes: '01:00' },
      { day: 'MONDAY', opens: '09:00', closes: '12:00' },
      { day: 'MONDAY', opens: '12:00', closes: '18:00' },
      { day: 'SUNDAY', opens: '20:00', closes: '26:00' },
    ] satisfies Hours['weekly']
    expect(weeklyMinutes({ ...none, weekly })).toEqual([
      [0, 120],
      [540, 1080],
      [9840, 10_080],
    ])
    expect(weeklyMinutes({ ...none, always: true })).toEqual([[0, 10_080]])
    expect(weeklyMinutes(none)).toEqual([])
    expect(weeklyMinutes({ ...none, unread: ['?'] })).toBeNull()
  })

  it('hold the whole date of an exception and the day after', () => {
    const exceptions = [
      { date: '1970-01-02', closed: false, ranges: [{ opens: '20:00', closes: '26:00' }], note: null },
    ]
    expect(exceptionMinutes({ ...none, exceptions })).toEqual({ dated: [[1440, 4320]], datedOpen: [[2640, 3000]] })
  })

  it('are written as PostgreSQL reads a multirange', () => {
    expect(
      toMultirange([
        [0, 120],
        [540, 1080],
      ]),
    ).toBe('{[0,120),[540,1080)}')
    expect(toMultirange([])).toBe('{}')
  })

  it('are unknown for unknown hours', () => {
    expect(openAtStored(storedHours(null), { localMinute: 0, minuteOfWeek: 0 })).toBeNull()
  })
})

/** So many cases each time, ten times as many in the long tests: each run draws others. */
const runs = process.env.TEST_LONG ? 10 : 1

const has = existsSync(transitionsFile)
describe.skipIf(!has)(`around every clock change${has ? '' : `, skipped: ${transitionsFile} is absent`}`, () => {
  type Zone = { zone: string; transitions: { utc: string }[] }
  const { zones } = existsSync(transitionsFile)
    ? (JSON.parse(readFileSync(transitionsFile, 'utf8')) as { zones: Zone[] })
    : { zones: [] }
  const changes = zones.flatMap(({ zone, transitions }) => [
    ...transitions.map(({ utc }) => ({ zone, utc })),
    { zone, utc: '2026-06-01T12:00:00Z' },
  ])
  // By its number: without the file there is nothing to choose from, and the tests are skipped.
  const around = fc.nat(Math.max(0, changes.length - 1)).chain((at) => {
    const { zone = 'UTC', utc = '' } = changes[at] ?? {}
    const instant = fc
      .integer({ min: -3 * 86_400, max: 3 * 86_400 })
      .map((seconds) => new Date(Date.parse(utc) + seconds * 1000))
    return fc.record({ zone: fc.constant(zone), instant, hours: anyHours(utc.slice(0, 10)) })
  })

  it('the stored form answers as the hours do', () => {
    fc.assert(
      fc.property(around, ({ zone, instant, hours }) => {
        expect(openAtStored(storedHours(hours), localTime(zone, instant))).toBe(isOpenAt(hours, zone, instant))
      }),
      { numRuns: 1000 * runs },
    )
  })

  it('both answer as a walk over the wall clock does', () => {
    fc.assert(
      fc.property(around, ({ zone, instant, hours }) => {
        expect(isOpenAt(hours, zone, instant)).toBe(walked(hours, zone, instant))
      }),
      { numRuns: 600 * runs },
    )
  })
})

/** The same question asked another way: which spans began today or yesterday, as dates and times of Temporal. */
function walked(hours: Hours, zone: string, instant: Date): boolean | null {
  const now = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
  const answers = [1, 0].map((daysAgo) => {
    const date = now.toPlainDate().subtract({ days: daysAgo })
    const exception = hours.exceptions.find((each) => each.date === date.toString())
    const week = hours.always
      ? [{ opens: '00:00', closes: '24:00' }]
      : hours.weekly.filter(({ day }) => day === weekdays[date.dayOfWeek - 1])
    const known = exception || hours.always || hours.weekly.length > 0 || hours.unread.length === 0
    if (!known) return null
    return (exception?.ranges ?? week).some(({ opens, closes }) => {
      const midnight = date.toPlainDateTime()
      const [from, to] = [opens, closes].map((clock) => midnight.add({ minutes: minutesOf(clock) ?? 0 }))
      return from && to && Temporal.PlainDateTime.compare(from, now) <= 0 && Temporal.PlainDateTime.compare(now, to) < 0
    })
  })
  return answers.includes(true) ? true : (answers[1] ?? null)
}
