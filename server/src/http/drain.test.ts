import { once } from 'node:events'
import { Agent, request } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { openDatabase, type TestDatabase } from '../testing/database.js'
import { type Built, startBuilt } from '../testing/process.js'
import { listenAs } from '../testing/socket.js'
import { PASSWORD } from '../testing/tenants.js'

let database: TestDatabase
let web: Built

beforeAll(async () => {
  database = await openDatabase()
  web = await startBuilt('main.js', database)
  await web.until(async () => (await send('GET', '/health/ready')).status === 200)
})
afterAll(async () => {
  web?.child.kill('SIGKILL')
  await database.drop()
})

const agent = new Agent({ keepAlive: true, maxSockets: 20 })
type Outcome = { status: number; error?: string | undefined }

function send(method: string, path: string, body?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const sent = request({ host: '127.0.0.1', port: web.port, method, path, headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
      answer.on('error', (error: NodeJS.ErrnoException) => resolve({ status: 0, error: error.code }))
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ status: 0, error: error.code }))
    sent.end(body)
  })
}

const plans = (): Promise<Outcome> => send('POST', '/graphql', '{"query":"{ plans { key } }"}')

/** Somebody who listens: the sockets of a process that goes away are told so. */
async function listener(): Promise<{ closed: Promise<number> }> {
  const url = `http://localhost:${web.port}`
  const input = {
    tenantName: 'A Town',
    tenantSlug: 'drained',
    name: 'Olive',
    email: 'o@drained.example',
    password: PASSWORD,
  }
  const register = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const made = await call<{ registerTenant: { accessToken: string } }>({ url }, register, { input })
  const socket = await listenAs({ url }, made.data?.registerTenant.accessToken ?? '')
  socket.subscribe('1', 'subscription { unreadNotifications }')
  await socket.heard('1')
  return socket
}

test('JB-07: stopped under twenty requests a second, it says 503 first, finishes every request it took, tells its sockets, and ends with 0', async () => {
  const socket = await listener()
  const holder = new pg.Client({ connectionString: database.superuserUrl })
  await holder.connect()
  await holder.query('begin')
  await holder.query('lock table plan in access exclusive mode')
  const slow = plans()
  const outcomes: Promise<Outcome>[] = []
  const ready: Promise<Outcome>[] = []
  const load = setInterval(() => outcomes.push(send('POST', '/graphql', '{"query":"{ __typename }"}')), 50)
  const looks = setInterval(() => ready.push(send('GET', '/health/ready')), 100)
  await new Promise((resolve) => setTimeout(resolve, 1_000))

  const exited = once(web.child, 'exit')
  const askedAt = Date.now()
  web.child.kill('SIGTERM')
  // The one that waits for a lock is answered long after the door was shut.
  setTimeout(() => void holder.end(), 3_000)
  // Going away, as 1012 (restarting) would be: the client comes back at once, to another process.
  expect([1001, 1012]).toContain(await socket.closed)
  const [code] = await exited
  clearInterval(load)
  clearInterval(looks)

  expect(Date.now() - askedAt).toBeLessThan(30_000)
  expect([code, /"level":"error"/.test(web.said())]).toEqual([0, false])
  expect(await slow).toEqual({ status: 200 })
  const answers = await Promise.all(outcomes)
  // Whoever came after the door was shut was not let in at all; nobody was let in and left without an answer.
  for (const outcome of answers) expect(['200', 'ECONNREFUSED']).toContain(outcome.error ?? String(outcome.status))
  expect(answers.filter((outcome) => outcome.status === 200).length).toBeGreaterThan(20)
  const seen = (await Promise.all(ready)).map((outcome) => outcome.error ?? String(outcome.status))
  expect(seen[0]).toBe('200')
  expect(seen.indexOf('503')).toBeGreaterThan(0)
  expect(seen.indexOf('503')).toBeLessThan(seen.indexOf('ECONNREFUSED'))
}, 90_000)
