import { beforeAll, expect, test } from 'vitest'
import { openTwoTowns } from '../two-towns.js'
import { wallsTable } from '../walls-doc.js'
import { useWorld } from '../world.js'
import { switchPoliciesOff } from './switches.js'
import { sweepWrites, type WriteSweep } from './write-sweep.js'

const world = useWorld()
let swept: WriteSweep
beforeAll(async () => {
  const towns = await openTwoTowns(world())
  await switchPoliciesOff(world())
  swept = await sweepWrites(towns)
}, 600_000)

test('with row-level security off no mutation reads or changes the next town (TI-08)', () => {
  const { leaks, changed, pointers, failures } = swept
  expect({ leaks, changed, pointers, failures }).toEqual({ leaks: [], changed: [], pointers: [], failures: [] })
})

test('and only where walls.md says so is an id of the next town answered otherwise', () => {
  const told = new Set(swept.oracles.map((line) => line.split(' as ')[0]))
  const written = wallsTable('Raw statements').flatMap((row) => row[2]?.split(', ').filter(Boolean) ?? [])
  expect([...told].sort()).toEqual(written.sort())
})
