import { expect, test } from 'vitest'
import { bleed } from '../testing/pool-bleed.js'

const forgotten = { tenant: '', person: '', reading: 'off', writing: false }

/** The mix is fixed: of each twenty fourteen are plain reads, two are cut off, two refused inside, one timed out, one writes. */
test.each([
  { count: 400, connections: 2 },
  { count: 100, connections: 1 },
])(
  '$count mixed requests over a pool of $connections, cut off, refused and timed out among them, never cross (TI-09)',
  async ({ count, connections }) => {
    const bled = await bleed(count, connections)
    expect(bled.cross).toEqual([])
    expect(bled.unexpected).toEqual([])
    const twentieth = count / 20
    expect(bled.asked).toEqual({
      answered: 14 * twentieth,
      aborted: 2 * twentieth,
      'refused inside': 2 * twentieth,
      'timed out': twentieth,
      written: twentieth,
    })
    expect(bled.answered + bled.late).toBeGreaterThanOrEqual(18 * twentieth)
    // A busy machine makes some late; a machine that makes most of them late has tested little.
    expect(bled.late).toBeLessThan(count / 2)
    expect(bled.idle).toEqual(Array.from({ length: connections }, () => forgotten))
  },
  180_000,
)
