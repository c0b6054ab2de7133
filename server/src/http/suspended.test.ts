import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicKey } from '../modules/media/public-files.js'
import { localFiles } from '../providers/files/local.js'
import { ask, type Caller, call } from '../testing/call.js'
import { makeOperator, makeTenant, PASSWORD, type Tenancy } from '../testing/tenants.js'
import { mailTo } from '../testing/jobs.js'
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
  // What the suite asks at once is no flood.
  const RATE_LIMIT = '10000/10000'
  other = await startBuilt('main.js', world().database, { ...secrets, STORAGE_DIR, RATE_LIMIT })
  const MAINSTREET_DATA_DIR = dirname(world().mailFolder)
  worker = await startBuilt('worker.js', world().database, { ...secrets, MAINSTREET_DATA_DIR, STORAGE_DIR })
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
    'its owner': await status({ token: tenant.owner.token }),
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
  expect(open).toMatchObject({ 'a visitor of the widget': 200, 'a key': 200, 'its owner': 200, 'a picture': 200 })
  await worker.until(async () => (await waiting()) === 0)
  // Asked for while it was open, and left lying until it is shut.
  worker.child.kill('SIGSTOP')
  await ask(world(), `mutation { requestTenantExport(input: { password: "${PASSWORD}" }) { id } }`, {}, tenant.owner)
  await invite(guest)
  await move('suspendTenant')
  worker.child.kill('SIGCONT')
  const since = Date.now()
  const shut = { 'a visitor of the widget': 403, 'a key': 403, 'its owner': 403, 'a picture': 404 }
  await other.until(async () => JSON.stringify(await answers(key)) === JSON.stringify(shut))
  expect(Date.now() - since).toBeLessThan(5_000)
  // What happened while it was shut waits for it: the event that it was suspended is delivered to nobody yet.
  await worker.until(async () => (await postponed()) > 0)
  expect(await waiting()).toBeGreaterThan(0)
  // Nothing is written out for anybody, and nobody is written to in its name.
  expect([await exports(), mailTo(world(), guest)]).toEqual([['WAITING'], []])
  await move('reopenTenant')
  await other.until(async () => JSON.stringify(await answers(key)) === JSON.stringify(open))
  // Nor for the end of the hour it was put off for.
  await worker.until(async () => (await waiting()) === 0)
  await worker.until(() => mailTo(world(), guest).length > 0)
  // LG-01: what it did afterwards it says in lines that hold nothing of what it sent.
  await invite(later)
  await worker.until(async () => mailTo(world(), later).length > 0 && (await exports())[0] === 'READY')
  const link = /#token=([\w-]{43})/.exec(mailTo(world(), later)[0]?.text ?? '')?.[1] ?? ''
  expect(link).toHaveLength(43)
  expect(worker.said()).toContain('"message":"job"')
  for (const secret of [link, PASSWORD, later, key]) expect(worker.said()).not.toContain(secret)
}, 90_000)

test('AK-06: a key that is revoked under twenty requests a second is accepted by neither of two processes any more', async () => {
  const made = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    world(),
    'mutation { createApiKey(input: { name: "Gone", kind: SECRET, scopes: ["listing.read"] }) { secret apiKey { id } } }',
    {},
    tenant.owner,
  )
  const { secret, apiKey } = made.createApiKey
  const heard: Promise<{ at: number; status: number }>[] = []
  const one = async (to: { url: string }) => {
    const at = Date.now()
    const { status } = await call(to, '{ verifyApiKey { id } }', {}, { headers: { 'x-api-key': secret } })
    return { at, status }
  }
  const load = setInterval(() => heard.push(one(world()), one(elsewhere())), 100)
  await pause(1_000)
  await ask(world(), 'mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: apiKey.id }, tenant.owner)
  const revoked = Date.now()
  await pause(2_000)
  clearInterval(load)
  const answers = await Promise.all(heard)
  const statuses = (of: typeof answers) => [...new Set(of.map(({ status }) => status))]
  expect(statuses(answers.filter(({ at }) => at < revoked - 500))).toEqual([200])
  const after = answers.filter(({ at }) => at > revoked)
  expect([statuses(after), after.length > 20]).toEqual([[401], true])
}, 30_000)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const [guest, later] = ['guest@shut.example', 'later@shut.example'] as const
const invite = (email: string): Promise<unknown> =>
  ask(world(), `mutation { inviteMember(input: { email: "${email}", role: EDITOR }) { id } }`, {}, tenant.owner)
const exports = async (): Promise<unknown[]> =>
  (await world().truth('select state from tenant_export where tenant_id = $1', [tenant.id])).map(({ state }) => state)
const move = (verb: string): Promise<unknown> =>
  ask(world(), `mutation ($id: ID!) { ${verb}(id: $id, reason: "unpaid") { status } }`, { id: tenant.id }, operator)
const waiting = async (): Promise<number> =>
  (await world().truth(`select 1 from event where tenant_id = $1 and state = 'WAITING'`, [tenant.id])).length
const postponed = async (): Promise<number> =>
  (await world().truth(`select 1 from graphile_worker._private_jobs where run_at > now() + interval '1 minute'`)).length
