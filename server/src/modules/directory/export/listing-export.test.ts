import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { importAll } from '../import/imports.ground.js'

const world = useWorld()
const evil = [`=cmd|' /C calc'!A0`, '+1+1', '-2+3', '@SUM(A1)', '＝1+1']
const text = 'Line one\r\n=HYPERLINK("http://x","y")\tafter a tab'
let tenant: Tenancy
let town: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
  town = await makeTenant(world())
  for (const name of evil) await makeListing(world(), tenant, { name, description: text, status: 'PUBLISHED' })
  const place = { name: 'Kettle', location: { lat: -9.5, lng: 20.25 }, tags: ['tea', 'cake'] }
  await makeListing(world(), tenant, place)
  await makeListing(world(), town, { name: 'Theirs' })
  await world().truth('delete from graphile_worker._private_jobs')
})

type Made = { exportListings: { id: string; state: string; rowCount: number } }
const make = async (input: object, who: Tenancy = tenant) =>
  (
    await ask<Made>(
      world(),
      'mutation ($input: ExportListingsInput!) { exportListings(input: $input) { id state rowCount } }',
      { input },
      who.owner,
    )
  ).exportListings
const OPEN = 'mutation ($id: ID!) { openListingExport(id: $id) { url } }'
const open = async (id: string) =>
  (await ask<{ openListingExport: { url: string } }>(world(), OPEN, { id }, tenant.owner)).openListingExport.url
const fetched = async (input: object): Promise<Buffer> =>
  Buffer.from(await (await fetch(await open((await make(input)).id))).arrayBuffer())

test('IN-04: no cell of a CSV is a formula, whatever a name or a text begins with, and the import reads them as they were', async () => {
  const made = await make({ format: 'CSV' })
  expect(made).toMatchObject({ state: 'READY', rowCount: 6 })
  const bytes = Buffer.from(await (await fetch(await open(made.id))).arrayBuffer())
  const rows = parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  expect(rows).toHaveLength(6)
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  expect(rows.map(({ name }) => name).sort()).toEqual([...evil.map((name) => `'${name}`), 'Kettle'].sort())
  expect(rows.find(({ name }) => name === 'Kettle')).toMatchObject({ lat: `'-9.5`, lng: '20.25', tags: 'tea; cake' })
  const other = await makeTenant(world())
  const again = await importAll(world(), other.owner, bytes, 'again.csv')
  expect(again.counts).toMatchObject({ created: 6, rejected: 0 })
  const [kettle] = await world().truth('select lat, name from listing where tenant_id = $1 and lat is not null', [
    other.id,
  ])
  expect(kettle).toEqual({ lat: -9.5, name: 'Kettle' })
})

test('a workbook holds text and numbers, a map points, each as it is, and of the columns that were asked for', async () => {
  const columns = ['name', 'description', 'lat']
  const file = join(scratchFolder('export'), 'listings.xlsx')
  writeFileSync(file, await fetched({ format: 'XLSX', columns }))
  const [head, ...rows] = await readSheet(file)
  expect(head).toEqual(columns)
  expect(rows.map(([name]) => name).sort()).toEqual([...evil, 'Kettle'].sort())
  expect(rows.find(([name]) => name === evil[0])?.[1]).toContain('=HYPERLINK')
  expect(rows.find(([name]) => name === 'Kettle')).toEqual(['Kettle', null, -9.5])
  const map = JSON.parse(
    (await fetched({ format: 'GEOJSON', columns: ['name'], filter: { text: 'Kettle' } })).toString(),
  )
  expect(map.features).toMatchObject([
    { geometry: { type: 'Point', coordinates: [20.25, -9.5] }, properties: { name: 'Kettle' } },
  ])
  expect(Object.keys(map.features[0].properties)).toEqual(['name'])
})

test('what a job writes is what is written at once; its address is signed, and over after a day', async () => {
  const made = await make({ format: 'CSV', columns: ['name', 'city'] })
  const bytesOf = async (from: Response) => Buffer.from(await from.arrayBuffer()).toString('hex')
  const atOnce = await bytesOf(await fetch(await open(made.id)))
  await world().truth(`update listing_export set state = 'WAITING' where id = $1`, [made.id])
  expect((await call(world(), OPEN, { id: made.id }, tenant.owner)).errors?.[0]?.extensions.code).toBe('CONFLICT')
  await leaveJob(world(), 'export_listings', { tenantId: tenant.id, exportId: made.id })
  await runJobs(world())
  const url = await open(made.id)
  const stored = await fetch(url)
  expect([stored.status, stored.headers.get('content-length'), await bytesOf(stored)]).toEqual([
    200,
    String(atOnce.length / 2),
    atOnce,
  ])
  for (const wrong of [
    url.replace(tenant.id, town.id),
    url.replace(/signature=./, 'signature=~'),
    url.replace('expires=', 'expires=9'),
  ])
    expect((await fetch(wrong)).status).toBe(404)
  await world().truth(`update listing_export set expires_at = now() - interval '1 minute' where id = $1`, [made.id])
  expect((await fetch(url)).status).toBe(404)
  await world().truth(`select graphile_worker.add_job('expire_listing_exports')`)
  await runJobs(world())
  expect(await world().app.house.ports.files.read(`tenant/${tenant.id}/listing-exports/${made.id}`)).toBeNull()
})

test('the next town takes nothing of this one along', async () => {
  const made = await make({ format: 'CSV' })
  expect((await call(world(), OPEN, { id: made.id }, town.owner)).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  const { listingExports } = await ask<{ listingExports: object[] }>(
    world(),
    '{ listingExports { id } }',
    {},
    town.owner,
  )
  expect(listingExports).toEqual([])
  expect((await make({ format: 'CSV' }, town)).rowCount).toBe(1)
})
