import { test } from 'vitest'
import { limitRaces, raceForRoom } from '../../testing/limit-races.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()

test.each(Object.keys(limitRaces))(
  'fifty times twenty at once where there is room for one: %s (M-15)',
  async (name) => {
    await raceForRoom(world(), name, 50)
  },
  600_000,
)
