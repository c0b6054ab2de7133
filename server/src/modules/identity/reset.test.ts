import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, type Caller, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeTenant, PASSWORD } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const NEW = 'nine quiet herons at dawn'

const request = (email: string, caller: Caller = {}): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($e: String!) { requestPasswordReset(email: $e) }', { e: email }, caller)
type Reset = { resetPassword: { accessToken: string; viewer: { role: string | null; tenant: { id: string } | null } } }
const reset = (token: string, newPassword = NEW): Promise<Answer<Reset>> =>
  call<Reset>(
    world(),
    'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { accessToken viewer { role tenant { id } } } }',
    { i: { token, newPassword } },
  )
const login = (email: string, password: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', { i: { email, password } })
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.fields?.[0]?.path
const tokenIn = (text: string | undefined): string => /reset#token=([\w-]{43})\b/.exec(text ?? '')?.[1] ?? ''

async function mailsTo(email: string) {
  await runJobs(world())
  return mailTo(world(), email)
}
async function linkFor(email: string, caller: Caller = {}): Promise<string> {
  expect((await request(email, caller)).data).toEqual({ requestPasswordReset: true })
  return tokenIn((await mailsTo(email)).at(-1)?.text)
}

test('a forgotten password is replaced by the link of a mail: signed in at once, and every older session is over', async () => {
  const { owner, id } = await makeTenant(world())
  const token = await linkFor(owner.email)
  const answer = await reset(token)
  expect(answer.data?.resetPassword.viewer).toEqual({ role: 'OWNER', tenant: { id } })
  expect(answer.cookie).toMatch(/^refresh=/)
  expect([codeOf(await login(owner.email, PASSWORD)), codeOf(await login(owner.email, NEW))]).toEqual([
    'UNAUTHENTICATED',
    undefined,
  ])
  const older = await world().truth(
    'select 1 from refresh_token where user_id = $1 and revoked_at is null and created_at < now() - interval $$1 microsecond$$',
    [owner.userId],
  )
  // The one of the reset and the one of the log-in after it.
  expect(older).toHaveLength(2)
  expect((await mailsTo(owner.email)).at(-1)?.subject).toMatch(/was changed/)
})

test('an address nobody has is answered alike and gets no mail; the same goes for a disabled person', async () => {
  const { owner } = await makeTenant(world())
  const nobody = `n-${newId().slice(-10)}@people.example`
  const [known, unknown] = [await request(owner.email), await request(nobody)]
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
  expect(await mailsTo(nobody)).toEqual([])
  await world().truth('update app_user set disabled_at = now() where id = $1', [owner.userId])
  const before = (await mailsTo(owner.email)).length
  expect((await request(owner.email)).data).toEqual({ requestPasswordReset: true })
  expect(await mailsTo(owner.email)).toHaveLength(before)
})

test('a link is good once, for an hour, for its purpose and for the mailbox it was sent to', async () => {
  const { owner } = await makeTenant(world())
  const used = await linkFor(owner.email)
  expect((await reset(used)).errors).toBeUndefined()
  const again = await reset(used)
  expect([codeOf(again), pathOf(again)]).toEqual(['BAD_USER_INPUT', 'input.token'])
  const late = await linkFor(owner.email)
  await world().truth('update mail_link set expires_at = now() where user_id = $1 and used_at is null', [owner.userId])
  const moved = await linkFor(owner.email)
  await world().truth('update app_user set email = $2 where id = $1', [owner.userId, `new-${owner.email}`])
  for (const token of [late, moved, 'A'.repeat(43), '', 'x'.repeat(900)])
    expect([codeOf(await reset(token)), pathOf(await reset(token))]).toEqual(['BAD_USER_INPUT', 'input.token'])
  const verify = 'mutation ($t: String!) { verifyEmail(token: $t) }'
  const other = await linkFor(`new-${owner.email}`)
  expect(codeOf(await call(world(), verify, { t: other }))).toBe('BAD_USER_INPUT')
  expect((await reset(other)).errors).toBeUndefined()
})

test('a person who was disabled after the mail gets in by it no more', async () => {
  const { owner } = await makeTenant(world())
  const token = await linkFor(owner.email)
  await world().truth('update app_user set disabled_at = now() where id = $1', [owner.userId])
  expect([codeOf(await reset(token)), pathOf(await reset(token))]).toEqual(['BAD_USER_INPUT', 'input.token'])
})

test('of ten uses of one link at once a single one sets its password', async () => {
  const { owner } = await makeTenant(world())
  const token = await linkFor(owner.email)
  const words = Array.from({ length: 10 }, (_, at) => `${NEW} number ${at}`)
  const answers = await Promise.all(words.map((password) => reset(token, password)))
  const won = answers.flatMap((answer, at) => (answer.errors ? [] : [words[at] ?? '']))
  expect(won).toHaveLength(1)
  expect((await login(owner.email, won[0] ?? '')).errors).toBeUndefined()
})

test('using one link ends the others, and a weak password spends none', async () => {
  const { owner } = await makeTenant(world())
  const [first, second] = [await linkFor(owner.email), await linkFor(owner.email)]
  expect(first).not.toBe(second)
  const weak = await reset(second, 'password')
  expect([codeOf(weak), pathOf(weak)]).toEqual(['BAD_USER_INPUT', 'input.newPassword'])
  expect((await reset(second)).errors).toBeUndefined()
  expect(pathOf(await reset(first))).toBe('input.token')
})

test('a person who never confirmed their address has confirmed it by the link', async () => {
  const email = `p-${newId().slice(-10)}@people.example`
  const input = { name: 'Rosa', email, password: PASSWORD }
  await call(world(), 'mutation ($i: RegisterInput!) { register(input: $i) }', { i: input })
  expect((await reset(await linkFor(email))).data?.resetPassword.viewer).toEqual({ role: null, tenant: null })
  expect((await login(email, NEW)).errors).toBeUndefined()
})

test('the link leads to our own host, whatever the request says of hosts (AU-13)', async () => {
  const { owner, slug } = await makeTenant(world())
  const evil = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', origin: world().url }
  await request(owner.email, { tenant: slug, headers: evil })
  const text = (await mailsTo(owner.email)).at(-1)?.text ?? ''
  expect(text).toContain(`http://${slug}.localhost:4000/admin/reset#token=`)
  expect(text).not.toContain('evil')
  const stored = await world().truth<{ row: string }>('select l::text as row from mail_link l where user_id = $1', [
    owner.userId,
  ])
  expect(JSON.stringify(stored)).not.toContain(tokenIn(text))
})

test('while log-in is shut by a stranger’s guesses, the owner gets in by a link (AU-10)', async () => {
  const { owner } = await makeTenant(world())
  for (let at = 0; at < 7; at += 1) await login(owner.email, `guess ${at} of a stranger`)
  expect(codeOf(await login(owner.email, PASSWORD))).toBe('RATE_LIMITED')
  expect((await reset(await linkFor(owner.email))).data?.resetPassword.viewer.role).toBe('OWNER')
})

test('asking is limited for each address, and what is no address is told so', async () => {
  const { owner } = await makeTenant(world())
  const codes = []
  for (let at = 0; at < 7; at += 1) codes.push(codeOf(await request(owner.email)))
  expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 'RATE_LIMITED', 'RATE_LIMITED'])
  for (const email of ['', 'nobody', `${'a'.repeat(250)}@b.example`, 'a@b@c']) {
    const answer = await request(email)
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', 'email'])
  }
})
