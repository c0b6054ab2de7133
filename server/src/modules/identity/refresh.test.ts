import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, call } from '../../testing/call.js'
import { productionSettings } from '../../testing/production.js'
import { raceOfRefreshes } from '../../testing/races.js'
import { makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { asJson, wire } from '../../testing/wire.js'
import { openWorld, useWorld } from '../../testing/world.js'

const world = useWorld()

type Session = {
  refreshSession: { accessToken: string; viewer: { user: { email: string }; tenant: { slug: string } } }
}
const refresh = (cookie: string): Promise<Answer<Session>> =>
  call<Session>(
    world(),
    'mutation { refreshSession { accessToken viewer { user { email } tenant { slug } } } }',
    {},
    { cookie },
  )
const login = async (tenant: Tenancy): Promise<string> => {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: tenant.owner.email, password: PASSWORD, tenantSlug: tenant.slug }
  return (await call(world(), query, { input })).cookie ?? ''
}
const refusedAs = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
/** As if the token had been spent so many seconds ago. */
const ago = (tenant: Tenancy, seconds: number): Promise<unknown> =>
  world().truth('update refresh_token set rotated_at = rotated_at - make_interval(secs => $2) where user_id = $1', [
    tenant.owner.userId,
    seconds,
  ])

test('AU-06: a refresh rotates the cookie and answers the same person in the same tenant', async () => {
  const tenant = await makeTenant(world())
  const answer = await refresh(tenant.owner.cookie)
  expect(answer.data?.refreshSession.viewer).toEqual({
    user: { email: tenant.owner.email },
    tenant: { slug: tenant.slug },
  })
  expect(answer.cookie).not.toBe(tenant.owner.cookie)
  const attributes = answer.headers.getSetCookie()[0] ?? ''
  expect(attributes).toMatch(/^refresh=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/)
  const stored = await world().truth('select token_hash::text as hash from refresh_token where user_id = $1', [
    tenant.owner.userId,
  ])
  for (const { hash } of stored) expect(String(hash)).toMatch(/^\\x[0-9a-f]{64}$/)
})

test('CO-04: away from loopback the cookie is bound to its host and to TLS, and without that prefix it is no session', async () => {
  const production = await openWorld(productionSettings())
  try {
    const host = { host: 'mainstreet.test', origin: 'https://mainstreet.test' }
    const post = (query: string, headers: Record<string, string> = {}) =>
      wire(production, { headers: { ...asJson, ...host, ...headers }, body: JSON.stringify({ query }) })
    const slug = `t-${newId().slice(-12)}`
    const founded = await post(
      `mutation { registerTenant(input: { tenantName: "A Town", tenantSlug: "${slug}", name: "Pat", email: "pat@${slug}.example", password: "${PASSWORD}" }) { accessToken } }`,
    )
    const [cookie = ''] = founded.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-refresh=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure$/)
    const value = /=([\w-]{43})/.exec(cookie)?.[1]
    const again = 'mutation { refreshSession { accessToken } }'
    const bare = await post(again, { cookie: `refresh=${value}` })
    expect(bare.json.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const own = await post(again, { cookie: `__Host-refresh=${value}` })
    const [renewed = ''] = own.headers['set-cookie'] ?? []
    expect([own.json.errors, renewed]).toEqual([undefined, expect.stringMatching(/; Secure$/)])
    const left = await post('mutation { logout }', { cookie: renewed.split(';')[0] ?? '' })
    expect(left.headers['set-cookie']).toEqual([
      '__Host-refresh=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
    ])
    // It is the only one, and nobody else gets one: no page, no picture, no answer to who is not signed in.
    for (const path of ['/admin/', '/widget/v1.js', '/health/live', '/nowhere']) {
      const page = await wire(production, { method: 'GET', path, headers: { host: host.host } })
      expect([path, page.headers['set-cookie']]).toEqual([path, undefined])
    }
    expect((await post('{ __typename }')).headers['set-cookie']).toBeUndefined()
  } finally {
    await production.close()
  }
})

test('AU-06: a token used again ends its whole family, is written down, and leaves other devices alone', async () => {
  const tenant = await makeTenant(world())
  const otherDevice = await login(tenant)
  const first = tenant.owner.cookie
  const second = (await refresh(first)).cookie ?? ''
  await ago(tenant, 11)
  const replay = await refresh(first)
  expect(refusedAs(replay)).toBe('UNAUTHENTICATED')
  expect(replay.headers.getSetCookie()[0]).toMatch(/^refresh=; Path=\/; Max-Age=0/)
  expect(refusedAs(await refresh(second))).toBe('UNAUTHENTICATED')
  expect((await refresh(otherDevice)).errors).toBeUndefined()
  const trail = await world().truth(
    `select outcome, meta from audit_log where tenant_id = $1 and action = 'refreshSession' and outcome = 'DENIED'`,
    [tenant.id],
  )
  expect(trail).toEqual([
    { outcome: 'DENIED', meta: { reason: 'refresh token used again', familyId: expect.any(String) } },
  ])
})

test('AU-07: within ten seconds the same token gives the same child, and no second family; a moment later it is reuse', async () => {
  const { house } = world().app
  const clock = house.now
  const spent = Date.now()
  const after = (ms: number): void => {
    house.now = () => new Date(spent + ms)
  }
  try {
    const tenant = await makeTenant(world())
    after(0)
    const first = await refresh(tenant.owner.cookie)
    for (const ms of [0, 5_000, 10_000]) {
      after(ms)
      expect([ms, (await refresh(tenant.owner.cookie)).cookie]).toEqual([ms, first.cookie])
    }
    after(10_001)
    expect(refusedAs(await refresh(tenant.owner.cookie))).toBe('UNAUTHENTICATED')
    expect(refusedAs(await refresh(first.cookie ?? ''))).toBe('UNAUTHENTICATED')
    expect(
      await world().truth('select 1 from refresh_token where user_id = $1 and revoked_at is null', [
        tenant.owner.userId,
      ]),
    ).toEqual([])
  } finally {
    house.now = clock
  }
})

test('AU-07: twenty refreshes of one token at once, five rounds: one live child each, one family', async () => {
  await raceOfRefreshes(world(), 5)
}, 120_000)

test('a child that is born while its family is revoked does not outlive it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const tenant = await makeTenant(world())
    const second = (await refresh(tenant.owner.cookie)).cookie ?? ''
    await ago(tenant, 11)
    await Promise.all([refresh(second), refresh(tenant.owner.cookie), refresh(second), refresh(second)])
    const alive = await world().truth('select 1 from refresh_token where user_id = $1 and revoked_at is null', [
      tenant.owner.userId,
    ])
    expect(alive).toEqual([])
  }
})

test('AU-08: log-out ends this device at once, and only it; it always says true', async () => {
  const tenant = await makeTenant(world())
  const other = await login(tenant)
  const answer = await call(world(), 'mutation { logout }', {}, { cookie: tenant.owner.cookie })
  expect([answer.data, answer.headers.getSetCookie()[0]]).toEqual([
    { logout: true },
    expect.stringMatching(/Max-Age=0/),
  ])
  expect(refusedAs(await refresh(tenant.owner.cookie))).toBe('UNAUTHENTICATED')
  const second = (await refresh(other)).cookie ?? ''
  await world().truth('update app_user set disabled_at = now() where id = $1', [tenant.owner.userId])
  expect(refusedAs(await refresh(second))).toBe('UNAUTHENTICATED')
  expect((await call(world(), 'mutation { logout }', {}, { cookie: second })).data).toEqual({ logout: true })
  expect((await call(world(), 'mutation { logout }')).data).toEqual({ logout: true })
  expect(
    await world().truth('select 1 from refresh_token where user_id = $1 and revoked_at is null', [tenant.owner.userId]),
  ).toEqual([])
})

test('a session ends when it is not used for a month, and at the latest after a quarter of a year', async () => {
  const tenant = await makeTenant(world())
  const cookie = (await refresh(tenant.owner.cookie)).cookie ?? ''
  const lifetime = `select extract(day from max(expires_at) - now())::int as days from refresh_token where user_id = $1`
  expect(await world().truth(lifetime, [tenant.owner.userId])).toEqual([{ days: 29 }])
  // The family's id says when it was born: eighty days ago.
  const born = (Date.now() - 80 * 24 * 3_600_000).toString(16).padStart(12, '0')
  const family = `${born.slice(0, 8)}-${born.slice(8)}-7000-8000-000000000000`
  await world().truth('update refresh_token set family_id = $2 where user_id = $1', [tenant.owner.userId, family])
  await world().truth('update refresh_token set expires_at = now() where rotated_at is not null and user_id = $1', [
    tenant.owner.userId,
  ])
  const last = (await refresh(cookie)).cookie ?? ''
  await world().truth(
    `update refresh_token set expires_at = now() + interval '1 year' where rotated_at is not null and user_id = $1`,
    [tenant.owner.userId],
  )
  const left = `select extract(day from expires_at - now())::int as days from refresh_token where user_id = $1 and rotated_at is null`
  expect(await world().truth(left, [tenant.owner.userId])).toEqual([{ days: 9 }])
  await world().truth('update refresh_token set expires_at = now() where user_id = $1', [tenant.owner.userId])
  expect(refusedAs(await refresh(last))).toBe('UNAUTHENTICATED')
})
