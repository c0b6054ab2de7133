import { beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, type Caller, call } from '../../../testing/call.js'
import { addTotp, codeOf as shown } from '../../../testing/factors.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
beforeEach(() => world().truth('delete from rate_bucket'))

const change = (input: object, caller: Caller): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: ChangeEmailInput!) { changeEmail(input: $i) }', { i: input }, caller)
const confirm = (t: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($t: String!) { verifyEmail(token: $t) }', { t })
const undo = (t: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($t: String!) { undoEmailChange(token: $t) }', { t })
const login = (email: string, password = PASSWORD): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', { i: { email, password } })
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.fields?.[0]?.path
const fresh = (): string => `new-${newId().slice(-10)}@people.example`

async function mails(email: string) {
  await runJobs(world())
  return mailTo(world(), email)
}
const tokenIn = async (email: string, page: string): Promise<string> =>
  new RegExp(`${page}#token=([\\w-]{43})`).exec((await mails(email)).at(-1)?.text ?? '')?.[1] ?? ''
const emailNow = async (userId: string): Promise<unknown> =>
  (await world().truth('select email, email_verified_at is not null as sure from app_user where id = $1', [userId]))[0]

test('an address changes when the new mailbox answers, and the old one can take it back for three days', async () => {
  const { owner } = await makeTenant(world())
  const email = fresh()
  expect((await change({ email: email.toUpperCase(), password: PASSWORD }, owner)).data).toEqual({
    changeEmail: true,
  })
  const token = await tokenIn(email, 'confirm')
  expect(await emailNow(owner.userId)).toMatchObject({ email: owner.email })
  expect((await confirm(token)).data).toEqual({ verifyEmail: true })
  expect(await emailNow(owner.userId)).toEqual({ email, sure: true })
  expect([codeOf(await login(owner.email)), codeOf(await login(email))]).toEqual(['UNAUTHENTICATED', undefined])
  expect([codeOf(await confirm(token)), pathOf(await confirm(token))]).toEqual(['BAD_USER_INPUT', 'token'])

  const back = await tokenIn(owner.email, 'undo')
  const signedIn = await login(email)
  await addTotp(world(), { token: (signedIn.data as { login: { accessToken: string } }).login.accessToken })
  expect(codeOf(await confirm(back))).toBe('BAD_USER_INPUT')
  expect((await undo(back)).data).toEqual({ undoEmailChange: true })
  expect(await emailNow(owner.userId)).toEqual({ email: owner.email, sure: true })
  // Everybody is out, what was added since is gone, and the way to a new password is in the old mailbox.
  expect((await call(world(), '{ me { role } }', {}, owner)).status).toBe(401)
  expect(await world().truth('select 1 from user_totp where user_id = $1', [owner.userId])).toEqual([])
  expect(await tokenIn(owner.email, 'reset')).toMatch(/^[\w-]{43}$/)
  expect(codeOf(await undo(back))).toBe('BAD_USER_INPUT')
})

test('the way back is open for three days, whatever was done with the account meanwhile, and no longer', async () => {
  const { owner } = await makeTenant(world())
  const email = fresh()
  await change({ email, password: PASSWORD }, owner)
  await confirm(await tokenIn(email, 'confirm'))
  const back = await tokenIn(owner.email, 'undo')
  const words = { currentPassword: PASSWORD, newPassword: 'nine quiet herons at dawn' }
  await call(world(), 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }', { i: words }, owner)
  const hours = `select round(extract(epoch from expires_at - now()) / 3600)::int as left from mail_link
    where user_id = $1 and purpose = 'UNDO_EMAIL' and used_at is null`
  expect(await world().truth(hours, [owner.userId])).toEqual([{ left: 72 }])
  await world().truth(`update mail_link set expires_at = now() where user_id = $1 and purpose = 'UNDO_EMAIL'`, [
    owner.userId,
  ])
  expect(codeOf(await undo(back))).toBe('BAD_USER_INPUT')
  expect(await emailNow(owner.userId)).toMatchObject({ email })
})

test('an address that somebody has is answered alike; its owner is told, and nothing changes', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const known = await change({ email: b.owner.email, password: PASSWORD }, a.owner)
  const unknown = await change({ email: fresh(), password: PASSWORD }, a.owner)
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  const last = (await mails(b.owner.email)).at(-1)
  expect(last?.subject).toMatch(/^Your e-mail address was named/)
  expect(last?.text).not.toContain('token=')
  expect(await emailNow(a.owner.userId)).toMatchObject({ email: a.owner.email })
})

test('somebody who registers the address before it is confirmed keeps it', async () => {
  const { owner } = await makeTenant(world())
  const email = fresh()
  await change({ email, password: PASSWORD }, owner)
  const token = await tokenIn(email, 'confirm')
  const register = 'mutation ($i: RegisterInput!) { register(input: $i) }'
  await call(world(), register, { i: { name: 'Rosa', email, password: 'a drawer of unmatched spoons' } })
  expect([codeOf(await confirm(token)), pathOf(await confirm(token))]).toEqual(['CONFLICT', 'email'])
})

test('the present password and, where there is one, the second factor are asked for (AU-15)', async () => {
  const { owner } = await makeTenant(world())
  const wrong = await change({ email: fresh(), password: 'wrong' }, owner)
  expect([codeOf(wrong), pathOf(wrong)]).toEqual(['BAD_USER_INPUT', 'input.password'])
  expect(pathOf(await change({ email: 'nobody', password: PASSWORD }, owner))).toBe('input.email')
  expect(pathOf(await change({ email: owner.email, password: PASSWORD }, owner))).toBe('input.email')
  const { secret } = await addTotp(world(), owner)
  expect(pathOf(await change({ email: fresh(), password: PASSWORD }, owner))).toBe('input.totpCode')
  await world().truth('delete from rate_bucket')
  const proven = { email: fresh(), password: PASSWORD, totpCode: shown(world(), secret) }
  expect((await change(proven, owner)).errors).toBeUndefined()
  expect(codeOf(await change({ email: fresh(), password: PASSWORD }, {}))).toBe('UNAUTHENTICATED')
})

test('links of the old address lead nowhere once it changed, and a new password ends a change that waits (AU-13)', async () => {
  const { owner } = await makeTenant(world())
  await call(world(), 'mutation ($e: String!) { requestPasswordReset(email: $e) }', { e: owner.email })
  const reset = await tokenIn(owner.email, 'reset')
  const email = fresh()
  await change({ email, password: PASSWORD }, owner)
  await confirm(await tokenIn(email, 'confirm'))
  const query = 'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { accessToken } }'
  expect(pathOf(await call(world(), query, { i: { token: reset, newPassword: 'nine quiet herons' } }))).toBe(
    'input.token',
  )
  const waiting = fresh()
  await change({ email: waiting, password: PASSWORD }, owner)
  const token = await tokenIn(waiting, 'confirm')
  const words = { currentPassword: PASSWORD, newPassword: 'nine quiet herons at dawn' }
  await call(world(), 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }', { i: words }, owner)
  expect(codeOf(await confirm(token))).toBe('BAD_USER_INPUT')
})
