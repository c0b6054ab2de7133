import { afterEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { addTotp, codeOf as shown } from '../../../testing/factors.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const clock = { now: () => new Date() }
/** A clock of the test's own, in the middle of a step: no test waits for the next code. */
const at = (seconds: number): void => {
  const start = Math.floor(Date.now() / 30_000) * 30_000 + 15_000
  world().app.house.now = () => new Date(start + seconds * 1000)
}
afterEach(async () => {
  world().app.house.now = clock.now
  await world().truth('delete from rate_bucket')
})

const login = (
  email: string,
  password: string,
  totpCode?: string,
): Promise<Answer<{ login: { accessToken: string } }>> =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', {
    i: { email, password, ...(totpCode === undefined ? {} : { totpCode }) },
  })
const told = (answer: Answer<unknown>): unknown[] => {
  const extensions = answer.errors?.[0]?.extensions
  return [extensions?.code, extensions?.reason, extensions?.fields?.[0]?.path]
}
const REQUIRED = ['UNAUTHENTICATED', 'TOTP_REQUIRED', 'input.totpCode']
const WRONG = ['UNAUTHENTICATED', 'TOTP_WRONG', 'input.totpCode']
const OK = [undefined, undefined, undefined]
const factor = (caller: Caller) =>
  ask<{ secondFactor: { totpSince: string | null; recoveryCodesLeft: number } }>(
    world(),
    '{ secondFactor { totpSince recoveryCodesLeft } }',
    {},
    caller,
  )

test('an authenticator is set up with the password, counts once it was confirmed, and its owner hears of it', async () => {
  at(0)
  const { owner } = await makeTenant(world(), { name: 'Gull Bay' })
  const start = 'mutation ($i: ProveSelfInput!) { startTotp(input: $i) { secret uri qr } }'
  type Setup = { startTotp: { secret: string; uri: string; qr: string } }
  const wrong = await call(world(), start, { i: { password: 'not it' } }, owner)
  expect(told(wrong)).toEqual(['BAD_USER_INPUT', undefined, 'input.password'])
  const { startTotp } = await ask<Setup>(world(), start, { i: { password: PASSWORD } }, owner)
  expect(startTotp.uri).toContain(
    `otpauth://totp/Gull%20Bay:${encodeURIComponent(owner.email)}?secret=${startTotp.secret}`,
  )
  const svg = Buffer.from(startTotp.qr.replace('data:image/svg+xml;base64,', ''), 'base64').toString()
  expect(svg).toMatch(/^<svg /)
  expect(told(await login(owner.email, PASSWORD))).toEqual(OK)
  const confirm = 'mutation ($c: String!) { confirmTotp(code: $c) { codes } }'
  expect(told(await call(world(), confirm, { c: '000000' }, owner))).toEqual(['BAD_USER_INPUT', undefined, 'code'])
  const code = shown(world(), startTotp.secret)
  const { confirmTotp } = await ask<{ confirmTotp: { codes: string[] } }>(world(), confirm, { c: code }, owner)
  expect(new Set(confirmTotp.codes).size).toBe(10)
  for (const each of confirmTotp.codes) expect(each).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  expect((await factor(owner)).secondFactor).toEqual({ totpSince: expect.any(String), recoveryCodesLeft: 10 })
  const again = await call(
    world(),
    start,
    { i: { password: PASSWORD, totpCode: shown(world(), startTotp.secret, 1) } },
    owner,
  )
  expect(told(again)[0]).toBe('CONFLICT')
  await runJobs(world())
  expect(mailTo(world(), owner.email).at(-1)?.subject).toBe('A second factor at Gull Bay')
})

test('the code is asked for after the right password alone, and opens the door once', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { secret } = await addTotp(world(), owner)
  expect(told(await login(owner.email, 'wrong', shown(world(), secret)))).toEqual([
    'UNAUTHENTICATED',
    undefined,
    undefined,
  ])
  for (const none of [undefined, '', '  ']) expect(told(await login(owner.email, PASSWORD, none))).toEqual(REQUIRED)
  await world().truth('delete from rate_bucket')
  const code = shown(world(), secret)
  expect(told(await login(owner.email, PASSWORD, ` ${code.slice(0, 3)} ${code.slice(3)} `))).toEqual(OK)
  expect(told(await login(owner.email, PASSWORD, code))).toEqual(WRONG)
  at(30)
  expect(told(await login(owner.email, PASSWORD, code))).toEqual(WRONG)
  // As an Arabic keyboard writes it.
  const arabic = shown(world(), secret).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  expect(told(await login(owner.email, PASSWORD, arabic))).toEqual(OK)
})

test('a code is good one step either way by the scope’s clock, and never after a later one was taken', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { secret } = await addTotp(world(), owner)
  const [before, now, next, far] = [-2, 0, 1, 2].map((steps) => shown(world(), secret, steps))
  expect(told(await login(owner.email, PASSWORD, before))).toEqual(WRONG)
  expect(told(await login(owner.email, PASSWORD, far))).toEqual(WRONG)
  expect(told(await login(owner.email, PASSWORD, next))).toEqual(OK)
  expect(told(await login(owner.email, PASSWORD, now))).toEqual(WRONG)
})

test('of ten uses of one code at once a single one gets in', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { secret } = await addTotp(world(), owner)
  const code = shown(world(), secret)
  const answers = await Promise.all(Array.from({ length: 5 }, () => login(owner.email, PASSWORD, code)))
  expect(answers.filter((answer) => !answer.errors)).toHaveLength(1)
})

test('wrong codes are throttled like passwords, and a stranger without the password cannot use that up', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { secret } = await addTotp(world(), owner)
  await world().truth('delete from rate_bucket')
  const disable = 'mutation ($i: DisableTotpInput!) { disableTotp(input: $i) { totpSince } }'
  const guesses = []
  for (let tries = 0; tries < 7; tries += 1)
    guesses.push(told(await call(world(), disable, { i: { totpCode: '000000' } }, owner))[0])
  expect(guesses).toEqual([...Array.from({ length: 5 }, () => 'BAD_USER_INPUT'), 'RATE_LIMITED', 'RATE_LIMITED'])
  expect(told(await login(owner.email, PASSWORD, shown(world(), secret)))[0]).toBe('RATE_LIMITED')
  await world().truth('delete from rate_bucket')
  for (let tries = 0; tries < 4; tries += 1) await login(owner.email, 'a stranger', '000000')
  expect(told(await login(owner.email, PASSWORD, shown(world(), secret)))).toEqual(OK)
})

test('a recovery code stands in for the authenticator, once, however it is written', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { recovery } = await addTotp(world(), owner)
  const [first = '', second = '', third = ''] = recovery
  expect(told(await login(owner.email, PASSWORD, first))).toEqual(OK)
  expect(told(await login(owner.email, PASSWORD, first))).toEqual(WRONG)
  expect(told(await login(owner.email, PASSWORD, second.toUpperCase().replace('-', ' ')))).toEqual(OK)
  expect((await factor(owner)).secondFactor.recoveryCodesLeft).toBe(8)
  const renew = 'mutation ($i: ProveSelfInput!) { regenerateRecoveryCodes(input: $i) { codes } }'
  const missing = await call(world(), renew, { i: { password: PASSWORD } }, owner)
  expect(told(missing)).toEqual(['BAD_USER_INPUT', 'TOTP_REQUIRED', 'input.totpCode'])
  const input = { password: PASSWORD, totpCode: third }
  const { regenerateRecoveryCodes: fresh } = await ask<{ regenerateRecoveryCodes: { codes: string[] } }>(
    world(),
    renew,
    { i: input },
    owner,
  )
  await world().truth('delete from rate_bucket')
  expect(told(await login(owner.email, PASSWORD, recovery[5]))).toEqual(WRONG)
  expect(told(await login(owner.email, PASSWORD, fresh.codes[0]))).toEqual(OK)
  const stored = await world().truth('select r::text as row from recovery_code r where user_id = $1', [owner.userId])
  for (const code of [...recovery, ...fresh.codes]) expect(JSON.stringify(stored)).not.toContain(code.replace('-', ''))
})

test('a mailed link, a new password and a second tenant ask for the code too (AU-15)', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const { secret, recovery } = await addTotp(world(), owner)
  await ask(world(), 'mutation ($e: String!) { requestPasswordReset(email: $e) }', { e: owner.email })
  await runJobs(world())
  const token =
    /reset#token=([\w-]{43})/.exec(
      mailTo(world(), owner.email)
        .map(({ text }) => text)
        .join(),
    )?.[1] ?? ''
  const reset = 'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { accessToken } }'
  const newPassword = 'nine quiet herons at dawn'
  expect(told(await call(world(), reset, { i: { token, newPassword } }))).toEqual(REQUIRED)
  expect(told(await call(world(), reset, { i: { token, newPassword, totpCode: '123456' } }))).toEqual(WRONG)
  const found = 'mutation ($i: RegisterTenantInput!) { registerTenant(input: $i) { accessToken } }'
  const town = {
    tenantName: 'Two',
    tenantSlug: `t-${newId().slice(-12)}`,
    name: 'O',
    email: owner.email,
    password: PASSWORD,
  }
  expect(told(await call(world(), found, { i: town }))).toEqual(REQUIRED)
  expect(told(await call(world(), found, { i: { ...town, totpCode: recovery[0] } }))).toEqual(OK)
  const change = 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }'
  const words = { currentPassword: PASSWORD, newPassword }
  expect(told(await call(world(), change, { i: words }, owner))).toEqual([
    'BAD_USER_INPUT',
    'TOTP_REQUIRED',
    'input.totpCode',
  ])
  const weak = { ...words, newPassword: 'password', totpCode: recovery[1] }
  expect(told(await call(world(), change, { i: weak }, owner))[2]).toBe('input.newPassword')
  const code = shown(world(), secret)
  expect(told(await call(world(), reset, { i: { token, newPassword: 'password', totpCode: code } }))[2]).toBe(
    'input.newPassword',
  )
  // A password that will not do spends neither the link nor the code.
  expect(told(await call(world(), reset, { i: { token, newPassword, totpCode: code } }))).toEqual(OK)
})

test('the factor goes by the password or by a code, and its owner hears of that too', async () => {
  at(0)
  const { owner } = await makeTenant(world())
  const disable = 'mutation ($i: DisableTotpInput!) { disableTotp(input: $i) { totpSince recoveryCodesLeft } }'
  const off = (i: object): Promise<Answer<unknown>> => call(world(), disable, { i }, owner)
  expect(told(await off({ password: PASSWORD }))[0]).toBe('CONFLICT')
  const { secret } = await addTotp(world(), owner)
  expect(told(await off({}))).toEqual(['BAD_USER_INPUT', undefined, 'input.password'])
  expect(told(await off({ password: 'wrong' }))).toEqual(['BAD_USER_INPUT', undefined, 'input.password'])
  expect(told(await off({ totpCode: '000000' }))).toEqual(['BAD_USER_INPUT', 'TOTP_WRONG', 'input.totpCode'])
  expect((await off({ totpCode: shown(world(), secret) })).data).toEqual({
    disableTotp: { totpSince: null, recoveryCodesLeft: 0 },
  })
  expect(told(await login(owner.email, PASSWORD))).toEqual(OK)
  await runJobs(world())
  expect(mailTo(world(), owner.email).at(-1)?.subject).toMatch(/^Your second factor is gone/)
})

test('the next town’s person has their own factor, and nobody’s answers name another’s', async () => {
  at(0)
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const { secret, recovery } = await addTotp(world(), a.owner)
  await addTotp(world(), b.owner)
  expect(told(await login(b.owner.email, PASSWORD, shown(world(), secret)))).toEqual(WRONG)
  expect(told(await login(b.owner.email, PASSWORD, recovery[0]))).toEqual(WRONG)
  expect(told(await call(world(), '{ secondFactor { totpSince } }'))[0]).toBe('UNAUTHENTICATED')
})
