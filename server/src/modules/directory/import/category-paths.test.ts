import { expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeCategory } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { csvOf, importFile } from './import.ground.js'

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
    error: 'A tenant has at most 1000 categories.',
  })
})
