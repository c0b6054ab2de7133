import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { limitKeys } from '../../plans/limits.js'

const world = useWorld()
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code
const pathOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.fields?.[0]?.path
const inDays = (days: number): string => new Date(world().app.house.now().getTime() + days * 86_400_000).toISOString()
const set = `mutation ($tenantId: ID!, $key: String!, $value: Int, $reason: String!, $expiresAt: DateTime!) {
  setLimitOverride(tenantId: $tenantId, key: $key, value: $value, reason: $reason, expiresAt: $expiresAt) {
    limits { key planValue value override { value reason setBy } } } }`
const remove =
  'mutation ($tenantId: ID!, $key: String!) { removeLimitOverride(tenantId: $tenantId, key: $key) { limits { value override { value } } } }'
const create = 'mutation { createListing(input: { name: "One more" }) { id } }'

test('what was agreed holds at once instead of the plan’s limit, tighter or wider, until it ends (RB-08)', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const given = { tenantId: tenant.id, key: 'listings', reason: 'Moving house', expiresAt: inDays(10) }
  for (const name of ['One', 'Two']) await makeListing(world(), tenant, { name })
  type Agreed = { setLimitOverride: { limits: { key: string }[] } }
  const answer = await ask<Agreed>(world(), set, { ...given, value: 2 }, operator)
  const override = { value: 2, reason: 'Moving house', setBy: 'Opal Operator' }
  const { limits } = answer.setLimitOverride
  expect(limits.map(({ key }) => key)).toEqual(limitKeys)
  expect(limits.filter(({ key }) => key === 'listings' || key === 'storageMb')).toEqual([
    { key: 'listings', planValue: 50, value: 2, override },
    { key: 'storageMb', planValue: 250, value: 250, override: null },
  ])
  const full = await call(world(), create, {}, tenant.owner)
  expect(full.errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', limit: 2, used: 2 })
  await ask(world(), set, { ...given, value: 3 }, operator)
  await ask(world(), create, {}, tenant.owner)
  expect(codeOf(await call(world(), create, {}, tenant.owner))).toBe('PLAN_LIMIT')
  await ask(world(), set, { ...given, value: null }, operator)
  await ask(world(), create, {}, tenant.owner)
  await ask(world(), set, { ...given, value: 0 }, operator)
  await world().truth(`update limit_override set expires_at = now() - interval '1 second' where tenant_id = $1`, [
    tenant.id,
  ])
  await ask(world(), create, {}, tenant.owner)
  await ask(world(), set, { ...given, value: 0 }, operator)
  type Removed = { removeLimitOverride: { limits: object[] } }
  const removed = await ask<Removed>(world(), remove, { tenantId: tenant.id, key: 'listings' }, operator)
  expect(removed.removeLimitOverride.limits[0]).toEqual({ value: 50, override: null })
  expect(codeOf(await call(world(), remove, { tenantId: tenant.id, key: 'listings' }, operator))).toBe('NOT_FOUND')
})

test('what was agreed holds in test mode as well, which has no terms of its own', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const key = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`
  const input = { name: 'A try', kind: 'SECRET', mode: 'TEST', scopes: ['listing.write', 'tenant.read'] }
  const { createApiKey } = await ask<{ createApiKey: { secret: string } }>(world(), key, { input }, tenant.owner)
  const program = { headers: { 'x-api-key': createApiKey.secret } }
  const given = { tenantId: tenant.id, key: 'listings', value: 1, reason: 'A trial', expiresAt: inDays(10) }
  await ask(world(), set, given, operator)
  await ask(world(), create, {}, program)
  const { errors } = await call(world(), create, {}, program)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'PLAN_LIMIT', limit: 1, used: 1 })
  const flag =
    'mutation ($id: ID!) { setFeatureFlag(tenantId: $id, key: "booking", enabled: true) { features { key } } }'
  await ask(world(), flag, { id: tenant.id }, operator)
  expect(await ask(world(), '{ tenant { features } }', {}, program)).toEqual({
    tenant: { features: expect.arrayContaining(['booking']) },
  })
})

test('an agreement has a reason, an end within a year, and a limit that there is', async () => {
  const tenant = await makeTenant(world())
  const good = { tenantId: tenant.id, key: 'listings', value: 5, reason: 'A trial', expiresAt: inDays(5) }
  for (const [wrong, path] of [
    [{ reason: ' ' }, 'reason'],
    [{ key: 'nonsense' }, 'key'],
    [{ value: -1 }, 'value'],
    [{ expiresAt: inDays(-1) }, 'expiresAt'],
    [{ expiresAt: inDays(400) }, 'expiresAt'],
  ] as const) {
    const answer = await call(world(), set, { ...good, ...wrong }, operator)
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', path])
  }
  expect(codeOf(await call(world(), set, { ...good, tenantId: newId() }, operator))).toBe('NOT_FOUND')
  expect(codeOf(await call(world(), set, good, tenant.owner))).toBe('FORBIDDEN')
})

test('what one tenant agreed is nothing to the next town', async () => {
  const [tenant, next] = [await makeTenant(world(), { plan: 'free' }), await makeTenant(world(), { plan: 'free' })]
  await ask(
    world(),
    set,
    { tenantId: tenant.id, key: 'listings', value: 0, reason: 'Spam', expiresAt: inDays(5) },
    operator,
  )
  await ask(world(), create, {}, next.owner)
  expect(codeOf(await call(world(), create, {}, tenant.owner))).toBe('PLAN_LIMIT')
})

test('a feature is switched on or off for one tenant, and left to its plan again', async () => {
  const [tenant, next] = [await makeTenant(world(), { plan: 'basic' }), await makeTenant(world(), { plan: 'basic' })]
  const flag = `mutation ($tenantId: ID!, $key: String!, $enabled: Boolean) {
    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) { features { key inPlan enabled } } }`
  const switched = (key: string, enabled: boolean | null): Promise<object> =>
    ask(world(), flag, { tenantId: tenant.id, key, enabled }, operator)
  const features = async (of: Caller): Promise<string[]> =>
    (await ask<{ tenant: { features: string[] } }>(world(), '{ tenant { features } }', {}, of)).tenant.features
  expect(await features(tenant.owner)).toEqual(['booking', 'directory'])
  await switched('receptionist', true)
  expect(await switched('booking', false)).toEqual({
    setFeatureFlag: {
      features: [
        { key: 'booking', inPlan: true, enabled: false },
        { key: 'directory', inPlan: true, enabled: true },
        { key: 'platform', inPlan: false, enabled: false },
        { key: 'publishing', inPlan: false, enabled: false },
        { key: 'receptionist', inPlan: false, enabled: true },
      ],
    },
  })
  expect(await features(tenant.owner)).toEqual(['directory', 'receptionist'])
  expect(await features(next.owner)).toEqual(['booking', 'directory'])
  await switched('booking', null)
  expect(await features(tenant.owner)).toEqual(['booking', 'directory', 'receptionist'])
  for (const key of ['No Such', 'bookings', '']) {
    const wrong = await call(world(), flag, { tenantId: tenant.id, key, enabled: true }, operator)
    expect([codeOf(wrong), pathOf(wrong)]).toEqual(['BAD_USER_INPUT', 'key'])
    expect(wrong.errors?.[0]?.message).toContain('booking, directory, platform, publishing, receptionist')
  }
  // What no plan knows any more is still shown, and can be let go.
  const old = `insert into feature_flag (tenant_id, id, key, enabled, set_by) select $1, gen_random_uuid(), 'fax', true, id
    from app_user where platform_role is not null limit 1`
  await world().truth(old, [tenant.id])
  expect(JSON.stringify(await switched('booking', null))).toContain('fax')
  expect(JSON.stringify(await switched('fax', null))).not.toContain('fax')
  expect(codeOf(await call(world(), flag, { tenantId: tenant.id, key: 'booking', enabled: true }, tenant.owner))).toBe(
    'FORBIDDEN',
  )
})
