import { expect, test } from 'vitest'
import { bleed } from '../testing/pool-bleed.js'

const forgotten = { tenant: '', person: '', reading: 'off', writing: false }

test('1,000 mixed requests over two connections, cut off, refused and timed out among them, never cross (TI-09)', async () => {
  const bled = await bleed(1_000)
  expect(bled.cross).toEqual([])
  expect(bled.unexpected).toEqual([])
  expect(bled.asked).toEqual({ answered: 700, aborted: 100, 'refused inside': 100, 'timed out': 50, written: 50 })
  expect(bled.answered + bled.late).toBeGreaterThanOrEqual(900)
  // A busy machine makes some late; a machine that makes most of them late has tested little.
  expect(bled.late).toBeLessThan(500)
  expect(bled.idle).toEqual([forgotten, forgotten])
}, 180_000)
