import { createHook } from 'node:async_hooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { addTotp, codeOf } from '../../testing/factors.js'
import { watchLog } from '../../testing/log-lines.js'
import { makeMember, makeTenant, PASSWORD } from '../../testing/tenants.js'
import { statementsDuring } from '../../testing/statements.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const clock = () => new Date()
let watch: ReturnType<typeof watchLog> | undefined
beforeEach(() => world().truth('delete from rate_bucket'))
afterEach(() => {
  watch?.stop()
  world().app.house.now = clock
})

type Line = Record<string, unknown>
/** The lines of the doors of accounts that something leaves. */
async function told(work: () => Promise<unknown>): Promise<Line[]> {
  watch = watchLog()
  await work()
  watch.stop()
  return watch.lines.map((line) => JSON.parse(line) as Line).filter(({ message }) => message === 'account')
}

const logIn = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
const enter = (email: string, password: string, more: object = {}, caller: Caller = {}): Promise<Answer<unknown>> =>
  call(world(), logIn, { i: { email, password, ...more } }, caller)

test('LG-06: each use of a door of accounts is a line: which, how it went and why, whose, from where by a digest alone', async () => {
  const { owner, slug } = await makeTenant(world())
  const headers = { 'x-request-id': 'trace-0123456789', 'x-forwarded-for': '203.0.113.7' }
  const [ok] = await told(() => enter(owner.email, PASSWORD, { tenantSlug: slug }, { headers }))
  expect(ok).toEqual({
    level: 'info',
    message: 'account',
    timestamp: expect.any(String),
    event: 'login',
    outcome: 'ok',
    user: owner.userId,
    tenant: slug,
    requestId: 'trace-0123456789',
    from: expect.stringMatching(/^[\w-]{22}$/),
  })
  const why = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    const [line] = await told(work)
    return [line?.event, line?.outcome, line?.reason, line?.user]
  }
  const { userId } = owner
  expect(await why(() => enter('nobody@people.example', PASSWORD))).toEqual([
    'login',
    'failed',
    'UNKNOWN_ACCOUNT',
    null,
  ])
  expect(await why(() => enter(owner.email, 'wrong'))).toEqual(['login', 'failed', 'WRONG_PASSWORD', userId])
  const { secret } = await addTotp(world(), owner)
  expect(await why(() => enter(owner.email, PASSWORD))).toEqual(['login', 'failed', 'TOTP_REQUIRED', userId])
  const totpCode = codeOf(world(), secret)
  expect(await why(() => enter(owner.email, PASSWORD, { totpCode: '00000-00000' }))).toEqual([
    ...['login', 'failed', 'TOTP_WRONG'],
    userId,
  ])
  await world().truth('delete from rate_bucket')
  expect(await why(() => enter(owner.email, PASSWORD, { totpCode }))).toEqual(['login', 'ok', undefined, userId])
  for (let at = 0; at < 4; at += 1) await enter(owner.email, 'wrong')
  expect((await why(() => enter(owner.email, PASSWORD))).slice(0, 3)).toEqual(['login', 'locked', 'RATE_LIMITED'])
})

test('LG-06: a reset, a token used again, a credential that is not good, and whoever is turned away are told too', async () => {
  const tenant = await makeTenant(world())
  const { owner } = tenant
  const reset = 'mutation ($e: String!) { requestPasswordReset(email: $e) }'
  const [asked] = await told(() => ask(world(), reset, { e: owner.email }))
  expect(asked).toMatchObject({ event: 'requestPasswordReset', outcome: 'ok' })
  const refresh = () => call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie: owner.cookie })
  await refresh()
  world().app.house.now = () => new Date(Date.now() + 11_000)
  const [reused] = await told(refresh)
  expect(reused).toMatchObject({ event: 'refreshSession', reason: 'REFRESH_REUSED', user: owner.userId, level: 'warn' })
  world().app.house.now = clock
  const [junk] = await told(() => call(world(), '{ me { role } }', {}, { token: 'eyJunk.eyJunk.junk' }))
  expect(junk).toMatchObject({ event: 'credential', outcome: 'denied', reason: 'UNAUTHENTICATED' })
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  const [denied] = await told(() => call(world(), 'mutation { updateTenant(input: {}) { id } }', {}, viewer))
  expect(denied).toMatchObject({ event: 'updateTenant', outcome: 'denied', reason: 'FORBIDDEN', user: viewer.userId })
  expect(
    await world().truth(`select 1 from audit_log where tenant_id = $1 and action = 'updateTenant'`, [tenant.id]),
  ).toHaveLength(1)
})

test('LG-06: no line says an address, a password or a code', async () => {
  const { owner } = await makeTenant(world())
  const lines = await told(async () => {
    await enter(owner.email, 'a wrong password of mine', { totpCode: '123456' })
    await enter(owner.email, PASSWORD)
  })
  expect(lines).toHaveLength(2)
  for (const secret of [owner.email, 'a wrong password', PASSWORD, '123456', '127.0.0.1', '::1'])
    expect(JSON.stringify(lines)).not.toContain(secret)
})

test('AU-09: an unknown address costs what a wrong password costs: the same answer, the same statements, a hash', async () => {
  const { owner } = await makeTenant(world())
  // A hash's work, seen where Node begins it: an operation beside the loop. How long it takes is a long test's.
  let hashes = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'argon2:HashWorker') hashes += 1
    },
  }).enable()
  const measure = async (email: string): Promise<{ answer: unknown; statements: string[]; hashes: number }> => {
    await world().truth('delete from rate_bucket')
    let answer: Answer<unknown> | undefined
    hashes = 0
    const statements = await statementsDuring(world(), async () => {
      answer = await enter(email, 'not the password')
    })
    const [error] = answer?.errors ?? []
    const said = [answer?.status, answer?.data, error?.message, { ...error?.extensions, requestId: '' }]
    return { answer: said, statements, hashes }
  }
  await measure(owner.email)
  const known = await measure(owner.email)
  const unknown = await measure('nobody@people.example')
  hook.disable()
  expect(known.hashes).toBe(1)
  expect(unknown).toEqual(known)
})
