import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { fuzzOperations } from '../testing/fuzz.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()
const lost: unknown[] = []
const note = (reason: unknown): void => void lost.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

test('GQ-14: five hundred operations of every shape and none of them fails on our side', async () => {
  const seen = await fuzzOperations(world(), { runs: 500, seed: 20_261_121 })
  expect(lost).toEqual([])
  for (const code of ['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']) expect([...seen]).toContain(code)
  expect((await call(world(), '{ __typename }')).status).toBe(200)
}, 240_000)
