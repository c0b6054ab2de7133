import { beforeEach, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { addTotp, codeOf as totpOf } from '../../testing/factors.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

/** LG-06 in the trail of a tenant: what was tried at the accounts of its people. */
const world = useWorld()
let a: Tenancy
let b: Tenancy
beforeEach(async () => {
  await world().truth('delete from rate_bucket')
  a = await makeTenant(world())
  b = await makeTenant(world())
})

const logIn = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
const enter = (email: string, password: string, more: object = {}, caller: Caller = {}): Promise<Answer<unknown>> =>
  call(world(), logIn, { i: { email, password, ...more } }, caller)
type Entry = {
  action: string
  outcome: string
  actor: { kind: string; id: string; name: string | null }
  facts: { name: string; value: string }[]
  ipHash: string
}
const log = `{ auditLog(filter: { outcome: DENIED }, first: 50) { nodes { action outcome actor { kind id name } facts { name value } ipHash } } }`
const trail = async ({ owner }: Tenancy): Promise<Entry[]> =>
  (await ask<{ auditLog: { nodes: Entry[] } }>(world(), log, {}, owner)).auditLog.nodes
const reasons = async (of: Tenancy): Promise<unknown[]> =>
  (await trail(of))
    .map(({ action, facts }) => {
      const said = Object.fromEntries(facts.map(({ name, value }) => [name, value]))
      return [action, said.reason, ...(said.locked ? ['locked'] : [])]
    })
    .reverse()

test('a wrong password, a wrong code and a locked account stand in the trail of the tenant that was to be entered, masked', async () => {
  const { owner, slug } = a
  const { secret } = await addTotp(world(), owner)
  await world().truth('delete from rate_bucket')
  await enter(owner.email, 'not the password', { tenantSlug: slug })
  await enter(owner.email, PASSWORD, { tenantSlug: slug, totpCode: '00000-00000' })
  // A code that is asked for is no attempt.
  await enter(owner.email, PASSWORD, { tenantSlug: slug })
  for (let at = 0; at < 4; at += 1) await enter(owner.email, 'not the password', { tenantSlug: slug })
  expect(await reasons(a)).toEqual([
    ['login', 'WRONG_PASSWORD'],
    ['login', 'TOTP_WRONG'],
    ['login', 'WRONG_PASSWORD'],
    // The fifth attempt was the last for a while, and what came after it was not looked at.
    ['login', 'WRONG_PASSWORD', 'locked'],
  ])
  const [entry] = await trail(a)
  expect(entry).toMatchObject({ outcome: 'DENIED', actor: { kind: 'VISITOR', id: owner.userId, name: 'Olive Owner' } })
  expect(entry?.ipHash).toMatch(/^[\w-]{22}$/)
  for (const word of [owner.email, 'not the password', secret, '127.0.0.1'])
    expect(JSON.stringify(await trail(a))).not.toContain(word)
  expect(totpOf(world(), secret)).toMatch(/^\d{6}$/)
})

test('of a person of two tenants only the one that was to be entered hears, and a tenant they are not of hears nothing', async () => {
  const sql = `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'EDITOR')`
  await world().truth(sql, [b.id, a.owner.userId])
  const third = await makeTenant(world())
  await enter(a.owner.email, 'wrong', { tenantSlug: b.slug })
  expect([await reasons(a), await reasons(b)]).toEqual([[], [['login', 'WRONG_PASSWORD']]])
  await enter(a.owner.email, 'wrong', { tenantSlug: third.slug })
  await enter(a.owner.email, PASSWORD, { tenantSlug: third.slug })
  await enter('nobody@people.example', 'wrong', { tenantSlug: third.slug })
  expect([await reasons(third), (await reasons(a)).length, (await reasons(b)).length]).toEqual([[], 0, 1])
  // Where none is named, the one they would have come to: where they were last.
  await world().truth('update app_user set last_tenant_id = $1 where id = $2', [a.id, a.owner.userId])
  await enter(a.owner.email, 'wrong')
  expect([(await reasons(a)).length, (await reasons(b)).length]).toEqual([1, 1])
})

test('whoever is signed in and does not know their present password leaves an entry as themselves', async () => {
  const editor = await makeMember(world(), a, 'EDITOR')
  const change = 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }'
  await call(world(), change, { i: { currentPassword: 'wrong', newPassword: 'nine quiet herons at dawn' } }, editor)
  expect((await trail(a))[0]).toMatchObject({
    action: 'changePassword',
    actor: { kind: 'USER', id: editor.userId },
    facts: [{ name: 'reason', value: 'WRONG_PASSWORD' }],
  })
})

test('an account that nobody has takes the same way when it is locked, and nobody reads of it', async () => {
  const before = (await world().truth<{ count: number }>('select count(*)::int as count from audit_log'))[0]?.count
  const codes = []
  for (let at = 0; at < 6; at += 1)
    codes.push((await enter(`none-${a.slug}@people.example`, 'wrong')).errors?.[0]?.extensions.code)
  expect(codes.at(-1)).toBe('RATE_LIMITED')
  expect((await world().truth<{ count: number }>('select count(*)::int as count from audit_log'))[0]?.count).toBe(
    before,
  )
})
