import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import type { RunRecord } from './folder.ts'
import { argumentsOf, eventually, freshFolder, processesOf, type Serving, serveStandIns } from './testing/serving.ts'

let made: string
let dataDir: string
const begin = async (env?: NodeJS.ProcessEnv): Promise<Serving> => {
  const serving = await serveStandIns(dataDir, env)
  await serving.ready
  return serving
}
const recorded = () => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunRecord
const secretOf = async ({ url }: Serving) => ((await (await fetch(url)).json()) as { secret: string }).secret
const end = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
const nothingLeft = () => eventually(() => processesOf(dataDir).length === 0)

// A database takes seconds to make and none to copy.
beforeAll(async () => {
  made = dataDir = await freshFolder()
  const serving = await begin()
  serving.process.kill('SIGTERM')
  await serving.ended
})

beforeEach(async () => {
  dataDir = await freshFolder()
  execFileSync('cp', ['-a', made, dataDir])
})

// What a test that failed left running must not reach the next one.
afterEach(async () => {
  for (const pid of processesOf(dataDir)) end(pid)
  await nothingLeft()
  rmSync(dirname(dataDir), { recursive: true, force: true })
})

afterAll(() => rmSync(dirname(made), { recursive: true, force: true }))

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} ends everything, with exit code 0 and no process left behind`, async () => {
    const serving = await begin()
    serving.process.kill(signal)
    assert.equal(await serving.ended, 0)
    assert.deepEqual(processesOf(dataDir), [])
  })
}

test('a worker that is killed is started again; everything else goes on', async () => {
  const serving = await begin()
  const worker = () => processesOf(dataDir).find((pid) => argumentsOf(pid).includes('worker.js'))
  await eventually(() => worker() !== undefined)
  const first = worker() ?? 0
  process.kill(first, 'SIGKILL')
  await eventually(() => worker() !== undefined && worker() !== first)
  // What it says comes by a pipe, and the new process may be seen before.
  await eventually(() => /The worker process was killed and is started again/.test(serving.said()))
  serving.process.kill('SIGTERM')
  assert.equal(await serving.ended, 0)
  assert.deepEqual(processesOf(dataDir), [])
})

test('the screen lists the addresses and the demo log-ins', async () => {
  const serving = await begin()
  for (const path of ['/admin', '/graphql', '/demo/stand-in', '/widget/v1.js', '/outbox'])
    assert.ok(serving.said().includes(path), path)
  assert.match(serving.said(), /owner@example\.test\s+stand-in/)
  serving.process.kill('SIGTERM')
  await serving.ended
})

test('a command beside it is told where it runs, whatever port its own settings name', async () => {
  const serving = await begin()
  const env = { ...process.env, PORT: '4000', MAINSTREET_DATA_DIR: dataDir }
  const said = execFileSync(process.execPath, [join(import.meta.dirname, 'testing', 'beside.ts')], { env }).toString()
  assert.match(said, new RegExp(`port ${new URL(serving.url).port}, database ${recorded().addresses?.webUrl}`))
  serving.process.kill('SIGTERM')
  await serving.ended
})

test('a request in flight is answered before the web process ends', async () => {
  const serving = await begin()
  const answer = fetch(`${serving.url}/slow`).then((response) => response.text())
  await new Promise((later) => setTimeout(later, 200))
  serving.process.kill('SIGTERM')
  assert.equal(await answer, 'slow answer')
  assert.equal(await serving.ended, 0)
})

test('a child that does not stop is killed when the stop is asked for a second time', async () => {
  const serving = await begin({ FAKE_NEVER_STOPS: '1' })
  serving.process.kill('SIGINT')
  await new Promise((later) => setTimeout(later, 1_500))
  serving.process.kill('SIGINT')
  assert.equal(await serving.ended, 0)
  assert.deepEqual(processesOf(dataDir), [])
})

test('when the start itself is killed, its processes notice and end', async () => {
  const serving = await begin()
  serving.process.kill('SIGKILL')
  await serving.ended
  assert.ok(await nothingLeft(), 'something is still running')
})

test('when everything is killed at once, the next start works on the same data', async () => {
  const serving = await begin()
  const secret = await secretOf(serving)
  for (const pid of [serving.process.pid ?? 0, ...processesOf(dataDir)]) process.kill(pid, 'SIGKILL')
  await serving.ended
  const next = await begin()
  assert.equal(await secretOf(next), secret)
  next.process.kill('SIGTERM')
  assert.equal(await next.ended, 0)
})

test('the next start ends a child that a killed run left behind', async () => {
  const serving = await begin({ FAKE_NEVER_STOPS: '1' })
  const left = recorded().children.map(({ pid }) => pid)
  serving.process.kill('SIGKILL')
  await serving.ended
  const next = await begin()
  assert.ok(!left.some((pid) => processesOf(dataDir).includes(pid)))
  next.process.kill('SIGTERM')
  await next.ended
})

test('a stop during the migrations ends the start', async () => {
  const serving = await serveStandIns(dataDir, { FAKE_MIGRATE_MS: '60000' })
  assert.ok(await eventually(() => processesOf(dataDir).some((pid) => argumentsOf(pid).includes('migrate.js'))))
  serving.process.kill('SIGTERM')
  assert.equal(await serving.ended, 130)
  assert.deepEqual(processesOf(dataDir), [])
})

test('failed migrations are told with their reason, and the start ends with exit code 1', async () => {
  const serving = await serveStandIns(dataDir, { FAKE_MIGRATE_FAILS: '1' })
  assert.equal(await serving.ended, 1)
  assert.match(serving.said(), /migrate process ended with code 1[\s\S]*stand-in was told to fail/)
  assert.deepEqual(processesOf(dataDir), [])
})

test('a web process that ends by itself takes the run down with exit code 1 and a sentence', async () => {
  const serving = await begin()
  await fetch(`${serving.url}/crash`).catch(() => {})
  assert.equal(await serving.ended, 1)
  assert.match(serving.said(), /The web process ended with code 7/)
  assert.deepEqual(processesOf(dataDir), [])
})

test('a port that is taken is refused in one sentence', async () => {
  const stranger = createServer().listen(0)
  const { port } = stranger.address() as { port: number }
  const serving = await serveStandIns(dataDir, {}, port)
  assert.equal(await serving.ended, 1)
  assert.match(serving.said(), new RegExp(`^\\s+Port ${port} is taken by another program: .*npm start\\.\\s+$`))
  stranger.close()
})

test('a data folder of another run is refused in one sentence, and that run goes on', async () => {
  const first = await begin()
  const second = await serveStandIns(dataDir)
  assert.equal(await second.ended, 1)
  assert.match(second.said(), /^\s+The data folder \S+ is in use by another run \(npm start, process \d+\).*\s+$/)
  assert.equal((await fetch(first.url)).status, 200)
  first.process.kill('SIGTERM')
  await first.ended
})

test('a data folder that cannot be written to is refused in one sentence', async () => {
  const file = `${dataDir}.file`
  writeFileSync(file, '')
  const serving = await serveStandIns(join(file, 'data'))
  assert.equal(await serving.ended, 1)
  assert.match(serving.said(), /^\s+Cannot write to \S+: part of the path is a file\.\s+$/)
})

test('a folder that holds other things is not taken for a data folder', async () => {
  const folder = `${dataDir}.others`
  mkdirSync(folder, { mode: 0o755 })
  writeFileSync(join(folder, 'thesis.txt'), '')
  const serving = await serveStandIns(folder)
  assert.equal(await serving.ended, 1)
  assert.match(serving.said(), /already holds other files/)
  assert.equal(statSync(folder).mode & 0o777, 0o755)
})
