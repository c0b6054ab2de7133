import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { call } from '../../testing/call.js'
import { startOddWorker } from '../../testing/odd-worker.js'
import { leaveJob } from '../../testing/jobs.js'
import { builtSecrets } from '../../testing/process.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

/** Where Sentry would listen: what it is sent by whom, on loopback. Its answers are as its own. */
type Told = { path: string; text: string; event: Record<string, unknown> }
const told: Told[] = []
let status = 200
const ingest = createServer(async (req, res) => {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString()
  told.push({ path: req.url ?? '', text, event: JSON.parse(text.split('\n')[2] ?? '{}') })
  res.writeHead(status).end('{}')
}).listen(0, '127.0.0.1')
await once(ingest, 'listening')
const dsn = `http://publickey@127.0.0.1:${(ingest.address() as AddressInfo).port}/7`
const world = useWorld({ SENTRY_DSN: dsn, JWT_SECRET: builtSecrets.jwtSecret })
afterAll(() => ingest.close())
beforeEach(() => {
  told.length = 0
  status = 200
})

const origins = 'mutation Break($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { id } }'
async function fail(origin: string): Promise<{ incident?: string; requestId?: string } | undefined> {
  const tenant = await makeTenant(world())
  await world().truth('alter table tenant_origin rename to tenant_origin_gone')
  const { errors } = await call(world(), origins, { origins: [origin] }, tenant.owner)
  await world().truth('alter table tenant_origin_gone rename to tenant_origin')
  return errors?.[0]?.extensions
}

test('row 285: a failure of ours reaches Sentry with the incident that the caller was told, where it happened, and nothing of the caller', async () => {
  const { incident } = (await fail('https://canary-5a1b.example')) ?? {}
  await expect.poll(() => told.length).toBe(1)
  const [{ path, text, event } = {} as Told] = told
  expect(path).toMatch(/^\/api\/7\/envelope\//)
  expect(event).toMatchObject({
    level: 'error',
    message: 'unexpected failure',
    environment: 'test',
    tags: { incident },
  })
  const [thrown] = (event.exception as { values: { value: string; stacktrace: { frames: { filename: string }[] } }[] })
    .values
  expect(thrown?.value).toMatch(/database error 42P01|tenant_origin/)
  expect(thrown?.stacktrace.frames.some(({ filename }) => /src\/modules|src\/scope|src\/db/.test(filename))).toBe(true)
  expect(text).not.toMatch(/canary-5a1b|Bearer|eyJ|@t-/)
  // Nor anything else that Sentry has a place for: who asked, from where, their request, what went before, which machine it was.
  const { extra, contexts, ...rest } = event
  const said = ['environment', 'event_id', 'exception', 'fingerprint', 'level', 'message', 'sdk', 'tags', 'timestamp']
  expect(Object.keys(rest).sort()).toEqual(said)
  expect([extra, Object.keys(contexts as object)]).toEqual([{ code: '42P01' }, ['trace']])
})

test('a refusal is no failure; and where Sentry fails or has enough, callers do not notice', async () => {
  const tenant = await makeTenant(world())
  await call(world(), '{ listing(id: "no") { id } }', {}, tenant.owner)
  await call(world(), origins, { origins: ['no origin'] }, tenant.owner)
  status = 429
  expect((await fail('https://a.example'))?.incident).toEqual(expect.any(String))
  await expect.poll(() => told.length).toBe(1)
  // Told to wait, it is not asked again.
  expect((await fail('https://b.example'))?.incident).toEqual(expect.any(String))
  await call(world(), '{ plans { key } }')
  expect(told).toHaveLength(1)
})

test('a job that failed for good is told once, by its task; a process that dies says why in a line of its log, and ends with 1', async () => {
  const body = `if (work.payload.kind === 'die') setTimeout(() => { throw new Error('the ground opened') }, 0)
    throw new Error('no way')`
  const enqueue = (kind: string) => leaveJob(world(), 'mail', { kind, tenantId: null, requestId: null })
  await world().truth('delete from graphile_worker._private_jobs')
  const last = await enqueue('fail')
  await world().truth('update graphile_worker._private_jobs set attempts = max_attempts - 1 where id = $1', [last])
  await enqueue('fail')
  const worker = await startOddWorker(world().database, { body }, { SENTRY_DSN: dsn })
  await worker.until(() => worker.said().match(/job failed/g)?.length === 2)
  const messages = (): unknown[] => told.map(({ event }) => event.message)
  await expect.poll(messages).toEqual(['job failed'])
  expect(told[0]?.event).toMatchObject({ tags: { task: 'mail' }, fingerprint: ['{{ default }}', 'mail'] })
  const exited = once(worker.child, 'exit')
  await enqueue('die')
  expect((await exited)[0]).toBe(1)
  expect(messages()).toContain('the process failed')
  for (const line of worker.said().trim().split('\n')) expect(() => JSON.parse(line), line).not.toThrow()
}, 60_000)
