import { expect, test, vi } from 'vitest'
import { type Answer, ask, call } from '../../testing/call.js'
import { makeTenant, PASSWORD } from '../../testing/tenants.js'
import { openWorld, useWorld } from '../../testing/world.js'

const world = useWorld({ LOGINS_PER_ADDRESS: '80' })

const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
const login = (email: string, password: string, headers: Record<string, string> = {}): Promise<Answer<unknown>> =>
  call(world(), query, { input: { email, password } }, { headers })
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const evaluated = (answers: Answer<unknown>[]): number =>
  answers.filter((one) => codeOf(one) === 'UNAUTHENTICATED').length
/** As if so many minutes had passed for every bucket. */
const later = (minutes: number): Promise<unknown> =>
  world().truth('update rate_bucket set tat = tat - make_interval(mins => $1)', [minutes])
const fresh = (): Promise<unknown> => world().truth('delete from rate_bucket')

test('AU-10: of 120 wrong log-ins on one account five are looked at, whatever address they claim to come from', async () => {
  const tenant = await makeTenant(world())
  await fresh()
  const answers: Answer<unknown>[] = []
  for (let at = 0; at < 120; at += 1)
    answers.push(
      await login(tenant.owner.email, `wrong ${at}`, {
        'x-forwarded-for': `203.0.113.${at}`,
        'x-real-ip': `198.51.100.${at}`,
      }),
    )
  expect(evaluated(answers)).toBe(5)
  for (const answer of answers.slice(5)) {
    expect([answer.status, codeOf(answer)]).toEqual([200, 'RATE_LIMITED'])
    expect(answer.errors?.[0]?.extensions.retryAfter).toEqual(expect.any(Number))
  }
  // Who is signed in already stays so, whoever knocks at their account meanwhile.
  const here = { token: tenant.owner.token, cookie: tenant.owner.cookie }
  expect((await call(world(), 'mutation { refreshSession { accessToken } }', {}, here)).errors).toBeUndefined()
  // Not even the right password is looked at now; it is again when the time that was said is over.
  expect(codeOf(await login(tenant.owner.email, PASSWORD))).toBe('RATE_LIMITED')
  await later(3)
  expect((await login(tenant.owner.email, PASSWORD)).errors).toBeUndefined()
})

test('AU-10: forty addresses that are really different share the five looks at one account', async () => {
  const behindProxy = await openWorld({ TRUST_PROXY: '1' })
  try {
    const { owner } = await makeTenant(behindProxy)
    const input = { email: owner.email, password: 'wrong' }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        call(behindProxy, query, { input }, { headers: { 'x-forwarded-for': `203.0.113.${at}` } }),
      ),
    )
    expect(evaluated(answers)).toBeLessThanOrEqual(5)
    const buckets = `select 1 from rate_bucket where key like 'login-from:%'`
    expect((await behindProxy.truth(buckets)).length).toBeGreaterThanOrEqual(5)
  } finally {
    await behindProxy.close()
  }
})

test('AU-10: in any ten minutes at most ten are looked at, in an hour at most a hundred', async () => {
  const tenant = await makeTenant(world())
  await fresh()
  let looked = 0
  for (let minute = 0; minute < 60; minute += 1) {
    const answers = [await login(tenant.owner.email, 'wrong a'), await login(tenant.owner.email, 'wrong b')]
    looked += evaluated(answers)
    if (minute === 9) expect(looked).toBeLessThanOrEqual(10)
    await later(1)
  }
  expect(looked).toBeLessThanOrEqual(100)
  expect(looked).toBeGreaterThan(20)
})

test('AU-10: every alias of a batch counts, and an unknown account is throttled like a known one', async () => {
  const tenant = await makeTenant(world())
  for (const email of [tenant.owner.email, 'nobody-here@people.example']) {
    await fresh()
    const tries = Array.from(
      { length: 15 },
      (_, at) => `t${at}: login(input: { email: "${email}", password: "wrong ${at}" }) { accessToken }`,
    )
    const answers: Answer<unknown>[] = []
    // The first refusal of a non-null field ends an operation: each try is sent until its turn has come.
    for (const one of tries) answers.push(await call(world(), `mutation { ${one} }`))
    const batch = await call(world(), `mutation { ${tries.join(' ')} }`)
    expect([email, evaluated(answers), codeOf(batch)]).toEqual([email, 5, 'RATE_LIMITED'])
  }
  await fresh()
  const batch = await call(
    world(),
    `mutation { ${Array.from({ length: 15 }, (_, at) => `t${at}: login(input: { email: "${tenant.owner.email}", password: "w${at}" }) { accessToken }`).join(' ')} }`,
  )
  expect(batch.data).toBeNull()
  const left = await Promise.all(Array.from({ length: 15 }, () => login(tenant.owner.email, 'wrong again')))
  expect(
    evaluated(left) + (batch.errors ?? []).filter((error) => error.extensions.code === 'UNAUTHENTICATED').length,
  ).toBeLessThanOrEqual(5)
})

test('AU-10: one password tried on 120 accounts is stopped by the address it comes from', async () => {
  await fresh()
  const answers: Answer<unknown>[] = []
  const startedAt = performance.now()
  for (let at = 0; at < 120; at += 10)
    answers.push(
      ...(await Promise.all(
        Array.from({ length: 10 }, (_, n) => login(`person-${at + n}@people.example`, 'spring2026!')),
      )),
    )
  // Eighty, and what has flowed in meanwhile: eighty in ten minutes.
  const flowedIn = Math.ceil(((performance.now() - startedAt) / 1000) * (80 / 600))
  expect(evaluated(answers)).toBeLessThanOrEqual(80 + flowedIn)
  expect(answers.filter((answer) => codeOf(answer) === 'RATE_LIMITED').length).toBe(120 - evaluated(answers))
})

test('AU-10: what is throttled is not hashed; the present password of a change and a registration count too', async () => {
  await fresh()
  const tenant = await makeTenant(world())
  for (let at = 0; at < 5; at += 1) await login(tenant.owner.email, 'wrong')
  const asked = vi.spyOn(world().app.house.pool, 'query')
  await login(tenant.owner.email, 'wrong')
  const statements = asked.mock.calls.map(([text]) => String(text))
  asked.mockRestore()
  // The bucket is asked; the account is not even looked up.
  expect(statements.some((text) => text.includes('take_tokens'))).toBe(true)
  expect(statements.some((text) => text.includes('find_login'))).toBe(false)

  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
  const input = { currentPassword: 'wrong', newPassword: 'a long enough password' }
  const changes = []
  for (let at = 0; at < 8; at += 1) changes.push(codeOf(await call(world(), change, { input }, tenant.owner)))
  expect(changes.filter((code) => code === 'BAD_USER_INPUT')).toHaveLength(5)
  const register = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const again = { tenantName: 'X', tenantSlug: 'x-again', name: 'X', email: tenant.owner.email, password: PASSWORD }
  expect(codeOf(await call(world(), register, { input: again }))).toBe('RATE_LIMITED')
  await fresh()
  expect(await ask(world(), query, { input: { email: tenant.owner.email, password: PASSWORD } })).toBeTruthy()
})
