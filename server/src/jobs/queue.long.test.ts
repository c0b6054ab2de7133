import { test } from 'vitest'
import { runEachOnce } from '../testing/double-pick.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

test('JB-03: four workers run five thousand jobs, each once', () => runEachOnce(world(), 5_000), 180_000)
