import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { currentRun } from './folder.ts'
import { placeFor } from './postgres/place.ts'
import { withClient } from './postgres/roles.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { eventually, freshFolder, processesOf } from './testing/serving.ts'

let dataDir: string
let pg: Postgres
const start = () => startPostgres({ dataDir, fsync: false })
const rows = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

beforeAll(async () => {
  dataDir = await freshFolder()
  pg = await start()
})

afterAll(async () => {
  await pg.remove()
  rmSync(dirname(dataDir), { recursive: true })
})

test('the embedded database is PostgreSQL 18 in UTF-8, on loopback only', async () => {
  const [settings] = await rows(
    pg.superuserUrl,
    `select current_setting('server_version_num')::int >= 180000 as new, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
  )
  assert.deepEqual(settings, { new: true, encoding: 'UTF8', addresses: '127.0.0.1', sockets: '' })
})

test('it keeps what a crash of the machine must not take, unless a test asked otherwise', async () => {
  const { serverSettings } = await import('./postgres/settings.ts')
  assert.match(serverSettings({ port: 1, fsync: true }), /fsync = on\nsynchronous_commit = on\nfull_page_writes = on/)
})

test('the roles are those of production: only the owner owns, no one bypasses row-level security', async () => {
  const roles = await rows(
    pg.superuserUrl,
    `select rolname as name, rolcanlogin as logs_in, rolcreaterole as creates, rolsuper or rolbypassrls as unheld
      from pg_roles where rolname like 'mainstreet%' order by 1`,
  )
  const role = (name: string, logs_in: boolean, creates = false) => ({
    name: `mainstreet_${name}`,
    logs_in,
    creates,
    unheld: false,
  })
  const expected = [role('app', true), role('jobs', false), role('operator', true), role('owner', true, true)]
  assert.deepEqual(roles, [...expected, role('platform', false), role('web', false), role('worker', true)])
})

test('every log-in has the rights of its group and cannot make a table', async () => {
  const members = { webUrl: 'mainstreet_web', platformUrl: 'mainstreet_platform', jobsUrl: 'mainstreet_jobs' } as const
  for (const [address, group] of Object.entries(members)) {
    const url = pg[address as keyof typeof members]
    assert.deepEqual(await rows(url, `select pg_has_role('${group}', 'usage') as member`), [{ member: true }])
    await assert.rejects(rows(url, 'create table intruder (id int)'), /permission denied/)
    await assert.rejects(rows(url, 'create temp table intruder (id int)'), /permission denied/)
  }
})

test('the owner can make a role and grant it, without being a superuser', async () => {
  await rows(pg.ownerUrl, 'create role door_probe nologin; grant door_probe to mainstreet_app; drop role door_probe')
  assert.deepEqual(await rows(pg.ownerUrl, 'show createrole_self_grant'), [{ createrole_self_grant: 'set, inherit' }])
})

test('nobody else on the machine can read the data or the passwords', () => {
  const world = (path: string) => statSync(path).mode & 0o007
  const { path } = placeFor(dataDir, JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).cluster)
  for (const name of [dataDir, path, ...readdirSync(dataDir).map((entry) => join(dataDir, entry))])
    assert.equal(world(name), 0, name)
  assert.equal(statSync(join(dataDir, 'postgres.json')).mode & 0o077, 0)
})

test('a data folder in use is refused in one sentence that names the process', async () => {
  await assert.rejects(start(), {
    name: 'Refusal',
    message: new RegExp(`in use by another run .*process ${process.pid}\\)`),
  })
})

test('a later start has the same addresses and the same rows', async () => {
  await rows(pg.ownerUrl, 'create table kept as select 1 as id')
  const { webUrl } = pg
  await pg.stop()
  assert.equal(currentRun(dataDir), undefined)
  pg = await start()
  assert.equal(pg.webUrl, webUrl)
  assert.equal((await rows(pg.ownerUrl, 'select id from kept')).length, 1)
})

test('after kill -9 of the server the next start recovers', async () => {
  process.kill(pg.pid, 'SIGKILL')
  await pg.ended
  await pg.stop()
  pg = await start()
  assert.equal((await rows(pg.ownerUrl, 'select id from kept')).length, 1)
})

test('a port that somebody else has taken meanwhile is changed', async () => {
  await pg.stop()
  const taken = Number(new URL(pg.webUrl).port)
  const stranger = createServer().listen(taken, '127.0.0.1')
  pg = await start()
  stranger.close()
  assert.notEqual(Number(new URL(pg.webUrl).port), taken)
})

test('a pid file whose number now belongs to a stranger does not stop the start', async () => {
  await pg.stop()
  const stranger = spawn('sleep', ['60'], statOwner(dataDir))
  const { path } = placeFor(dataDir, 'postgres')
  writeFileSync(join(path, 'postmaster.pid'), `${stranger.pid}\n${path}\n`)
  pg = await start()
  assert.equal(stranger.exitCode, null)
  stranger.kill()
})

test('when the process that started it is killed, the server ends by itself', async () => {
  await pg.stop()
  const script = `import { startPostgres } from '${import.meta.dirname}/postgres.ts'
    await startPostgres({ dataDir: '${dataDir}', fsync: false }); console.log('started'); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => other.stdout.once('data', resolve))
  other.kill('SIGKILL')
  assert.ok(await eventually(() => processesOf(dataDir).length === 0), 'the server is still there')
  pg = await start()
})

test('a first start that was killed half-way leaves nothing in the way of the next', async () => {
  const other = await freshFolder()
  mkdirSync(join(other, 'postgres.new'), { recursive: true })
  writeFileSync(join(other, 'run.lock'), '')
  writeFileSync(join(other, 'postgres.new', 'PG_VERSION'), '18\n')
  const second = await startPostgres({ dataDir: other, fsync: false })
  assert.equal((await rows(second.webUrl, 'select 1')).length, 1)
  await second.remove()
  rmSync(dirname(other), { recursive: true })
})

/** As root, a stranger of the database's own account: the one PostgreSQL would take for another server. */
function statOwner(path: string): { uid?: number; gid?: number } {
  const { account } = placeFor(path, 'postgres')
  return account ?? {}
}
