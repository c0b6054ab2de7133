import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { startImport } from './command.ground.js'
import { scratchFolder } from '../../../testing/scratch.js'

const root = new URL('../../../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)
const path = (name: string): string => fileURLToPath(new URL(`data/listings/${name}`, reference))
const extracts = { file: path('osm-extracts.csv.gz'), rows: 11_804, seconds: 30 }
const veggie = { file: path('veggiekarte-osm.csv.gz'), rows: 54_196, seconds: 120 }
const absent = [extracts.file, veggie.file].filter((file) => !existsSync(file))

describe.skipIf(absent.length > 0)(
  `the whole reference files${absent.length ? `, of which ${absent.join(' and ')} is absent` : ''}`,
  () => {
    const world = useWorld()
    const folder = scratchFolder('import')

    async function load(tenant: Tenancy, file: string) {
      const begun = Date.now()
      const { code, said, peak } = startImport(world().database, folder, ['--tenant', tenant.slug, file])
      expect(await code, said()).toBe(0)
      const counts = Object.fromEntries(
        [...said().matchAll(/^ {2}(\S.*?) +([\d,]+)$/gm)].map(([, name = '', count = '']) => [
          name,
          Number(count.replaceAll(',', '')),
        ]),
      )
      const seconds = (Date.now() - begun) / 1000
      process.stderr.write(
        `${file}: ${seconds.toFixed(1)} s, peak ${peak()} MB, load ${loadavg()[0]?.toFixed(1)}, ${JSON.stringify(counts)}\n`,
      )
      return { seconds, peak: peak(), counts }
    }

    test('are in within their time, each row as it is in the file, and memory does not grow with them', async () => {
      const [town, world54] = [await makeTenant(world()), await makeTenant(world())]
      const small = await load(town, extracts.file)
      const large = await load(world54, veggie.file)
      expect(small.counts).toMatchObject({ created: extracts.rows, updated: 0, unchanged: 0, rejected: 0 })
      expect(large.counts).toMatchObject({ created: veggie.rows, updated: 0, unchanged: 0, rejected: 0 })
      expect(small.seconds).toBeLessThanOrEqual(extracts.seconds)
      expect(large.seconds).toBeLessThanOrEqual(veggie.seconds)
      // Four and a half times the rows.
      expect(large.peak).toBeLessThan(small.peak * 1.6)
      for (const [tenant, { file }] of [
        [town, extracts],
        [world54, veggie],
      ] as const) {
        const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true })
        const kept = await world().truth<{ source_id: string; name: string; lat: number; lng: number; zone: string }>(
          'select source_id, name, lat, lng, timezone as zone from listing where tenant_id = $1',
          [tenant.id],
        )
        const byId = new Map(kept.map((row) => [row.source_id, row]))
        const wrong = rows.filter((row) => {
          const listing = byId.get(row.source_id ?? '')
          return listing?.name !== row.name || listing?.lat !== Number(row.lat) || listing.lng !== Number(row.lng)
        })
        expect(wrong).toEqual([])
        expect((await load(tenant, file)).counts).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: rows.length,
          rejected: 0,
        })
      }
    }, 900_000)

    test('killed again and again at any moment, come in once', async () => {
      const [tenant, whole] = [await makeTenant(world()), await makeTenant(world())]
      for (let round = 0; round < 8; round++) {
        const { child, code } = startImport(world().database, folder, ['--tenant', tenant.slug, extracts.file])
        await new Promise((wake) => setTimeout(wake, 2_000 + Math.random() * 6_000))
        child.kill('SIGKILL')
        await code
      }
      await load(tenant, extracts.file)
      await load(whole, extracts.file)
      const state = ({ id }: Tenancy) =>
        world().truth(
          `select l.source_id, l.name, l.city, l.phone, l.timezone, c.slug as category, s.status as found, l.slug = k.slug as claimed
           from listing l left join category c on c.tenant_id = l.tenant_id and c.id = l.category_id
           left join listing_search s on s.tenant_id = l.tenant_id and s.listing_id = l.id
           left join listing_slug k on k.tenant_id = l.tenant_id and k.listing_id = l.id where l.tenant_id = $1 order by l.source_id`,
          [id],
        )
      expect(await state(tenant)).toEqual(await state(whole))
    }, 900_000)
  },
)
