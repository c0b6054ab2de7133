import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type TestDatabase } from './testing/database.js'
import { startBuilt } from './testing/process.js'
import { productionSettings } from './testing/production.js'

let database: TestDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.drop())

const weak = 'change-me-please-change-me-please-123'
const cases: { what: string; settings: NodeJS.ProcessEnv; names: RegExp }[] = [
  { what: 'a default secret', settings: { JWT_SECRET: weak }, names: /JWT_SECRET is weak/ },
  { what: 'a short secret', settings: { SECRETS_KEY: 'x7Kq' }, names: /SECRETS_KEY/ },
  { what: 'no secret', settings: { IP_HASH_KEY: '' }, names: /IP_HASH_KEY/ },
  { what: 'a debugging switch', settings: { DEBUG: 'express:*' }, names: /DEBUG is a debugging switch/ },
  { what: 'a clock of tests', settings: { TEST_CLOCK: '2027-03-28T00:59:00Z' }, names: /TEST_CLOCK is a test hook/ },
]

test.each([
  ...cases.map((each) => ({ ...each, script: 'main.js' as const })),
  ...cases.slice(0, 1).map((each) => ({ ...each, script: 'worker.js' as const })),
])(
  'LG-07, OP-11: in production the built $script with $what ends with 1 and one sentence that names it, not its value',
  async ({ script, settings, names }) => {
    const { child, said } = await startBuilt(script, database, { ...productionSettings(), ...settings })
    expect((await once(child, 'close'))[0]).toBe(1)
    expect(said().trim().split('\n')).toEqual([expect.stringMatching(names)])
    for (const value of Object.values(settings)) if (value) expect(said()).not.toContain(value)
  },
  60_000,
)
