import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { importFile } from '../import/import.ground.js'
import { dryRun, importAll, sendFile, step } from '../import/imports.ground.js'
import { define, furnish, UPDATE } from './furnished.ground.js'

const world = useWorld()
const evil = [`=cmd|' /C calc'!A0`, '+1+1', '-2+3', '@SUM(A1)', '＝1+1', "'-tis the season"]
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
const open = async (id: string, who: Tenancy = tenant) =>
  (await ask<{ openListingExport: { url: string } }>(world(), OPEN, { id }, who.owner)).openListingExport.url
const fetched = async (input: object, who: Tenancy = tenant): Promise<Buffer> =>
  Buffer.from(await (await fetch(await open((await make(input, who)).id, who))).arrayBuffer())
type Rows = Record<string, string>[]
const rowsOf = async (who: Tenancy): Promise<Rows> =>
  parse(await fetched({ format: 'CSV' }, who), { bom: true, columns: true, record_delimiter: '\r\n' })

test('IN-04: no cell of a CSV is a formula, whatever a name or a text begins with, and the import reads them as they were', async () => {
  const made = await make({ format: 'CSV' })
  expect(made).toMatchObject({ state: 'READY', rowCount: 7 })
  const bytes = Buffer.from(await (await fetch(await open(made.id))).arrayBuffer())
  const rows = parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  expect(rows).toHaveLength(7)
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  expect(rows.map(({ name }) => name).sort()).toEqual([...evil.map((name) => `'${name}`), 'Kettle'].sort())
  expect(rows.find(({ name }) => name === 'Kettle')).toMatchObject({ lat: `'-9.5`, lng: '20.25', tags: 'tea; cake' })
  const other = await makeTenant(world())
  const again = await importAll(world(), other.owner, bytes, 'again.csv')
  expect(again.counts).toMatchObject({ created: 7, rejected: 0 })
  const [kettle] = await world().truth('select lat, name from listing where tenant_id = $1 and lat is not null', [
    other.id,
  ])
  expect(kettle).toEqual({ lat: -9.5, name: 'Kettle' })
  const named = 'select name from listing where tenant_id = $1 order by name collate "C"'
  const names = () => world().truth(named, [other.id])
  const meant = await world().truth(named, [tenant.id])
  expect(await names()).toEqual(meant)
  const book = await importAll(world(), other.owner, await fetched({ format: 'XLSX' }), 'again.xlsx')
  expect(book.counts, 'a workbook has nothing to be taken off').toMatchObject({ created: 0, updated: 0, unchanged: 7 })
  expect(await names()).toEqual(meant)
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
  const wrong = 'mutation { exportListings(input: { format: CSV, columns: ["name", "field:nope", "x"] }) { id } }'
  const { errors } = await call(world(), wrong, {}, tenant.owner)
  expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(['input.columns.1', 'input.columns.2'])
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

test('what was exported comes back the same: here it changes nothing but what was put right, elsewhere it makes the same town', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const { full, sold } = await furnish(world(), here)
  await importAll(world(), here.owner, 'name,id,phone,city,category\nFrom afar,s1,+49 89 2199890,Rome,Shops\n')
  const [afar] = await world().truth<{ id: string }>(`select id from listing where source_id = 's1'`)
  await ask(world(), UPDATE, { id: afar?.id, input: { address: { city: 'Ostia' }, phone: null } }, here.owner)
  const before = await rowsOf(here)
  expect(before.find(({ listing_id }) => listing_id === full)).toMatchObject({
    categories: 'Food, drink > Cafés\\; bars \\> all \\\\ night\\|long > Tea rooms; Shops; Food, drink',
    ...{
      'name:pt-BR': 'Chaleira',
      'field:wish': 'a_b; a_b_2',
      tags: 'fish\\, chips; a\\;b; c\\\\',
      timezone: 'Pacific/Auckland',
    },
  })
  const unchanged = await importAll(world(), here.owner, await fetched({ format: 'CSV' }, here), 'back.csv')
  expect(unchanged.counts).toMatchObject({ rows: 4, created: 0, updated: 0, unchanged: 4, rejected: 0 })
  expect(await rowsOf(here)).toEqual(before)

  for (const key of ['seats', 'wish', 'dogs', 'day', 'note'])
    expect(Object.keys(before[0] ?? {})).toContain(`field:${key}`)
  await define(world(), there)
  const made = await importAll(world(), there.owner, await fetched({ format: 'XLSX' }, here), 'town.xlsx')
  expect(made.counts).toMatchObject({ rows: 4, created: 4, rejected: 0 })
  const own = (rows: Rows) => rows.map(({ listing_id, created_at, updated_at, ...row }) => row)
  expect(own(await rowsOf(there))).toEqual(own(before))

  const put = (row: Record<string, string>) => ({
    ...row,
    ...(row.listing_id === full ? { phone: '', phones: '', categories: 'Shops; New > Below' } : {}),
    ...(row.listing_id === afar?.id ? { description: 'Ours.' } : {}),
  })
  const edited = stringify([Object.keys(before[0] ?? {}), ...before.map((row) => Object.values(put(row)))])
  const mended = await importAll(world(), here.owner, edited, 'put-right.csv')
  expect(mended.counts).toMatchObject({ created: 0, updated: 2, older: 0, unchanged: 2 })
  const asItWas = stringify([Object.keys(before[0] ?? {}), ...before.map((row) => Object.values(row))])
  const late = await dryRun(world(), here.owner, await sendFile(world(), here.owner, asItWas))
  expect(late.planned, 'an old export takes back what was changed since, and says so').toMatchObject({
    ...{ created: 0, updated: 2, older: 2, unchanged: 2 },
  })
  const after = await rowsOf(here)
  expect(after.find(({ listing_id }) => listing_id === full)).toMatchObject({
    phone: '',
    phones: '',
    categories: 'Shops; New > Below',
  })
  expect(after.find(({ listing_id }) => listing_id === sold)?.status).toBe('ARCHIVED')
  const [source] = await world().truth<{ source_row: object }>('select source_row from listing where id = $1', [
    afar?.id,
  ])
  expect(source?.source_row, 'what the source said stays known').toMatchObject({ city: 'Rome' })
  expect((await step(world(), here.owner, mended.id, 'undoListingImport')).state).toBe('UNDONE')
  expect(await rowsOf(here)).toEqual(before)
})

test('a file that a spreadsheet saved changes nothing, what cannot be read keeps what there is, and an emptied cell clears', async () => {
  const own = await makeTenant(world())
  const { full } = await furnish(world(), own)
  const before = await rowsOf(own)
  const columns = Object.keys(before[0] ?? {})
  const fileWith = (cells: Record<string, string>) =>
    stringify([columns, ...before.map((row) => Object.values(row.listing_id === full ? { ...row, ...cells } : row))])
  const load = (cells: Record<string, string>) => importFile({ house: world().app.house, tenant: own }, fileWith(cells))
  const saved = [
    { 'field:dogs': 'FALSE', 'field:day': '28.02.2026', holidays: 'TRUE' },
    { 'field:dogs': 'FALSCH', 'field:day': '2/28/2026', holidays: 'WAHR' },
    { 'field:dogs': 'faux', 'field:day': '28/2/2026', holidays: 'VRAI' },
  ]
  for (const cells of saved) expect(await load(cells)).toMatchObject({ updated: 0, unchanged: 3, notes: 0 })
  expect(await rowsOf(own)).toEqual(before)

  const unread = {
    ...{ price_level: '5', email: 'nobody@', website: 'none', holidays: 'maybe', timezone: 'Mars/Base' },
    ...{ opening_hours: 'when the flag is up; '.repeat(200), social_links: 'nowhere', phones: 'ask inside' },
    ...{ phone: 'inside', country: 'Vereinigtes Königreich', lat: '0', lng: '0' },
    ...{ 'field:seats': 'many', 'field:wish': 'Wsh', 'field:dogs': 'perhaps', 'field:day': '3/4/2026' },
  }
  const bad = await load({ ...unread, status: 'DRAFT', slug: 'another' })
  expect(bad).toMatchObject({ updated: 0, unchanged: 3 })
  expect(await rowsOf(own)).toEqual(before)
  const noted = new Map(bad.noted.map(({ column, note }) => [column, note]))
  expect([...noted.keys()].sort()).toEqual(
    [...Object.keys(unread).filter((key) => key !== 'lng'), 'slug', 'status'].sort(),
  )
  expect(noted.get('status')).toMatch(/changed only in the admin/)
  expect(noted.get('opening_hours')).toMatch(/left as they are/)

  const emptied = Object.keys(unread).filter((key) => !['timezone', 'lat', 'lng'].includes(key))
  await load({ ...Object.fromEntries(emptied.map((key) => [key, ''])), status: '', slug: '' })
  const now = (await rowsOf(own)).find(({ listing_id }) => listing_id === full)
  for (const key of emptied) expect([key, now?.[key]]).toEqual([key, ''])
  expect(now).toMatchObject({ status: 'PUBLISHED', slug: 'the-kettle' })
})

test('a file with some of the columns is read by what the listing has in the others', async () => {
  const own = await makeTenant(world())
  const { id } = await makeListing(world(), own, {
    name: 'Kettle',
    address: { country: 'DE' },
    location: { lat: 48.1, lng: 11.5 },
    phones: [
      { label: 'Orders', number: '+49892199890' },
      { label: 'Kitchen', number: '+49892199891' },
    ],
  })
  const now = async () =>
    (await world().truth('select phone, phone_label, further_phones, timezone from listing where id = $1', [id]))[0]
  const load = async (column: string, cell: string) =>
    importAll(world(), own.owner, `listing_id,name,${column}\n${id},Kettle,${cell}\n`)
  const kitchen = [{ label: 'Kitchen', number: '+49892199891' }]
  expect((await load('phones', 'Bookings: +49892199890; Kitchen: 089 2199891')).counts).toMatchObject({ updated: 1 })
  expect(await now()).toMatchObject({ phone: '+49892199890', phone_label: 'Bookings', further_phones: kitchen })
  expect((await load('phone', '089 1234567')).counts).toMatchObject({ updated: 1 })
  expect(await now()).toMatchObject({ phone: '+49891234567', further_phones: kitchen })
  expect((await load('country,phone', 'Deutschland,089 7654321')).counts).toMatchObject({ updated: 1 })
  expect(await now(), 'the country of the listing where that of the file is none').toMatchObject({
    phone: '+49897654321',
    timezone: 'Europe/Berlin',
  })
  await load('lat,lng', '51.5,-0.12')
  expect(await now(), "the point's own zone goes with it").toMatchObject({ timezone: 'Europe/London' })
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
