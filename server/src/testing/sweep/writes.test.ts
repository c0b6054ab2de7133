import { beforeAll, expect, test } from 'vitest'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { wallsTable } from '../walls-doc.js'
import { useWorld } from '../world.js'
import { sweepWrites, type WriteSweep } from './write-sweep.js'

const world = useWorld()
let towns: TwoTowns
let swept: WriteSweep
beforeAll(async () => {
  towns = await openTwoTowns(world())
  swept = await sweepWrites(towns)
}, 1_200_000)

test('no mutation changes a row of the next town, whatever ids it is given (TI-02)', () => {
  expect(swept.changed).toEqual([])
  expect(swept.calls).toBeGreaterThan(500)
})

test('no row of one’s own comes to name something of the next town (TI-02)', () => {
  expect(swept.pointers).toEqual([])
})

test('not a word of the next town comes back', () => {
  expect(swept.leaks).toEqual([])
})

test('an id of the next town is answered exactly like one that nobody has', () => {
  expect(swept.oracles).toEqual([])
})

test('no id makes the server fail', () => {
  expect(swept.failures).toEqual([])
})

test('the sweep proves something: an id of one’s own makes a difference at every place', () => {
  const exempt = wallsTable('Exemptions of the sweeps').map(([place = '']) => place)
  expect(swept.idle.sort()).toEqual(
    exempt.filter((place) => !/^(invitation|savedSearches|favourites|previewPlanChange|usage)\(/.test(place)).sort(),
  )
  expect(exempt).toHaveLength(9)
})
