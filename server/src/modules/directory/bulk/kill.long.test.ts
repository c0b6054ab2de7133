import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { letTimePass } from '../../../testing/jobs.js'
import { type Built, startBuilt } from '../../../testing/process.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { dryRun, sendFile, shown as importShown } from '../import/imports.ground.js'
import { begun, shown } from './bulk.ground.js'

const world = useWorld()
const ROWS = 6_000
const ROUNDS = 4
let worker: Built | undefined
afterAll(() => void worker?.child.kill('SIGKILL'))

/** On the world's database and files, with its secrets. */
const start = (): Promise<Built> => {
  const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, STORAGE_DIR } = world().config
  const MAINSTREET_DATA_DIR = join(world().mailFolder, '..')
  return startBuilt('worker.js', world().database, {
    ...{ JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, MAINSTREET_DATA_DIR, STORAGE_DIR },
  })
}

/** Killed after each part of the work, begun again, and in the end done. */
async function killed(done: () => Promise<number>, isOver: () => Promise<boolean>): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    worker = await start()
    await worker.until(async () => (await done()) >= (round * ROWS) / (ROUNDS + 2))
    worker.child.kill('SIGKILL')
    // What a killed worker held is given back after its leases; here nobody waits for that.
    await world().truth('update graphile_worker._private_jobs set locked_at = null, locked_by = null')
    await letTimePass(world())
  }
  worker = await start()
  await worker.until(isOver)
  worker.child.kill('SIGKILL')
}

const count = async (sql: string, { id }: Tenancy): Promise<number> =>
  (await world().truth<{ n: number }>(`select count(*)::int as n from ${sql}`, [id]))[0]?.n ?? 0

test('an import of the admin and a bulk edit that are killed again and again go on, and do to each listing what they do once', async () => {
  const tenant = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
  const file = `name,id,city\n${Array.from({ length: ROWS }, (_, n) => `Shop ${n},s${n},Bath\n`).join('')}`
  const tried = await dryRun(world(), tenant.owner, await sendFile(world(), tenant.owner, file))
  await ask(world(), 'mutation ($id: ID!) { startListingImport(id: $id) { id } }', { id: tried.id }, tenant.owner)
  const imported = () => importShown(world(), tenant.owner, tried.id)
  await killed(
    () => count('listing where tenant_id = $1', tenant),
    async () => (await imported())?.state === 'DONE',
  )
  expect((await imported())?.counts).toMatchObject({ rows: ROWS, created: ROWS, updated: 0, unchanged: 0, rejected: 0 })
  const each = await world().truth(
    `select count(*)::int as listings, count(distinct source_id)::int as sources,
      (select count(*)::int from listing_undo u where u.tenant_id = $1) as kept,
      (select count(*)::int from listing_search s where s.tenant_id = $1) as found from listing where tenant_id = $1`,
    [tenant.id],
  )
  expect(each).toEqual([{ listings: ROWS, sources: ROWS, kept: ROWS, found: ROWS }])
  const id = await begun(world(), tenant.owner, { filter: {}, change: { addTags: ['summer'] } })
  const edited = () => shown(world(), tenant.owner, id)
  await killed(
    () => count(`listing_bulk_item where tenant_id = $1 and outcome is not null`, tenant),
    async () => (await edited())?.state === 'DONE',
  )
  expect(await edited()).toMatchObject({ matched: ROWS, changed: ROWS, unchanged: 0, failed: 0 })
  expect(await count(`listing where tenant_id = $1 and tags = '{summer}'`, tenant)).toBe(ROWS)
  const told = `event e cross join jsonb_array_elements(e.payload -> 'updated') where e.tenant_id = $1 and e.name = 'listing.bulk_edited'`
  expect(await count(told, tenant)).toBe(ROWS)
}, 600_000)
