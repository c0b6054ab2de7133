import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../events/record.js'
import { type CutLine, cutLine } from '../testing/cut-commit.js'
import { letTimePass, tellBoard } from '../testing/jobs.js'
import { loseCommits } from '../testing/lost-commits.js'
import { makeCategory } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { openWorld, type World } from '../testing/world.js'

/** JB-11: the line to the database breaks at the COMMIT, so that nobody knows whether it was done. The full rounds are a long test's. */
let world: World
let line: CutLine
let tenant: Tenancy
beforeAll(async () => {
  world = await openWorld({}, async (databaseUrl) => {
    line = await cutLine(databaseUrl)
    return line.url
  })
  tenant = await makeTenant(world)
})
afterAll(async () => {
  await world.close()
  await line.close()
})

test('JB-11: a mutation whose COMMIT was done and not answered is UNAVAILABLE, and its repeat with the same key changes nothing more', async () => {
  const rounds = 8
  expect(await loseCommits(world, line, { tenant, cut: 'answer', rounds })).toEqual(Array(rounds).fill(1))
})

test('JB-11: one whose COMMIT never got there left nothing, and its repeat does it', async () => {
  const rounds = 4
  expect(await loseCommits(world, line, { tenant, cut: 'question', rounds })).toEqual(Array(rounds).fill(0))
})

test('JB-11: a listener whose COMMIT was not answered has heard, and is not told again; one that never got there is', async () => {
  const ear = {
    name: 'test.ear',
    to: ['category.created'],
    hear: async (scope: Parameters<typeof record>[0], event: { aggregateId: string }) => {
      record(scope, { name: 'test.heard', on: { id: event.aggregateId, constructor: { name: 'Test' } } })
    },
  }
  await tellBoard(world, [])
  for (const cut of ['answer', 'question'] as const) {
    const { id } = await makeCategory(world, tenant, { name: `Heard, ${cut}` })
    const before = line.cuts()
    line.next(cut)
    await tellBoard(world, [ear])
    await letTimePass(world)
    await tellBoard(world, [ear])
    const rows = `select name, state from event where aggregate_id = $1 order by position`
    const told = await world.truth(rows, [id])
    expect([line.cuts() - before, told]).toEqual([
      1,
      [
        { name: 'category.created', state: 'DELIVERED' },
        { name: 'test.heard', state: 'DELIVERED' },
      ],
    ])
  }
})
