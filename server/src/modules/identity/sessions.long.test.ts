import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { call } from '../../testing/call.js'
import { raceOfRefreshes } from '../../testing/races.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()

test('AU-07: twenty refreshes of one token at once, fifty rounds', async () => {
  await raceOfRefreshes(world(), 50)
}, 600_000)

const p99 = (sorted: number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? 0

/** Forty people sign in at once while others read: how long the loop was held, how long the readers waited, in milliseconds. */
async function rush(tenant: Tenancy, people: { email: string }[]): Promise<{ held: number; waited: number }> {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const waits: Promise<number>[] = []
  const others = setInterval(() => {
    const startedAt = performance.now()
    waits.push(
      call(world(), '{ tenant { name } }', {}, { tenant: tenant.slug }).then(() => performance.now() - startedAt),
    )
  }, 25)
  const answers = await Promise.all(
    people.map(({ email }) => call(world(), login, { input: { email, password: PASSWORD } })),
  )
  clearInterval(others)
  delay.disable()
  const waited = (await Promise.all(waits)).sort((one, other) => one - other)
  // Who cannot be served in time is told when to come back; nobody waits for ever.
  const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'OK')
  expect(codes.filter((code) => code !== 'OK' && code !== 'UNAVAILABLE')).toEqual([])
  expect(codes).toContain('OK')
  return { held: delay.percentile(99) / 1e6, waited: p99(waited) }
}

test('AU-14: while forty people sign in, the event loop is never held for long', async () => {
  const tenant = await makeTenant(world())
  const people = []
  for (let at = 0; at < 40; at += 1) people.push(await makeMember(world(), tenant, 'VIEWER'))
  const rounds = []
  for (let round = 0; round < 3; round += 1) {
    rounds.push(await rush(tenant, people))
    await world().truth('delete from rate_bucket')
  }
  // What else runs on the machine makes a round slower, never faster: the best of three is what is ours.
  expect(Math.min(...rounds.map(({ held }) => held))).toBeLessThan(200)
  expect(Math.min(...rounds.map(({ waited }) => waited))).toBeLessThan(1_000)
}, 180_000)
