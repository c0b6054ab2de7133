import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicKey } from '../modules/media/media.service.js'
import { localFiles } from '../providers/files/local.js'
import { ask, type Caller, call } from '../testing/call.js'
import { makeOperator, makeTenant, type Tenancy } from '../testing/tenants.js'
import { type Built, startBuilt } from '../testing/process.js'
import { useWorld } from '../testing/world.js'

/** TI-20: what one process shuts is shut in every other within five seconds, and nothing is lost. */
const world = useWorld()
let other: Built
let worker: Built
let operator: Caller
let tenant: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  tenant = await makeTenant(world())
  const STORAGE_DIR = `${world().mailFolder}-files`
  const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY } = world().config
  const secrets = { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY }
  other = await startBuilt('main.js', world().database, { ...secrets, STORAGE_DIR })
  worker = await startBuilt('worker.js', world().database, secrets)
  await other.until(async () => (await fetch(`http://localhost:${other.port}/health/live`)).ok)
  await localFiles(STORAGE_DIR).put(publicKey(hash), Buffer.from('RIFF0000WEBP'))
  await world().truth(
    `insert into media_asset (tenant_id, id, purpose, status, upload_key, hash, content_type, bytes, width, height, alt, uploaded_by)
     values ($1, uuidv7(), 'LISTING', 'READY', $2, $3, 'image/webp', 12, 1, 1, '', $4)`,
    [tenant.id, `${tenant.id}/x`, hash, tenant.owner.userId],
  )
}, 120_000)
afterAll(() => {
  for (const built of [other, worker]) built?.child.kill('SIGKILL')
})

const hash = randomBytes(32).toString('hex')
const elsewhere = () => ({ url: `http://localhost:${other.port}` })

async function answers(key: string): Promise<Record<string, number>> {
  const status = async (caller: Caller): Promise<number> =>
    (await call(elsewhere(), '{ tenant { id } }', {}, caller)).status
  return {
    'a visitor of the widget': await status({ tenant: tenant.slug }),
    'a key': await status({ headers: { 'x-api-key': key } }),
    'a picture': (await fetch(`${elsewhere().url}/media/${hash}`)).status,
  }
}

test('suspending shuts widget, keys, pictures and jobs of another process within five seconds; reopening opens them', async () => {
  const made = await ask<{ createApiKey: { secret: string } }>(
    world(),
    'mutation { createApiKey(input: { name: "Reads", kind: SECRET, scopes: ["listing.read"] }) { secret } }',
    {},
    tenant.owner,
  )
  const key = made.createApiKey.secret
  const open = await answers(key)
  expect(open).toMatchObject({ 'a visitor of the widget': 200, 'a key': 200, 'a picture': 200 })
  await worker.until(async () => (await waiting()) === 0)
  const move = (verb: string): Promise<unknown> =>
    ask(world(), `mutation ($id: ID!) { ${verb}(id: $id, reason: "unpaid") { status } }`, { id: tenant.id }, operator)
  await move('suspendTenant')
  const since = Date.now()
  const shut = { 'a visitor of the widget': 403, 'a key': 403, 'a picture': 404 }
  await other.until(async () => JSON.stringify(await answers(key)) === JSON.stringify(shut))
  expect(Date.now() - since).toBeLessThan(5_000)
  // What happened while it was shut waits for it: the event that it was suspended is delivered to nobody yet.
  await worker.until(async () => (await postponed()) > 0)
  expect(await waiting()).toBeGreaterThan(0)
  await move('reopenTenant')
  await other.until(async () => JSON.stringify(await answers(key)) === JSON.stringify(open))
  await world().truth(`update graphile_worker._private_jobs set run_at = now()`)
  await worker.until(async () => (await waiting()) === 0)
}, 90_000)

const waiting = async (): Promise<number> =>
  (await world().truth(`select 1 from event where tenant_id = $1 and state = 'WAITING'`, [tenant.id])).length
const postponed = async (): Promise<number> =>
  (await world().truth(`select 1 from graphile_worker._private_jobs where run_at > now() + interval '1 minute'`)).length
