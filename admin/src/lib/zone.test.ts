import { expect, it } from 'vitest'
import { dayIn, endOfDay } from './zone'

it('knows when a day is over on the clocks of a place, on days of 23 and 25 hours too', () => {
  expect(endOfDay('2026-12-05', 'UTC')).toBe('2026-12-05T23:59:59.000Z')
  expect(endOfDay('2026-12-05', 'America/Los_Angeles')).toBe('2026-12-06T07:59:59.000Z')
  expect(endOfDay('2026-12-05', 'Asia/Kolkata')).toBe('2026-12-05T18:29:59.000Z')
  for (const day of ['2026-03-29', '2026-10-25'])
    expect(dayIn(endOfDay(day, 'Europe/Berlin'), 'Europe/Berlin')).toBe(day)
  expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.000Z')
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T22:59:59.000Z')
  expect(dayIn('2026-12-05T23:30:00Z', 'Pacific/Auckland')).toBe('2026-12-06')
  expect(dayIn('2026-12-05T23:30:00Z', 'Mars/Olympus'), 'one that nobody knows').toBe('2026-12-05')
  expect(endOfDay('2026-12-05', '')).toBe('2026-12-05T23:59:59.000Z')
})
