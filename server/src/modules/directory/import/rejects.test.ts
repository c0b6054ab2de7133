import { expect, test } from 'vitest'
import { noCardNumber } from '../../../kernel/card-number.js'
import { makeListing } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { columns, csvOf, importFile } from './import.ground.js'
import { importAll } from './imports.ground.js'
import type { ImportRequest } from './import.service.js'

const world = useWorld()
const load = (tenant: Tenancy, content: string, options: Partial<ImportRequest> = {}) =>
  importFile({ house: world().app.house, tenant }, content, options)
const shop = (n: number, more: Record<string, string> = {}) => ({ name: `Shop ${n}`, source_id: `s:${n}`, ...more })

test('a bad row stays outside alone, with its line, column and reason, and comes in when it was put right', async () => {
  const tenant = await makeTenant(world())
  const bad = shop(2, {
    lat: '95',
    lng: '11,5',
    phone: '+49 89 219989-0',
    website: '=cmd|calc',
    city: '-Town',
    email: '@x',
  })
  const outcome = await load(tenant, csvOf([shop(1), bad, shop(3, { name: ' ' }), shop(4, { street: 'a "b", c' })]))
  expect(outcome).toMatchObject({ rows: 4, created: 2, rejected: 2 })
  expect(outcome.errorFile).toMatch(/^shops\..*\.errors\.csv$/)
  expect(Object.keys(outcome.errors[0] ?? {})).toEqual([...columns, 'error_line', 'error_column', 'error'])
  expect(outcome.errors).toMatchObject([
    {
      source_id: 's:2',
      lng: '11,5',
      error_line: '3',
      error_column: 'lat',
      error: '95 is not between -90 and 90. Are latitude and longitude swapped?',
    },
    { source_id: 's:3', error_line: '4', error_column: 'name', error: 'A listing needs a name.' },
  ])
  // What a spreadsheet would run is text there …
  expect(outcome.errors[0]).toMatchObject({
    phone: "'+49 89 219989-0",
    website: "'=cmd|calc",
    city: "'-Town",
    email: "'@x",
  })
  // … and itself again when the file comes back.
  const [first = {}, second = {}] = outcome.errors
  const repaired = [
    { ...first, lat: "'-33.9" },
    { ...second, name: 'Shop 3' },
  ]
  const again = await load(tenant, csvOf(repaired, Object.keys(first)))
  expect(again).toMatchObject({ created: 2, rejected: 0, unused: ['error_line', 'error_column', 'error'] })
  const [row] = await world().truth(
    "select lat, lng, phone, city from listing where tenant_id = $1 and source_id = 's:2'",
    [tenant.id],
  )
  expect(row).toEqual({ lat: -33.9, lng: 11.5, phone: '+49892199890', city: '-Town' })
})

test('rows of another width, with stray quotation marks, or with an id that an earlier row has, are named by their lines', async () => {
  const tenant = await makeTenant(world())
  const text = 'name,source_id,city\nA,1,Rome\nB,2\nC,3,Bonn,Germany\nD,1,Oslo\n"E"e,5,Kyiv\nF,6,Bath,,\n"G,7,Lyon\n'
  const outcome = await load(tenant, text)
  expect(outcome).toMatchObject({ created: 2, rejected: 5 })
  expect(outcome.errors.map(({ error_line, error_column, error }) => [error_line, error_column, error])).toEqual([
    ['3', '', 'This row has 2 cells, the header 3.'],
    ['4', '', 'This row has 4 cells, the header 3.'],
    ['5', 'source_id', 'Line 2 has the same id.'],
    ['6', '', expect.stringContaining('quotation mark')],
    ['8', '', expect.stringContaining('quotation mark')],
  ])
})

test('a row with the number of a payment card stays outside, and its digits go no further; ids are counted as anybody likes (M-16)', async () => {
  const tenant = await makeTenant(world())
  const card = '4242 4242 4242 4242'
  const rows = [
    shop(1, { street: `Pay by ${card}`, source_id: '4000056655665556' }),
    shop(2, { source_id: '4242424242424242' }),
    shop(3),
  ]
  const outcome = await load(tenant, csvOf(rows))
  expect(outcome).toMatchObject({ created: 2, rejected: 1 })
  expect(outcome.errors).toMatchObject([
    // By its id a row that was corrected is known again.
    {
      source_id: '4000056655665556',
      street: 'Pay by **** **** **** ****',
      error_column: 'street',
      error: noCardNumber,
    },
  ])
})

test('a row that only the database refuses stays outside alone as well', async () => {
  await world().truth("alter table listing add constraint scratch check (name <> 'Shop 77')")
  const tenant = await makeTenant(world())
  const outcome = await load(tenant, csvOf(Array.from({ length: 120 }, (_, n) => shop(n))))
  expect(outcome).toMatchObject({ created: 119, rejected: 1 })
  expect(outcome.errors).toMatchObject([
    { source_id: 's:77', error_line: '79', error: 'The database does not take this row (23514).' },
  ])
  // What the admin sends is kept for taking it back, and a row stands in several categories: more statements behind the one that is refused.
  const more = Array.from({ length: 40 }, (_, n) => shop(n + 60, { categories: 'Food > Bars; Drink' }))
  const own = await makeTenant(world())
  const done = await importAll(world(), own.owner, csvOf(more, [...columns, 'categories']))
  expect(done).toMatchObject({ state: 'DONE', failure: null, counts: { created: 39, rejected: 1 } })
  expect(done.problems).toMatchObject([{ line: 19, reason: 'The database does not take this row (23514).' }])
})

test('likely duplicates come in and are named: the name nearby, the phone number anywhere, the website in the same street', async () => {
  const tenant = await makeTenant(world())
  const here = { lat: '48.1374', lng: '11.5760' }
  const nextDoor = { lat: '48.1379', lng: '11.5761' }
  const far = { lat: '48.2374', lng: '11.5760' }
  await makeListing(world(), tenant, {
    name: 'Café Glück',
    location: { lat: 48.1374, lng: 11.576 },
    phone: '+4989123456',
    website: 'https://chain.example.com',
  })
  const outcome = await load(
    tenant,
    csvOf([
      shop(1, { name: 'CAFE GLUCK', ...nextDoor }),
      shop(2, { name: 'Café Glück', ...far }),
      shop(3, { phone: '+49 89 123456', ...far }),
      shop(4, { website: 'chain.example.com', ...here }),
      shop(5, { website: 'chain.example.com', ...far }),
      shop(6, { website: 'other.example.com' }),
      shop(7, { website: 'http://other.example.com/', ...far }),
      shop(8, { website: 'https://other.example.com/' }),
    ]),
  )
  expect(outcome).toMatchObject({ created: 8, rejected: 0, duplicates: 5 })
  expect(outcome.noted.map(({ line, column, note }) => [line, column, note])).toEqual([
    ['2', 'name', 'Likely the same business as Café Glück (cafe-glueck): same name.'],
    ['4', 'phone', 'Likely the same business as Café Glück (cafe-glueck): same phone.'],
    ['5', 'website', 'Likely the same business as Café Glück (cafe-glueck): same website.'],
    ['8', 'website', 'Likely the same business as line 7 of the file: same website.'],
    ['9', 'website', 'Likely the same business as line 7 of the file: same website.'],
  ])
})

test('a dry run finds as many likely duplicates as the run, however far apart their rows stand', async () => {
  const tenant = await makeTenant(world())
  const [here, far] = [
    { lat: '48.1374', lng: '11.5760' },
    { lat: '48.2374', lng: '11.5760' },
  ]
  const first = [
    shop(1, { ...here, phone: '+49 89 123456' }),
    shop(2, { ...here, website: 'chain.example.com' }),
    shop(3, here),
  ]
  const between = Array.from({ length: 600 }, (_, n) => shop(n + 100))
  const last = [
    shop(701, { ...far, phone: '+49 89 123456' }),
    shop(702, { ...here, website: 'http://www.chain.example.com/' }),
    shop(703, { ...far, website: 'chain.example.com' }),
    shop(704, { ...here, name: 'SHOP 3' }),
    shop(705, { ...far, name: 'Shop 3' }),
  ]
  const file = csvOf([...first, ...between, ...last])
  const tried = await load(tenant, file, { dryRun: true })
  expect(tried.problems.map(({ line, reason }) => [line, reason])).toEqual([
    [605, 'Likely the same business as line 2 of the file: same phone.'],
    [606, 'Likely the same business as line 3 of the file: same website.'],
    [608, 'Likely the same business as line 4 of the file: same name.'],
  ])
  expect(await load(tenant, file)).toMatchObject({ created: 608, duplicates: tried.duplicates })
})

test('names that are alike get slugs of their own, also beside listings that have them or had them', async () => {
  const tenant = await makeTenant(world())
  await makeListing(world(), tenant, { name: 'Bar' })
  await makeListing(world(), tenant, { name: 'Bar 3' })
  const names = [...Array<string>(30).fill('Bar'), 'Bar 2', '東京', '!!!', '東京']
  await load(tenant, csvOf(names.map((name, n) => shop(n, { name }))))
  await load(tenant, csvOf(names.map((name, n) => shop(n + 100, { name }))))
  const slugs = await world().truth<{ slug: string; old: string | null }>(
    'select l.slug, s.slug as old from listing l left join listing_slug s on s.tenant_id = l.tenant_id and s.slug = l.slug and s.listing_id = l.id where l.tenant_id = $1',
    [tenant.id],
  )
  expect(slugs).toHaveLength(2 + 2 * names.length)
  expect(slugs.every(({ slug, old }) => slug === old)).toBe(true)
  expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(slugs.length)
  const bars = slugs.flatMap(({ slug }) => /^bar-(\d+)$/.exec(slug)?.[1] ?? []).map(Number)
  expect(Math.max(...bars)).toBeLessThanOrEqual(64)
})

test('a slug that a row asks for is the listing’s as it is; where it cannot be, a note says so, and only of what the row makes', async () => {
  const tenant = await makeTenant(world())
  await makeListing(world(), tenant, { name: 'Taken' })
  const long = 'a'.repeat(100)
  const asked = { 1: 'кафе', 2: 'münchen-bar', 3: 'Bad Slug', 4: 'taken', 5: long, 6: long }
  const rows = Object.entries(asked).map(([n, slug]) => shop(Number(n), { slug, status: n === '1' ? 'HIDDEN' : '' }))
  // A name that would make the same slug waits behind the row that asks for it.
  const file = csvOf(
    [shop(0, { name: 'München Bär' }), shop(7, { name: 'кафе' }), ...rows],
    [...columns, 'slug', 'status'],
  )
  const noted = [
    ['4', 'status', expect.stringContaining('DRAFT')],
    ['6', 'slug', expect.stringContaining('single hyphens')],
    ['7', 'slug', '"taken" is taken: taken-2 instead.'],
    ['9', 'slug', `"${long}" is taken: ${'a'.repeat(90)}-2 instead.`],
  ]
  const notesOf = (outcome: Awaited<ReturnType<typeof load>>) =>
    outcome.noted.map(({ line, column, note }) => [line, column, note])
  const tried = await importFile({ house: world().app.house, tenant }, file, { dryRun: true })
  expect(notesOf(tried)).toEqual(noted)
  expect(notesOf(await load(tenant, file))).toEqual(noted)
  const slugs = await world().truth<{ slug: string }>(
    `select slug from listing where tenant_id = $1 and source_id similar to 's:[1-6]' order by source_id`,
    [tenant.id],
  )
  expect(slugs.map(({ slug }) => slug)).toEqual([
    'кафе',
    'münchen-bar',
    'shop-3',
    'taken-2',
    long,
    `${'a'.repeat(90)}-2`,
  ])
  const again = await load(tenant, file)
  expect(again).toMatchObject({ created: 0, updated: 0 })
})

test('two imports of one file at once make each listing once', async () => {
  const tenant = await makeTenant(world())
  const file = csvOf(
    Array.from({ length: 700 }, (_, n) => shop(n, { name: `Shop ${n % 50}`, category: `Kind ${n % 7}` })),
  )
  const outcomes = await Promise.all([load(tenant, file), load(tenant, file), load(tenant, file)])
  const sum = (key: 'created' | 'unchanged' | 'rejected') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0)
  expect([sum('created'), sum('unchanged'), sum('rejected')]).toEqual([700, 1400, 0])
  expect(await world().truth('select 1 from listing where tenant_id = $1', [tenant.id])).toHaveLength(700)
  expect(await world().truth('select 1 from category where tenant_id = $1', [tenant.id])).toHaveLength(7)
})

test('who adds a listing while an import of the same names runs meets no conflict', async () => {
  const tenant = await makeTenant(world())
  const names = Array.from({ length: 40 }, (_, n) => `Kiosk ${n % 4}`)
  const rows = Array.from({ length: 1_200 }, (_, n) => shop(n, { name: `Kiosk ${n % 4}` }))
  const [outcome, ...made] = await Promise.all([
    load(tenant, csvOf(rows)),
    ...names.map((name) => makeListing(world(), tenant, { name })),
  ])
  expect(outcome).toMatchObject({ created: 1_200, rejected: 0 })
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(40)
})
