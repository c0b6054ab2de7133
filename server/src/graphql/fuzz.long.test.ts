import { expect, test } from 'vitest'
import { fuzzOperations } from '../testing/fuzz.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

test('GQ-14: five thousand more, drawn anew each time; a failure names its seed', async () => {
  const seen = await fuzzOperations(world(), { runs: 5_000, seed: Date.now() & 0x7fff_ffff })
  expect(seen.size).toBeGreaterThan(3)
}, 1_800_000)
