import { afterAll, beforeAll, expect, test } from 'vitest'
import { runPending } from '../../jobs/runner.js'
import { noCardNumber } from '../../kernel/card-number.js'
import { newId } from '../../kernel/ids.js'
import { log } from '../../kernel/log.js'
import { type Answer, type Caller, call } from '../../testing/call.js'
import { type Canaries, everyTable, hitsIn as found, queueOf } from '../../testing/canaries.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { watchLog } from '../../testing/log-lines.js'
import { refusingServer } from '../../testing/refusing-mail.js'
import { tasks } from '../../tasks.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const canary = (what: string): string => `cnry-${what}-${newId().replaceAll('-', '')}`

/** What must be found nowhere but in the mail, the caller's own hands, and (hashed) in its table. */
const secrets: Canaries = {
  password: canary('first password'),
  newPassword: canary('second password'),
  wrongPassword: canary('wrong password'),
  misplaced: canary('a secret in a text that could not be written'),
  apiKey: `sk_live_${'Cnry'.repeat(9)}ab`,
  junkToken: `eyJhbGciOiJIUzI1NiJ9.${canary('payload').replace(/[^\w]/g, '')}.${'c'.repeat(43)}`,
}
const card = '4242 4242 4242 4242'
const answers: Answer<unknown>[] = []
const watch = watchLog()

/** What waits in the queue is looked at before it is done and gone. */
const queued: string[] = []
async function work(): Promise<void> {
  queued.push(...(await queueOf(world())))
  await runJobs(world())
}

async function say<T>(query: string, variables: object = {}, caller: Caller = {}): Promise<Answer<T>> {
  const answer = await call<T>(world(), query, variables, caller)
  answers.push(answer)
  return answer
}

beforeAll(async () => {
  const email = `c-${newId().slice(-10)}@people.example`
  const slug = `c-${newId().slice(-12)}`
  const { password, newPassword, wrongPassword, apiKey, junkToken } = secrets
  const person = { name: 'Finch Canary', email, password }
  const founding =
    'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken viewer { user { name } } } }'
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) }'
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'

  // A card's number is nobody's name.
  await say(register, { input: { ...person, name: `Card ${card}` } })
  await say(founding, { input: { ...person, tenantName: `Town ${card}`, tenantSlug: slug } })
  await say(register, { input: person })
  await work()
  secrets.link = /#token=([\w-]+)/.exec(mailTo(world(), email)[0]?.text ?? '')?.[1] ?? ''
  await say('mutation ($t: String!) { verifyEmail(token: $t) }', { t: secrets.link })
  await say('mutation ($t: String!) { verifyEmail(token: $t) }', { t: secrets.link })
  const founded = await say<{ registerTenant: { accessToken: string } }>(
    founding,
    { input: { ...person, tenantName: 'Town', tenantSlug: slug } },
    { headers: { 'idempotency-key': 'c-1' } },
  )
  secrets.access = founded.data?.registerTenant.accessToken ?? ''
  secrets.refresh = founded.cookie?.split('=')[1] ?? ''
  await say(register, { input: person })
  await say(login, { input: { email, password: wrongPassword } })
  const signedIn = await say<{ login: { accessToken: string } }>(
    login,
    { input: { email, password, tenantSlug: slug } },
    { headers: { 'idempotency-key': 'c-2' } },
  )
  secrets.second = signedIn.data?.login.accessToken ?? ''
  const refreshed = await say<{ refreshSession: { accessToken: string } }>(
    'mutation { refreshSession { accessToken } }',
    {},
    { cookie: founded.cookie ?? '' },
  )
  secrets.third = refreshed.data?.refreshSession.accessToken ?? ''
  secrets.child = refreshed.cookie?.split('=')[1] ?? ''
  const caller = { token: secrets.second }
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
  await say(change, { input: { currentPassword: wrongPassword, newPassword } }, caller)
  const changed = await say(
    change,
    { input: { currentPassword: password, newPassword } },
    { ...caller, headers: { 'idempotency-key': 'c-3' } },
  )
  const anew = await say<{ refreshSession: { accessToken: string } }>(
    'mutation { refreshSession { accessToken } }',
    {},
    { cookie: changed.cookie ?? '' },
  )
  secrets.fourth = anew.data?.refreshSession.accessToken ?? ''
  // Secrets where they do not belong: as a key, a token, a tenant, a name of an operation, a value of the wrong kind.
  await say('{ me { role } }', {}, { headers: { 'x-api-key': apiKey ?? '' } })
  await say('{ me { role } }', {}, { token: apiKey })
  await say('{ me { role } }', {}, { token: junkToken })
  await say('{ tenant { name } }', {}, { tenant: password })
  await say(login, { input: { email: [password], password: { newPassword } } })
  await say(`mutation { login(input: { email: "x", password: ["${password}"] }) { accessToken } }`)
  await say(`mutation { login(input: "${password}" }`)
  await say(`query ${(password ?? '').replace(/\W/g, '_')} { me { role } }`, { [password ?? '']: 1 })
  // Failures of ours with secrets at hand.
  await world().truth('alter table user_password rename to user_password_gone')
  await say(login, { input: { email, password: newPassword } })
  await say(founding, { input: { ...person, email: `d-${email}`, tenantName: 'T', tenantSlug: `d-${slug}` } })
  await world().truth('alter table user_password_gone rename to user_password')
  // What the database says of a value it cannot take quotes the value: the ORM's statements, and those we write ourselves.
  await world().truth(`create function blurt() returns trigger language plpgsql as
    $$ begin raise exception using errcode = '22000', message = 'bad value: ' || to_jsonb(new)::text; end $$`)
  for (const table of ['tenant', 'user_password'])
    await world().truth(
      `create trigger blurt before insert or update on ${table} for each row execute function blurt()`,
    )
  const update = 'mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }'
  await say(update, { input: { description: secrets.misplaced } }, { token: secrets.fourth })
  await say(register, { input: { ...person, email: `e-${email}` } })
  for (const table of ['tenant', 'user_password']) await world().truth(`drop trigger blurt on ${table}`)
  await say('mutation { logout }', {}, { cookie: refreshed.cookie ?? '', token: secrets.second })
  await work()
  await failToSend(email)
  watch.stop()
})
/** A mail server that refuses a mail may quote all of it, and what it said is kept beside the job. */
async function failToSend(email: string): Promise<void> {
  await say('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email })
  const server = await refusingServer((mail) => {
    secrets.quoted = /#token=([\w-]{20,})/.exec(mail.replace(/=\r\n/g, '').replaceAll('=3D', '='))?.[1] ?? ''
    return `554 refused because of ${secrets.quoted} in https://x.example/#token=${secrets.quoted}`
  })
  const { house } = world().app
  const failing = { ...house, ports: { ...house.ports, mail: server.port } }
  await runPending({ house: failing, jobsUrl: world().database.jobsUrl, tasks, schedules: [] })
  queued.push(...(await queueOf(world())))
  expect(queued.join()).toContain('554')
  server.close()
}
afterAll(() => watch.stop())

const hitsIn = (text: string): string[] => found(text, secrets)

test('LG-01: the secrets of the run were real, and what was refused and what failed is among its answers', () => {
  for (const [name, value] of Object.entries(secrets)) expect([name, value.length > 20]).toEqual([name, true])
  const codes = new Set(answers.flatMap((answer) => answer.errors ?? []).map((error) => error.extensions.code))
  for (const code of ['UNAUTHENTICATED', 'BAD_USER_INPUT', 'INTERNAL']) expect([...codes]).toContain(code)
  expect(watch.lines.length).toBeGreaterThan(15)
  expect(watch.lines.filter((line) => line.includes('unexpected failure')).length).toBeGreaterThanOrEqual(4)
})

test('LG-01: no secret and no card number reaches a line of the log or anything else the process writes', () => {
  for (const text of [...watch.lines, ...watch.others]) {
    expect(hitsIn(text)).toEqual([])
    expect(text).not.toContain(card)
    expect(text).not.toContain('$argon2id$')
  }
})

test('LG-01: no secret waits in the queue', () => {
  expect(queued.length).toBeGreaterThan(1)
  for (const text of queued) expect(hitsIn(text)).toEqual([])
})

test('LG-01: no secret comes back in a refusal', () => {
  const refused = answers.filter((one) => one.errors)
  expect(refused.flatMap(({ errors }) => errors?.map(({ message }) => message))).toContain(noCardNumber)
  for (const { text } of refused)
    expect([hitsIn(text), text.includes(card), text.slice(0, 200)]).toEqual([[], false, expect.any(String)])
})

test('LG-01: no secret stands in any table: trail, events, jobs, kept answers, sessions, links, people', async () => {
  const tables = await everyTable(world())
  expect([...tables.keys()]).toEqual(
    expect.arrayContaining([
      'public.audit_log',
      'public.event',
      'public.idempotency_key',
      'graphile_worker._private_jobs',
    ]),
  )
  for (const [name, text] of tables) expect([name, hitsIn(text), text.includes(card)]).toEqual([name, [], false])
  expect((await world().truth('select 1 from audit_log')).length).toBeGreaterThan(3)
})

test('LG-04: whatever is logged, a line is one JSON object, and secrets in it are hidden by name and by shape', () => {
  const second = watchLog()
  const nasty = 'a\r\nb\u001b[31mred\u2028\u0000{"level":"error","message":"forged"}'
  log.info(nasty, {
    requestId: nasty,
    nested: { note: nasty, apiKey: 'x', list: [nasty, { Authorization: 'Bearer abc' }] },
  })
  log.error('shapes', {
    text: `key sk_test_${'a'.repeat(38)} jwt ${secrets.junkToken} card 4242-4242-4242-4242 url https://x/?token=abcdef&b=1 #token=abcdef`,
  })
  second.stop()
  expect(second.lines).toHaveLength(2)
  for (const line of second.lines) {
    for (const control of ['\r', '\n', '\u001b', '\u0000']) expect(line.trim()).not.toContain(control)
    expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['level', 'message', 'timestamp']))
  }
  expect(JSON.parse(second.lines[0] ?? '')).toMatchObject({
    level: 'info',
    nested: { apiKey: '[hidden]', list: [nasty, { Authorization: '[hidden]' }] },
  })
  expect(second.lines[1]).not.toMatch(/sk_test_a|4242|abcdef|eyJ/)
})
