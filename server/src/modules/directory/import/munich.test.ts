import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { distanceKm } from '../search/distance.js'
import { csvOf, importFile } from './import.ground.js'

const root = new URL('../../../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)
const path = (name: string): string => fileURLToPath(new URL(`data/listings/${name}`, reference))
const [extracts, sample] = [path('osm-extracts.csv.gz'), path('sample.csv')]
const absent = [extracts, sample].filter((file) => !existsSync(file))

const marienplatz = { lat: 48.1373943, lng: 11.5760552 }
const search = `query ($near: NearInput!) { listings(filter: { text: "apotheke", near: $near }, first: 100) {
  totalCount nodes { name distanceKm category { slug } rank { score proximityBonus } } } }`
type Node = { name: string; distanceKm: number; category: { slug: string } | null; rank: { score: number } }

describe.skipIf(absent.length > 0)(
  `the reference files${absent.length ? `, of which ${absent.join(' and ')} is absent` : ''}`,
  () => {
    const world = useWorld()

    test('"apotheke" near the Marienplatz finds the pharmacies of the file within a kilometre, nearest and best first', async () => {
      const tenant = await makeTenant(world())
      const all: Record<string, string>[] = parse(gunzipSync(readFileSync(extracts)), { columns: true })
      const away = (row: Record<string, string>) =>
        distanceKm(marienplatz, { lat: Number(row.lat), lng: Number(row.lng) })
      const munich = all.filter((row) => away(row) <= 3)
      expect(munich.length).toBeGreaterThan(2_000)
      const outcome = await importFile({ house: world().app.house, tenant }, csvOf(munich))
      expect(outcome).toMatchObject({ created: munich.length, rejected: 0 })
      // The planner heard of the town while it filled (0102): it does not wait for autovacuum.
      const analyzed = "select pg_stat_get_last_analyze_time('listing'::regclass) is not null as told"
      expect(await world().truth(analyzed)).toEqual([{ told: true }])
      const { listings } = await ask<{ listings: { totalCount: number; nodes: Node[] } }>(
        world(),
        search,
        { near: { ...marienplatz, radiusKm: 1 } },
        { tenant: tenant.slug },
      )
      const { nodes } = listings
      expect(nodes).toHaveLength(listings.totalCount)
      // By the file alone: who has the word in the name, from the nearest on.
      const named = munich
        .filter((row) => away(row) <= 1 && /(?<!\p{L})apotheke/iu.test(row.name ?? ''))
        .sort((a, b) => away(a) - away(b))
        .map((row) => row.name)
      expect(named.length).toBeGreaterThan(20)
      expect(nodes.map(({ name }) => name).filter((name) => named.includes(name))).toEqual(named)
      expect(nodes[0]).toMatchObject({ name: 'Rathaus-Apotheke', category: { slug: 'pharmacy' } })
      expect(nodes.map(({ rank }) => rank.score)).toEqual(nodes.map(({ rank }) => rank.score).sort((a, b) => b - a))
      expect(nodes.every((node) => node.distanceKm <= 1 && /apothek/i.test(node.name))).toBe(true)
      const others = nodes.filter(({ category }) => category?.slug !== 'pharmacy').map(({ name }) => name)
      expect(others).toEqual(['Apothekenhof'])
    }, 120_000)

    test('every row of the richest file comes in, and a second time nothing happens', async () => {
      const tenant = await makeTenant(world())
      const file = readFileSync(sample)
      const rows: Record<string, string>[] = parse(file, { columns: true })
      const target = { house: world().app.house, tenant }
      expect(await importFile(target, file)).toMatchObject({ rows: rows.length, created: rows.length, rejected: 0 })
      const kept = await world().truth<{ source_id: string; name: string; text: string | null }>(
        "select source_id, name, hours->>'text' as text from listing where tenant_id = $1",
        [tenant.id],
      )
      const byId = new Map(kept.map((row) => [row.source_id, row]))
      for (const row of rows) {
        expect(byId.get(row.source_id ?? '')?.name).toBe(row.name?.trim())
        expect(byId.get(row.source_id ?? '')?.text ?? '').toBe(row.opening_hours?.trim())
      }
      expect(await importFile(target, file)).toMatchObject({ created: 0, updated: 0, unchanged: rows.length })
    }, 120_000)
  },
)
