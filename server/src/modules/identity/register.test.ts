import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeTenant, PASSWORD } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const someone = (): string => `p-${newId().slice(-10)}@people.example`

const register = (email: string, password = PASSWORD, caller: Caller = {}): Promise<Answer<unknown>> =>
  call(
    world(),
    'mutation ($input: RegisterInput!) { register(input: $input) }',
    { input: { name: 'Rosa', email, password } },
    caller,
  )
const login = (email: string, password = PASSWORD): Promise<Answer<{ login: { viewer: { tenant: unknown } } }>> =>
  call(
    world(),
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken viewer { role tenant { id } } } }',
    { input: { email, password } },
  )
const verify = (token: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($t: String!) { verifyEmail(token: $t) }', { t: token })
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const tokenIn = (text: string | undefined): string => /#token=([\w-]{43})\b/.exec(text ?? '')?.[1] ?? ''
/** The newest mail to an address, after the jobs have run. */
async function lastMail(email: string): Promise<{ subject: string; text: string; fromName: string } | undefined> {
  await runJobs(world())
  return mailTo(world(), email).at(-1)
}

test('a person registers, confirms by the link in the mail, and signs in without a tenant', async () => {
  const email = someone()
  const answer = await register(email)
  expect([answer.data, answer.cookie]).toEqual([{ register: true }, null])
  const early = await login(email)
  expect([codeOf(early), early.errors?.[0]?.extensions.reason]).toEqual(['UNAUTHENTICATED', 'EMAIL_UNCONFIRMED'])
  const mail = await lastMail(email)
  expect(mail?.text).toMatch(/http:\/\/localhost:4000\/admin\/confirm#token=/)
  const token = tokenIn(mail?.text)
  expect(await verify(token)).toMatchObject({ data: { verifyEmail: true } })
  expect((await login(email)).data?.login.viewer.tenant).toBeNull()
  const again = await verify(token)
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'token' }] })
})

test('a link is over after an hour, and one that was never made is refused alike', async () => {
  const email = someone()
  await register(email)
  const token = tokenIn((await lastMail(email))?.text)
  await world().truth(`update mail_link set expires_at = now() where email = $1`, [email])
  const late = await verify(token)
  for (const other of [await verify('A'.repeat(43)), await verify(''), await verify('x'.repeat(5_000))])
    expect([codeOf(other), other.errors?.[0]?.message]).toEqual(['BAD_USER_INPUT', late.errors?.[0]?.message])
})

test('a known address is answered like a new one; its owner is told by mail, and nothing of theirs changes', async () => {
  const tenant = await makeTenant(world())
  const before = await world().truth(
    'select * from app_user u join user_password p on p.user_id = u.id where u.id = $1',
    [tenant.owner.userId],
  )
  const known = await register(tenant.owner.email, 'an entirely different one')
  const fresh = await register(someone(), 'an entirely different one')
  expect([known.status, known.text, known.cookie]).toEqual([fresh.status, fresh.text, fresh.cookie])
  expect((await lastMail(tenant.owner.email))?.subject).toMatch(/already have an account/)
  expect(
    await world().truth('select * from app_user u join user_password p on p.user_id = u.id where u.id = $1', [
      tenant.owner.userId,
    ]),
  ).toEqual(before)
  expect((await login(tenant.owner.email)).errors).toBeUndefined()
})

test('a disabled person’s address is answered like a new one too, and stays disabled', async () => {
  const tenant = await makeTenant(world())
  await world().truth('update app_user set disabled_at = now() where id = $1', [tenant.owner.userId])
  expect((await register(tenant.owner.email)).data).toEqual({ register: true })
  await runJobs(world())
  expect(mailTo(world(), tenant.owner.email).filter((mail) => /already/.test(mail.subject))).toEqual([])
  expect(codeOf(await login(tenant.owner.email))).toBe('UNAUTHENTICATED')
})

test('a registration that was never confirmed is begun anew: the last password counts, older links are dead', async () => {
  const email = someone()
  await register(email, 'somebody elses password')
  const older = tokenIn((await lastMail(email))?.text)
  await register(email, 'the password of the owner')
  const newer = tokenIn((await lastMail(email))?.text)
  expect(newer).not.toBe(older)
  expect(codeOf(await verify(older))).toBe('BAD_USER_INPUT')
  expect((await verify(newer)).errors).toBeUndefined()
  expect(codeOf(await login(email, 'somebody elses password'))).toBe('UNAUTHENTICATED')
  expect((await login(email, 'the password of the owner')).errors).toBeUndefined()
})

test('of five registrations of one address at once one person is made, and all are answered alike', async () => {
  const email = someone()
  const answers = await Promise.all(Array.from({ length: 5 }, () => register(email)))
  expect(answers.map((answer) => answer.data)).toEqual(answers.map(() => ({ register: true })))
  expect(await world().truth('select 1 from app_user where email = $1', [email])).toHaveLength(1)
  expect(
    (
      await world().truth('select 1 from user_password p join app_user u on u.id = p.user_id where u.email = $1', [
        email,
      ])
    ).length,
  ).toBe(1)
})

test('a stranger who registers a known address is not written into the trail as its owner', async () => {
  const tenant = await makeTenant(world())
  await register(tenant.owner.email, PASSWORD, { tenant: tenant.slug })
  const trail = await world().truth(
    `select actor_kind, actor_user_id from audit_log where tenant_id = $1 and action = 'register'`,
    [tenant.id],
  )
  expect(trail).toEqual([{ actor_kind: 'VISITOR', actor_user_id: null }])
})

type Founded = {
  registerTenant: {
    viewer: { role: string; user: { id: string }; tenant: { id: string; status: string; plan: { key: string } } }
  }
}
const found = (input: Record<string, string>): Promise<Answer<Founded>> =>
  call<Founded>(
    world(),
    'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken viewer { role user { id } tenant { id status plan { key } } } } }',
    {
      input: {
        tenantName: 'A Town',
        name: 'Rosa',
        password: PASSWORD,
        tenantSlug: `s-${newId().slice(-12)}`,
        ...input,
      },
    },
  )

test('registerTenant signs the owner in at once, on the free plan; the slug is taken once', async () => {
  const slug = `s-${newId().slice(-12)}`
  const answer = await found({ email: someone(), tenantSlug: slug })
  expect(answer.data?.registerTenant.viewer).toMatchObject({
    role: 'OWNER',
    tenant: { status: 'ONBOARDING', plan: { key: 'free' } },
  })
  expect(answer.cookie).toMatch(/^refresh=/)
  const second = await found({ email: someone(), tenantSlug: slug })
  expect([codeOf(second), second.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['CONFLICT', 'slug'])
})

test('registerTenant with a known address needs its right password; a wrong one is a wrong log-in and makes nothing', async () => {
  const tenant = await makeTenant(world())
  const wrong = await found({ email: tenant.owner.email, password: 'not their password' })
  const wrongLogin = await login(tenant.owner.email, 'not their password')
  expect([codeOf(wrong), wrong.errors?.[0]?.message]).toEqual(['UNAUTHENTICATED', wrongLogin.errors?.[0]?.message])
  const right = await found({ email: tenant.owner.email })
  expect(right.data?.registerTenant.viewer.user.id).toBe(tenant.owner.userId)
  const tenants = await world().truth('select 1 from membership where user_id = $1', [tenant.owner.userId])
  expect(tenants).toHaveLength(2)
})

test('every bad field of a registration is named at once, and a name of spaces is none', async () => {
  const answer = await found({ email: 'nobody', name: '', tenantName: '', tenantSlug: 'No Slug' })
  expect(answer.errors?.[0]?.extensions.fields?.map((field) => field.path).sort()).toEqual([
    'input.email',
    'input.name',
    'input.tenantName',
    'input.tenantSlug',
  ])
  const half = await found({ email: 'half\ud800@people.example' })
  expect(half.errors?.[0]?.extensions.fields?.map((field) => field.path)).toEqual(['input.email'])
  const blank = await found({ email: someone(), name: '   ' })
  expect(blank.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.name' }] })
  expect(await ask(world(), '{ plans { key } }')).toBeTruthy()
})
