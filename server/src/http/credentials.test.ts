import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeKey } from '../kernel/api-key.js'
import { ask, type Caller, call } from '../testing/call.js'
import { watchLog } from '../testing/log-lines.js'
import { openSecond } from '../testing/second.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { asJson, wire } from '../testing/wire.js'
import { openWorld, useWorld } from '../testing/world.js'

const world = useWorld()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})
afterEach(() => vi.restoreAllMocks())

const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }'
type Issued = { secret: string; apiKey: { id: string } }
async function keyOf(input: object = {}, who: Tenancy = tenant): Promise<Issued> {
  const given = { name: 'A server', kind: 'SECRET', mode: 'LIVE', scopes: ['listing.write'], ...input }
  return (await ask<{ createApiKey: Issued }>(world(), create, { input: given }, who.owner)).createApiKey
}
const by = (secret: string, headers: Record<string, string> = {}): Caller => ({
  headers: { 'x-api-key': secret, ...headers },
})
const verify = '{ verifyApiKey { id } }'
const statusOf = async (caller: Caller): Promise<number> => (await call(world(), verify, {}, caller)).status

test('AK-03: junk is known by its sum: 401, and the database is asked for no key', async () => {
  const { secret } = await keyOf()
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const asked = (): unknown[] =>
    spy.mock.calls.flatMap(([query]) => {
      const { name, values } = query as unknown as { name?: string; values?: unknown[] }
      return name === 'enter-request' && values?.[3] ? [values[3]] : []
    })
  const junk = [
    'sk_live_',
    'sk_live_short',
    'pk_prod_x',
    ...Array.from({ length: 60 }, () => secret.replace(/.{6}$/, '000000')),
  ]
  for (const key of junk) expect(await statusOf(by(key))).toBe(401)
  expect(asked()).toEqual([])
  expect(await statusOf(by(makeKey({ kind: 'SECRET', mode: 'LIVE' })))).toBe(401)
  expect(await statusOf({ token: secret })).toBe(200)
  expect(asked()).toHaveLength(2)
})

test('a key names its tenant, and must agree with everything else that does', async () => {
  const { secret } = await keyOf()
  const other = await makeTenant(world())
  expect(await statusOf(by(secret, { 'x-tenant-id': tenant.slug }))).toBe(200)
  expect(await statusOf(by(secret, { 'x-tenant-id': other.slug }))).toBe(400)
  expect(await statusOf(by(secret, { authorization: `Bearer ${tenant.owner.token}` }))).toBe(400)
})

test('TI-20: the keys of a suspended tenant are refused at once, and good again afterwards', async () => {
  const shut = await makeTenant(world())
  const { secret } = await keyOf({}, shut)
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [shut.id])
  const answer = await call(world(), verify, {}, by(secret))
  expect([answer.status, answer.errors?.[0]?.extensions]).toMatchObject([
    403,
    { code: 'FORBIDDEN', reason: 'SUSPENDED' },
  ])
  await world().truth(`update tenant set status = 'active' where id = $1`, [shut.id])
  expect(await statusOf(by(secret))).toBe(200)
})

test('AK-06: a revoked key is refused by every process from then on', async () => {
  const { secret, apiKey } = await keyOf()
  const second = await openSecond(world())
  try {
    const good = async (): Promise<number[]> => [
      await statusOf(by(secret)),
      (await call({ url: second.url }, verify, {}, by(secret))).status,
    ]
    expect(await good()).toEqual([200, 200])
    await ask(world(), 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id }, tenant.owner)
    expect(await good()).toEqual([401, 401])
  } finally {
    await second.close()
  }
})

test('AK-07: a key in an address, a cookie or a variable is no credential, and stands in no log', async () => {
  const { secret } = await keyOf()
  const body = JSON.stringify({ query: verify, variables: { key: secret, apiKey: secret } })
  const watched = watchLog()
  const inPath = await wire(world(), { path: `/graphql?api_key=${secret}`, headers: asJson, body })
  const inCookie = await wire(world(), {
    headers: { ...asJson, 'x-tenant-id': tenant.slug, cookie: `api_key=${secret}` },
    body,
  })
  watched.stop()
  expect([inPath.status, inPath.json.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  expect(inCookie.json.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  expect([...watched.lines, ...watched.others].join('')).not.toContain(secret.slice(8, 30))
  expect(inPath.text + inCookie.text).not.toContain(secret.slice(8, 30))
})

test('AK-09: its use is written down, its time ends it, and it works from its own addresses alone', async () => {
  const { secret, apiKey } = await keyOf()
  await statusOf(by(secret))
  await vi.waitFor(async () => {
    const keys = await ask<{ apiKeys: { id: string; lastUsedAt: string | null }[] }>(
      world(),
      '{ apiKeys { id lastUsedAt } }',
      {},
      tenant.owner,
    )
    expect(Date.parse(keys.apiKeys.find(({ id }) => id === apiKey.id)?.lastUsedAt ?? '')).toBeGreaterThan(
      Date.now() - 60_000,
    )
  })
  const soon = await keyOf({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() })
  expect(await statusOf(by(soon.secret))).toBe(200)
  await world().truth('update api_key set expires_at = now() where id = $1', [soon.apiKey.id])
  expect(await statusOf(by(soon.secret))).toBe(401)
  const home = await keyOf({ allowedIps: ['127.0.0.0/8', '::1'] })
  expect(await statusOf(by(home.secret))).toBe(200)
  const away = await keyOf({ allowedIps: ['203.0.113.0/24', '2001:db8::/32'] })
  const answer = await call(world(), verify, {}, by(away.secret))
  expect([answer.status, answer.errors?.[0]?.extensions.reason]).toEqual([403, 'ADDRESS_NOT_ALLOWED'])
})

test('a secret key is not one of the crowd at its address; a publishable or a wrong one is', async () => {
  const small = await openWorld({ RATE_LIMIT_ADDRESS: '1/12', RATE_LIMIT: '1000/1000' })
  try {
    const mine = await makeTenant(small)
    const make = async (input: object): Promise<string> =>
      (await ask<{ createApiKey: Issued }>(small, create, { input: { name: 'x', mode: 'LIVE', ...input } }, mine.owner))
        .createApiKey.secret
    const secret = await make({ kind: 'SECRET', scopes: ['listing.read'] })
    const page = await make({ kind: 'PUBLISHABLE' })
    const ofSecret = await Promise.all(Array.from({ length: 30 }, () => call(small, verify, {}, by(secret))))
    expect(ofSecret.map(({ status }) => status)).toEqual(Array(30).fill(200))
    const wrong = makeKey({ kind: 'SECRET', mode: 'LIVE' })
    const ofPage = await Promise.all(
      Array.from({ length: 30 }, (_, at) => call(small, verify, {}, by(at % 2 ? page : wrong))),
    )
    const counts = Map.groupBy(ofPage, ({ status }) => status)
    expect(counts.get(429)?.length).toBeGreaterThanOrEqual(15)
  } finally {
    await small.close()
  }
})
