import { beforeAll, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { ask } from '../testing/call.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'
import { openWorld, useWorld } from '../testing/world.js'

const world = useWorld({ BASE_DOMAIN: 'mainstreet.test' })
let mine: Tenancy
let theirs: Tenancy

const set = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { widgetOrigins } }'
beforeAll(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
  await ask(world(), set, { origins: ['https://a.example', 'https://xn--mnchen-3ya.example'] }, mine.owner)
  await ask(world(), set, { origins: ['https://b.example'] }, theirs.owner)
})

const from = (origin: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  wire(world(), {
    headers: { ...asJson, origin, 'x-tenant-id': mine.slug, ...headers },
    body: '{"query":"{ tenant { name } }"}',
  })

test('CO-01: exactly the listed origin is echoed, with Vary and without credentials', async () => {
  for (const origin of ['https://a.example', 'https://xn--mnchen-3ya.example']) {
    const answer = await from(origin)
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin])
    expect(answer.headers.vary).toMatch(/Origin/)
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    expect(answer.headers['access-control-expose-headers']).toContain('X-RateLimit-Remaining')
  }
})

const near = [
  'https://b.example',
  'null',
  'https://a.example.evil',
  'https://evil-a.example',
  'https://sub.a.example',
  'https://a.example:8443',
  'http://a.example',
  'https://a.example.',
  'https://A.example',
  'https://münchen.example',
  'https://a.example/',
  "https://a.example' or '1'='1",
  '*',
  'file://',
]

test('CO-01: everything near it is refused before it runs and gets no permission to read', async () => {
  for (const origin of near) {
    const answer = await from(Buffer.from(origin).toString('latin1'))
    expect([origin, answer.status, answer.json.errors?.[0]?.extensions.code]).toEqual([origin, 403, 'FORBIDDEN'])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers.vary).toMatch(/Origin/)
  }
})

test('CO-01: a host may call itself, over https or as the request came, and no other host of ours', async () => {
  const host = `${mine.slug}.mainstreet.test`
  for (const [origin, status] of [
    [`https://${host}`, 200],
    [`http://${host}`, 200],
    [`https://${theirs.slug}.mainstreet.test`, 403],
    ['https://mainstreet.test', 403],
  ] as const)
    expect([origin, (await from(origin, { host })).status]).toEqual([origin, status])
})

test('CO-01: a request without a tenant is answered to no foreign page; without an Origin it is no browser', async () => {
  const plans = { headers: { ...asJson, origin: 'https://a.example' }, body: '{"query":"{ plans { key } }"}' }
  expect((await wire(world(), plans)).status).toBe(403)
  const bare = await wire(world(), { headers: asJson, body: plans.body })
  expect([bare.status, bare.headers['access-control-allow-origin']]).toEqual([200, undefined])
})

const preflight = (origin: string): Promise<WireAnswer> =>
  wire(world(), { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })

test('CO-01: a preflight is allowed if any tenant lists the origin, at once when it is added, and never with a star', async () => {
  for (const origin of ['https://a.example', 'https://b.example']) {
    const answer = await preflight(origin)
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([204, origin])
    expect(answer.headers['access-control-allow-headers']).toMatch(/Authorization.*Idempotency-Key/)
    expect(answer.text).toBe('')
  }
  for (const origin of near.filter((one) => one !== 'https://b.example'))
    expect([origin, (await preflight(Buffer.from(origin).toString('latin1'))).status]).toEqual([origin, 403])
  expect((await preflight('https://nobody.example')).headers.vary).toMatch(/Origin/)
  const later = 'https://later.example'
  expect((await preflight(later)).status).toBe(403)
  await ask(world(), set, { origins: [later] }, theirs.owner)
  expect((await preflight(later)).status).toBe(204)
})

test('a page that may read the answer can read a refusal too: a bad token, a malformed body, the limit', async () => {
  const origin = 'https://a.example'
  const expired = await from(origin, { authorization: 'Bearer x.y.z' })
  expect([expired.status, expired.headers['access-control-allow-origin']]).toEqual([401, origin])
  const torn = await wire(world(), { headers: { ...asJson, origin, 'x-tenant-id': mine.slug }, body: '{' })
  expect([torn.status, torn.headers['access-control-allow-origin']]).toEqual([400, origin])
})

test('CO-03: what a form, an image or a link of another site can send is refused, with the cookie or without', async () => {
  const before = await world().truth('select count(*)::int as tokens from refresh_token where revoked_at is null')
  const logout = '{"query":"mutation { logout }"}'
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain;application/json',
    'application/json, text/plain',
    'application/jsonx',
    'application/json;;',
    'x',
    '',
  ]
  for (const type of types) {
    const headers = { cookie: mine.owner.cookie, ...(type ? { 'content-type': type } : {}) }
    const answer = await wire(world(), { headers, body: logout })
    expect([type, answer.status, answer.json.errors?.[0]?.extensions.code]).toEqual([type, 415, 'BAD_USER_INPUT'])
  }
  const query = encodeURIComponent('mutation { logout }')
  const linked = await wire(world(), {
    method: 'GET',
    path: `/graphql?query=${query}`,
    headers: { cookie: mine.owner.cookie },
  })
  expect(linked.status).toBe(405)
  expect(await world().truth('select count(*)::int as tokens from refresh_token where revoked_at is null')).toEqual(
    before,
  )
})

test('CO-03: the refresh cookie counts only for a page of its own host', async () => {
  const body = '{"query":"mutation { refreshSession { accessToken } }"}'
  const cookie = mine.owner.cookie
  const base = { ...asJson, cookie }
  for (const headers of [base, { ...base, origin: 'http://evil.localhost' }, { ...base, origin: 'null' }]) {
    const answer = await wire(world(), { headers, body })
    expect(answer.json.data ?? null).toBeNull()
    expect(answer.text).toMatch(/UNAUTHENTICATED|FORBIDDEN/)
  }
  const own = await wire(world(), { headers: { ...base, origin: world().url }, body })
  expect(own.json.errors).toBeUndefined()
})

test('CO-06: a GET with an odd content type is refused; one without a known document is never executed', async () => {
  const documents = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }))
  for (const type of ['application/json;;', 'x', 'text/plain;application/json', 'text/plain', ';']) {
    for (const path of ['/graphql?query=%7B__typename%7D', `/graphql?extensions=${documents}`]) {
      const answer = await wire(world(), { method: 'GET', path, headers: { 'content-type': type } })
      expect([type, answer.status]).toEqual([type, 415])
    }
  }
  expect((await wire(world(), { method: 'GET', path: '/graphql?query=%7B__typename%7D' })).status).toBe(405)
  expect((await wire(world(), { method: 'GET', path: `/graphql?extensions=${documents}` })).status).toBe(400)
})

const strangers = [
  'evil.example',
  `${newId().slice(-8)}.mainstreet.test`,
  'a.b.mainstreet.test',
  'mainstreet.test.',
  'mainstreet.test@evil',
]

test('an unknown host is not served, whatever it asks', async () => {
  for (const host of strangers) {
    const answer = await wire(world(), { headers: { ...asJson, host }, body: '{"query":"{ __typename }"}' })
    expect([host, answer.status]).toEqual([host, 421])
    expect(answer.text).not.toContain(host)
  }
})

test('nor are pages: the admin, a demo and the outbox are there under our names alone, health and the widget under any', async () => {
  const get = async (path: string, host: string): Promise<number> =>
    (await wire(world(), { method: 'GET', path, headers: { host } })).status
  const pages = ['/admin', '/admin/listings', `/demo/${mine.slug}`, '/outbox']
  for (const path of pages) {
    for (const host of strangers) expect([path, host, await get(path, host)]).toEqual([path, host, 421])
    for (const host of ['mainstreet.test', `${mine.slug}.mainstreet.test`, 'localhost:4000', '127.0.0.1'])
      expect([path, host, [421, 500].includes(await get(path, host))]).toEqual([path, host, false])
  }
  for (const path of ['/health/live', '/health/ready', '/widget/v1.js', '/admin/assets/none.js'])
    expect([path, await get(path, 'evil.example')]).not.toEqual([path, 421])
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [theirs.id])
  expect(await get('/admin', `${theirs.slug}.mainstreet.test`)).toBe(await get('/admin', 'mainstreet.test'))
})

test("the operator's own pages may call every tenant and none, and only they", async () => {
  const open = await openWorld({ CORS_EXTRA_ORIGINS: 'https://join.example, https://help.example' })
  try {
    const tenant = await makeTenant(open)
    const from = (origin: string, more: Record<string, string> = {}) =>
      wire(open, { headers: { ...asJson, ...more, origin }, body: '{"query":"{ __typename }"}' })
    for (const origin of ['https://join.example', 'https://help.example'])
      for (const more of [undefined, { 'x-tenant-id': tenant.slug }]) {
        const answer = await from(origin, more)
        expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, origin])
        expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      }
    const asked = { origin: 'https://join.example', 'access-control-request-method': 'POST' }
    expect((await wire(open, { method: 'OPTIONS', headers: asked })).status).toBe(204)
    for (const origin of ['https://join.example.evil', 'http://join.example', 'https://evil.example'])
      expect((await from(origin, { 'x-tenant-id': tenant.slug })).status).toBe(403)
  } finally {
    await open.close()
  }
})
