import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
const ids: Record<string, string> = {}

beforeAll(async () => {
  tenant = await makeTenant(world())
  for (const [name, above] of [
    ['Food'],
    ['Cafés', 'Food'],
    ['Bakeries', 'Food'],
    ['Shops'],
    ['Books', 'Shops'],
  ] as const)
    ids[name] = (await makeCategory(world(), tenant, { name, parentId: above ? ids[above] : null })).id
})

const update = `mutation ($id: ID!, $input: UpdateListingInput!) {
  updateListing(id: $id, input: $input) { category { name } categories { name } } }`
type Updated = { updateListing: { category: { name: string } | null; categories: { name: string }[] } }
const put = async (id: string, input: object) =>
  (await ask<Updated>(world(), update, { id, input }, tenant.owner)).updateListing
const named = (...names: string[]) => ({
  category: names[0] ? { name: names[0] } : null,
  categories: names.map((name) => ({ name })),
})
const of = (...names: string[]) => names.map((name) => ids[name])
const visitor = () => ({ tenant: tenant.slug })
const foundIn = async (category: string) =>
  (
    await ask<{ listings: { nodes: { name: string }[] } }>(
      world(),
      'query ($category: String) { listings(filter: { category: $category }, sort: NAME) { nodes { name } } }',
      { category },
      visitor(),
    )
  ).listings.nodes.map(({ name }) => name)
const counts = async () => {
  type Counts = { categories: { name: string; listingCount: number }[] }
  const { categories } = await ask<Counts>(world(), '{ categories { name listingCount } }', {}, visitor())
  return Object.fromEntries(categories.map(({ name, listingCount }) => [name, listingCount]))
}

test('a listing stands in several categories, is found in each and in what is above, and is counted once', async () => {
  const { id } = await makeListing(world(), tenant, { name: 'Both', categoryIds: of('Cafés', 'Bakeries', 'Books') })
  const again = await makeListing(world(), tenant, { name: 'Plain', categoryId: ids.Books })
  for (const category of ['food', 'cafes', 'bakeries']) expect(await foundIn(category)).toEqual(['Both'])
  for (const category of ['shops', 'books']) expect(await foundIn(category)).toEqual(['Both', 'Plain'])
  expect(await counts()).toEqual({ Food: 1, Cafés: 1, Bakeries: 1, Shops: 2, Books: 2 })
  const text = '{ listings(filter: { text: "bakeries" }) { nodes { name rank { textMatch } categories { slug } } } }'
  expect(await ask(world(), text, {}, visitor())).toEqual({
    listings: {
      nodes: [
        {
          name: 'Both',
          rank: { textMatch: 20 },
          categories: [{ slug: 'cafes' }, { slug: 'bakeries' }, { slug: 'books' }],
        },
      ],
    },
  })
  // Another order, another primary one; what is left out is left, and found there no more.
  expect(await put(id, { categoryIds: of('Books', 'Cafés') })).toEqual(named('Books', 'Cafés'))
  expect(await foundIn('bakeries')).toEqual([])
  // Whoever knows of one category alone changes the first, and one that was among the further ones is not there twice.
  expect(await put(id, { categoryId: ids.Bakeries })).toEqual(named('Bakeries', 'Cafés'))
  expect(await put(id, { categoryId: ids.Cafés })).toEqual(named('Cafés'))
  expect(await put(id, { categoryIds: of('Cafés', 'Books') })).toEqual(named('Cafés', 'Books'))
  expect(await put(id, { categoryId: null })).toEqual(named())
  await put(again.id, { categoryIds: null })
  expect(await counts()).toEqual({ Food: 0, Cafés: 0, Bakeries: 0, Shops: 0, Books: 0 })
})

test('a further category that is renamed, moved or deleted is found anew', async () => {
  const { id } = await makeListing(world(), tenant, { name: 'Follows', categoryIds: of('Shops', 'Bakeries') })
  const change = 'mutation ($id: ID!, $input: UpdateCategoryInput!) { updateCategory(id: $id, input: $input) { id } }'
  await ask(world(), change, { id: ids.Bakeries, input: { name: 'Patisserie', parentId: null } }, tenant.owner)
  expect(await foundIn('food')).toEqual([])
  const found = await ask(world(), '{ listings(filter: { text: "patisserie" }) { nodes { id } } }', {}, visitor())
  expect(found).toEqual({ listings: { nodes: [{ id }] } })
  await ask(world(), 'mutation ($id: ID!) { deleteCategory(id: $id) { id } }', { id: ids.Bakeries }, tenant.owner)
  expect(await put(id, {})).toEqual(named('Shops'))
  await ask(world(), 'mutation ($id: ID!) { restoreCategory(id: $id) { id } }', { id: ids.Bakeries }, tenant.owner)
  expect(await put(id, {})).toEqual(named('Shops', 'Patisserie'))
  // An import writes the primary category alone, and may write one that is among the further ones.
  await world().truth('update listing set category_id = $2 where id = $1', [id, ids.Bakeries])
  expect(await put(id, {})).toEqual(named('Patisserie'))
  expect((await counts()).Patisserie).toBe(1)
})

test("what is no list of categories is refused by its name; the next town's category is not there", async () => {
  const { id } = await makeListing(world(), tenant, { name: 'Strict', categoryIds: of('Food', 'Shops') })
  const elsewhere = await makeCategory(world(), await makeTenant(world()), { name: 'Elsewhere' })
  const eleven = Array.from({ length: 11 }, () => elsewhere.id)
  const refused = [
    [{ categoryIds: of('Food', 'Food') }, 'BAD_USER_INPUT', 'input.categoryIds'],
    [{ categoryIds: eleven }, 'BAD_USER_INPUT', 'input.categoryIds'],
    [{ categoryIds: of('Food', 'Shops'), categoryId: ids.Shops }, 'BAD_USER_INPUT', 'input.categoryId'],
    [{ categoryIds: [ids.Food, elsewhere.id] }, 'NOT_FOUND', 'input.categoryIds.1'],
    [{ categoryId: elsewhere.id }, 'NOT_FOUND', 'input.categoryId'],
  ] as const
  for (const [input, code, path] of refused) {
    const { errors } = await call(world(), update, { id, input }, tenant.owner)
    expect(errors?.[0]?.extensions).toMatchObject({ code, fields: [{ path }] })
  }
  expect(await put(id, {})).toEqual(named('Food', 'Shops'))
})
