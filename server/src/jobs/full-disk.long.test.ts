import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, call } from '../testing/call.js'
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.js'
import { type Built, startBuilt } from '../testing/process.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import type { World } from '../testing/world.js'
import { scratchFolder } from '../testing/scratch.js'

/** JB-10: the database's disk is a small one of memory, which only root may mount. */
const disk = mkdtempSync(join(tmpdir(), 'mainstreet-disk-'))
const mounted = mountedSmall(disk)
let postgres: OwnPostgres
let built: Built[] = []
let truth: pg.Pool
let world: World
let tenant: Tenancy

function mountedSmall(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'none', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

beforeAll(async () => {
  if (!mounted) return
  mkdirSync(join(disk, 'data'))
  postgres = await ownPostgres(join(disk, 'data'))
  truth = new pg.Pool({ connectionString: postgres.superuserUrl, max: 2 })
  truth.on('error', () => undefined)
  const env = { RATE_LIMIT: '10000/10000', MAINSTREET_DATA_DIR: scratchFolder('full') }
  built = [await startBuilt('main.js', postgres, env), await startBuilt('worker.js', postgres, env)]
  const url = `http://localhost:${built[0]?.port}`
  await built[0]?.until(async () => (await fetch(`${url}/health/live`)).ok)
  world = { url, truth: async (sql: string, values = []) => (await truth.query(sql, values)).rows } as unknown as World
  tenant = await makeTenant(world)
}, 120_000)
afterAll(async () => {
  for (const { child } of built) child.kill('SIGKILL')
  await truth?.end()
  await postgres?.drop()
  if (mounted) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

const create = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
const make = (name: string): Promise<Answer<unknown>> =>
  call(world, create, { input: { name, description: name.padEnd(4_000, ' wide') } }, tenant.owner)
const listed = async (): Promise<number> =>
  (
    await call<{ listings: { totalCount: number } }>(
      world,
      '{ listings(first: 1, filter: { status: DRAFT }) { totalCount } }',
      {},
      tenant.owner,
    )
  ).data?.listings.totalCount ?? -1

test.skipIf(!mounted)(
  'JB-10: on a full disk changes are UNAVAILABLE and what is there is read; with room again all goes on, and nothing was half done',
  async () => {
    const done: string[] = []
    for (let n = 0; n < 20; n += 1) if (!(await make(`Before ${n}`)).errors) done.push(`Before ${n}`)
    expect(done).toHaveLength(20)
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 4_096, 1))
    const refused: (string | undefined)[] = []
    // Pages that are there take rows for a while, and the journal has files in store.
    for (let n = 0; n < 400 && refused.length < 20; n += 1) {
      const { errors } = await make(`Full ${n}`)
      if (errors) refused.push(errors[0]?.extensions.code)
      else done.push(`Full ${n}`)
    }
    console.info(
      `${done.length - 20} more fitted in; then ${refused.length} were refused: ${[...new Set(refused)].join()}`,
    )
    expect([...new Set(refused)]).toEqual(['UNAVAILABLE'])
    expect(await listed()).toBe(done.length)
    rmSync(join(disk, 'ballast'))
    const since = Date.now()
    while ((await make(`After ${since}`)).errors) {
      expect(Date.now() - since).toBeLessThan(20_000)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    done.push(`After ${since}`)
    const rows = await world.truth<{ name: string; whole: boolean }>(
      `select l.name, exists (select from listing_slug s where s.tenant_id = l.tenant_id and s.listing_id = l.id)
      and exists (select from listing_search f where f.tenant_id = l.tenant_id and f.listing_id = l.id)
      and exists (select from audit_log a where a.tenant_id = l.tenant_id and a.target_id = l.id) as whole
    from listing l where l.tenant_id = $1`,
      [tenant.id],
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...done].sort())
    expect(rows.filter(({ whole }) => !whole)).toEqual([])
    await expect
      .poll(async () => (await world.truth('select 1 from graphile_worker._private_jobs')).length, { timeout: 60_000 })
      .toBe(0)
    await world.truth('create extension if not exists amcheck')
    await world.truth(
      `select bt_index_check(c.oid, true) from pg_class c join pg_am m on m.oid = c.relam where m.amname = 'btree' and c.relkind = 'i'`,
    )
    expect(built.map(({ child }) => child.exitCode)).toEqual([null, null])
  },
  300_000,
)
