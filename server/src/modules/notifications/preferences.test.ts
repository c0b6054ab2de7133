import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { unsubscribeAddress } from './preferences/unsubscribe-address.js'
import { NotificationKind } from './kinds.js'
import { forJob } from '../../scope/makers.js'

const world = useWorld()
let tenant: Tenancy
type Member = Awaited<ReturnType<typeof makeMember>>
let editor: Member
beforeAll(async () => {
  tenant = await makeTenant(world())
  editor = await makeMember(world(), tenant, 'EDITOR')
  await runJobs(world())
})

type Preference = { kind: string; inApp: boolean; byMail: boolean; mailOptional: boolean }
const fields = '{ kind inApp byMail mailOptional }'
const wishesOf = async (who: object): Promise<Record<string, Preference>> => {
  const data = await ask<{ notificationPreferences: Preference[] }>(
    world(),
    `{ notificationPreferences ${fields} }`,
    {},
    who,
  )
  return Object.fromEntries(data.notificationPreferences.map((each) => [each.kind, each]))
}
const wish = (who: object, preferences: object[]) =>
  call(
    world(),
    `mutation ($input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: $input) ${fields} }`,
    { input: { preferences } },
    who,
  )
const present = new Map<string, string>()
/** Gives another role; answers how many are unread and the mails of it. */
async function tell(who: Member): Promise<{ unread: number; mails: ReturnType<typeof mailTo> }> {
  const before = mailTo(world(), who.email).length
  const role = present.get(who.userId) === 'STAFF' ? 'EDITOR' : 'STAFF'
  present.set(who.userId, role)
  await ask(world(), `mutation { changeMemberRole(userId: "${who.userId}", role: ${role}) { id } }`, {}, tenant.owner)
  await runJobs(world())
  await runJobs(world())
  const { unreadNotificationCount: unread } = await ask<{ unreadNotificationCount: number }>(
    world(),
    '{ unreadNotificationCount }',
    {},
    who,
  )
  return { unread, mails: mailTo(world(), who.email).slice(before) }
}

test('a person is told as they wish: on the bell, by mail, in both ways or in none; nobody else’s wishes change', async () => {
  const other = await makeMember(world(), tenant, 'EDITOR')
  expect((await wishesOf(editor)).ROLE_CHANGED).toMatchObject({ inApp: true, byMail: true, mailOptional: true })
  const first = await tell(editor)
  expect([first.unread, first.mails.map(({ subject }) => subject)]).toEqual([
    1,
    [expect.stringMatching(/^Your role at /)],
  ])
  await wish(editor, [{ kind: 'ROLE_CHANGED', byMail: false }])
  expect(await tell(editor)).toEqual({ unread: 2, mails: [] })
  await wish(editor, [{ kind: 'ROLE_CHANGED', inApp: false }])
  expect(await tell(editor)).toEqual({ unread: 2, mails: [] })
  await wish(editor, [{ kind: 'ROLE_CHANGED', inApp: false, byMail: true }])
  expect(await tell(editor)).toMatchObject({ unread: 2, mails: [expect.anything()] })
  expect((await wishesOf(other)).ROLE_CHANGED).toMatchObject({ inApp: true, byMail: true })
})

test('a letter that cannot be switched off says so, and is refused with its field', async () => {
  expect((await wishesOf(editor)).OWNERSHIP_RECEIVED).toMatchObject({ byMail: true, mailOptional: false })
  const answer = await wish(editor, [
    { kind: 'MEMBER_JOINED', byMail: true },
    { kind: 'OWNERSHIP_RECEIVED', byMail: false },
  ])
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.preferences.1.byMail' }],
  })
  expect((await wishesOf(editor)).MEMBER_JOINED?.byMail, 'nothing of a refused call is kept').toBe(false)
})

test('in the next town the same person has wishes of their own', async () => {
  const there = await makeTenant(world())
  await world().truth(
    `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'EDITOR')`,
    [there.id, editor.userId],
  )
  const go = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }'
  const { switchTenant } = await ask<{ switchTenant: { accessToken: string } }>(world(), go, { id: there.id }, editor)
  await wish(editor, [{ kind: 'DOMAIN_FAILING', inApp: false, byMail: false }])
  const beyond = await wishesOf({ token: switchTenant.accessToken })
  expect(beyond.DOMAIN_FAILING).toMatchObject({ inApp: true, byMail: true })
})

test('RFC 8058: the address in the header ends that kind by one POST, without signing in; a GET only asks', async () => {
  const reader = await makeMember(world(), tenant, 'EDITOR')
  const [mail] = (await tell(reader)).mails
  const address = mail?.unsubscribe ?? ''
  expect(address.length).toBeLessThan(300)
  expect(mail?.text).toContain(address)
  expect(mail?.html).toContain(`href="${address}"`)
  const path = new URL(address).pathname
  const page = await fetch(`${world().url}${path}`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const html = await page.text()
  expect(html).toContain(`action="${path}"`)
  expect(html).not.toMatch(/mainstreet|<script/i)
  expect((await wishesOf(reader)).ROLE_CHANGED?.byMail).toBe(true)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const _ of [1, 2]) {
    const done = await fetch(`${world().url}${path}`, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' })
    expect([done.status, (await done.text()).includes('<form')]).toEqual([200, false])
  }
  expect((await wishesOf(reader)).ROLE_CHANGED).toMatchObject({ byMail: false, inApp: true })
  expect((await wishesOf(reader)).KEY_CREATED?.byMail, 'that kind alone').toBe(true)
  expect((await tell(reader)).mails).toEqual([])
  const rows = await world().truth(
    `select actor_user_id from audit_log where action = 'unsubscribe' and tenant_id = $1`,
    [tenant.id],
  )
  expect(rows[0]).toEqual({ actor_user_id: reader.userId })
})

test('an address that was not signed for this person, kind and tenant ends nothing', async () => {
  const [a, b] = [await makeMember(world(), tenant, 'EDITOR'), await makeMember(world(), tenant, 'EDITOR')]
  const scope = forJob(world().app.house, { id: tenant.id, slug: tenant.slug, status: 'active' })
  const of = (userId: string) =>
    unsubscribeAddress(scope, { tenantId: tenant.id, userId, kind: NotificationKind.ROLE_CHANGED })
  const path = new URL(of(a.userId)).pathname
  const other = await makeTenant(world())
  for (const bad of [
    path.replace(a.userId, b.userId),
    path.replace('ROLE_CHANGED', 'KEY_CREATED'),
    path.replace(tenant.id, other.id),
    `${path}x`,
    path.slice(0, -1),
    path.replace('ROLE_CHANGED', 'NONSENSE'),
  ])
    expect((await fetch(`${world().url}${bad}`, { method: 'POST' })).status, bad).toBe(404)
  for (const who of [a, b]) expect((await wishesOf(who)).ROLE_CHANGED?.byMail).toBe(true)
  await scope.end()
})

test('a mail that waited goes to nobody who has left, or who wishes it no more', async () => {
  const gone = await makeMember(world(), tenant, 'EDITOR')
  const before = mailTo(world(), gone.email).length
  await ask(world(), `mutation { changeMemberRole(userId: "${gone.userId}", role: VIEWER) { id } }`, {}, tenant.owner)
  await world().truth('delete from membership where user_id = $1', [gone.userId])
  await runJobs(world())
  await runJobs(world())
  expect(mailTo(world(), gone.email)).toHaveLength(before)
})
