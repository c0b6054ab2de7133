import { afterEach, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/call.js'
import { listenAs, openSocket, type Socket } from '../../testing/socket.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { upgradeAs } from '../../testing/wire.js'
import { useWorld } from '../../testing/world.js'
import { liveLimits } from './limits.js'

/** GQ-17: what a socket may not do. */
const world = useWorld()
let tenant: Tenancy
const open: Socket[] = []
beforeAll(async () => {
  tenant = await makeTenant(world())
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.raw.terminate()
})
const UNREAD = 'subscription { unreadNotifications }'
const listen = async (): Promise<Socket> => {
  const socket = await listenAs(world(), tenant.owner.token)
  open.push(socket)
  return socket
}
const codeOf = async (socket: Socket, id: string) => (await socket.heard(id)).errors?.[0]?.extensions?.code

test('GQ-17: of a thousand subscriptions on one socket twenty are heard, the rest refused; one that is ended makes room', async () => {
  const socket = await listen()
  for (let at = 0; at < 1_000; at++) socket.subscribe(`s${at}`, UNREAD)
  const heard: string[] = []
  for (let at = 0; at < 1_000; at++) heard.push((await codeOf(socket, `s${at}`)) ?? 'heard')
  expect(heard.filter((code) => code === 'heard')).toHaveLength(liveLimits.perSocket)
  expect(heard.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1_000 - liveLimits.perSocket)
  socket.send({ type: 'complete', id: 's0' })
  socket.subscribe('again', UNREAD)
  expect(await socket.heard('again')).toEqual({ data: { unreadNotifications: 0 } })
})

test('GQ-17: who never says who they are is closed, as is who says it twice', async () => {
  const silent = await openSocket(world())
  const twice = await listen()
  open.push(silent)
  twice.send({ type: 'connection_init', payload: {} })
  expect(await twice.closed).toBe(4429)
  const from = performance.now()
  expect(await silent.closed).toBe(4408)
  expect(performance.now() - from).toBeLessThan(10_000)
}, 15_000)

test('GQ-17: a frame of a megabyte, one that is no message, and another protocol end the socket', async () => {
  const cases: [(socket: Socket) => void, number][] = [
    [(socket) => socket.subscribe('1', UNREAD, { variables: { text: 'x'.repeat(1_000_000) } }), 1009],
    [(socket) => socket.send('{'), 4400],
    [(socket) => socket.send({ type: 'subscribe', id: '1', payload: { query: 7 } }), 4400],
  ]
  for (const [say, code] of cases) {
    const socket = await listen()
    say(socket)
    expect(await socket.closed).toBe(code)
  }
  const old = await openSocket(world(), { protocol: 'graphql-ws' }).catch((error: Error) => error.message)
  if (typeof old !== 'string') expect(await old.closed).toBe(4406)
})

test('GQ-17: what is asked is held to the limits of every operation, and it is a subscription', async () => {
  const socket = await listen()
  const refused: [string, object?][] = [
    ['{ me { user { id } } }'],
    ['mutation { logout }'],
    ['{ __schema { types { name } } }'],
    ['subscription { __schema { types { name } } }'],
    ['subscription { unreadNotifications notificationAdded { id } }'],
    ['fragment F on Subscription { unreadNotifications } subscription { ...F }'],
    ['subscription { strayField }'],
    [`subscription { ${Array.from({ length: 16 }, (_, at) => `a${at}: unreadNotifications`).join(' ')} }`],
    [`subscription { notificationAdded { ${'id '.repeat(500)} } }`],
    [`subscription { unreadNotifications ${'@skip(if: false) '.repeat(11)} }`],
    [`subscription ${'{ a '.repeat(3_000)}`],
    [UNREAD, { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    ['', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    [UNREAD, { variables: { list: Array.from({ length: 251 }, () => 1) } }],
    ['subscription { notificationAddedd { id } }'],
  ]
  for (const [at, [query, more]] of refused.entries()) {
    socket.subscribe(`r${at}`, query, more)
    const answer = await socket.heard(`r${at}`)
    expect(answer.errors?.[0]?.extensions?.code, query.slice(0, 60)).toMatch(/BAD_USER_INPUT|FORBIDDEN/)
    expect(JSON.stringify(answer), 'no hint, no stack').not.toMatch(/Did you mean|at .*\.[jt]s/)
    expect(answer.data ?? null).toBeNull()
  }
  expect(socket.raw.readyState).toBe(socket.raw.OPEN)
})

test('GQ-17: sockets have a number: of one person, and of one address that does not say who it is', async () => {
  const strangers = await Promise.allSettled(
    Array.from({ length: liveLimits.strangersPerAddress + 5 }, () => openSocket(world())),
  )
  const let_in = strangers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  open.push(...let_in)
  expect(let_in.length).toBeLessThanOrEqual(liveLimits.strangersPerAddress)
  for (const socket of let_in) socket.raw.terminate()
  await Promise.all(let_in.map(({ closed }) => closed))
  const other = await makeTenant(world())
  for (let at = 0; at < liveLimits.socketsPerPerson; at++) open.push(await listenAs(world(), other.owner.token))
  const beyond = await openSocket(world())
  open.push(beyond)
  beyond.send({ type: 'connection_init', payload: { accessToken: other.owner.token } })
  expect(await beyond.closed).toBe(4429)
})

test('by POST a subscription is refused before anything of it runs', async () => {
  const answer = await call(world(), UNREAD, {}, tenant.owner)
  expect([answer.status, answer.errors?.[0]?.extensions.code, answer.data ?? null]).toEqual([
    400,
    'BAD_USER_INPUT',
    null,
  ])
})

test('elsewhere or under a host that is not ours no socket is opened', async () => {
  await expect(openSocket(world(), { path: '/admin' })).rejects.toThrow('refused with 404')
  expect(await upgradeAs(world(), 'Host: somebody.else.example')).toContain(' 421 ')
  expect(await upgradeAs(world(), 'Host: localhost\r\nHost: somebody.else.example')).toContain(' 400 ')
  expect(await upgradeAs(world(), 'Host: localhost')).toContain(' 101 ')
})

test('JB-07: a process that goes away tells whoever listens, and opens no socket any more', async () => {
  const socket = await listen()
  world().app.drain()
  expect(await socket.closed).toBe(1001)
  expect(await upgradeAs(world(), 'Host: localhost')).toContain(' 503 ')
  expect((await fetch(`${world().url}/health/ready`)).status).toBe(503)
})
