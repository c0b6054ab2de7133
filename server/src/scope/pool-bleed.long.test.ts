import { expect, test } from 'vitest'
import { bleed } from '../testing/pool-bleed.js'

const forgotten = { tenant: '', person: '', reading: 'off', writing: false }

test.each([1, 2])(
  '5,000 mixed requests over a pool of %i, cut off, refused and timed out among them, never cross (TI-09)',
  async (connections) => {
    const bled = await bleed(5_000, connections)
    expect(bled.cross).toEqual([])
    expect(bled.unexpected).toEqual([])
    expect(bled.asked).toEqual({ answered: 3_500, aborted: 500, 'refused inside': 500, 'timed out': 250, written: 250 })
    expect(bled.answered + bled.late).toBeGreaterThanOrEqual(4_500)
    // A busy machine makes some late; a machine that makes most of them late has tested little.
    expect(bled.late).toBeLessThan(2_500)
    expect(bled.idle).toEqual(Array.from({ length: connections }, () => forgotten))
  },
  600_000,
)
