import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toOpeningHours } from './format.js'
import { anyHours } from './hours.arbitrary.js'
import type { Hours } from './hours.js'
import { readOpeningHours } from './reader/read.js'
import { storedHours } from './stored.js'

const none: Hours = { always: false, weekly: [], exceptions: [], text: null, unread: [] }
const written = (text: string) => toOpeningHours(readOpeningHours(text))

it('writes the shortest usual form', () => {
  expect(written('Sa 10:00-14:00; Mo,Tu,We,Th,Fr 9:00-12:00,13:00-18:00')).toBe(
    'Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00',
  )
  expect(written('10:00-18:00')).toBe('Mo-Su 10:00-18:00')
  expect(written('Mo,We,Fr-Su 10:00-18:00')).toBe('Mo,We,Fr-Su 10:00-18:00')
  expect(written('Mo-Su 00:00-24:00')).toBe('24/7')
  expect(written('off')).toBe('off')
  expect(toOpeningHours({ ...none, unread: ['by appointment'] })).toBeNull()
})

it('writes a comma where a semicolon would cut the night', () => {
  expect(written('Mo-Fr 18:00-02:00, Sa 12:00-14:00')).toBe('Mo-Fr 18:00-02:00, Sa 12:00-14:00')
})

it('writes dates with their remark', () => {
  const exceptions = [
    { date: '2026-12-24', closed: false, ranges: [{ opens: '10:00', closes: '14:00' }], note: 'the "eve"' },
  ]
  expect(toOpeningHours({ ...none, always: true, exceptions })).toBe(`24/7; 2026 Dec 24 10:00-14:00 "the 'eve'"`)
})

it('is read back to the same hours', () => {
  fc.assert(
    fc.property(anyHours('2026-12-28'), (hours) => {
      const text = toOpeningHours(hours)
      if (text !== null) expect(storedHours(readOpeningHours(text))).toEqual(storedHours(hours))
      if (text !== null && storedHours(hours).weekly) expect(readOpeningHours(text).unread).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
