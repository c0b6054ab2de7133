import { parseCronItems } from 'graphile-worker'
import { expect, test } from 'vitest'
import { countTurns } from '../testing/turns.js'
import { lastTurn } from './turns.js'

test('JB-13: two workers do each turn once, in UTC on the night the clocks go forward; three missed ones are made up once, and an old one not at all', async () => {
  const turns = {
    clock: '2025-03-30T00:59:58.000Z',
    zone: 'Europe/Berlin',
    patterns: {
      next: '0 1 * * *',
      // 02:30 does not exist there on that night, and here it is an hour and a half away.
      gap: '30 2 * * *',
      hourly: '15 * * * *',
      done: '15 * * * *',
      unheard: '15 * * * *',
    },
    known: { hourly: '2025-03-29T21:15:00Z', done: '2025-03-30T00:15:00Z', gap: '2025-03-29T02:30:00Z' },
  }
  expect(await countTurns(turns)).toEqual({ next: 1, gap: 0, hourly: 1, done: 0, unheard: 0 })
}, 60_000)

test('the last turn is the latest one within a day, and the minute that is not over is none', () => {
  const [item] = parseCronItems([{ task: 'x', match: '30 2 * * *' }])
  const of = (now: string): string | undefined => item && lastTurn(item, new Date(now))?.toISOString()
  expect(of('2025-10-26T02:30:00.000Z')).toBe('2025-10-25T02:30:00.000Z')
  expect(of('2025-10-26T02:30:00.001Z')).toBe('2025-10-26T02:30:00.000Z')
  expect(of('2025-10-27T01:00:00.000Z')).toBe('2025-10-26T02:30:00.000Z')
  const [yearly] = parseCronItems([{ task: 'x', match: '30 2 1 1 *' }])
  expect(yearly && lastTurn(yearly, new Date('2025-10-26T02:30:00Z'))).toBeNull()
})
