import { test } from 'vitest'
import { raceOfOwners } from '../../../testing/races.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()

test('fifty times two owners demote, remove and leave at once: there is always one left (RB-05)', async () => {
  await raceOfOwners(world(), 50)
}, 600_000)
