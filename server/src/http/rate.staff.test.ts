import { beforeEach, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../testing/call.js'
import { makeMember, makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ RATE_LIMIT: '1/100', RATE_LIMIT_ADDRESS: '10000/10000' })
beforeEach(() => world().truth('delete from rate_bucket'))

const read = (caller: Caller): Promise<Answer<unknown>> => call(world(), '{ tenant { name } }', {}, caller)
/** As a crowd leaves the bucket of a tenant's visitors: empty, and for longer than a test takes. */
const crowd = (tenant: Tenancy): Promise<unknown> =>
  world().truth(`insert into rate_bucket (key, tat) values ($1, now() + interval '10 minutes')`, [
    `tenant:${tenant.id}`,
  ])
const left = ({ headers }: Answer<unknown>): number => Number(headers.get('x-ratelimit-remaining'))

test('a crowd of visitors cannot lock out who is signed in, whatever their role; they share a bucket of their own', async () => {
  const tenant = await makeTenant(world())
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  await crowd(tenant)
  expect((await read({ tenant: tenant.slug })).status).toBe(429)
  const [one, other] = [await read(tenant.owner), await read(viewer)]
  expect([one.status, left(one), other.status, left(other)]).toEqual([200, 99, 200, expect.any(Number)])
  expect(left(other)).toBeLessThan(100)
  // Staff has its limit too, and a second session is no second bucket.
  const many = await Promise.all(Array.from({ length: 160 }, (_, at) => read(at % 2 ? tenant.owner : viewer)))
  expect(many.map(({ status }) => status)).toContain(429)
  expect((await read({ tenant: (await makeTenant(world())).slug })).status).toBe(200)
})

test('a session is renewed on the host of the tenant, however many visitors stand before its door', async () => {
  const tenant = await makeTenant(world())
  const host = `${tenant.slug}.localhost:${new URL(world().url).port}`
  const headers = { ...asJson, host, origin: `http://${host}`, cookie: tenant.owner.cookie }
  await crowd(tenant)
  const body = JSON.stringify({ query: 'mutation { refreshSession { accessToken } }' })
  const renewed = await wire(world(), { headers, body })
  expect([renewed.status, renewed.json.errors]).toEqual([200, undefined])
  expect((await wire(world(), { headers: { ...headers, cookie: '' }, body })).status).toBe(429)
})

test('whoever is signed in and no staff of the tenant they name is one of its visitors', async () => {
  const tenant = await makeTenant(world())
  const guest = await makeTenant(world())
  await world().truth('delete from membership where user_id = $1', [guest.owner.userId])
  await world().truth('update app_user set email_verified_at = now() where id = $1', [guest.owner.userId])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: guest.owner.email, password: 'a kettle of herring gulls' }
  const data = await ask<{ login: { accessToken: string } }>(world(), login, { input })
  await crowd(tenant)
  expect((await read({ token: data.login.accessToken, tenant: tenant.slug })).status).toBe(429)
})

test('the plan says how fast: requests a second, and ten times that at once; a rate that is none is refused', async () => {
  const set = (rate: string) =>
    world().truth(`update plan set limits = limits || $1 where key = 'pro'`, [`{"rate": ${rate}}`])
  const tenant = await makeTenant(world(), { plan: 'pro' })
  const other = await makeTenant(world(), { plan: 'basic' })
  await set('3')
  const [fast, usual] = [await read({ tenant: tenant.slug }), await read({ tenant: other.slug })]
  expect([fast.headers.get('x-ratelimit-limit'), left(fast)]).toEqual(['30', 29])
  expect(usual.headers.get('x-ratelimit-limit')).toBe('100')
  const staff = await read(tenant.owner)
  expect(staff.headers.get('x-ratelimit-limit')).toBe('30')
  for (const wrong of ['0', '-1', '"fast"', '1e9', '[]'])
    await expect(set(wrong)).rejects.toMatchObject({ constraint: 'plan_rate' })
  await set('null')
  expect((await read({ tenant: tenant.slug })).headers.get('x-ratelimit-limit')).toBe('100')
})
