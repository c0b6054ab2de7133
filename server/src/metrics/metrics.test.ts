import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type TestDatabase } from '../testing/database.js'
import { type Built, startBuilt } from '../testing/process.js'
import { productionSettings } from '../testing/production.js'
import { scrape, seriesIn } from '../testing/scrape.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'

/** The built processes, because an ops port of their own is what is tested. */
let database: TestDatabase
let web: Built
let worker: Built
const opsPortOf = ({ said }: Built): number => Number(/"message":"metrics","port":(\d+)/.exec(said())?.[1] ?? 0)
const metricsOf = (process: Built): Promise<Map<string, number>> => scrape(opsPortOf(process))
const send = (body: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  wire({ url: `http://localhost:${web.port}` }, { headers: { ...asJson, ...headers }, body })

beforeAll(async () => {
  database = await openDatabase()
  const settings = { OPS_PORT: '0', RATE_LIMIT_ADDRESS: '1/20', LOGINS_PER_ADDRESS: '2' }
  ;[web, worker] = await Promise.all([
    startBuilt('main.js', database, settings),
    startBuilt('worker.js', database, settings),
  ])
  for (const each of [web, worker]) await each.until(() => opsPortOf(each) > 0)
  await web.until(
    async () =>
      (await wire({ url: `http://localhost:${web.port}` }, { method: 'GET', path: '/health/live' })).status === 200,
  )
  // Leaves a mail for the worker.
  const register = 'mutation R($i: RegisterInput!) { register(input: $i) }'
  const person = { name: 'Rae Newcomer', email: 'rae@people.example', password: 'a kettle of herring gulls' }
  await send(JSON.stringify({ query: register, variables: { i: person } }))
})
afterAll(async () => {
  for (const each of [web, worker]) each?.child.kill('SIGKILL')
  await database.drop()
})

test('requests are counted by operation and code, those that nobody read as such, and a stranger names no series', async () => {
  await send('{"query":"{ plans { key } }"}')
  await send('{"query":"query OfAStranger { plans { key } }"}')
  await send('{"query":"query OfAStranger { plans { key } me { role } }"}')
  await send('{"query":"{ nothingOfTheKind }"}')
  await send('{')
  const login = 'mutation L($i: LoginInput!) { login(input: $i) { accessToken } }'
  const variables = { i: { email: 'nobody@people.example', password: 'wrong' } }
  for (let at = 0; at < 2; at += 1) await send(JSON.stringify({ query: login, variables }))
  const seen = await metricsOf(web)
  expect(seriesIn(seen, 'mainstreet_requests_total')).toEqual({
    'operation="register",code="OK"': 1,
    'operation="plans",code="OK"': 2,
    'operation="other",code="OK"': 1,
    'operation="unread",code="BAD_USER_INPUT"': 2,
    'operation="login",code="UNAUTHENTICATED"': 1,
    'operation="login",code="RATE_LIMITED"': 1,
  })
  expect(seen.get('mainstreet_request_duration_seconds_count{operation="plans"}')).toBe(2)
  expect(seen.get('mainstreet_rate_limited_total{bucket="field"}')).toBe(1)
  expect([...seen.keys()].join('\n')).not.toContain('Stranger')
})

test('what the edge refuses is counted by the bucket that was empty', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => send('{"query":"{ plans { key } }"}')))
  const refused = answers.filter(({ status }) => status === 429).length
  expect(refused).toBeGreaterThan(15)
  const seen = await metricsOf(web)
  expect(seen.get('mainstreet_rate_limited_total{bucket="address"}')).toBe(refused)
  expect(seen.get('mainstreet_requests_total{operation="unread",code="RATE_LIMITED"}')).toBe(refused)
})

test('the pools, the event loop and the heap can be read of both processes, the queue and its jobs of the worker', async () => {
  for (const process of [web, worker]) {
    const seen = await metricsOf(process)
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'process_open_fds'])
      expect([name, seen.has(name)]).toEqual([name, true])
    expect(seen.get('mainstreet_pool_size{pool="operations"}')).toBe(10)
    expect(seen.get('mainstreet_pool_waiting{pool="operations"}')).toBe(0)
  }
  await worker.until(async () => (await metricsOf(worker)).get('mainstreet_queue_readable') === 1)
  await worker.until(
    async () => (await metricsOf(worker)).get('mainstreet_jobs_total{task="mail",outcome="done"}') === 1,
  )
  await worker.until(async () => (await metricsOf(worker)).get('mainstreet_queue_jobs{state="waiting"}') === 0)
  const seen = await metricsOf(worker)
  expect(seen.get('mainstreet_queue_jobs{state="failed"}')).toBe(0)
  expect(seen.get('mainstreet_mails_total{outcome="sent"}')).toBe(1)
})

test('metrics are on the ops port alone, and nothing else is there', async () => {
  expect((await wire({ url: `http://localhost:${web.port}` }, { method: 'GET', path: '/metrics' })).status).toBe(404)
  const ops = { url: `http://127.0.0.1:${opsPortOf(web)}` }
  for (const path of ['/', '/graphql', '/health/ready']) {
    expect((await wire(ops, { method: 'GET', path })).status).toBe(404)
    expect((await wire(ops, { path: '/metrics' })).status).toBe(404)
  }
})

test('the port of somebody else is a warning where one develops, and ends a start in production', async () => {
  const taken = { OPS_PORT: String(opsPortOf(web)) }
  const second = await startBuilt('main.js', database, taken)
  await second.until(() => second.said().includes('"message":"listening"'))
  expect(second.said()).toMatch(/"level":"warn","message":"metrics are not served"/)
  second.child.kill('SIGKILL')
  const strict = await startBuilt('main.js', database, { ...productionSettings(), ...taken })
  expect((await once(strict.child, 'close'))[0]).toBe(1)
  expect(strict.said()).toMatch(/EADDRINUSE/)
}, 90_000)
