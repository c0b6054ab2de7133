import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dictionary } from '@zxcvbn-ts/language-common'
import { beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../config.js'
import { type Answer, ask, call } from '../../testing/call.js'
import { productionSettings } from '../../testing/production.js'
import { makeMember, makeTenant, sessionOf, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { linkToken } from './links.js'

const world = useWorld()
let tenant: Tenancy
let secret: string
let genuine: { header: Record<string, unknown>; claims: Record<string, unknown> }

beforeAll(async () => {
  tenant = await makeTenant(world())
  secret = world().app.house.settings.jwtSecret
  const [header, claims] = tenant.owner.token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  genuine = { header, claims }
})

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const mac = (text: string, key: string, hash = 'sha256'): string =>
  createHmac(hash, key).update(text).digest('base64url')

/** A token by hand: what is not named is as in a genuine one. */
function forge(given: { header?: object; claims?: object; key?: string; hash?: string; signature?: string }): string {
  const body = `${encode({ ...genuine.header, ...given.header })}.${encode({ ...genuine.claims, ...given.claims })}`
  return `${body}.${given.signature ?? mac(body, given.key ?? secret, given.hash)}`
}

const me = (token: string): Promise<Answer<{ me: unknown }>> =>
  call(world(), '{ me { user { id } } tenant { name } }', {}, { token })

async function refused(token: string, what: string): Promise<void> {
  const answer = await me(token)
  expect([what, answer.status, answer.errors?.[0]?.extensions.code]).toEqual([what, 401, 'UNAUTHENTICATED'])
  expect(answer.text).not.toMatch(/"name":|jwt|signature/)
}

test('a token made by hand exactly as ours is taken, so that what follows is refused for what it changes', async () => {
  const now = Math.floor(Date.now() / 1000)
  expect((await me(forge({ claims: { iat: now, exp: now + 900 } }))).errors).toBeUndefined()
})

test('AU-08: an access token lives a quarter of an hour, says who and where, and nothing of it is trusted for power', () => {
  expect(genuine.header).toEqual({ alg: 'HS256', typ: 'JWT', kid: expect.any(String) })
  expect(genuine.claims).toEqual({
    sub: tenant.owner.userId,
    sid: expect.any(String),
    email: tenant.owner.email,
    tenant_id: tenant.id,
    membership_role: 'OWNER',
    env: 'test',
    iss: 'mainstreet',
    aud: 'access',
    iat: expect.any(Number),
    exp: Number(genuine.claims.iat) + 900,
  })
})

test('AU-08: a role that a token claims is not looked at', async () => {
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    sub: viewer.userId,
    sid: sessionOf(viewer.token),
    membership_role: 'OWNER',
    iat: now,
    exp: now + 900,
  }
  const answer = await call(
    world(),
    'mutation { updateBranding(input: { radius: 1 }) { id } }',
    {},
    { token: forge({ claims }) },
  )
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('AU-01: no algorithm, however it is spelled, and no signature', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null, 0])
    for (const signature of ['', undefined])
      await refused(forge({ header: { alg }, ...(signature === '' ? { signature } : {}) }), `alg ${alg}`)
  await refused(forge({ signature: '' }), 'empty signature')
  await refused(tenant.owner.token.split('.').slice(0, 2).join('.'), 'two parts')
})

test('AU-02: other algorithms, weak keys and well-known ones', async () => {
  for (const [alg, hash] of [
    ['HS384', 'sha384'],
    ['HS512', 'sha512'],
  ] as const)
    await refused(forge({ header: { alg }, hash }), alg)
  for (const alg of ['RS256', 'ES256', 'PS256', 'EdDSA']) await refused(forge({ header: { alg } }), alg)
  const words = [
    '',
    'secret',
    'password',
    'jwt',
    'changeme',
    'your-256-bit-secret',
    'mainstreet',
    'test',
    'key',
    '0'.repeat(32),
  ]
  for (const key of words) await refused(forge({ key }), `key ${key}`)
  expect(secret.length).toBeGreaterThanOrEqual(32)
})

test('AU-02: the key of a genuine token is none of ten thousand common words, nor anything the example of settings says', () => {
  const [header, claims, signature] = tenant.owner.token.split('.')
  const examples = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8').split(/[\s=#]+/)
  const common = dictionary['passwords-common'].slice(0, 10_000).map(String)
  expect(common).toHaveLength(10_000)
  const words = [...common, ...examples].filter((word) => word.length > 0)
  const found = words.filter((word) => mac(`${header}.${claims}`, word) === signature)
  expect([found, mac(`${header}.${claims}`, secret) === signature]).toEqual([[], true])
  // Nor could one of them be made the key: production takes none, however often it is repeated.
  const settings = productionSettings()
  const taken = words.filter((word) =>
    startsWith({ ...settings, JWT_SECRET: word.repeat(Math.ceil(32 / word.length)) }),
  )
  expect([taken, startsWith(settings)]).toEqual([[], true])
})

const startsWith = (settings: Record<string, string>): boolean => {
  try {
    readConfig({ ...settings, DATABASE_URL: 'postgres://web@db.internal/mainstreet' })
    return true
  } catch {
    return false
  }
}

test('AU-03: a header that says where the key is, is not followed', async () => {
  let hits = 0
  const bait = createServer((_req, res) => {
    hits += 1
    res.end('{"keys":[]}')
  })
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/jwks.json`
  const own = { kty: 'oct', k: Buffer.from('my own key').toString('base64url'), alg: 'HS256' }
  for (const header of [{ jku: url }, { x5u: url }, { jwk: own }, { x5c: ['MIIB'] }]) {
    await refused(forge({ header: { ...header, kid: 'mine' }, key: 'my own key' }), Object.keys(header)[0] ?? '')
    await refused(forge({ header, key: 'my own key' }), `${Object.keys(header)[0]} with our kid`)
  }
  for (const kid of ['../../dev/null', '/dev/null', "' OR 1=1 --", '', null, 0, ['x'], { a: 1 }, 'x'.repeat(5_000)])
    for (const key of ['', secret]) await refused(forge({ header: { kid }, key }), `kid ${String(kid).slice(0, 20)}`)
  bait.close()
  expect(hits).toBe(0)
})

test('AU-04: claims that are late, early, missing, foreign or of the wrong shape', async () => {
  const now = Math.floor(Date.now() / 1000)
  const neighbour = await makeTenant(world())
  const wrong: Record<string, object> = {
    expired: { iat: now - 1_000, exp: now - 100 },
    'expired beyond the skew': { iat: now - 961, exp: now - 61 },
    'nbf in the future': { nbf: now + 120 },
    'iat in the future': { iat: now + 120, exp: now + 1_020 },
    'no exp': { exp: undefined },
    'no iat': { iat: undefined },
    'exp as text': { exp: String(now + 600) },
    'exp as fraction': { iat: now, exp: now + 900.5 },
    'exp in ten years': { exp: now + 315_360_000 },
    'exp beyond numbers': { exp: 1e300 },
    'another issuer': { iss: 'elsewhere' },
    'another audience': { aud: 'refresh' },
    'no audience': { aud: undefined },
    'another environment': { env: 'production' },
    'no environment': { env: undefined },
    'no subject': { sub: undefined },
    'no session': { iat: now, exp: now + 900, sid: undefined },
    'a session of nobody': { iat: now, exp: now + 900, sid: randomUUID() },
    'a session of another person': { iat: now, exp: now + 900, sid: sessionOf(neighbour.owner.token) },
    'a session of another kind': { iat: now, exp: now + 900, sid: 1 },
    'subject of another kind': { sub: 'service:1' },
    'subject as list': { sub: [randomUUID()] },
    nobody: { iat: now, exp: now + 900, sub: randomUUID() },
    'tenant of another kind': { tenant_id: 'all' },
    'no tenant there': { iat: now, exp: now + 900, tenant_id: randomUUID() },
  }
  for (const [what, claims] of Object.entries(wrong)) await refused(forge({ claims }), what)
  await refused(
    forge({ claims: { tenant_id: neighbour.id }, key: `${secret}-of-another-tenant` }),
    'a tenant changed and signed again',
  )
  // Signed by us for a tenant they do not belong to: they are nobody there.
  const stranger = await call(
    world(),
    'mutation { updateBranding(input: { radius: 1 }) { id } }',
    {},
    {
      token: forge({ claims: { iat: now, exp: now + 900, tenant_id: neighbour.id } }),
    },
  )
  expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('junk in the place of a token is refused and breaks nothing', async () => {
  const header = encode({ ...genuine.header, typ: 'JWT' })
  const junk = [
    `${header}.bm90IGpzb24.x`,
    `${header}..`,
    'a.b.c',
    '..',
    '...',
    header,
    `${header}.${'A'.repeat(3_000)}.x`,
    '====',
    '~~~',
  ]
  for (const token of junk) await refused(token, token.slice(0, 30))
})

test('AU-05: a token of one kind is none of another: access, refresh, link of a mail', async () => {
  const name = '{ me { user { id } } tenant { name } }'
  const [link] = await world().truth<{ id: string }>(`select id from mail_link where user_id = $1`, [
    tenant.owner.userId,
  ])
  const mailed = linkToken(secret, link?.id ?? '')
  const refresh = tenant.owner.cookie.split('=')[1] ?? ''
  for (const token of [refresh, mailed]) expect((await call(world(), name, {}, { token })).status).toBe(401)
  const cookieName = tenant.owner.cookie.split('=')[0]
  for (const token of [tenant.owner.token, mailed]) {
    const answer = await call(
      world(),
      'mutation { refreshSession { accessToken } }',
      {},
      { cookie: `${cookieName}=${token}` },
    )
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  }
  for (const token of [tenant.owner.token, refresh]) {
    const answer = await call(world(), 'mutation ($t: String!) { verifyEmail(token: $t) }', { t: token })
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
  expect(await ask(world(), 'mutation ($t: String!) { verifyEmail(token: $t) }', { t: mailed })).toEqual({
    verifyEmail: true,
  })
})

test('AU-08: a disabled, deleted or demoted person has lost their power at their next request', async () => {
  const change = 'mutation { updateBranding(input: { radius: 2 }) { id } }'
  const admin = await makeMember(world(), tenant, 'ADMIN')
  expect((await call(world(), change, {}, admin)).errors).toBeUndefined()
  await world().truth(`update membership set role = 'VIEWER' where user_id = $1`, [admin.userId])
  expect((await call(world(), change, {}, admin)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await world().truth('delete from membership where user_id = $1', [admin.userId])
  expect((await call(world(), '{ tenant { status } }', {}, admin)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await world().truth('update app_user set disabled_at = now() where id = $1', [admin.userId])
  await refused(admin.token, 'disabled')
  await world().truth('update app_user set disabled_at = null where id = $1', [admin.userId])
  await world().truth('delete from app_user where id = $1', [admin.userId])
  await refused(admin.token, 'deleted')
})
