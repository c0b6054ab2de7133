import { expect, test } from 'vitest'
import { maskOfAddress } from '../../../kernel/address.js'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
type Session = { id: string; browser: string; system: string; address: string; current: boolean; lastUsedAt: string }
type Signed = Caller & { token: string; cookie: string }

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

async function signIn({ owner }: Tenancy, userAgent = ''): Promise<Signed> {
  const query = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
  const headers = { 'user-agent': userAgent }
  const input = { email: owner.email, password: PASSWORD }
  const answer = await call<{ login: { accessToken: string } }>(world(), query, { i: input }, { headers })
  return { token: answer.data?.login.accessToken ?? '', cookie: answer.cookie ?? '' }
}
const sessions = async (caller: Caller): Promise<Session[]> => {
  const query = '{ sessions { id browser system address current createdAt lastUsedAt } }'
  return (await ask<{ sessions: Session[] }>(world(), query, {}, caller)).sessions
}
const revoke = (id: string, caller: Caller): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($id: ID!) { revokeSession(id: $id) { id } }', { id }, caller)
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const me = (caller: Caller): Promise<Answer<unknown>> =>
  call(world(), '{ me { user { id } } }', {}, { token: caller.token })
const renew = (caller: Caller): Promise<Answer<{ refreshSession: { accessToken: string } }>> =>
  call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie: caller.cookie })
async function isOver(caller: Caller): Promise<void> {
  const asked = await me(caller)
  expect([asked.status, codeOf(asked), codeOf(await renew(caller))]).toEqual([
    401,
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ])
}

test('a person sees where they are signed in: browser, system, network, and which of them asks (AU-17)', async () => {
  const tenant = await makeTenant(world())
  const desk = await signIn(tenant, FIREFOX)
  const phone = await signIn(tenant, PHONE)
  const [first, second, third, ...more] = await sessions(desk)
  expect([first?.browser, first?.system, first?.current]).toEqual(['Safari', 'iOS', false])
  expect([second?.browser, second?.system, second?.current]).toEqual(['Firefox', 'Windows', true])
  expect([third?.current, more]).toEqual([false, []])
  for (const { address } of [first, second] as Session[]) expect(address).toMatch(/^(127\.0\.0\.x|0:0:0::)$/)
  expect((await sessions(phone)).find(({ current }) => current)?.id).toBe(first?.id)
  const stored = await world().truth('select s::text as row from session s where user_id = $1', [tenant.owner.userId])
  expect(JSON.stringify(stored)).not.toMatch(/127\.0\.0\.1|Mozilla|::1[,)]/)
})

test('an ended session has lost its power at its next request, token and cookie alike; the others go on (AU-17)', async () => {
  const tenant = await makeTenant(world())
  const [desk, phone] = [await signIn(tenant, FIREFOX), await signIn(tenant, PHONE)]
  const lost = (await sessions(desk)).find(({ system }) => system === 'iOS')
  expect((await revoke(lost?.id ?? '', desk)).data).toEqual({ revokeSession: { id: lost?.id } })
  await isOver(phone)
  expect((await me(desk)).errors).toBeUndefined()
  expect((await sessions(desk)).map(({ id }) => id)).not.toContain(lost?.id)
  expect(codeOf(await revoke(lost?.id ?? '', desk))).toBe('NOT_FOUND')
  // What it may still try by its token: nothing that asks who it is.
  const change = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }'
  expect(codeOf(await call(world(), change, { id: tenant.id }, { token: phone.token }))).toBe('UNAUTHENTICATED')
  const found = 'mutation ($i: CreateTenantInput!) { createTenant(input: $i) { id } }'
  const input = { name: 'Mine', slug: `t-${newId().slice(-12)}` }
  expect(codeOf(await call(world(), found, { i: input }, { token: phone.token }))).toBe('UNAUTHENTICATED')
})

test('every other session is ended at once and the one that asks goes on (AU-17)', async () => {
  const tenant = await makeTenant(world())
  const [desk, phone] = [await signIn(tenant), await signIn(tenant)]
  const neighbour = await makeTenant(world())
  expect(await ask(world(), 'mutation { revokeOtherSessions }', {}, desk)).toEqual({ revokeOtherSessions: 2 })
  await isOver(phone)
  await isOver(tenant.owner)
  expect((await sessions(desk)).map(({ current }) => current)).toEqual([true])
  expect((await renew(desk)).errors).toBeUndefined()
  expect((await me(neighbour.owner)).errors).toBeUndefined()
})

test('log-out ends the access token with the session, by its cookie or by its token alone (AU-08)', async () => {
  const tenant = await makeTenant(world())
  for (const by of ['cookie', 'token'] as const) {
    const desk = await signIn(tenant)
    expect((await call(world(), 'mutation { logout }', {}, { [by]: desk[by] })).data).toEqual({ logout: true })
    await isOver(desk)
  }
  const desk = await signIn(tenant)
  const own = (await sessions(desk)).find(({ current }) => current)
  expect((await revoke(own?.id ?? '', desk)).headers.getSetCookie()[0]).toMatch(/Max-Age=0/)
  await isOver(desk)
})

test('a new password ends the access tokens of every other session at once (AU-08)', async () => {
  const tenant = await makeTenant(world())
  const desk = await signIn(tenant)
  const change = 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }'
  const input = { currentPassword: PASSWORD, newPassword: 'seven lamps along the quay' }
  const answer = await call(world(), change, { i: input }, desk)
  expect(answer.data).toEqual({ changePassword: true })
  await isOver(tenant.owner)
  expect((await me(desk)).status).toBe(401)
  expect((await renew({ cookie: answer.cookie ?? '' })).errors).toBeUndefined()
})

test('a session goes on through renewals and in another tenant, and a token that names no session of the person is none', async () => {
  const tenant = await makeTenant(world())
  const second = 'mutation ($i: CreateTenantInput!) { createTenant(input: $i) { id } }'
  const made = await ask<{ createTenant: { id: string } }>(
    world(),
    second,
    { i: { name: 'Second', slug: `t-${newId().slice(-12)}` } },
    tenant.owner,
  )
  const before = await sessions(tenant.owner)
  const renewed = await renew(tenant.owner)
  const here = { token: renewed.data?.refreshSession.accessToken ?? '', cookie: renewed.cookie ?? '' }
  const query = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken viewer { tenant { id } } } }'
  const there = await call<{ switchTenant: { accessToken: string } }>(
    world(),
    query,
    { id: made.createTenant.id },
    here,
  )
  expect(there.errors).toBeUndefined()
  const after = await sessions({ token: there.data?.switchTenant.accessToken })
  expect(after.map(({ id, current }) => [id, current])).toEqual(before.map(({ id, current }) => [id, current]))
  // The page beside it still works in the first tenant; the cookie it came with is worth nothing any more.
  expect((await me(here)).errors).toBeUndefined()
  expect(codeOf(await renew(here))).toBe('UNAUTHENTICATED')
  expect((await renew({ cookie: there.cookie ?? '' })).errors).toBeUndefined()
})

test('the next town neither sees nor ends another person’s session', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const [theirs] = await sessions(a.owner)
  for (const id of [theirs?.id ?? '', newId(), 'junk', '']) expect(codeOf(await revoke(id, b.owner))).toBe('NOT_FOUND')
  expect((await me(a.owner)).errors).toBeUndefined()
  expect((await sessions(b.owner)).map(({ id }) => id)).not.toContain(theirs?.id)
  expect(codeOf(await call(world(), '{ sessions { id } }'))).toBe('UNAUTHENTICATED')
})

test.each([
  ['203.0.113.77', '203.0.113.x'],
  ['::ffff:203.0.113.77', '203.0.113.x'],
  ['2001:0db8:0012:ab00::1', '2001:db8:12::'],
  ['2001:db8::7', '2001:db8:0::'],
  ['::1', '0:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0::'],
  ['', null],
  ['nonsense', null],
])('the address %s is kept as %s', (address, kept) => {
  expect(maskOfAddress(address)).toBe(kept)
})
