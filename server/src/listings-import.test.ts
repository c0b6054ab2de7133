import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from './kernel/ids.js'
import { type Command, startImport } from './modules/directory/import/command.ground.js'
import { csvOf, importFile } from './modules/directory/import/import.ground.js'
import { makeTenant, type Tenancy } from './testing/tenants.js'
import { useWorld } from './testing/world.js'
import { scratchFolder } from './testing/scratch.js'

const world = useWorld()
const folder = scratchFolder('cli')

const run = (args: string[]): Command => startImport(world().database, folder, args)

function file(rows: Record<string, string>[]): string {
  const path = join(folder, `${newId()}.csv`)
  writeFileSync(path, csvOf(rows))
  return path
}

const shops = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `Shop ${n % 400}`,
    category: `Kind ${n % 20}`,
    city: `Town ${n % 90}`,
    lat: String(48 + n / 1e4),
    lng: '11.5',
    source_id: `s:${n}`,
  }))

// Each start of the command loads the whole server, which takes its time on a busy machine.
const slow = 120_000

test(
  'the command tells what it would do, what it did, and where the rejected rows are',
  async () => {
    const tenant = await makeTenant(world(), { plan: 'free' })
    const path = file([...shops(60), { name: '', source_id: 'bad' }])
    const dry = run(['--dry-run', '--tenant', tenant.slug, path])
    expect(await dry.code, dry.said()).toBe(1)
    expect(dry.said()).toMatch(/dry run: nothing is written[\s\S]*created +60\n[\s\S]*would have 60\./)
    expect(await world().truth('select 1 from listing where tenant_id = $1', [tenant.id])).toEqual([])
    const { code, said } = run(['--tenant', tenant.slug, path])
    expect(await code, said()).toBe(1)
    expect(said()).toMatch(/created +60\n +updated +0\n +unchanged +0\n +rejected +1\n +likely duplicates +0\n/)
    expect(said()).toContain('The plan holds 50 listings; this tenant now has 60.')
    const [, errorFile = ''] = /Errors: (\S+\.errors\.csv)/.exec(said()) ?? []
    expect(readFileSync(errorFile, 'utf8')).toContain('bad,62,name,A listing needs a name.')
  },
  slow,
)

test.each<[what: string, args: string[], says: RegExp]>([
  ['an argument that is missing', ['x.csv'], /^A tenant and one file are needed\.\nUse: npm run listings:import/],
  ['a tenant that is not there', ['--tenant', 'atlantis', 'x.csv'], /^There is no open tenant "atlantis"\.\n$/],
])(
  '%s is told in a sentence, and the exit code is 1',
  async (_what, args, says) => {
    const { code, said } = run(args)
    expect(await code).toBe(1)
    expect(said()).toMatch(says)
  },
  slow,
)

describe('an import that ends half-way', () => {
  const count = async (tenant: Tenancy, table = 'listing'): Promise<number> =>
    (await world().truth<{ n: number }>(`select count(*)::int as n from ${table} where tenant_id = $1`, [tenant.id]))[0]
      ?.n ?? 0

  async function endAt(signal: 'SIGKILL' | 'SIGTERM', tenant: Tenancy, path: string): Promise<Command> {
    const before = await count(tenant)
    const importing = run(['--tenant', tenant.slug, path])
    while ((await count(tenant)) === before && importing.child.exitCode === null)
      await new Promise((wake) => setTimeout(wake, 20))
    importing.child.kill(signal)
    await importing.code
    return importing
  }

  const state = (tenant: Tenancy) =>
    world().truth(
      `select l.source_id, l.name, l.status, l.city, l.timezone, c.name as category, s.status as found,
         (select count(*)::int from listing_slug k where k.tenant_id = l.tenant_id and k.listing_id = l.id and k.slug = l.slug) as slugs
       from listing l left join category c on c.tenant_id = l.tenant_id and c.id = l.category_id
       left join listing_search s on s.tenant_id = l.tenant_id and s.listing_id = l.id where l.tenant_id = $1 order by l.source_id`,
      [tenant.id],
    )

  test(
    'by kill -9 goes on where it was when it is run again, and nothing is doubled',
    async () => {
      const [tenant, whole] = [await makeTenant(world()), await makeTenant(world())]
      const rows = shops(1_500)
      const path = file(rows)
      await endAt('SIGKILL', tenant, path)
      const survived = await count(tenant)
      expect(survived).toBeGreaterThanOrEqual(500)
      expect(survived).toBeLessThan(1_500)
      const last = run(['--tenant', tenant.slug, path])
      expect(await last.code, last.said()).toBe(0)
      expect(last.said()).toMatch(new RegExp(`created +${counted(1_500 - survived)}\n`))
      expect(last.said()).toMatch(new RegExp(`unchanged +${counted(survived)}\n`))
      await importFile({ house: world().app.house, tenant: whole }, csvOf(rows))
      expect(await state(tenant)).toEqual(await state(whole))
      for (const table of ['listing', 'listing_slug', 'listing_search', 'category', 'listing_word'])
        expect([table, await count(tenant, table)]).toEqual([table, await count(whole, table)])
    },
    slow,
  )

  test(
    'by a polite signal finishes its batch, and says that there is more',
    async () => {
      const tenant = await makeTenant(world())
      const { code, said } = await endAt('SIGTERM', tenant, file(shops(1_500)))
      expect(await code).toBe(1)
      expect(said()).toMatch(/stopped before the end\. Run it again to go on/)
      expect((await count(tenant)) % 500).toBe(0)
    },
    slow,
  )
})

const counted = (value: number): string => value.toLocaleString('en')
