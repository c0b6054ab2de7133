import { beforeEach, expect, test } from 'vitest'
import { ask, call } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, connectionsDuring, type WireAnswer, wire } from '../testing/wire.js'
import { openSecond } from '../testing/second.js'
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
  await read({ 'x-tenant-id': tenant.slug })()
  // The tenant's bucket is empty for a minute, so that each way is answered exactly.
  await world().truth(`update rate_bucket set tat = now() + interval '10 minutes' where key = $1`, [
    `tenant:${tenant.id}`,
  ])
  const host = `${tenant.slug}.localhost`
  const asked = encodeURIComponent('{ tenant { name } }')
  const ways: Record<string, () => Promise<WireAnswer>> = {
    'its id and another address': read({ 'x-tenant-id': tenant.id, 'x-forwarded-for': '203.0.113.9' }),
    'its host and another address': read({ host, 'x-real-ip': '203.0.113.9' }),
    'a host that was forwarded': read({ 'x-tenant-id': tenant.slug, 'x-forwarded-host': 'elsewhere.example' }),
    'a key': read({ 'x-api-key': keys[0] ?? '' }),
    'a new key': read({ authorization: `Bearer ${keys[1]}` }),
    'the key of a page': read({ 'x-api-key': keys[2] ?? '' }),
    'another path': () =>
      wire(world(), { path: '/graphql/', headers: { ...asJson, host }, body: '{"query":"{ __typename }"}' }),
    GET: () => wire(world(), { method: 'GET', path: `/graphql?query=${asked}`, headers: { host } }),
    'a socket': () =>
      wire(world(), {
        method: 'GET',
        headers: {
          ...{ host, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
          ...{ 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws' },
        },
      }),
    OPTIONS: () =>
      wire(world(), {
        method: 'OPTIONS',
        headers: { host, origin: 'https://a.example', 'access-control-request-method': 'POST' },
      }),
    'a picture': () => wire(world(), { method: 'GET', path: `/media/${'a'.repeat(64)}`, headers: { host } }),
  }
  const found: Record<string, number> = {}
  const taken = await connectionsDuring(world(), async () => {
    for (const [name, way] of Object.entries(ways)) found[name] = (await way()).status
  })
  // A preflight names no tenant and a picture is everybody's: neither does anything of this one's.
  const apart = { OPTIONS: 403, 'a picture': 404 }
  expect(found).toEqual({ ...Object.fromEntries(Object.keys(ways).map((name) => [name, 429])), ...apart })
  expect(taken).toBe(0)
})

test('RL-05: an address is believed from as many proxies as were set, and from no hop beyond them', async () => {
  const tenant = await makeTenant(world())
  for (const [TRUST_PROXY, forwarded, visitors] of [
    [0, ['203.0.113.1', '203.0.113.2', '203.0.113.3'], 1],
    [1, ['203.0.113.1', '203.0.113.2', '198.51.100.7, 203.0.113.2'], 2],
    [2, ['203.0.113.1, 10.0.0.1', '198.51.100.7, 203.0.113.1, 10.0.0.2', '203.0.113.2, 10.0.0.1'], 2],
  ] as const) {
    const app = await openSecond(world(), { TRUST_PROXY })
    await world().truth('delete from rate_bucket')
    for (const address of forwarded) {
      const { status } = await wire(app, {
        headers: { ...asJson, 'x-tenant-id': tenant.slug, 'x-forwarded-for': address, 'x-real-ip': '192.0.2.9' },
        body: '{"query":"{ tenant { name } }"}',
      })
      expect(status).toBe(200)
    }
    await app.close()
    const rows = await world().truth<{ key: string }>('select key from rate_bucket')
    const of = (kind: string): number => rows.filter(({ key }) => key.startsWith(kind)).length
    expect({ TRUST_PROXY, visitors: of('address:'), tenants: of('tenant:') }).toEqual({
      TRUST_PROXY,
      visitors,
      tenants: 1,
    })
  }
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
