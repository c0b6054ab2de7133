import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenAt } from '../hours.js'
import { clockOf } from '../ranges.js'
import { validateHours } from '../validate.js'
import { readOpeningHours } from './read.js'

const pieces =
  'Mo Tu We-Fr Sa,Su PH SH off closed open unknown 24/7 09:00 18:00 09:00-18:00 20:00-02:00 17:00+ 48:00 00:00 24:00-24:00 9 24 2026 Dec Jan-Mar easter week [1] [-1] -1 day sunrise (sunset-01:00) (sunrise-09:00) am pm a p h "x" " : ; , || - + / & ( ) [ ] ? to bis und Fermé lundi Di täglich closed: 10.30-22 8h30 30.02.'.split(
    ' ',
  )
const soup = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ', ', '; ')))
  .map((parts) => parts.flat().join(''))
/** As many different rules for all days as fit: the most work for the fewest letters. */
const manyRules = Array.from({ length: 700 }, (_, at) => `,Mo-Su ${clockOf(at * 2)}-${clockOf(at * 2 + 1)}`).join('')
const anything = fc.oneof(
  soup,
  soup,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

describe('any text', () => {
  it('gives good hours that answer, keeps the text, and says why it knows nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const hours = readOpeningHours(text)
        expect(hours.text).toBe(text)
        expect(validateHours(hours)).toEqual([])
        const open = isOpenAt(hours, 'UTC', new Date('2026-06-01T12:00:00Z'))
        if (open === null) expect(hours.unread.length).toBeGreaterThan(0)
        expect(hours.unread.every((note) => note.length < 250)).toBe(true)
      }),
      { numRuns: 20_000 },
    )
  })

  it('is read within 5 ms, however long or wicked', () => {
    const wicked = [
      'Mo-',
      'Mo,',
      '09:00-',
      '09:00-18:00 Mo ',
      '00:00-00:01,',
      'Mo 00:00-00:01,',
      '"',
      '"x":',
      '((((',
      '[1',
      '2026 Jan 1,',
      'Jan ',
      '1 ',
      '; ',
      ', ',
      '||',
      'a',
      'é',
      '24/7 ',
      '(sunset-01:00)-',
      '6-11pm ',
      'Mo 1-2 Tu ',
      '😀',
      '\u0301',
      ' ',
    ]
    for (const length of [2000, 100_000])
      for (const piece of [...wicked, manyRules]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
        // The best of thirty: the first ones are not compiled yet, and the cores are shared with whatever else runs.
        const times = Array.from({ length: 30 }, () => {
          const start = performance.now()
          readOpeningHours(text)
          return performance.now() - start
        })
        expect(Math.min(...times), `${piece.slice(0, 40)} × ${length}`).toBeLessThan(5)
      }
  })
})
