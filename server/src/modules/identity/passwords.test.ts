import { dictionary } from '@zxcvbn-ts/language-common'
import argon2 from 'argon2'
import { beforeAll, expect, test, vi } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, call } from '../../testing/call.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { checkPassword } from './passwords.js'

const world = useWorld({ OPERATION_TIMEOUT_MS: '60000', LIGHT_HASHES: '' })
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})

const registerTenant = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'

function sign(
  password: string,
  extra: Record<string, string> = {},
): { email: string; answer: Promise<Answer<unknown>> } {
  const slug = `p-${newId().slice(-12)}`
  const email = extra.email ?? `${newId().slice(-8)}@people.example`
  const input = { tenantName: 'A Town', tenantSlug: slug, name: 'Pat', password, ...extra, email }
  return { email, answer: call(world(), registerTenant, { input }) }
}

const refuses = (work: () => void): boolean => {
  try {
    work()
    return false
  } catch {
    return true
  }
}

test('AU-11: short, well-known and personal passwords are refused by name', async () => {
  const weak = [
    'xQ7vT2m',
    '🦊🐢🦉🐝🦔🐙🦋',
    'password1',
    'qwertyuiop',
    'PASSWORD1',
    'iloveyou',
    '1234567890',
    'letmein123',
    '      ',
  ]
  for (const password of weak) {
    const answer = await sign(password).answer
    expect([password, answer.errors?.[0]?.extensions]).toMatchObject([
      password,
      { code: 'BAD_USER_INPUT', fields: [{ path: 'input.password' }] },
    ])
  }
  const personal: ({ password: string } & Record<string, string>)[] = [
    { password: 'harbour-town-2026', tenantName: 'Harbour Town', tenantSlug: `harbour-town` },
    { password: 'my wilhelmina dog', email: 'wilhelmina@people.example' },
    { password: 'bartholomew 77 x', name: 'Bartholomew' },
  ]
  for (const { password, ...extra } of personal)
    expect([password, (await sign(password, extra).answer).errors?.[0]?.extensions.code]).toEqual([
      password,
      'BAD_USER_INPUT',
    ])
})

test('AU-11: none of the three thousand most used passwords is long enough and let through', () => {
  const most = dictionary['passwords-common'].slice(0, 3_000).map(String)
  const taken = most.filter((password) => !refuses(() => checkPassword(password, [], 'input.password')))
  expect(taken).toEqual([])
  expect(most.filter((password) => password.length >= 8).length).toBeGreaterThan(300)
})

test('AU-11: 64 characters, spaces, emoji and every script are welcome, and no kind of character is demanded', async () => {
  const fine = [
    'x7 '.repeat(21),
    'пароль из слов',
    'ひらがなだけの言葉',
    '🦊🐢🦉🐝🦔🐙🦋🐳',
    'allsmallletters here',
    `${'q'.repeat(199)}z`,
  ]
  for (const password of fine) {
    const { email, answer } = sign(password)
    expect([password, (await answer).errors]).toEqual([password, undefined])
    expect((await call(world(), login, { input: { email, password } })).errors).toBeUndefined()
  }
})

test('AU-11: nothing is cut off, and one password is one however a keyboard composes it', async () => {
  const long = sign(`${'a'.repeat(72)}x!`)
  expect((await long.answer).errors).toBeUndefined()
  const other = await call(world(), login, { input: { email: long.email, password: `${'a'.repeat(72)}y!` } })
  expect(other.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  const composed = sign('crème brûlée für zwei'.normalize('NFC'))
  expect((await composed.answer).errors).toBeUndefined()
  for (const form of ['NFD', 'NFKC', 'NFKD'] as const) {
    const password = 'crème brûlée für zwei'.normalize(form)
    expect((await call(world(), login, { input: { email: composed.email, password } })).errors).toBeUndefined()
  }
})

test('AU-11: a thousand characters and a hundred kilobytes are refused, at registration and at log-in, without a hash being taken', async () => {
  const { email, answer: made } = sign('a drawer of odd buttons')
  expect((await made).errors).toBeUndefined()
  const hashes = [vi.spyOn(argon2, 'hash'), vi.spyOn(argon2, 'verify')]
  for (const [password, status] of [
    ['long '.repeat(200), 200],
    ['x'.repeat(1_001), 200],
    ['x'.repeat(100_000), 413],
  ] as const) {
    const asked = [sign(password).answer]
    // A log-in takes what once fitted into the contract; nobody's password is longer than that.
    if (password.length > 1_000) asked.push(call(world(), login, { input: { email, password } }))
    for (const answer of await Promise.all(asked))
      expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, 'BAD_USER_INPUT'])
  }
  const taken = hashes.map((spy) => spy.mock.calls.length)
  for (const spy of hashes) spy.mockRestore()
  expect(taken).toEqual([0, 0])
})

function parametersOf(hash: string): { m: number; t: number } {
  const named = (name: string): number => Number(new RegExp(`[$,]${name}=(\\d+)`).exec(hash)?.[1])
  return { m: named('m'), t: named('t') }
}

test('AU-12: the table holds argon2id with the floor of its parameters, a salt of its own each, and no reader may see it', async () => {
  const rows = await world().truth<{ hash: string }>('select hash from user_password')
  expect(rows.length).toBeGreaterThan(3)
  for (const { hash } of rows) {
    expect(hash).toMatch(/^\$argon2id\$v=19\$/)
    const { m, t } = parametersOf(hash)
    expect([m >= 19_456, t >= 2]).toEqual([true, true])
  }
  expect(new Set(rows.map(({ hash }) => hash.split('$')[4])).size).toBe(rows.length)
  await expect(world().app.house.pool.query('select hash from user_password')).rejects.toThrow(/permission denied/)
})

test('AU-12: a hash of older parameters is made anew at log-in, and the password stays the same', async () => {
  const member = await makeMember(world(), tenant, 'VIEWER')
  const old = await argon2.hash(PASSWORD, { type: argon2.argon2id, memoryCost: 8_192, timeCost: 1, parallelism: 1 })
  await world().truth('update user_password set hash = $2 where user_id = $1', [member.userId, old])
  const input = { email: member.email, password: PASSWORD, tenantSlug: tenant.slug }
  await ask(world(), login, { input })
  const [row] = await world().truth<{ hash: string }>('select hash from user_password where user_id = $1', [
    member.userId,
  ])
  expect(parametersOf(row?.hash ?? '')).toMatchObject({ m: 19_456, t: 2 })
  await ask(world(), login, { input })
})

/** Every look at a password stops at a gate; how many were inside at once, and the way to let them go on. */
function gatedHashing(): { most: () => number; open: () => void } {
  const gate = Promise.withResolvers<void>()
  const real = argon2.verify
  let inside = 0
  let most = 0
  const spy = vi.spyOn(argon2, 'verify').mockImplementation(async (...given) => {
    inside += 1
    most = Math.max(most, inside)
    await gate.promise
    return real(...given).finally(() => {
      inside -= 1
    })
  })
  const open = (): void => {
    spy.mockRestore()
    gate.resolve()
  }
  return { most: () => most, open }
}

test('AU-14: of sixty log-ins at once two are hashed, forty wait, eighteen get 503 with a time, and nobody else waits', async () => {
  world().app.house.pool.options.connectionTimeoutMillis = 60_000
  const before = process.memoryUsage().rss
  const hashing = gatedHashing()
  const turnedAway: Answer<unknown>[] = []
  const answers = Array.from({ length: 60 }, async (_, at) => {
    const input = { email: `nobody-${at}@people.example`, password: 'not the password' }
    const answer = await call(world(), login, { input })
    if (answer.errors?.[0]?.extensions.code === 'UNAVAILABLE') turnedAway.push(answer)
    return answer
  })
  try {
    await vi.waitFor(() => expect(turnedAway).toHaveLength(18), { timeout: 20_000 })
    for (const answer of turnedAway) {
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    // More of them are in flight than there are connections: none holds one while it waits, and everybody else is answered.
    expect((await call(world(), '{ tenant { name } }', {}, tenant.owner)).errors).toBeUndefined()
  } finally {
    hashing.open()
  }
  const codes = (await Promise.all(answers)).map((answer) => answer.errors?.[0]?.extensions.code)
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(42)
  expect(turnedAway).toHaveLength(18)
  expect(hashing.most()).toBe(2)
  // Two hashes of 19 MiB, not sixty.
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
})
