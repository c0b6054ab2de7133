import { expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeCategory, makeField } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { csvOf, importFile } from './import.ground.js'
import { importAll, step } from './imports.ground.js'

const world = useWorld()
const load = (tenant: Tenancy, rows: [category: string, subcategory: string][], from = 0) =>
  importFile(
    { house: world().app.house, tenant },
    csvOf(
      rows.map(([category, subcategory], n) => ({
        name: `Shop ${n}`,
        source_id: `s:${from + n}`,
        category,
        subcategory,
      })),
    ),
  )

type Node = { id: string; name: string; slug: string; parent: { name: string } | null; listingCount: number }
async function tree(tenant: Tenancy): Promise<Node[]> {
  const query = '{ categories { id name slug parent { name } listingCount } }'
  return (await ask<{ categories: Node[] }>(world(), query, {}, { tenant: tenant.slug })).categories
}
const paths = async (tenant: Tenancy) =>
  (await tree(tenant))
    .map(({ name, parent, listingCount }) => `${parent ? `${parent.name} > ` : ''}${name}: ${listingCount}`)
    .sort()
const change = 'mutation ($id: ID!, $input: UpdateCategoryInput!) { updateCategory(id: $id, input: $input) { id } }'

test('categories are made as they are needed, one below the other, each once', async () => {
  const tenant = await makeTenant(world())
  await load(tenant, [
    ['Food', 'bar'],
    ['Food', 'fast_food'],
    ['Other', 'bar'],
    ['Food', 'BAR'],
    ['Food', ''],
    ['', 'kiosk'],
    ['', ''],
  ])
  expect(await paths(tenant)).toEqual([
    'Food > bar: 2',
    'Food > fast food: 1',
    'Food: 4',
    'Other > bar: 1',
    'Other: 1',
    'kiosk: 1',
  ])
  expect((await tree(tenant)).map(({ slug }) => slug).sort()).toEqual([
    'bar',
    'bar-2',
    'fast-food',
    'food',
    'kiosk',
    'other',
  ])
})

test("the tenant's own categories are used where they have the name", async () => {
  const tenant = await makeTenant(world())
  const food = await makeCategory(world(), tenant, { name: 'FOOD' })
  await makeCategory(world(), tenant, { name: 'Café', parentId: food.id })
  await load(tenant, [['Food', 'cafe']])
  expect(await paths(tenant)).toEqual(['FOOD > Café: 1', 'FOOD: 1'])
})

test('a category that staff renamed, moved or merged is not made again', async () => {
  const tenant = await makeTenant(world())
  await load(tenant, [
    ['Food', 'bar'],
    ['Food', 'pub'],
    ['Food', 'cafe'],
  ])
  const idOf = async (name: string) => (await tree(tenant)).find((node) => node.name === name)?.id
  await ask(world(), change, { id: await idOf('bar'), input: { name: 'Kneipen' } }, tenant.owner)
  await ask(
    world(),
    change,
    { id: await idOf('cafe'), input: { name: 'Cafés', slug: 'cafes', parentId: null } },
    tenant.owner,
  )
  const [pub] = await world().truth<{ id: string }>(
    "select id from listing where tenant_id = $1 and source_id = 's:1'",
    [tenant.id],
  )
  const move = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  await ask(world(), move, { id: pub?.id, input: { categoryId: await idOf('Kneipen') } }, tenant.owner)
  await ask(world(), 'mutation ($id: ID!) { deleteCategory(id: $id) { id } }', { id: await idOf('pub') }, tenant.owner)
  await load(
    tenant,
    [
      ['Food', 'bar'],
      ['Food', 'pub'],
      ['Food', 'cafe'],
      ['Food', 'deli'],
    ],
    10,
  )
  expect(await paths(tenant)).toEqual(['Cafés: 2', 'Food > Kneipen: 4', 'Food > deli: 1', 'Food: 5'])
})

test('a tenant holds a thousand categories, and the row that needs one more says so', async () => {
  const tenant = await makeTenant(world())
  const rows = Array.from({ length: 1_003 }, (_, n): [string, string] => [`Kind ${n}`, ''])
  const outcome = await load(tenant, rows)
  expect(outcome).toMatchObject({ created: 1_000, rejected: 3 })
  expect(outcome.errors[0]).toMatchObject({
    error_line: '1002',
    error_column: 'category',
    error: 'A tenant has at most 1000 categories: no room for Kind 1000.',
  })
  const deeper = 'name,source_id,categories\nLast,last,Kind 1; Kind 2 > New\n'
  const { errors } = await importFile({ house: world().app.house, tenant }, deeper)
  expect(errors[0]).toMatchObject({
    error_column: 'categories',
    error: 'A tenant has at most 1000 categories: no room for Kind 2 > New.',
  })
})

test('what a listing reaches comes by columns too, and an import touches no column it does not have', async () => {
  const own = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
  const head = 'name,id,price level,holidays,social media,service area'
  await importAll(
    world(),
    own.owner,
    `${head}\nKettle,1,€€€,yes,https://www.instagram.com/kettle; https://kettle.example,20 km; 82*; Munich\nOven,2,9,maybe,,\n`,
  )
  const read = async () =>
    (
      await ask<{ listings: { nodes: Record<string, unknown>[] } }>(
        world(),
        `{ listings(first: 5, sort: NAME) { nodes { name priceLevel observesHolidays description translations { locale }
          phones { label number } socialLinks { network url } serviceAreas { kind name radiusKm } } } }`,
        {},
        own.owner,
      )
    ).listings.nodes
  const [kettle, oven] = await read()
  expect(kettle).toMatchObject({
    priceLevel: 3,
    observesHolidays: true,
    socialLinks: [
      { network: 'INSTAGRAM', url: 'https://www.instagram.com/kettle' },
      { network: 'OTHER', url: 'https://kettle.example/' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', name: null, radiusKm: 20 },
      { kind: 'POSTAL_CODE', name: '82*', radiusKm: null },
      { kind: 'PLACE', name: 'Munich', radiusKm: null },
    ],
  })
  expect(oven).toMatchObject({ priceLevel: null, observesHolidays: false, socialLinks: [], serviceAreas: [] })
  const [{ id } = { id: '' }] = await world().truth<{ id: string }>(
    `select id from listing where tenant_id = $1 and name = 'Kettle'`,
    [own.id],
  )
  const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  const input = {
    description: 'Tea.',
    translations: [{ locale: 'de', name: 'Kessel' }],
    phones: [{ number: '+49892199890' }, { label: 'Orders', number: '+49892199891' }],
  }
  await ask(world(), update, { id, input }, own.owner)
  const before = (await read())[0]
  const more = await importAll(world(), own.owner, 'name,id,price level\nKettle,1,1\n')
  expect(more.counts).toMatchObject({ updated: 1 })
  expect((await read())[0], 'only what the file has').toEqual({ ...before, priceLevel: 1 })
  await step(world(), own.owner, more.id, 'undoListingImport')
  expect((await read())[0]).toEqual(before)
})

test('further phones, other languages and fields of the tenant’s own come by columns, and what staff wrote beside them stays', async () => {
  const own = await makeTenant(world())
  const rooms = await makeField(world(), own, {
    categoryId: (await makeCategory(world(), own, { name: 'Inns' })).id,
    label: 'Kitchen',
    options: ['Open kitchen', 'None'],
  })
  const head = 'name,id,category,country,phone,phones,name:de,description:pt-br,Kitchen'
  const row = (phones: string, de: string, kitchen: string) =>
    `${head}\nKettle,1,Inns,DE,+49892199890,${phones},${de},Chá.,${kitchen}\n`
  const first = await importAll(world(), own.owner, row('Orders: 089 219989-1; nonsense', 'Kessel', 'open kitchen'))
  expect(first.columns.map(({ field }) => field).slice(5)).toEqual([
    'phones',
    'name:de',
    'description:pt-BR',
    `field:${rooms.key}`,
  ])
  const read = async () =>
    (
      await ask<{ listings: { nodes: Record<string, unknown>[] } }>(
        world(),
        '{ listings(first: 5) { nodes { id phones { label number } translations { locale name description } fields { field { key } values } } } }',
        {},
        own.owner,
      )
    ).listings.nodes[0] as { id: string }
  const german = { locale: 'de', name: 'Kessel', description: null }
  const portuguese = { locale: 'pt-BR', name: null, description: 'Chá.' }
  const phones = [
    { label: null, number: '+49892199890' },
    { label: 'Orders', number: '+49892199891' },
  ]
  const fields = [{ field: { key: rooms.key }, values: [rooms.options[0]?.value] }]
  const before = await read()
  expect(before).toEqual({ id: before.id, phones, translations: [german, portuguese], fields })
  const translations = [{ ...german, description: 'Tee.' }, portuguese, { locale: 'fr', name: 'Bouilloire' }]
  const update = 'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }'
  await ask(world(), update, { id: before.id, i: { translations } }, own.owner)
  const second = await importAll(world(), own.owner, row('089 219989-2', 'Teekessel', ''))
  expect(second.counts).toMatchObject({ updated: 1 })
  const french = { locale: 'fr', name: 'Bouilloire', description: null }
  const teapot = { locale: 'de', name: 'Teekessel', description: 'Tee.' }
  expect(await read()).toEqual({
    ...{ id: before.id, phones: [phones[0], { label: null, number: '+49892199892' }] },
    ...{ translations: [teapot, portuguese, french], fields: [{ field: { key: rooms.key }, values: [] }] },
  })
  await step(world(), own.owner, second.id, 'undoListingImport')
  expect(await read()).toEqual({ ...before, translations: [{ ...german, description: 'Tee.' }, portuguese, french] })
})
