import { beforeAll, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../testing/call.js'
import { makeMember, makeOperator, makeTenant, PASSWORD, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

const create = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { slug name id sortOrder } }'
const withKey = (key: string, caller: Caller = tenant.owner): Caller => ({
  ...caller,
  headers: { ...caller.headers, 'idempotency-key': key },
})
const categories = async (): Promise<number> =>
  (await world().truth('select 1 from category where tenant_id = $1', [tenant.id])).length
const codes = (answer: Answer<unknown>): string[] => (answer.errors ?? []).map((error) => error.extensions.code)

test('the same key with the same content gets the same bytes, and the thing is made once', async () => {
  const before = await categories()
  const input = { name: 'Bakeries' }
  const first = await call(world(), create, { input }, withKey('k-same'))
  const again = await call(world(), create, { input }, withKey('k-same'))
  expect(first.errors).toBeUndefined()
  expect(again.text).toBe(first.text)
  expect(await categories()).toBe(before + 1)
  await world().truth('update category set name = $1 where tenant_id = $2', ['Renamed', tenant.id])
  expect((await call(world(), create, { input }, withKey('k-same'))).text).toBe(first.text)
})

test('the same key with other content is CONFLICT and changes nothing', async () => {
  await call(world(), create, { input: { name: 'Butchers' } }, withKey('k-other'))
  const before = await categories()
  const answer = await call(world(), create, { input: { name: 'Florists' } }, withKey('k-other'))
  expect(codes(answer)).toEqual(['CONFLICT'])
  expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toBe('Idempotency-Key')
  expect(await categories()).toBe(before)
})

test('of twenty at once with one key the thing is made once; the others are CONFLICT in flight or the same answer', async () => {
  const before = await categories()
  const input = { name: 'Grocers' }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call(world(), create, { input }, withKey('k-flight'))),
  )
  const made = answers.filter((answer) => !answer.errors)
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made.map((answer) => answer.text)).size).toBe(1)
  for (const answer of answers.filter((one) => one.errors)) expect(codes(answer)).toEqual(['CONFLICT'])
  expect(await categories()).toBe(before + 1)
})

test('a key belongs to its caller and its tenant: another member or another town uses it anew', async () => {
  const input = { name: 'Hatters' }
  const first = await call(world(), create, { input }, withKey('k-mine'))
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const editors = await call(world(), create, { input }, withKey('k-mine', editor))
  const town = await makeTenant(world())
  const theirs = await call(world(), create, { input }, withKey('k-mine', town.owner))
  const ids = [first, editors, theirs].map((answer) => JSON.stringify(answer.data))
  expect([first.errors, editors.errors, theirs.errors]).toEqual([undefined, undefined, undefined])
  expect(new Set(ids).size).toBe(3)
})

test('a refusal keeps nothing: the key works once the reason is gone', async () => {
  const input = { name: 'Ironmongers', parentId: newId() }
  expect(codes(await call(world(), create, { input }, withKey('k-refused')))).toEqual(['NOT_FOUND'])
  expect(await world().truth(`select 1 from idempotency_key where key = 'k-refused'`)).toEqual([])
  const answer = await call(world(), create, { input: { name: 'Ironmongers' } }, withKey('k-refused'))
  expect(answer.errors).toBeUndefined()
})

test('if the process dies between the commit and the keeping of the answer, a repeat reads the thing again', async () => {
  const before = await categories()
  const input = { name: 'Jewellers' }
  const first = await call(world(), create, { input }, withKey('k-died'))
  await world().truth(`update idempotency_key set answer = null where key = 'k-died'`)
  const again = await call(world(), create, { input }, withKey('k-died'))
  expect(again.text).toBe(first.text)
  expect(await categories()).toBe(before + 1)
  expect(await world().truth(`select 1 from idempotency_key where key = 'k-died' and answer is not null`)).toHaveLength(
    1,
  )
})

test('an answer that holds a token is not kept; a repeat is CONFLICT and names the thing', async () => {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: tenant.owner.email, password: PASSWORD, tenantSlug: tenant.slug }
  expect((await call(world(), login, { input }, withKey('k-login', {}))).errors).toBeUndefined()
  const again = await call(world(), login, { input }, withKey('k-login', {}))
  expect(codes(again)).toEqual(['CONFLICT'])
  expect(again.errors?.[0]?.extensions.id).toBe(tenant.id)
  expect(await world().truth(`select answer from idempotency_key where key = 'k-login'`)).toEqual([{ answer: null }])
})

test('what finds a thing done already still answers its key: a changed password, a founded tenant', async () => {
  const member = await makeMember(world(), tenant, 'VIEWER')
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
  const input = { currentPassword: PASSWORD, newPassword: 'a basket of winter apples' }
  const first = await call(world(), change, { input }, withKey('k-pass', member))
  expect(first.data).toEqual({ changePassword: true })
  // Every session has ended with the password: whoever asks again has signed in with the new one.
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const renewed = { email: member.email, password: input.newPassword, tenantSlug: tenant.slug }
  const { login: session } = await ask<{ login: { accessToken: string } }>(world(), login, { input: renewed })
  const again = await call(world(), change, { input }, withKey('k-pass', { token: session.accessToken }))
  expect(again.text).toBe(first.text)

  const found = 'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { slug id plan { key } } }'
  const wanted = { name: 'Second Town', slug: `second-${newId().slice(-12)}` }
  const made = await call(world(), found, { input: wanted }, withKey('k-found'))
  expect(made.errors).toBeUndefined()
  expect((await call(world(), found, { input: wanted }, withKey('k-found'))).text).toBe(made.text)
  expect(codes(await call(world(), found, { input: wanted }, withKey('k-found-2')))).toEqual(['CONFLICT'])
})

test('a key has 1 to 255 characters and goes with exactly one root field, fragments or not', async () => {
  expect((await call(world(), create, { input: { name: 'Kilns' } }, withKey('x'.repeat(255)))).errors).toBeUndefined()
  for (const key of ['x'.repeat(256), 'with space']) {
    const answer = await call(world(), create, { input: { name: 'Kilns' } }, withKey(key))
    expect([answer.status, ...codes(answer)]).toEqual([400, 'BAD_USER_INPUT'])
  }
  const two = 'a: createCategory(input: { name: "A" }) { id } b: createCategory(input: { name: "B" }) { id }'
  for (const query of [`mutation { ${two} }`, `mutation { ...Two } fragment Two on Mutation { ${two} }`]) {
    const answer = await call(world(), query, {}, withKey('k-two'))
    expect([answer.status, ...codes(answer)]).toEqual([400, 'BAD_USER_INPUT'])
  }
})

test('a key that is a day old is new again, and a person who was shut out gets no kept answer', async () => {
  const input = { name: 'Locksmiths' }
  const first = await call(world(), create, { input }, withKey('k-old'))
  await world().truth(`update idempotency_key set expires_at = now() - interval '1 second' where key = 'k-old'`)
  const later = await call(world(), create, { input }, withKey('k-old'))
  expect(later.errors).toBeUndefined()
  expect(later.text).not.toBe(first.text)
  await world().truth('update app_user set disabled_at = now() where id = $1', [tenant.owner.userId])
  const shut = await call(world(), create, { input }, withKey('k-old'))
  await world().truth('update app_user set disabled_at = null where id = $1', [tenant.owner.userId])
  expect([shut.status, ...codes(shut)]).toEqual([401, 'UNAUTHENTICATED'])
})

test('an operator’s key, and a person’s in no tenant, is kept for them: the thing is made once, and what held a token is CONFLICT', async () => {
  const operator = await makeOperator(world())
  const found =
    'mutation ($input: CreatePlatformTenantInput!) { createPlatformTenant(input: $input) { slug id plan { key } } }'
  const slug = `founded-${newId().slice(-12)}`
  const input = { name: 'Founded Town', slug, ownerEmail: `owner@${slug}.example`, ownerName: 'Olive' }
  const first = await call<{ createPlatformTenant: { id: string } }>(
    world(),
    found,
    { input },
    withKey('k-o', operator),
  )
  expect(first.errors).toBeUndefined()
  expect((await call(world(), found, { input }, withKey('k-o', operator))).text).toBe(first.text)
  const other = { ...input, slug: `${slug}-2` }
  expect(codes(await call(world(), found, { input: other }, withKey('k-o', operator)))).toEqual(['CONFLICT'])
  expect(codes(await call(world(), found, { input }, withKey('k-o', await makeOperator(world()))))).toEqual([
    'CONFLICT',
  ])
  expect(await world().truth('select 1 from tenant where slug like $1', [`${slug}%`])).toHaveLength(1)

  const view = `mutation ($id: ID!) { viewAsTenant(tenantId: $id, role: EDITOR, reason: "Ticket 4711") { accessToken } }`
  const id = first.data?.createPlatformTenant.id
  expect((await call(world(), view, { id }, withKey('k-v', operator))).errors).toBeUndefined()
  expect(codes(await call(world(), view, { id }, withKey('k-v', operator)))).toEqual(['CONFLICT'])

  const start = `mutation { startTotp(input: { password: "${PASSWORD}" }) { secret } }`
  expect((await call(world(), start, {}, withKey('k-t', operator))).errors).toBeUndefined()
  expect(codes(await call(world(), start, {}, withKey('k-t', operator)))).toEqual(['CONFLICT'])
})

test('what is named otherwise than by a UUID is done once as well, and answered the same: a version of a plan', async () => {
  const operator = await makeOperator(world())
  const update = 'mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { id } }'
  const input = { planKey: 'pro', fromVersion: 1, rankWeight: 11 }
  const first = await call<{ updatePlan: { id: string } }>(world(), update, { input }, withKey('k-p', operator))
  expect(first.data?.updatePlan.id).toBe('pro@2')
  expect((await call(world(), update, { input }, withKey('k-p', operator))).text).toBe(first.text)
  const next = { input: { ...input, fromVersion: 2, rankWeight: 12 } }
  expect((await ask<typeof first.data & object>(world(), update, next, operator)).updatePlan.id).toBe('pro@3')
})

test('a key of nobody, in no tenant, is refused and never ignored; in a tenant it is the visitor’s', async () => {
  const reset = 'mutation ($email: String!) { requestPasswordReset(email: $email) }'
  const { email } = tenant.owner
  const refused = await call(world(), reset, { email }, withKey('k-n', {}))
  expect(codes(refused)).toEqual(['BAD_USER_INPUT'])
  expect(refused.errors?.[0]?.extensions.fields?.[0]?.path).toBe('Idempotency-Key')
  const mails = async (): Promise<number> =>
    (await world().truth(`select 1 from graphile_worker._private_jobs where payload ->> 'kind' = 'reset_password'`))
      .length
  const before = await mails()
  const here = withKey('k-n', { tenant: tenant.slug })
  const first = await call(world(), reset, { email }, here)
  expect((await call(world(), reset, { email }, here)).text).toBe(first.text)
  expect(await mails()).toBe(before + 1)
})
