import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, buildApp } from '../app.js'
import { readConfig } from '../config.js'
import { openDatabase, type TestDatabase } from '../testing/database.js'
import { productionSettings } from '../testing/production.js'
import { type TcpProxy, tcpProxy } from '../testing/tcp-proxy.js'
import { asJson, type WireAnswer, wire } from '../testing/wire.js'

let database: TestDatabase
let proxy: TcpProxy
let app: App
const server = createServer((req, res) => app.express(req, res))
let url = ''

beforeAll(async () => {
  database = await openDatabase()
  proxy = await tcpProxy(database.webUrl)
  app = await buildApp(readConfig({ ...productionSettings(), DATABASE_URL: proxy.url }))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await app.close()
  await proxy.close()
  await database.drop()
})

async function truth(sql: string, params: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  return client
    .query(sql, params)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const get = (path: string): Promise<WireAnswer> => wire({ url }, { method: 'GET', path })
const plans = (): Promise<WireAnswer> => wire({ url }, { headers: asJson, body: '{"query":"{ plans { key } }"}' })

test('BK-08: with the database gone the process is alive and not ready, and comes back by itself', async () => {
  expect((await get('/health/ready')).status).toBe(200)
  expect((await plans()).status).toBe(200)
  proxy.cut()
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now()
    const [live, ready, healthz] = await Promise.all(['/health/live', '/health/ready', '/healthz'].map(get))
    expect([live?.status, ready?.status, healthz?.status]).toEqual([200, 503, 503])
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(ready?.json).toEqual({ status: 'unavailable' })
  }
  const answer = await plans()
  expect([answer.status, answer.json.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1|postgres/)
  proxy.restore()
  expect((await get('/health/ready')).status).toBe(200)
  expect((await plans()).status).toBe(200)
})

test('BK-08: while a migration is pending the process is alive and not ready', async () => {
  const newest = '(select max(name) from migration.applied)'
  const [applied] = await truth(`delete from migration.applied where name = ${newest} returning name`)
  expect([(await get('/health/live')).status, (await get('/health/ready')).status]).toEqual([200, 503])
  await truth('insert into migration.applied (name) values ($1)', [applied?.name])
  expect((await get('/health/ready')).status).toBe(200)
})

test('BK-08: while nobody serves the queue the process is alive and not ready; a backlog that is worked on is none', async () => {
  const both = async (): Promise<number[]> => [(await get('/health/live')).status, (await get('/health/ready')).status]
  const add = `select (graphile_worker.add_job('mail', '{}', run_at => now() - make_interval(mins => $1))).id`
  const [young] = await truth(add, [9])
  expect(await both()).toEqual([200, 200])
  const [old] = await truth(add, [11])
  expect(await both()).toEqual([200, 503])
  const lock = 'update graphile_worker._private_jobs set locked_at = now() - make_interval(mins => $2) where id = $1'
  await truth(lock, [young?.id, 1])
  expect(await both()).toEqual([200, 200])
  await truth(lock, [young?.id, 11])
  expect(await both()).toEqual([200, 503])
  // Who has failed as often as they may waits for nobody.
  await truth('update graphile_worker._private_jobs set attempts = max_attempts where id = $1', [old?.id])
  expect(await both()).toEqual([200, 200])
})

test('a process that is being stopped says so first, and still answers', async () => {
  app.drain()
  expect([(await get('/health/live')).status, (await get('/health/ready')).status]).toEqual([200, 503])
  expect((await plans()).status).toBe(200)
})
