import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { openClient } from '../../testing/sql.js'
import { makeOperator, PASSWORD } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

/** Somebody of no tenant, as an operator is. */
type Person = Awaited<ReturnType<typeof makeOperator>>
const world = useWorld()
let person: Person
beforeAll(async () => {
  person = await makeOperator(world())
})

const of = (requestId: string): Promise<Record<string, unknown>[]> =>
  world().truth(
    'select user_id, actor_kind, action, outcome, meta, changes, ip_hash from account_audit where request_id = $1',
    [requestId],
  )
const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
const reset = 'mutation ($email: String!) { requestPasswordReset(email: $email) }'

test('LG-02: what a person does in no tenant is one row of their own', async () => {
  const as = (id: string) => ({ ...person, headers: { 'x-request-id': id } })
  const { userId } = person
  const told = { user_id: userId, actor_kind: 'USER', action: 'changePassword', ip_hash: expect.any(String) }
  const input = { currentPassword: PASSWORD, newPassword: 'a basket of winter apples' }
  await ask(world(), change, { input }, as('own-done'))
  const [done, ...more] = await of('own-done')
  expect([done, more]).toEqual([{ ...told, outcome: 'DONE', meta: {}, changes: expect.any(Array) }, []])
  expect(JSON.stringify(done)).not.toContain('apples')
  const again = { email: person.email, password: input.newPassword }
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  person.token = (await ask<{ login: { accessToken: string } }>(world(), login, { input: again })).login.accessToken
})

test('LG-02: what nobody known asked for is one row of nobody, the same for an address that is known and one that is not', async () => {
  for (const email of [person.email, 'nobody@nowhere.example']) {
    const id = `asked-${email}`.replace('@', '-')
    await ask(world(), reset, { email }, { headers: { 'x-request-id': id } })
    expect(await of(id)).toEqual([
      {
        ...{ user_id: null, actor_kind: 'VISITOR', action: 'requestPasswordReset', outcome: 'DONE' },
        ...{ meta: {}, changes: [], ip_hash: expect.any(String) },
      },
    ])
  }
})

test('LG-03: each reads their own trail alone, and nobody changes it or writes into another’s', async () => {
  const client = await openClient(world().database.webUrl)
  const asUser = async (sql: string, userId = person.userId) => {
    await client.query(`begin; select set_config('app.user_id', '${userId}', true)`)
    return client.query(sql).finally(() => client.query('rollback'))
  }
  try {
    const owners = 'select distinct user_id from account_audit'
    const other = await makeOperator(world())
    expect((await asUser(owners)).rows).toEqual([{ user_id: person.userId }])
    expect((await asUser(owners, other.userId)).rows).toEqual([{ user_id: other.userId }])
    expect((await asUser(owners, '')).rows).toEqual([])
    const insert = (whose: string): string =>
      `insert into account_audit (id, user_id, actor_kind, action, outcome) values (gen_random_uuid(), ${whose}, 'USER', 'login', 'DONE')`
    for (const whose of [`'${other.userId}'`, 'null'])
      await expect(asUser(insert(whose)), whose).rejects.toMatchObject({ code: '42501' })
    for (const sql of [
      'update account_audit set action = $$x$$',
      'delete from account_audit',
      'truncate account_audit',
    ])
      await expect(asUser(sql), sql).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.end()
  }
})

test('LG-03: where the row cannot be written, nothing is done', async () => {
  await world().truth('revoke insert on account_audit from mainstreet_web')
  const hash = () => world().truth('select hash from user_password where user_id = $1', [person.userId])
  const before = await hash()
  const input = { currentPassword: 'a basket of winter apples', newPassword: 'nine quiet grey herons' }
  const { errors } = await call(world(), change, { input }, person)
  await world().truth('grant insert on account_audit to mainstreet_web')
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL')
  expect(await hash()).toEqual(before)
})
