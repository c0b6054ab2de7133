import { expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeMember, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const ALL = 'user { id name } profile { firstName lastName displayName phone locale timezone }'
const update = (who: Caller, input: object): Promise<Answer<{ updateProfile: object }>> =>
  call(world(), `mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { ${ALL} } }`, { i: input }, who)
const me = async (who: Caller) => (await ask<{ me: object }>(world(), `{ me { ${ALL} } }`, {}, who)).me
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const empty = { firstName: null, lastName: null, displayName: null, phone: null, locale: null, timezone: null }

test('a person says who they are; the team sees the name they go by and nothing else of it', async () => {
  const tenant = await makeTenant(world())
  const person = await makeMember(world(), tenant, 'EDITOR')
  expect(await me(person)).toEqual({ user: { id: person.userId, name: 'A EDITOR' }, profile: empty })
  const given = {
    firstName: ' Rosa ',
    lastName: 'Pell',
    phone: '+44 1632 960 123',
    locale: 'ar',
    timezone: 'Asia/Amman',
  }
  const profile = { ...empty, ...given, firstName: 'Rosa', phone: '+441632960123' }
  const user = { id: person.userId, name: 'Rosa Pell' }
  expect((await update(person, given)).data?.updateProfile).toEqual({ user, profile })
  expect(await me(person)).toEqual({ user, profile })
  expect((await update(person, { displayName: 'Rosie' })).data?.updateProfile).toMatchObject({
    user: { name: 'Rosie' },
  })
  expect((await update(person, { displayName: null, phone: '' })).data?.updateProfile).toEqual({
    user,
    profile: { ...profile, phone: null },
  })
  type Team = { members: { nodes: { user: { id: string; name: string } }[] } }
  const team = await ask<Team>(world(), '{ members { nodes { user { id name } } } }', {}, tenant.owner)
  expect(team.members.nodes.map((member) => member.user)).toContainEqual(user)
  expect(await me(tenant.owner)).toMatchObject({ profile: empty })
  const trail = await world().truth<{ changes: string }>(
    `select changes::text from audit_log where tenant_id = $1 and action = 'updateProfile'`,
    [tenant.id],
  )
  expect(trail).toHaveLength(3)
  expect(JSON.stringify(trail)).toMatch(/firstName/)
  expect(JSON.stringify(trail)).not.toMatch(/Rosa|Pell|1632|Amman/)
})

test('what is wrong is said of every field at once, and nobody is left without a name', async () => {
  const { owner } = await makeTenant(world())
  const bad = await update(owner, {
    firstName: 'x'.repeat(60),
    phone: 'call me',
    locale: 'English!',
    timezone: 'Mars/Olympus',
  })
  expect([codeOf(bad), pathsOf(bad)?.sort()]).toEqual([
    'BAD_USER_INPUT',
    ['input.firstName', 'input.locale', 'input.phone', 'input.timezone'],
  ])
  const nameless = await update(owner, { firstName: '', lastName: null, displayName: '  ' })
  expect([codeOf(nameless), pathsOf(nameless)]).toEqual(['BAD_USER_INPUT', ['input.displayName']])
  expect(await me(owner)).toMatchObject({ user: { name: 'Olive Owner' } })
  expect((await update(owner, { phone: '+441632960124' })).errors).toBeUndefined()
  expect(await me(owner)).toMatchObject({ user: { name: 'Olive Owner' } })
})

test('it is nobody’s but the person’s own, in the database too, and needs no tenant', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  await update(here.owner, { firstName: 'Olive', phone: '+441632960125' })
  expect(codeOf(await update({ tenant: here.slug }, { firstName: 'Eve' }))).toBe('UNAUTHENTICATED')
  const mate = await makeMember(world(), here, 'ADMIN')
  const client = await world().app.house.pool.connect()
  try {
    for (const [tenantId, userId, rows] of [
      [here.id, mate.userId, 0],
      [there.id, there.owner.userId, 0],
      [here.id, here.owner.userId, 1],
    ] as const) {
      await client.query('begin')
      const walls = `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)`
      await client.query(walls, [tenantId, userId])
      const found = await client.query('select 1 from user_profile where user_id = $1', [here.owner.userId])
      const sql = 'update user_profile set phone = null where user_id = $1'
      const changed = await client.query(sql, [here.owner.userId])
      expect([found.rowCount, changed.rowCount]).toEqual([rows, rows])
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
  const leave = 'mutation ($id: ID!) { leaveTenant(tenantId: $id) }'
  await ask(world(), leave, { id: here.id }, mate)
  const login = 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }'
  const input = { i: { email: mate.email, password: PASSWORD } }
  const { accessToken } = (await ask<{ login: { accessToken: string } }>(world(), login, input)).login
  expect((await update({ token: accessToken }, { displayName: 'Nomad' })).data?.updateProfile).toMatchObject({
    user: { name: 'Nomad' },
  })
})

test('mails about a person are in the language they wish, those of the tenant in its own', async () => {
  const tenant = await makeTenant(world())
  const arab = await makeMember(world(), tenant, 'EDITOR')
  const german = await makeMember(world(), tenant, 'EDITOR')
  await update(arab, { locale: 'ar' })
  await update(german, { locale: 'de-AT' })
  const change = 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) }'
  for (const who of [arab, german, tenant.owner])
    await ask(world(), change, { i: { currentPassword: PASSWORD, newPassword: 'nine quiet herons at dawn' } }, who)
  await runJobs(world())
  const subject = (email: string) => mailTo(world(), email).at(-1)?.subject
  expect(subject(arab.email)).toMatch(/\p{Script=Arabic}/u)
  expect(subject(german.email)).toMatch(/^Ihr Passwort bei .* wurde geändert$/)
  expect(subject(tenant.owner.email)).toMatch(/^Your password at /)
})

test('two changes at once both count', async () => {
  const { owner } = await makeTenant(world())
  const answers = await Promise.all([update(owner, { firstName: 'Olive' }), update(owner, { lastName: 'Owen' })])
  expect(answers.map(codeOf)).toEqual([undefined, undefined])
  expect(await me(owner)).toMatchObject({ user: { name: 'Olive Owen' } })
})
