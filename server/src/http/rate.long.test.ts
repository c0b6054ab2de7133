import { expect, test } from 'vitest'
import { makeTenant } from '../testing/tenants.js'
import { asJson, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ RATE_LIMIT: '10/100', RATE_LIMIT_ADDRESS: '10000/10000' })

test('RL-02: a drained bucket asked twenty times a second for a minute lets through ten a second', async () => {
  const tenant = await makeTenant(world())
  const one = () =>
    wire(world(), { headers: { ...asJson, 'x-tenant-id': tenant.slug }, body: '{"query":"{ __typename }"}' })
  await Promise.all(Array.from({ length: 150 }, one))
  const startedAt = performance.now()
  const answers: Promise<{ status: number }>[] = []
  while (performance.now() - startedAt < 60_000) {
    answers.push(one())
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, startedAt + answers.length * 50 - performance.now())),
    )
  }
  const allowed = (await Promise.all(answers)).filter(({ status }) => status === 200).length
  expect(allowed).toBeGreaterThan(600 * 0.95)
  expect(allowed).toBeLessThan(600 * 1.05)
}, 120_000)
