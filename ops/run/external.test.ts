import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { useExternal } from './external.ts'
import { withClient } from './postgres/roles.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { answerAsVersion } from './testing/old-postgres.ts'
import { freshFolder } from './testing/serving.ts'

let dataDir: string
let pg: Postgres
const use = (DATABASE_URL: string, DATABASE_OWNER_URL?: string) =>
  useExternal({ DATABASE_URL, DATABASE_OWNER_URL }, dataDir)
const refusal = (message: RegExp) => ({ name: 'Refusal', message })

beforeAll(async () => {
  dataDir = await freshFolder()
  pg = await startPostgres({ dataDir, fsync: false })
})

afterAll(async () => {
  await pg.remove()
  rmSync(dirname(dataDir), { recursive: true })
})

test('two addresses are enough: the owner makes the log-ins for operators and jobs', async () => {
  const addresses = await use(pg.webUrl, pg.ownerUrl)
  assert.equal(addresses.webUrl, pg.webUrl)
  for (const [url, group] of [
    [addresses.platformUrl, 'platform'],
    [addresses.jobsUrl, 'jobs'],
  ] as const) {
    const { rows } = await withClient(url, (client) =>
      client.query(`select pg_has_role('mainstreet_${group}', 'usage') as member`),
    )
    assert.deepEqual(rows, [{ member: true }])
  }
  assert.deepEqual(await use(pg.webUrl, pg.ownerUrl), addresses)
})

test('a web role that row-level security does not hold is refused', async () => {
  const superuser = Object.assign(new URL(pg.superuserUrl), { pathname: '/mainstreet' }).href
  await assert.rejects(
    use(superuser, pg.ownerUrl),
    refusal(/^DATABASE_URL logs in as postgres, whom row-level security does not hold/),
  )
  await assert.rejects(use(pg.ownerUrl, pg.ownerUrl), refusal(/^DATABASE_URL logs in as mainstreet_owner/))
})

test('an owner that is missing, or elsewhere, is refused', async () => {
  await assert.rejects(use(pg.webUrl), refusal(/^DATABASE_OWNER_URL is not set/))
  await assert.rejects(use(pg.webUrl, pg.superuserUrl), refusal(/name different databases/))
  const { jobsUrl } = await use(pg.webUrl, pg.ownerUrl)
  await assert.rejects(use(pg.webUrl, jobsUrl), refusal(/^DATABASE_OWNER_URL cannot set up the roles/))
})

test('a database that does not answer is named without its password', async () => {
  await assert.rejects(use('postgres://someone:hidden@127.0.0.1:1/x'), (error: Error) => {
    assert.match(error.message, /^DATABASE_URL: cannot connect to the database at 127\.0\.0\.1:1/)
    assert.ok(!error.message.includes('hidden'))
    return true
  })
})

test('a PostgreSQL older than 18 is refused by its version', async () => {
  const old = createServer(answerAsVersion('17.5', 170_005)).listen(0, '127.0.0.1')
  await new Promise((resolve) => old.once('listening', resolve))
  const { port } = old.address() as { port: number }
  await assert.rejects(
    use(`postgres://someone@127.0.0.1:${port}/x`),
    refusal(/^PostgreSQL 18 or newer is needed, and DATABASE_URL leads to PostgreSQL 17\.5\.$/),
  )
  old.close()
})
