import { afterEach, beforeAll, expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { listenAs, openSocket, type Socket } from '../../testing/socket.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

/** TI-12: who hears what, and until when. */
const world = useWorld()
let a: Tenancy
let b: Tenancy
const open: Socket[] = []
beforeAll(async () => {
  a = await makeTenant(world())
  b = await makeTenant(world())
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.raw.terminate()
})

const ADDED = 'subscription Added { notificationAdded { id kind about } }'
const UNREAD = 'subscription Unread { unreadNotifications }'
const as = async (token: string, origin?: string): Promise<Socket> => {
  const socket = await listenAs(world(), token, origin ? { origin } : {})
  open.push(socket)
  return socket
}
const rename = 'mutation ($id: ID!, $role: TenantRole!) { changeMemberRole(userId: $id, role: $role) { id } }'

/** Something happens that one person is told of: another role. */
async function tell(tenant: Tenancy, userId: string, role: 'STAFF' | 'EDITOR' = 'STAFF'): Promise<void> {
  await ask(world(), rename, { id: userId, role }, tenant.owner)
  await runJobs(world())
}
const readAll = 'mutation { markNotificationsRead(input: {}) }'

test('a person hears what they are told, at once and counted, and that they read it on another page', async () => {
  const editor = await makeMember(world(), a, 'EDITOR')
  const socket = await as(editor.token)
  socket.subscribe('added', ADDED)
  socket.subscribe('unread', UNREAD)
  expect(await socket.heard('unread')).toEqual({ data: { unreadNotifications: 0 } })
  await tell(a, editor.userId)
  expect(await socket.heard('added')).toMatchObject({
    data: { notificationAdded: { kind: 'ROLE_CHANGED', about: 'STAFF' } },
  })
  expect(await socket.heard('unread')).toEqual({ data: { unreadNotifications: 1 } })
  await ask(world(), readAll, {}, editor)
  expect(await socket.heard('unread')).toEqual({ data: { unreadNotifications: 0 } })
  socket.send({ type: 'complete', id: 'unread' })
  await tell(a, editor.userId, 'EDITOR')
  await socket.heard('added')
  expect(socket.rest()).toEqual([])
})

test('TI-12: of another tenant nothing is heard, nor of another person in the same one, whatever is asked for', async () => {
  const [mine, theirs] = [await makeMember(world(), a, 'EDITOR'), await makeMember(world(), b, 'EDITOR')]
  const colleague = await makeMember(world(), a, 'EDITOR')
  await world().truth(
    `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'EDITOR')`,
    [b.id, mine.userId],
  )
  const socket = await as(mine.token)
  socket.subscribe('added', ADDED)
  socket.subscribe('unread', UNREAD)
  await socket.heard('unread')
  socket.subscribe('aimed', `subscription { notificationAdded(tenantId: "${b.id}") { id } }`)
  expect((await socket.heard('aimed')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  // In B to themselves and to somebody else; in A to a colleague; last, as a sign that everything has come, in A to themselves.
  await tell(b, mine.userId)
  await tell(b, theirs.userId)
  await tell(a, colleague.userId)
  await tell(a, mine.userId)
  expect(await socket.heard('added')).toMatchObject({ data: { notificationAdded: { about: 'STAFF' } } })
  expect(await socket.heard('unread')).toEqual({ data: { unreadNotifications: 1 } })
  expect(socket.rest()).toEqual([])
})

const lost: [string, (who: { userId: string; token: string }, tenant: Tenancy) => Promise<unknown>, number][] = [
  [
    'their session was ended',
    ({ userId }) => truth('update session set revoked_at = now() where user_id = $1', userId),
    4401,
  ],
  ['they were shut out', ({ userId }) => truth('update app_user set disabled_at = now() where id = $1', userId), 4401],
  ['they were removed', ({ userId }) => truth('delete from membership where user_id = $1', userId), 4403],
  [
    'their tenant was suspended',
    (_, { id }) => truth(`update tenant set status = 'suspended' where id = $1`, id),
    4403,
  ],
]
const truth = (sql: string, id: string) => world().truth(sql, [id])

test.each(lost)(
  'TI-12: within five seconds after %s the socket is closed, and nothing is told meanwhile',
  async (_, lose, code) => {
    const tenant = await makeTenant(world())
    const editor = await makeMember(world(), tenant, 'EDITOR')
    const socket = await as(editor.token)
    socket.subscribe('added', ADDED)
    socket.subscribe('unread', UNREAD)
    await socket.heard('unread')
    const from = performance.now()
    await lose(editor, tenant)
    const news = { topic: 'notification_added', tenantId: tenant.id, userId: editor.userId, id: editor.userId }
    await world().truth(`select pg_notify('news', $1)`, [JSON.stringify(news)])
    expect(await socket.closed).toBe(code)
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(socket.rest().filter(({ type }) => type === 'next')).toEqual([])
  },
)

test.each(lost)(
  'TI-12: nor is anything needed to happen for it: after %s a silent socket is closed too',
  async (_, lose, code) => {
    const tenant = await makeTenant(world())
    const editor = await makeMember(world(), tenant, 'EDITOR')
    const socket = await as(editor.token)
    const from = performance.now()
    await lose(editor, tenant)
    expect(await socket.closed).toBe(code)
    expect(performance.now() - from).toBeLessThan(5_000)
  },
)

test('TI-12: a page of another origin opens no socket; one of an origin that only another tenant lists hears nothing', async () => {
  const list = 'mutation ($input: SetAllowedOriginsInput!) { setAllowedOrigins(input: $input) { id } }'
  const listed = 'https://pages.b.example'
  await ask(world(), list, { input: { origins: [listed] } }, b.owner)
  for (const origin of ['https://evil.example', 'null', 'https://pages.b.example.evil', 'file://', `${listed}:8443`])
    await expect(openSocket(world(), { origin }), origin).rejects.toThrow('refused with 403')
  const socket = await openSocket(world(), { origin: listed })
  open.push(socket)
  socket.send({ type: 'connection_init', payload: { accessToken: a.owner.token } })
  expect(await socket.closed).toBe(4403)
  await as(b.owner.token, listed)
})

test('who is not signed in to a tenant is not let in: no token, a bad one, an ended session, a key, a refresh token', async () => {
  const gone = await makeMember(world(), a, 'EDITOR')
  await truth('update session set revoked_at = now() where user_id = $1', gone.userId)
  const tokens = [undefined, '', 'nonsense', `${a.owner.token}x`, gone.token, { a: 1 }, 'sk_live_0123']
  for (const accessToken of tokens) {
    const socket = await openSocket(world())
    open.push(socket)
    socket.send({ type: 'connection_init', payload: { accessToken } })
    expect(await socket.closed, String(accessToken)).toBe(4401)
  }
  const early = await openSocket(world())
  open.push(early)
  early.subscribe('1', UNREAD)
  expect(await early.closed).toBe(4401)
})
