import { beforeEach, expect, test } from 'vitest'
import { ask, call } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, connectionsDuring, type WireAnswer, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ RATE_LIMIT: '10/100', RATE_LIMIT_ADDRESS: '10000/10000' })
beforeEach(() => world().truth('delete from rate_bucket'))

async function makeKey(tenant: Tenancy, kind: 'SECRET' | 'PUBLISHABLE'): Promise<string> {
  const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }'
  const input = { name: 'a front end', kind, scopes: kind === 'SECRET' ? ['listing.read'] : [] }
  return (await ask<{ createApiKey: { secret: string } }>(world(), query, { input }, tenant.owner)).createApiKey.secret
}

const burst = (count: number, one: () => Promise<WireAnswer>): Promise<WireAnswer[]> =>
  Promise.all(Array.from({ length: count }, one))
const read =
  (headers: Record<string, string>, body = '{"query":"{ tenant { name } }"}') =>
  () =>
    wire(world(), { headers: { ...asJson, ...headers }, body })

test('RL-01, RL-06: of 300 requests at once a full bucket lets through 100 and what flowed in meanwhile', async () => {
  const tenant = await makeTenant(world())
  const neighbour = await makeTenant(world())
  await world().truth('delete from rate_bucket')
  const startedAt = performance.now()
  const answers = await burst(300, read({ 'x-tenant-id': tenant.slug }))
  const flowedIn = Math.ceil(((performance.now() - startedAt) / 1000) * 10)
  const allowed = answers.filter((answer) => answer.status === 200).length
  expect(allowed).toBeGreaterThanOrEqual(100)
  expect(allowed).toBeLessThanOrEqual(103 + flowedIn)
  // A machine too busy to count them all within four seconds says 503 to the last of them.
  for (const answer of answers.filter((one) => one.status !== 200)) expect([429, 503]).toContain(answer.status)
  expect(answers.map((answer) => answer.status)).toContain(429)
  // The neighbour's bucket is the neighbour's.
  expect((await read({ 'x-tenant-id': neighbour.slug })()).status).toBe(200)
})

test('RL-03: every answer says limit, remaining and reset; 429 says when to come back, and then it works', async () => {
  const tenant = await makeTenant(world())
  await world().truth('delete from rate_bucket')
  const one = read({ 'x-tenant-id': tenant.slug })
  const remaining: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const { headers } = await one()
    expect([headers['x-ratelimit-limit'], headers['x-ratelimit-reset']]).toEqual([
      '100',
      expect.stringMatching(/^\d+$/),
    ])
    remaining.push(Number(headers['x-ratelimit-remaining']))
  }
  expect(remaining[0]).toBe(99)
  await burst(180, one)
  const refused = (await burst(20, one)).find((answer) => answer.status === 429)
  expect(refused?.json.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) })
  expect(refused?.headers['x-ratelimit-remaining']).toBe('0')
  const wait = Number(refused?.headers['retry-after'])
  expect(wait).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, wait * 1_000))
  expect((await one()).status).toBe(200)
})

test('RL-03: refusals before the limit was asked carry the headers too, and each of them is counted', async () => {
  const tenant = await makeTenant(world())
  const bad: (() => Promise<WireAnswer>)[] = [
    read({ 'x-tenant-id': tenant.slug }, '{'),
    read({ 'x-tenant-id': tenant.slug, authorization: 'Bearer x.y.z' }),
    read({ 'x-tenant-id': tenant.slug, 'content-type': 'text/plain' }),
    read({ 'x-tenant-id': tenant.slug, origin: 'https://evil.example' }),
  ]
  const arrival = 'select extract(epoch from tat)::float8 as tat from rate_bucket where key = $1'
  const counted = async (): Promise<number> =>
    (await world().truth<{ tat: number }>(arrival, [`tenant:${tenant.id}`]))[0]?.tat ?? 0
  for (const one of bad) {
    const before = await counted()
    const { headers, status } = await one()
    expect(status).toBeGreaterThanOrEqual(400)
    expect(headers['x-ratelimit-limit']).toBe('100')
    expect(await counted()).toBeGreaterThan(before)
  }
  expect((await read({ 'x-tenant-id': 'nobody' })()).headers['x-ratelimit-limit']).toBe('10000')
})

test('RL-05: neither a forwarded address, a host, nor keys new and old are a way around the bucket', async () => {
  const tenant = await makeTenant(world())
  await world().truth('delete from rate_bucket')
  const keys = [await makeKey(tenant, 'SECRET'), await makeKey(tenant, 'SECRET'), await makeKey(tenant, 'PUBLISHABLE')]
  await burst(150, read({ 'x-tenant-id': tenant.slug }))
  const ways = [
    read({ 'x-tenant-id': tenant.id, 'x-forwarded-for': '203.0.113.9' }),
    read({ host: `${tenant.slug}.localhost`, 'x-real-ip': '203.0.113.9' }),
    ...keys.map((key) => read({ 'x-api-key': key })),
  ]
  const taken = await connectionsDuring(world(), async () => {
    for (const way of ways) expect((await burst(10, way)).map((answer) => answer.status)).toContain(429)
  })
  expect(taken).toBeLessThan(25)
})

test("a visitor beyond their own limit takes nothing of the tenant's", async () => {
  const tenant = await makeTenant(world())
  await world().truth('delete from rate_bucket')
  const first = await read({ 'x-tenant-id': tenant.slug })()
  expect(first.status).toBe(200)
  // The visitor's bucket is empty for a minute.
  await world().truth(`update rate_bucket set tat = now() + interval '1 minute' where key like 'address:%'`)
  const refused = await burst(60, read({ 'x-tenant-id': tenant.slug }))
  expect(new Set(refused.map((answer) => answer.status))).toEqual(new Set([429]))
  const staff = await call(world(), '{ tenant { name } }', {}, tenant.owner)
  expect(Number(staff.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(90)
})

test('a signed-in person without a tenant is counted by address: no caller is without a bucket', async () => {
  const tenant = await makeTenant(world())
  await world().truth('delete from membership where user_id = $1', [tenant.owner.userId])
  await world().truth('update app_user set email_verified_at = now() where id = $1', [tenant.owner.userId])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: tenant.owner.email, password: 'a kettle of herring gulls' }
  const data = await ask<{ login: { accessToken: string } }>(world(), login, { input })
  const answer = await call(world(), '{ me { user { id } } }', {}, { token: data.login.accessToken })
  expect([answer.status, answer.headers.get('x-ratelimit-limit')]).toEqual([200, '10000'])
})
