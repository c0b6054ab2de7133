import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CutLine, cutLine } from '../testing/cut-commit.js'
import { loseCommits } from '../testing/lost-commits.js'
import { makeTenant } from '../testing/tenants.js'
import { openWorld, type World } from '../testing/world.js'

let world: World
let line: CutLine
beforeAll(async () => {
  world = await openWorld({}, async (databaseUrl) => {
    line = await cutLine(databaseUrl)
    return line.url
  })
})
afterAll(async () => {
  await world.close()
  await line.close()
})

test('JB-11: a hundred COMMITs whose answer is lost, and a hundred that never get there: each repeat finds or does it, once', async () => {
  const tenant = await makeTenant(world)
  const rounds = 100
  const startedAt = performance.now()
  expect(await loseCommits(world, line, { tenant, cut: 'answer', rounds })).toEqual(Array(rounds).fill(1))
  expect(await loseCommits(world, line, { tenant, cut: 'question', rounds })).toEqual(Array(rounds).fill(0))
  console.info(`${2 * rounds} lost COMMITs in ${Math.round((performance.now() - startedAt) / 1000)} s`)
}, 300_000)
