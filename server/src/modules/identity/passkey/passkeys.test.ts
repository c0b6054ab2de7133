import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { makeAuthenticator, PRESENT, type Says, VERIFIED } from '../../../testing/authenticator.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { addTotp } from '../../../testing/factors.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const realNow = () => new Date()
beforeEach(() => world().truth('delete from rate_bucket'))
afterEach(() => {
  world().app.house.now = realNow
})
type Device = ReturnType<typeof makeAuthenticator>
type Passkey = { id: string; name: string; host: string; lastUsedAt: string | null }
const site = (): { host: string; origin: string } => ({ host: 'localhost', origin: world().url })
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.fields?.[0]?.path

async function offer(caller: Caller, input: object = { password: PASSWORD }): Promise<string> {
  const query = 'mutation ($i: ProveSelfInput!) { startPasskeyRegistration(input: $i) { options } }'
  type Data = { startPasskeyRegistration: { options: string } }
  return (await ask<Data>(world(), query, { i: input }, caller)).startPasskeyRegistration.options
}
const finish = (
  caller: Caller,
  credential: object,
  name = 'Laptop',
): Promise<Answer<{ finishPasskeyRegistration: Passkey }>> =>
  call(
    world(),
    'mutation ($i: FinishPasskeyRegistrationInput!) { finishPasskeyRegistration(input: $i) { id name host lastUsedAt } }',
    { i: { name, credential } },
    caller,
  )
async function addPasskey(caller: Caller): Promise<{ device: Device; passkey: Passkey }> {
  const device = makeAuthenticator(site())
  const answer = await finish(caller, device.register(await offer(caller)))
  if (!answer.data) throw new Error(JSON.stringify(answer.errors))
  return { device, passkey: answer.data.finishPasskeyRegistration }
}
const toSign = async (): Promise<string> =>
  (await ask<{ startPasskeyLogin: { options: string } }>(world(), 'mutation { startPasskeyLogin { options } }'))
    .startPasskeyLogin.options
type LoggedIn = { finishPasskeyLogin: { accessToken: string; viewer: { user: { id: string }; role: string } } }
const enter = (
  credential: object,
  tenantSlug?: string,
  { asGuest, ...caller }: Caller & { asGuest?: boolean } = {},
): Promise<Answer<LoggedIn>> =>
  call(
    world(),
    'mutation ($i: FinishPasskeyLoginInput!) { finishPasskeyLogin(input: $i) { accessToken viewer { user { id } role } } }',
    { i: { credential, tenantSlug, asGuest } },
    caller,
  )
const list = async (caller: Caller): Promise<Passkey[]> =>
  (await ask<{ passkeys: Passkey[] }>(world(), '{ passkeys { id name host lastUsedAt } }', {}, caller)).passkeys

test('a passkey is made with the password, signs in by itself past the authenticator, and its owner hears of it', async () => {
  const { owner } = await makeTenant(world())
  const { device, passkey } = await addPasskey(owner)
  expect(passkey).toEqual({ id: expect.any(String), name: 'Laptop', host: 'localhost', lastUsedAt: null })
  await addTotp(world(), owner)
  const answer = await enter(device.sign(await toSign()))
  expect(answer.data?.finishPasskeyLogin.viewer).toEqual({ user: { id: owner.userId }, role: 'OWNER' })
  expect(answer.cookie).toMatch(/^refresh=/)
  expect((await list({ token: answer.data?.finishPasskeyLogin.accessToken }))[0]?.lastUsedAt).toEqual(
    expect.any(String),
  )
  expect(codeOf(await enter(device.sign(await toSign())))).toBeUndefined()
  await runJobs(world())
  expect(mailTo(world(), owner.email).map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(/^A new passkey/),
  )
})

test('whoever is not of the tenant enters as a guest where they say so, once their address is confirmed', async () => {
  const [{ owner }, there] = [await makeTenant(world()), await makeTenant(world())]
  const { device } = await addPasskey(owner)
  const confirm = (sql: string) =>
    world().truth(`update app_user set email_verified_at = ${sql} where id = $1`, [owner.userId])
  const come = async (asGuest: boolean) =>
    enter(device.sign(await toSign()), undefined, { tenant: there.slug, asGuest })
  await confirm('null')
  expect((await come(true)).errors?.[0]?.extensions.reason).toBe('EMAIL_UNCONFIRMED')
  await confirm('now()')
  expect(codeOf(await come(false))).toBe('UNAUTHENTICATED')
  expect((await come(true)).data?.finishPasskeyLogin.viewer).toEqual({ user: { id: owner.userId }, role: null })
})

test('the device is asked for a key it can find by itself, for its person’s eyes, and for none it has already', async () => {
  const { owner } = await makeTenant(world())
  const { device } = await addPasskey(owner)
  const options = JSON.parse(await offer(owner)) as Record<string, never>
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [{ id: device.id }],
    attestation: 'none',
  })
  expect(JSON.parse(await toSign())).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(JSON.parse(await toSign())).not.toHaveProperty('allowCredentials.0')
})

const lies: [string, Says][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['another host', { host: 'evil.example' }],
  ['another ceremony', { type: 'webauthn.other' }],
  ['a challenge of its own', { challenge: 'A'.repeat(43) }],
  ['nobody verified', { flags: PRESENT }],
  ['nobody present', { flags: 0 }],
]
/** One person and their device for all lies: none of them changes anything. */
let honest: Promise<{ owner: Tenancy['owner']; device: Device }> | undefined
async function somebody(): Promise<{ owner: Tenancy['owner']; device: Device }> {
  const { owner } = await makeTenant(world())
  return { owner, device: (await addPasskey(owner)).device }
}

test.each(lies)('a credential that says %s is neither kept nor let in', async (_what, says) => {
  honest ??= somebody()
  const { owner, device } = await honest
  const stranger = makeAuthenticator(site())
  const refused = await finish(owner, stranger.register(await offer(owner), says))
  expect([codeOf(refused), pathOf(refused)]).toEqual(['BAD_USER_INPUT', expect.stringMatching(/^input\.credential/)])
  const answer = await enter(device.sign(await toSign(), says))
  expect([codeOf(answer), answer.cookie]).toEqual(['UNAUTHENTICATED', null])
  expect(codeOf(await enter(device.sign(await toSign(), { flags: VERIFIED })))).toBeUndefined()
})

test('a challenge is good once, for five minutes, for its purpose and its person', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const { device } = await addPasskey(a.owner)
  const once = await toSign()
  expect(codeOf(await enter(device.sign(once)))).toBeUndefined()
  expect(codeOf(await enter(device.sign(once)))).toBe('UNAUTHENTICATED')
  const both = await toSign()
  const answers = await Promise.all([device.sign(both), device.sign(both)].map((signed) => enter(signed)))
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
  const late = await toSign()
  world().app.house.now = () => new Date(Date.now() + 5 * 60_000 + 1)
  expect(codeOf(await enter(device.sign(late)))).toBe('UNAUTHENTICATED')
  world().app.house.now = realNow
  const other = makeAuthenticator(site())
  expect(codeOf(await finish(a.owner, other.register(await toSign())))).toBe('BAD_USER_INPUT')
  expect(codeOf(await finish(b.owner, other.register(await offer(a.owner))))).toBe('BAD_USER_INPUT')
  expect(codeOf(await enter(device.sign(await offer(a.owner))))).toBe('UNAUTHENTICATED')
  const stored = await world().truth('select c::text as row from passkey_challenge c')
  expect(JSON.stringify(stored)).not.toContain((JSON.parse(both) as { challenge: string }).challenge)
})

test('a count that goes back is a copy, another’s signature is nobody’s, and a disabled person stays out', async () => {
  const { owner } = await makeTenant(world())
  const { device } = await addPasskey(owner)
  expect(codeOf(await enter(device.sign(await toSign(), { counter: 40 })))).toBeUndefined()
  for (const counter of [40, 39, 0])
    expect(codeOf(await enter(device.sign(await toSign(), { counter })))).toBe('UNAUTHENTICATED')
  expect(codeOf(await enter(device.sign(await toSign(), { counter: 41 })))).toBeUndefined()
  const forged = { ...makeAuthenticator(site()).sign(await toSign()), id: device.id }
  expect(codeOf(await enter(forged))).toBe('UNAUTHENTICATED')
  expect(codeOf(await enter(makeAuthenticator(site()).sign(await toSign())))).toBe('UNAUTHENTICATED')
  await world().truth('update app_user set disabled_at = now() where id = $1', [owner.userId])
  expect(codeOf(await enter(device.sign(await toSign(), { counter: 42 })))).toBe('UNAUTHENTICATED')
})

test('without the password no passkey is added or removed; a removed one signs in no more (AU-15)', async () => {
  const { owner } = await makeTenant(world())
  const start = 'mutation ($i: ProveSelfInput!) { startPasskeyRegistration(input: $i) { options } }'
  const wrong = await call(world(), start, { i: { password: 'wrong' } }, owner)
  expect([codeOf(wrong), pathOf(wrong)]).toEqual(['BAD_USER_INPUT', 'input.password'])
  const { device, passkey } = await addPasskey(owner)
  const rename = 'mutation ($id: ID!, $n: String!) { renamePasskey(id: $id, name: $n) { name } }'
  expect((await call(world(), rename, { id: passkey.id, n: ' Phone ' }, owner)).data).toEqual({
    renamePasskey: { name: 'Phone' },
  })
  for (const n of ['', '  ', 'x'.repeat(81)])
    expect(pathOf(await call(world(), rename, { id: passkey.id, n }, owner))).toBe('name')
  const remove = 'mutation ($id: ID!, $p: String!) { removePasskey(id: $id, password: $p) { id } }'
  const tried = await call(world(), remove, { id: passkey.id, p: 'wrong' }, owner)
  expect(pathOf(tried)).toBe('password')
  await ask(world(), remove, { id: passkey.id, p: PASSWORD }, owner)
  expect(await list(owner)).toEqual([])
  expect(codeOf(await enter(device.sign(await toSign())))).toBe('UNAUTHENTICATED')
  await runJobs(world())
  expect(mailTo(world(), owner.email).at(-1)?.subject).toMatch(/^A passkey was removed/)
})

test('a passkey enters a tenant of its person alone; the next town neither sees, renames nor removes it', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const { device, passkey } = await addPasskey(a.owner)
  expect(codeOf(await enter(device.sign(await toSign()), b.slug))).toBe('UNAUTHENTICATED')
  expect(codeOf(await enter(device.sign(await toSign()), a.slug))).toBeUndefined()
  expect(await list(b.owner)).toEqual([])
  const rename = 'mutation ($id: ID!) { renamePasskey(id: $id, name: "Mine") { id } }'
  const remove = `mutation ($id: ID!) { removePasskey(id: $id, password: "${PASSWORD}") { id } }`
  for (const id of [passkey.id, newId(), 'junk'])
    for (const query of [rename, remove]) expect(codeOf(await call(world(), query, { id }, b.owner))).toBe('NOT_FOUND')
  expect((await list(a.owner)).map(({ name }) => name)).toEqual(['Laptop'])
  // The same credential cannot be another person's too.
  expect(codeOf(await finish(b.owner, device.register(await offer(b.owner))))).toBe('CONFLICT')
})

test('an address of numbers is no host that a passkey could be for', async () => {
  const { port } = new URL(world().url)
  const answer = await call({ url: `http://127.0.0.1:${port}` }, 'mutation { startPasskeyLogin { options } }')
  expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', 'Host'])
})
