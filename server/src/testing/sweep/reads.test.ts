import { beforeAll, expect, test } from 'vitest'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { makeKey } from '../keys.js'
import { lookAs } from '../operators.js'
import { wallsTable } from '../walls-doc.js'
import { useWorld } from '../world.js'
import { sweepFields } from './field-sweep.js'
import { type ReadSweep, sweepReads } from './read-sweep.js'

const world = useWorld()
let towns: TwoTowns
let swept: ReadSweep
beforeAll(async () => {
  towns = await openTwoTowns(world())
  swept = await sweepReads(towns)
}, 1_200_000)

test('whatever field of the schema is asked with a name of the next town, not a word of it comes back (TI-01)', () => {
  expect(swept.leaks).toEqual([])
  expect(swept.calls).toBeGreaterThan(500)
})

test('a name of the next town is answered exactly like one that nobody has (TI-01)', () => {
  expect(swept.oracles).toEqual([])
  expect(wallsTable('Told on purpose')).toHaveLength(1)
})

test('no name makes the server fail', () => {
  expect(swept.failures).toEqual([])
})

/** What only a mail holds, or only our signature makes; and the names of plans and months, which are everybody’s. */
const secrets = [
  'invitation(token)',
  'savedSearches(token)',
  'favourites(token)',
  'previewPlanChange(input.planKey)',
  'usage(month)',
]

test('the sweep proves something: a name of one’s own makes a difference at every place', () => {
  const exempt = wallsTable('Exemptions of the sweeps').map(([place = '']) => place)
  expect(swept.idle.sort()).toEqual(exempt.filter((place) => secrets.includes(place)).sort())
  expect(swept.idle).toHaveLength(5)
})

test('on rows that are there each role, key and view sees the fields that fields.yaml says, and no other (RB-03)', async () => {
  const { owner } = towns.a
  const { wrong, refused, met } = await sweepFields(towns, {
    ...towns.callers,
    'KEY:tenant.read': await makeKey(world(), owner, ['tenant.read']),
    PUBLISHABLE_KEY: await makeKey(world(), owner, 'PUBLISHABLE'),
    'EDITOR, viewed': await lookAs(towns, towns.a.id, 'EDITOR'),
    'platform-admin': towns.operator,
  })
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(20)
  expect(met.size).toBeGreaterThan(60)
}, 60_000)
