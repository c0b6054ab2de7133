import { expect, test } from 'vitest'
import { ask, type Caller, call } from '../../testing/call.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id mode label } } }`
type Issued = { secret: string; apiKey: { id: string; mode: string; label: string } }

async function testKey(owner: Caller, scopes = ['listing.write', 'listing.read', 'tenant.read']): Promise<Issued> {
  const input = { name: 'A try', kind: 'SECRET', mode: 'TEST', scopes }
  return (await ask<{ createApiKey: Issued }>(world(), create, { input }, owner)).createApiKey
}
const by = (secret: string, headers: Record<string, string> = {}): Caller => ({
  headers: { 'x-api-key': secret, ...headers },
})
const switchTo = async (tenantId: string, who: Caller): Promise<Caller> => {
  const sql = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }'
  return {
    token: (await ask<{ switchTenant: { accessToken: string } }>(world(), sql, { id: tenantId }, who)).switchTenant
      .accessToken,
  }
}
const testIdOf = async ({ owner }: Tenancy): Promise<string> =>
  (await ask<{ tenant: { testTenantId: string } }>(world(), '{ tenant { testTenantId } }', {}, owner)).tenant
    .testTenantId
const codeOf = async (query: string, who: Caller) => (await call(world(), query, {}, who)).errors?.[0]?.extensions.code
const write = 'mutation { createListing(input: { name: "Tried out", status: PUBLISHED }) { id slug } }'
const names = '{ listings { nodes { name } totalCount } }'

test('the first test key opens test mode; what it writes is there and nowhere in live mode', async () => {
  const tenant = await makeTenant(world())
  expect(await ask(world(), '{ tenant { livemode testTenantId liveTenantId } }', {}, tenant.owner)).toEqual({
    tenant: { livemode: true, testTenantId: null, liveTenantId: null },
  })
  const { secret, apiKey } = await testKey(tenant.owner)
  expect([apiKey.mode, secret.slice(0, 8)]).toEqual(['TEST', 'sk_test_'])
  await ask(world(), write, {}, by(secret))
  expect(await ask(world(), names, {}, by(secret))).toEqual({
    listings: { nodes: [{ name: 'Tried out' }], totalCount: 1 },
  })
  expect(await ask(world(), names, {}, tenant.owner)).toEqual({ listings: { nodes: [], totalCount: 0 } })
  const again = await testKey(tenant.owner)
  expect(await ask(world(), names, {}, by(again.secret))).toMatchObject({ listings: { totalCount: 1 } })
  expect(await world().truth('select 1 from tenant where live_tenant_id = $1', [tenant.id])).toHaveLength(1)
})

test('test mode wears the live brand, has its plan and its members, and says which mode it is', async () => {
  const tenant = await makeTenant(world(), { name: 'Harbour Town', plan: 'pro' })
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const { secret } = await testKey(tenant.owner)
  const brand = 'mutation { updateBranding(input: { colors: { primary: "#aa3300" } }) { id } }'
  await ask(world(), brand, {}, tenant.owner)
  const seen = '{ tenant { id name livemode liveTenantId plan { key } branding { colors { primary } } } }'
  const id = await testIdOf(tenant)
  expect(await ask(world(), seen, {}, by(secret))).toEqual({
    tenant: {
      id,
      name: 'Harbour Town',
      livemode: false,
      liveTenantId: tenant.id,
      plan: { key: 'pro' },
      branding: { colors: { primary: '#aa3300' } },
    },
  })
  const there = await switchTo(id, editor)
  expect(await ask(world(), '{ me { role tenant { livemode } memberships { tenant { id } } } }', {}, there)).toEqual({
    me: { role: 'EDITOR', tenant: { livemode: false }, memberships: [{ tenant: { id: tenant.id } }] },
  })
  await world().truth(`update tenant set plan_key = 'premium' where id = $1`, [tenant.id])
  expect(await ask(world(), '{ tenant { plan { key } } }', {}, by(secret))).toEqual({
    tenant: { plan: { key: 'premium' } },
  })
  await world().truth('delete from membership where user_id = $1', [editor.userId])
  expect(await codeOf(write, there)).toBe('FORBIDDEN')
})

test('what both modes share is changed in live mode alone, and a live key made there too', async () => {
  const tenant = await makeTenant(world())
  await testKey(tenant.owner)
  const there = await switchTo(await testIdOf(tenant), tenant.owner)
  for (const verb of [
    'updateTenant(input: { name: "Other" }) { id }',
    'updateBranding(input: { radius: 3 }) { id }',
    'setAllowedOrigins(input: { origins: [] }) { id }',
    'createApiKey(input: { name: "x", kind: PUBLISHABLE, mode: LIVE }) { secret }',
  ])
    expect(await codeOf(`mutation { ${verb} }`, there)).toBe('CONFLICT')
  await ask(
    world(),
    'mutation { createApiKey(input: { name: "x", kind: PUBLISHABLE, mode: TEST }) { secret } }',
    {},
    there,
  )
  expect(await ask(world(), '{ apiKeys { mode } }', {}, there)).toEqual({
    apiKeys: [{ mode: 'TEST' }, { mode: 'TEST' }],
  })
  expect(await ask(world(), '{ apiKeys { mode } }', {}, tenant.owner)).toEqual({ apiKeys: [] })
})

test('a test key agrees with the names of its live tenant and means test mode; a live key never does', async () => {
  const tenant = await makeTenant(world())
  const { secret } = await testKey(tenant.owner)
  const id = await testIdOf(tenant)
  expect(await ask(world(), '{ tenant { id } }', {}, by(secret, { 'x-tenant-id': tenant.slug }))).toEqual({
    tenant: { id },
  })
  const live = await ask<{ createApiKey: Issued }>(
    world(),
    create,
    { input: { name: 'Live', kind: 'SECRET', scopes: ['listing.write'] } },
    tenant.owner,
  )
  const mixed = await call(world(), write, {}, by(live.createApiKey.secret, { 'x-tenant-id': `${tenant.slug}--test` }))
  expect(mixed.status).toBe(400)
  const stranger = await makeTenant(world())
  expect((await call(world(), write, {}, by(secret, { 'x-tenant-id': stranger.slug }))).status).toBe(400)
  const foreign = await call(
    world(),
    'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }',
    { id },
    stranger.owner,
  )
  expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test('test mode is shut with its tenant', async () => {
  const tenant = await makeTenant(world())
  const { secret } = await testKey(tenant.owner)
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [tenant.id])
  const answer = await call(world(), names, {}, by(secret))
  expect([answer.status, answer.errors?.[0]?.extensions.reason]).toEqual([403, 'SUSPENDED'])
})

test('two first test keys at once open one test mode', async () => {
  const tenant = await makeTenant(world())
  const input = { name: 'A try', kind: 'PUBLISHABLE', mode: 'TEST' }
  const answers = await Promise.all(Array.from({ length: 4 }, () => call(world(), create, { input }, tenant.owner)))
  const failed = answers.flatMap(({ errors }) => errors ?? [])
  expect(failed.map(({ extensions }) => extensions.code).filter((code) => code !== 'CONFLICT')).toEqual([])
  expect(failed.length).toBeLessThan(4)
  expect(await world().truth('select 1 from tenant where live_tenant_id = $1', [tenant.id])).toHaveLength(1)
})

test('nobody takes a slug that looks like a test mode, and the log-in leads to live mode', async () => {
  const tenant = await makeTenant(world())
  await testKey(tenant.owner)
  await switchTo(await testIdOf(tenant), tenant.owner)
  const taken = await call(
    world(),
    'mutation { createTenant(input: { name: "X", slug: "x--test" }) { id } }',
    {},
    tenant.owner,
  )
  expect(taken.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.slug')
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { viewer { tenant { id } } } }'
  const input = { email: tenant.owner.email, password: PASSWORD }
  expect(await ask(world(), login, { input })).toMatchObject({ login: { viewer: { tenant: { id: tenant.id } } } })
})
