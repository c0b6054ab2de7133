import { beforeAll, describe, expect, test } from 'vitest'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { useWorld } from '../world.js'
import { type ReadSweep, sweepReads } from './read-sweep.js'
import { switchFilterOff, switchPoliciesOff, townsSeenPastPolicies } from './switches.js'

/** Each wall alone holds; with both down the sweep must see it, or it proves nothing. Writes: one-wall.long.test.ts. */
const owner = { callers: ['OWNER'], again: true, owners: 3 }

describe('with the tenant filter of the ORM switched off', () => {
  const world = useWorld()
  let towns: TwoTowns
  let swept: ReadSweep
  beforeAll(async () => {
    towns = await openTwoTowns(world())
    expect(await townsSeenPastPolicies(towns)).toBe(1)
    switchFilterOff(world())
    swept = await sweepReads(towns, owner)
  }, 300_000)

  test('row-level security alone lets nothing of the next town through (TI-07)', async () => {
    expect(await townsSeenPastPolicies(towns)).toBe(2)
    expect(swept.leaks).toEqual([])
    expect(swept.oracles).toEqual([])
  })

  test('with row-level security off as well the sweep sees the next town: it would see any leak', async () => {
    await switchPoliciesOff(world())
    const bare = await sweepReads(towns, { ...owner, owners: 1 })
    expect(bare.leaks.length).toBeGreaterThan(10)
    expect(bare.leaks.join()).toContain('listing(id) as OWNER')
  }, 120_000)
})

describe('with row-level security switched off', () => {
  const world = useWorld()
  let swept: ReadSweep
  beforeAll(async () => {
    const towns = await openTwoTowns(world())
    await switchPoliciesOff(world())
    swept = await sweepReads(towns, owner)
  }, 300_000)

  test('the filter and the conditions of the raw statements alone let nothing through (TI-08)', () => {
    expect(swept.leaks).toEqual([])
    expect(swept.oracles).toEqual([])
  })
})
