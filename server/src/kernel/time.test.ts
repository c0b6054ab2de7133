import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  dateOfEpochDay,
  dayOfEpochDay,
  epochDayOf,
  isDate,
  isTimeZone,
  localTime,
  minuteOfWeek,
  wallClock,
} from './time.js'

const root = new URL('../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)
const transitionsFile = fileURLToPath(new URL('data/tz/transitions-2026-2028.tzdata-2026f.json', reference))

const has = existsSync(transitionsFile)

type Zone = { zone: string; transitions: { utc: string; local_before: string; local_after: string }[] }

/** Zones whose rules changed in tzdata 2026d–f, or which older runtimes have wrong (tz/icu-vs-debian-tzdata.json): named, not failed. */
const mayLag = 'Vancouver Edmonton Winnipeg Inuvik Havana Casablanca El_Aaiun Chisinau'.split(' ')

describe('wallClock', () => {
  it('answers the local date, weekday and minute', () => {
    const instant = new Date('2026-03-28T23:30:45.999Z')
    expect(wallClock('Europe/Berlin', instant)).toEqual({ date: '2026-03-29', day: 6, minute: 30 })
    expect(wallClock('America/New_York', instant)).toEqual({ date: '2026-03-28', day: 5, minute: 19 * 60 + 30 })
    expect(wallClock('Asia/Kathmandu', instant)).toEqual({ date: '2026-03-29', day: 6, minute: 5 * 60 + 15 })
    expect(wallClock('UTC', instant)).toEqual({ date: '2026-03-28', day: 5, minute: 23 * 60 + 30 })
  })

  it('counts minutes of the week from Monday 00:00', () => {
    expect(minuteOfWeek('UTC', new Date('2026-03-02T00:00:00Z'))).toBe(0)
    expect(minuteOfWeek('UTC', new Date('2026-03-01T23:59:59Z'))).toBe(10_079)
    expect(localTime('UTC', new Date('1970-01-01T00:05:00Z'))).toEqual({ localMinute: 5, minuteOfWeek: 3 * 1440 + 5 })
  })

  it('agrees with Temporal at any instant of 1972 to 2100 in any zone', () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'Antarctica/Troll']
    const instants = fc.date({ min: new Date('1972-06-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
        const { date, day, minute } = wallClock(zone, instant)
        expect(date).toBe(there.toPlainDate().toString())
        expect([day + 1, minute]).toEqual([there.dayOfWeek, there.hour * 60 + there.minute])
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses a zone it does not know', () => {
    expect(() => wallClock('Mars/Olympus', new Date())).toThrow(RangeError)
  })

  it.skipIf(!has)(
    `knows every clock change of the reference zones, or names the zone${has ? '' : `, skipped: ${transitionsFile} is absent`}`,
    () => {
      const { zones } = JSON.parse(readFileSync(transitionsFile, 'utf8')) as { zones: Zone[] }
      const local = (zone: string, instant: Date) => {
        const { date, minute } = wallClock(zone, instant)
        return Date.parse(`${date}T00:00Z`) / 60_000 + minute
      }
      const wrong = zones.filter(({ zone, transitions }) =>
        transitions.some(({ utc, local_before, local_after }) => {
          const at = Date.parse(utc)
          const before = Date.parse(`${local_before}Z`) / 60_000 - 1
          const after = Date.parse(`${local_after}Z`) / 60_000
          return local(zone, new Date(at - 1)) !== before || local(zone, new Date(at)) !== after
        }),
      )
      const extra = zones.filter(
        ({ zone, transitions }) => !wrong.some((each) => each.zone === zone) && changes(zone) !== transitions.length,
      )
      const lagging = [...wrong, ...extra].map(({ zone }) => zone)
      if (lagging.length)
        process.stderr.write(`tzdata ${process.versions.tz} differs from 2026f in ${lagging.join(', ')}\n`)
      expect(lagging.filter((zone) => !mayLag.includes(zone.split('/')[1] ?? ''))).toEqual([])
    },
  )
})

/** Clock changes of 2026 to 2028 as this runtime sees them. */
function changes(zone: string): number {
  const start = Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone)
  let count = 0
  for (let at = start.getTimeZoneTransition('next'); at && at.year < 2029; at = at.getTimeZoneTransition('next'))
    count++
  return count
}

describe('isTimeZone', () => {
  it('takes IANA names and their older links', () => {
    for (const id of [
      'Europe/Berlin',
      'Asia/Kolkata',
      'Asia/Calcutta',
      'America/Argentina/Buenos_Aires',
      'UTC',
      'Etc/GMT+3',
      'America/Port-au-Prince',
    ])
      expect(isTimeZone(id), id).toBe(true)
  })

  it('refuses offsets, other spellings and what is no zone', () => {
    for (const id of [
      '',
      '+01:00',
      'europe/berlin',
      'EUROPE/BERLIN',
      'Europe/Berlin ',
      'Berlin',
      'utc',
      '../etc/passwd',
      'x'.repeat(9999),
    ])
      expect(isTimeZone(id), id).toBe(false)
  })
})

describe('dates', () => {
  it('are days of the calendar', () => {
    expect(isDate('2028-02-29')).toBe(true)
    for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', '', 'tomorrow'])
      expect(isDate(date), date).toBe(false)
  })

  it('count as days from 1970 and back', () => {
    expect(epochDayOf('1970-01-01')).toBe(0)
    expect(dayOfEpochDay(epochDayOf('2026-03-02'))).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => epochDayOf(dateOfEpochDay(day)) === day),
    )
  })
})
