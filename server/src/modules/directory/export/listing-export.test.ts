import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { importAll, step } from '../import/imports.ground.js'

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
const open = async (id: string, who: Tenancy = tenant) =>
  (await ask<{ openListingExport: { url: string } }>(world(), OPEN, { id }, who.owner)).openListingExport.url
const fetched = async (input: object, who: Tenancy = tenant): Promise<Buffer> =>
  Buffer.from(await (await fetch(await open((await make(input, who)).id, who))).arrayBuffer())
type Rows = Record<string, string>[]
const rowsOf = async (who: Tenancy): Promise<Rows> =>
  parse(await fetched({ format: 'CSV' }, who), { bom: true, columns: true, record_delimiter: '\r\n' })

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

const FIELD = 'mutation ($input: CreateCategoryFieldInput!) { createCategoryField(input: $input) { key } }'
const UPDATE = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
const cafés = 'Cafés; bars > all \\ night|long'

/** The fields of its own, which a file does not make. */
async function define(who: Tenancy): Promise<string> {
  const food = (await makeCategory(world(), who, { name: 'Food, drink' })).id
  const given = { seats: 'NUMBER', wish: 'MULTI_CHOICE', dogs: 'YES_NO', day: 'DATE', note: 'TEXT' }
  for (const [key, type] of Object.entries(given)) {
    const options = type === 'MULTI_CHOICE' ? [{ label: 'A; b' }, { label: 'a_b' }] : undefined
    await ask(world(), FIELD, { input: { categoryId: food, key, label: `The ${key}`, type, options } }, who.owner)
  }
  return food
}

/** All that a listing can say, with the signs that part one thing from another wherever a person can write. */
async function furnish(who: Tenancy): Promise<{ full: string; sold: string }> {
  const food = await define(who)
  const below = (await makeCategory(world(), who, { name: cafés, parentId: food })).id
  const deep = (await makeCategory(world(), who, { name: 'Tea rooms', parentId: below })).id
  const shops = (await makeCategory(world(), who, { name: 'Shops' })).id
  const full = await makeListing(world(), who, {
    ...{
      name: 'Kettle, "first"; and best',
      slug: 'the-kettle',
      description: 'One.\n\nTwo;\t2 \\ 3',
      categoryIds: [deep, shops, food],
    },
    ...{ tags: ['fish, chips', 'a;b', 'c\\'], priceLevel: 2, observesHolidays: true, timezone: 'Pacific/Auckland' },
    ...{
      location: { lat: 48.1371, lng: -11.5755 },
      address: { line1: 'High St 1', line2: 'Yard', city: 'Bath', region: 'Somerset', postal: 'BA1', country: 'GB' },
    },
    phones: [
      { label: 'Orders: 24/7', number: '+442079460958' },
      { label: '24/7', number: '+442079460959' },
      { number: '+442079460957' },
    ],
    ...{ website: 'https://kettle.example.com/a;b?c=1|2,3', email: 'tea@kettle.example.com' },
    socialLinks: [
      { network: 'MASTODON', url: 'https://social.example.com/@kettle' },
      { network: 'INSTAGRAM', url: 'https://www.instagram.com/kettle,tea' },
      { network: 'OTHER', url: 'https://elsewhere.example.com/' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', radiusKm: 2.5 },
      { kind: 'PLACE', name: 'Quarter 9; north' },
      { kind: 'POSTAL_CODE', name: 'BA*' },
      { kind: 'PLACE', name: 'Bath' },
    ],
    hours: {
      weekly: [{ day: 'FRIDAY', opens: '18:00', closes: '26:00' }],
      exceptions: [{ date: '2027-12-24', closed: true, note: 'Eve' }],
    },
    translations: [
      { locale: 'de', name: 'Kessel', description: 'Eins.\nZwei.' },
      { locale: 'pt-BR', name: 'Chaleira' },
    ],
    fields: [
      ...[
        { key: 'seats', value: '-2.5' },
        { key: 'wish', values: ['a_b', 'a_b_2'] },
        { key: 'dogs', value: 'false' },
      ],
      ...[
        { key: 'day', value: '2026-02-28' },
        { key: 'note', value: 'Ring; twice | or, thrice' },
      ],
    ],
  })
  await makeListing(world(), who, { name: 'Draft', status: 'DRAFT', hours: { always: true } })
  const sold = await makeListing(world(), who, { name: 'Sold' })
  await ask(world(), UPDATE, { id: sold.id, input: { status: 'ARCHIVED' } }, who.owner)
  return { full: full.id, sold: sold.id }
}

test('what was exported comes back the same: here it changes nothing but what was put right, elsewhere it makes the same town', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const { full, sold } = await furnish(here)
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
  await define(there)
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
  expect(mended.counts).toMatchObject({ created: 0, updated: 2, unchanged: 2 })
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
