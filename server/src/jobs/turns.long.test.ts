import { expect, test } from 'vitest'
import { countTurns } from '../testing/turns.js'

const berlin = 'Europe/Berlin'
/** Each crossing: what is due right after it, and what would be by the clock on the wall. */
const crossings = [
  { at: 'the end of a day', clock: '2025-06-30T23:59:58.000Z', zone: 'UTC', due: '0 0 1 * *', other: '59 23 * * *' },
  {
    at: '02:30 of the longer night',
    clock: '2025-10-26T00:29:58.000Z',
    zone: berlin,
    due: '30 0 * * *',
    other: '30 2 * * *',
  },
  {
    at: '02:30 of it once more',
    clock: '2025-10-26T01:29:58.000Z',
    zone: berlin,
    due: '30 1 * * *',
    other: '30 2 * * *',
  },
  { at: '02:30 in UTC on it', clock: '2025-10-26T02:29:58.000Z', zone: berlin, due: '30 2 * * *', other: '30 3 * * *' },
  {
    at: 'a leap day',
    clock: '2024-02-28T23:59:58.000Z',
    zone: 'America/New_York',
    due: '0 0 29 2 *',
    other: '0 0 1 3 *',
  },
]

test.each(crossings)(
  'JB-13: at $at two workers do the turn once',
  async ({ clock, zone, due, other }) => {
    expect(await countTurns({ clock, zone, patterns: { due, other }, known: {} })).toEqual({ due: 1, other: 0 })
    // Whoever was away for longer than a day catches up with the last turn alone.
    const known = { hourly: '2020-01-01T00:00:00Z', daily: '2020-01-01T00:00:00Z' }
    const late = { clock, zone, patterns: { hourly: '7 * * * *', daily: '11 4 * * *' }, known }
    expect(await countTurns(late)).toEqual({ hourly: 1, daily: 1 })
  },
  60_000,
)
