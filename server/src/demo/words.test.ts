import { describe, expect, it } from 'vitest'
import { lunarYear, nextDate, nextLast } from './calendar.js'
import { readManuscript } from './manuscript.js'
import { openingOf } from './opening.js'
import { rngFrom } from './prng.js'
import { doorsteps, type Street } from './street.js'

describe('the manuscript', () => {
  it('reads a head, a description over several lines, and the next entry after an empty line', () => {
    const entries = readManuscript(
      'The Old Inn | pubs | pub | ale, dogs\nLow beams.\nA fire.\n\nمقهى | maqahi | cafe | شاي، قهوة | old-cafe\nكراسٍ قليلة.',
    )
    expect(entries[0]).toMatchObject({
      handle: 'the-old-inn',
      tags: ['ale', 'dogs'],
      description: 'Low beams. A fire.',
    })
    expect(entries[1]).toMatchObject({ handle: 'old-cafe', tags: ['شاي', 'قهوة'], child: 'maqahi' })
  })

  it('refuses an entry without a description', () => {
    expect(() => readManuscript('The Old Inn | pubs | pub | ale')).toThrow('Unfinished entry')
  })
})

describe('the calendar', () => {
  it('looks ahead, over the turn of the year', () => {
    expect(nextDate(new Date('2026-12-26T08:00:00Z'), 12, 25)).toBe('2027-12-25')
    expect(nextDate(new Date('2026-12-25T08:00:00Z'), 12, 25)).toBe('2026-12-25')
    expect(nextLast(new Date('2026-06-01T00:00:00Z'), 8, 1)).toBe('2026-08-31')
  })

  it('finds one Ramadan and the feast right after it', () => {
    const { ramadan, eidAlFitr } = lunarYear(new Date('2026-11-21T00:00:00Z'))
    expect(ramadan[0]).toBe('2027-02-08')
    expect([29, 30]).toContain(ramadan.length)
    expect(eidAlFitr[0]).toBe('2027-03-09')
  })

  it('keeps what is left of a Ramadan that is running', () => {
    const { ramadan } = lunarYear(new Date('2027-02-20T00:00:00Z'))
    expect(ramadan[0]).toBe('2027-02-20')
    expect(ramadan.length).toBeLessThan(20)
  })
})

describe('the week', () => {
  const habits = { shop: { weeks: ['Sa-Th 09:00-13:00 15:00-25:30'], holidays: () => [] } } as never

  it('runs over its end and past midnight', () => {
    const hours = openingOf('shop', habits, rngFrom('week'))
    expect(hours?.weekly).toHaveLength(12)
    expect(hours?.weekly.some(({ day }) => day === 'FRIDAY')).toBe(false)
    expect(hours?.weekly.at(-1)).toEqual({ day: 'SUNDAY', opens: '15:00', closes: '25:30' })
  })

  it('does not open a kind of business that nobody runs', () => {
    expect(() => openingOf('pub', habits, rngFrom('week'))).toThrow('Nobody keeps hours')
  })
})

describe('the streets', () => {
  const street: Street = {
    name: 'High Street',
    zone: 'centre',
    postal: 'X',
    quarter: null,
    numbers: [1, 9],
    path: [
      [51, 1],
      [51.01, 1],
    ],
  }

  it('put even and odd numbers on opposite sides, in order', () => {
    const door = doorsteps([street], rngFrom('doors'))
    const steps = Array.from({ length: 9 }, () => door(['centre'])).sort((a, b) => a.number - b.number)
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const { number, lng } of steps) expect(lng > 1).toBe(number % 2 === 1)
    for (const [at, { lat }] of steps.entries()) expect(lat).toBeGreaterThanOrEqual(steps[at - 1]?.lat ?? 0)
    expect(() => door(['centre'])).toThrow('No house number is left')
  })
})
