import { expect, test } from 'vitest'
import { keyPattern, makeKey, readKey } from '../../../kernel/api-key.js'
import { newId } from '../../../kernel/ids.js'
import { ask, type Caller, call } from '../../../testing/call.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret
  apiKey { id name kind mode scopes label status allowedIps expiresAt lastUsedAt createdBy { id } } } }`
type Issued = { secret: string; apiKey: Record<string, unknown> & { id: string } }

async function keyOf(who: Caller, input: object = {}): Promise<Issued> {
  const given = { name: 'Our site', kind: 'SECRET', mode: 'LIVE', scopes: ['listing.read'], ...input }
  return (await ask<{ createApiKey: Issued }>(world(), create, { input: given }, who)).createApiKey
}
const refused = async (who: Caller, input: object) => {
  const given = { name: 'Our site', kind: 'SECRET', mode: 'LIVE', ...input }
  const { errors } = await call(world(), create, { input: given }, who)
  return { code: errors?.[0]?.extensions.code, paths: errors?.[0]?.extensions.fields?.map(({ path }) => path) }
}
const with_ = (secret: string): Caller => ({ headers: { 'x-api-key': secret } })
const write = 'mutation { createListing(input: { name: "By key" }) { id } }'
const verify = '{ verifyApiKey { id kind mode scopes } }'

test('AK-01: a thousand keys have the published pattern and a right sum, and no two are the same', () => {
  const kinds = [
    { kind: 'SECRET', mode: 'LIVE' },
    { kind: 'PUBLISHABLE', mode: 'TEST' },
  ] as const
  const made = Array.from({ length: 1_000 }, (_, at) => makeKey(kinds[at % 2] ?? kinds[0]))
  expect(new Set(made).size).toBe(1_000)
  for (const [at, key] of made.entries()) {
    expect(key).toMatch(keyPattern)
    expect(readKey(key)).toMatchObject(kinds[at % 2] ?? {})
    expect(readKey(key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')))).toBeNull()
  }
})

test('a secret key does what its scopes say, in its own tenant, named by itself or by a bearer token', async () => {
  const tenant = await makeTenant(world())
  const { secret, apiKey } = await keyOf(tenant.owner, { scopes: ['listing.write', 'listing.read'] })
  expect(apiKey).toMatchObject({ status: 'ACTIVE', scopes: ['listing.read', 'listing.write'], lastUsedAt: null })
  expect(apiKey.createdBy).toEqual({ id: tenant.owner.userId })
  expect(apiKey.label).toBe(`sk_live_…${secret.slice(-4)}`)
  await ask(world(), write, {}, with_(secret))
  await ask(world(), write, {}, { token: secret })
  const listed = await ask<{ listings: { totalCount: number } }>(
    world(),
    '{ listings(filter: { status: DRAFT }) { totalCount } }',
    {},
    with_(secret),
  )
  expect(listed.listings.totalCount).toBe(2)
  expect(await ask(world(), `{ me { role } tenant { slug status } ${verify.slice(2)}`, {}, with_(secret))).toEqual({
    me: null,
    tenant: { slug: tenant.slug, status: 'ONBOARDING' },
    verifyApiKey: { id: apiKey.id, kind: 'SECRET', mode: 'LIVE', scopes: ['listing.read', 'listing.write'] },
  })
})

test('AK-04: a key reaches nothing outside its scopes, a publishable one what visitors reach', async () => {
  const tenant = await makeTenant(world())
  const reader = await keyOf(tenant.owner)
  const denied = await call(world(), write, {}, with_(reader.secret))
  expect(denied.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'listing.write' })
  const page = await keyOf(tenant.owner, { kind: 'PUBLISHABLE', scopes: [] })
  expect(await ask(world(), '{ tenant { slug } }', {}, with_(page.secret))).toEqual({ tenant: { slug: tenant.slug } })
  for (const query of [write, '{ tenant { status } }', '{ apiKeys { id } }', '{ tenant { widgetOrigins } }'])
    expect((await call(world(), query, {}, with_(page.secret))).errors?.[0]?.extensions.code).toMatch(
      /FORBIDDEN|UNAUTHENTICATED/,
    )
  await ask(world(), write, {}, tenant.owner)
  const drafts = '{ listings(filter: { status: DRAFT }) { totalCount } }'
  expect(await ask(world(), drafts, {}, with_(page.secret))).toEqual({ listings: { totalCount: 0 } })
})

test('AK-04: nobody hands out more than they hold, no key makes keys, and bad fields are named', async () => {
  const tenant = await makeTenant(world())
  const developer = await makeMember(world(), tenant, 'DEVELOPER')
  expect(await refused(developer, { scopes: ['listing.read', 'listing.write'] })).toEqual({
    code: 'FORBIDDEN',
    paths: ['input.scopes.1'],
  })
  expect(await refused(tenant.owner, { scopes: ['key.write', 'no.such'] })).toEqual({
    code: 'BAD_USER_INPUT',
    paths: ['input.scopes.0', 'input.scopes.1'],
  })
  expect((await refused(tenant.owner, { scopes: [] })).paths).toEqual(['input.scopes'])
  expect((await refused(tenant.owner, { kind: 'PUBLISHABLE', scopes: ['listing.read'] })).paths).toEqual([
    'input.scopes',
  ])
  expect((await refused(tenant.owner, { scopes: ['listing.read'], expiresAt: '2020-01-01T00:00:00Z' })).paths).toEqual([
    'input.expiresAt',
  ])
  const places = { scopes: ['listing.read'], allowedIps: ['203.0.113.7', '10.0.0.0/33', 'home', '::1/129'] }
  expect((await refused(tenant.owner, places)).paths).toEqual([1, 2, 3].map((at) => `input.allowedIps.${at}`))
  const all = await keyOf(tenant.owner, { scopes: ['tenant.write', 'listing.write', 'origin.write'] })
  expect((await refused(with_(all.secret), { scopes: ['listing.write'] })).code).toBe('FORBIDDEN')
})

test('AK-04: a key may no more than the person who made it may now, and nothing once they left or are disabled', async () => {
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'ADMIN')
  const { secret } = await keyOf(editor, { scopes: ['listing.write', 'origin.write'] })
  const scopes = async () =>
    (await ask<{ verifyApiKey: { scopes: string[] } }>(world(), verify, {}, with_(secret))).verifyApiKey.scopes
  expect(await scopes()).toEqual(['listing.write', 'origin.write'])
  await world().truth("update membership set role = 'EDITOR' where user_id = $1", [editor.userId])
  expect(await scopes()).toEqual(['listing.write'])
  await world().truth('update app_user set disabled_at = now() where id = $1', [editor.userId])
  expect(await scopes()).toEqual([])
  await world().truth('update app_user set disabled_at = null where id = $1', [editor.userId])
  await world().truth('delete from membership where user_id = $1', [editor.userId])
  expect((await call(world(), write, {}, with_(secret))).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('AK-02: the database has the digest alone, and nothing shows a secret a second time', async () => {
  const tenant = await makeTenant(world())
  const { secret, apiKey } = await keyOf(tenant.owner)
  const rows = await world().truth<{ row: string }>(
    `select k::text as row from api_key k union all select a::text from audit_log a union all select e::text from event e`,
  )
  expect(rows.map(({ row }) => row).join('\n')).toContain(apiKey.id)
  expect(rows.map(({ row }) => row).join('\n')).not.toContain(secret.slice(8, 30))
  const [row] = await world().truth<{ size: number }>('select length(key_hash) as size from api_key where id = $1', [
    apiKey.id,
  ])
  expect(row?.size).toBe(32)
  const listed = await call(world(), '{ apiKeys { id name label } }', {}, tenant.owner)
  expect(listed.text).toContain(apiKey.id)
  expect(listed.text).not.toContain(secret.slice(8, 30))
})

test('the next town sees no key of this one, and can change none', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const { apiKey } = await keyOf(here.owner)
  expect(await ask(world(), '{ apiKeys { id } }', {}, there.owner)).toEqual({ apiKeys: [] })
  for (const verb of [
    `rotateApiKey(id: $id, input: { password: "${PASSWORD}" }) { secret }`,
    'revokeApiKey(id: $id) { id }',
    'updateApiKey(id: $id, input: {}) { id }',
  ])
    for (const id of [apiKey.id, newId()]) {
      const { errors } = await call(world(), `mutation ($id: ID!) { ${verb} }`, { id }, there.owner)
      expect(errors?.[0]).toMatchObject({ message: 'There is no such key.', extensions: { code: 'NOT_FOUND' } })
    }
})

async function rotate(tenant: Tenancy, id: string, overlapMinutes?: number): Promise<Issued> {
  const sql =
    'mutation ($id: ID!, $input: RotateApiKeyInput) { rotateApiKey(id: $id, input: $input) { secret apiKey { id scopes } } }'
  const input = { password: PASSWORD, ...(overlapMinutes === undefined ? {} : { overlapMinutes }) }
  return (await ask<{ rotateApiKey: Issued }>(world(), sql, { id, input }, tenant.owner)).rotateApiKey
}
const works = async (secret: string): Promise<boolean> =>
  (await call(world(), verify, {}, with_(secret))).status === 200

/** When each key of the tenant ends, as its owner reads it. */
async function endsOf({ owner }: Tenancy): Promise<Record<string, number | null>> {
  type Read = { apiKeys: { id: string; expiresAt: string | null; revokedAt: string | null }[] }
  const { apiKeys } = await ask<Read>(world(), '{ apiKeys { id expiresAt revokedAt } }', {}, owner)
  return Object.fromEntries(
    apiKeys.map(({ id, expiresAt, revokedAt }) => [id, Date.parse(revokedAt ?? expiresAt ?? '') || null]),
  )
}

test('AK-05: an owner rotates: at once the old key is dead, with an overlap both are good until it is over', async () => {
  const tenant = await makeTenant(world())
  const first = await keyOf(tenant.owner)
  const second = await rotate(tenant, first.apiKey.id)
  expect([await works(first.secret), await works(second.secret)]).toEqual([false, true])
  expect(second.apiKey.scopes).toEqual(['listing.read'])
  const third = await rotate(tenant, second.apiKey.id, 60)
  expect([await works(second.secret), await works(third.secret)]).toEqual([true, true])
  // On time to the second: the one at once, the other in an hour, which is moved to a second and a half from now.
  const [now, ends] = [Date.now(), await endsOf(tenant)]
  expect(Math.abs((ends[first.apiKey.id] ?? 0) - now)).toBeLessThan(5_000)
  expect(Math.abs((ends[second.apiKey.id] ?? 0) - now - 3_600_000)).toBeLessThan(5_000)
  expect(ends[third.apiKey.id]).toBeNull()
  await world().truth(`update api_key set expires_at = now() + interval '1.5 seconds' where id = $1`, [
    second.apiKey.id,
  ])
  expect([await works(second.secret), await works(third.secret)]).toEqual([true, true])
  await new Promise((resolve) => setTimeout(resolve, 1_600))
  expect([await works(second.secret), await works(third.secret)]).toEqual([false, true])
  const again = await call(
    world(),
    `mutation ($id: ID!) { rotateApiKey(id: $id, input: { password: "${PASSWORD}" }) { secret } }`,
    { id: second.apiKey.id },
    tenant.owner,
  )
  expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT')
  const [trail] = await world().truth(
    `select actor_user_id, target_id from audit_log where tenant_id = $1 and action = 'rotateApiKey' and outcome = 'DONE' order by id limit 1`,
    [tenant.id],
  )
  expect(trail).toEqual({ actor_user_id: tenant.owner.userId, target_id: second.apiKey.id })
})

test('AK-05: nobody but an owner rotates', async () => {
  const tenant = await makeTenant(world())
  const { apiKey } = await keyOf(tenant.owner)
  for (const role of ['ADMIN', 'DEVELOPER', 'VIEWER']) {
    const who = await makeMember(world(), tenant, role)
    const { errors } = await call(
      world(),
      'mutation ($id: ID!) { rotateApiKey(id: $id) { secret } }',
      { id: apiKey.id },
      who,
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
})

test('a key says what may be done to it, and a tenant which scopes may be given: the server alone knows', async () => {
  const tenant = await makeTenant(world())
  await keyOf(tenant.owner)
  const asked = '{ apiKeys { viewerCanChange viewerCanRotate status } tenant { viewerCanGiveKeys } }'
  type Seen = { apiKeys: object[]; tenant: { viewerCanGiveKeys: string[] } }
  const seenBy = (who: Caller) => ask<Seen>(world(), asked, {}, who)
  const developer = await makeMember(world(), tenant, 'DEVELOPER')
  const owner = await seenBy(tenant.owner)
  expect(owner.apiKeys).toEqual([{ viewerCanChange: true, viewerCanRotate: true, status: 'ACTIVE' }])
  expect(owner.tenant.viewerCanGiveKeys).toContain('listing.write')
  expect(owner.tenant.viewerCanGiveKeys).not.toContain('key.write')
  expect(await seenBy(developer)).toEqual({
    apiKeys: [{ viewerCanChange: true, viewerCanRotate: false, status: 'ACTIVE' }],
    tenant: { viewerCanGiveKeys: ['listing.read', 'tenant.read', 'origin.write'] },
  })
  await world().truth(`update api_key set revoked_at = now() where tenant_id = $1`, [tenant.id])
  expect((await seenBy(tenant.owner)).apiKeys).toEqual([
    { viewerCanChange: false, viewerCanRotate: false, status: 'REVOKED' },
  ])
  const nobody = '{ tenant { viewerCanGiveKeys } }'
  expect(await ask(world(), nobody, {}, { tenant: tenant.slug })).toEqual({ tenant: { viewerCanGiveKeys: [] } })
})

test('a hundred good keys are the most, and a revoked one makes room', async () => {
  const tenant = await makeTenant(world())
  const { apiKey } = await keyOf(tenant.owner)
  await world().truth(
    `insert into api_key (tenant_id, id, name, kind, mode, key_hash, last_four, scopes, created_by)
     select tenant_id, gen_random_uuid(), name, kind, mode, sha256(n::text::bytea || id::text::bytea), last_four, scopes, created_by
     from api_key, generate_series(1, 99) n where id = $1`,
    [apiKey.id],
  )
  expect((await refused(tenant.owner, { scopes: ['listing.read'] })).code).toBe('CONFLICT')
  await ask(world(), 'mutation ($id: ID!) { revokeApiKey(id: $id) { status } }', { id: apiKey.id }, tenant.owner)
  await keyOf(tenant.owner)
})
