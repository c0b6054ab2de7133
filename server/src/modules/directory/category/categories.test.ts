import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const create = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id slug } }'
const update =
  'mutation ($id: ID!, $input: UpdateCategoryInput!) { updateCategory(id: $id, input: $input) { id parent { id } } }'
type Created = { createCategory: { id: string; slug: string } }
const plant = async (owner: { token: string }, name: string, parentId?: string) =>
  (await ask<Created>(world(), create, { input: { name, parentId } }, owner)).createCategory

test('categories make a tree whose counts include what is below', async () => {
  const tenant = await makeTenant(world())
  const food = await plant(tenant.owner, 'Food & Drink')
  const bars = await plant(tenant.owner, 'Bars', food.id)
  const listing = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
  await ask(world(), listing, { input: { name: 'The Anchor', categoryId: bars.id, status: 'PUBLISHED' } }, tenant.owner)
  await ask(world(), listing, { input: { name: 'Not yet', categoryId: bars.id } }, tenant.owner)
  const seen = await ask(
    world(),
    '{ categories { slug listingCount parent { slug } children { slug } } }',
    {},
    { tenant: tenant.slug },
  )
  expect(seen).toEqual({
    categories: [
      { slug: 'food-and-drink', listingCount: 1, parent: null, children: [{ slug: 'bars' }] },
      { slug: 'bars', listingCount: 1, parent: { slug: 'food-and-drink' }, children: [] },
    ],
  })
})

test('a category cannot move below itself, not even in two moves at once', async () => {
  const tenant = await makeTenant(world())
  const a = await plant(tenant.owner, 'A')
  const b = await plant(tenant.owner, 'B', a.id)
  const direct = await call(world(), update, { id: a.id, input: { parentId: b.id } }, tenant.owner)
  expect(direct.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'input.parentId' }] })
  const [c, d] = [await plant(tenant.owner, 'C'), await plant(tenant.owner, 'D')]
  const moves = await Promise.all([
    call(world(), update, { id: c.id, input: { parentId: d.id } }, tenant.owner),
    call(world(), update, { id: d.id, input: { parentId: c.id } }, tenant.owner),
  ])
  expect(moves.filter((move) => move.errors)).toHaveLength(1)
})

test('reordering names every sibling once, or is refused', async () => {
  const tenant = await makeTenant(world())
  const made = [await plant(tenant.owner, 'One'), await plant(tenant.owner, 'Two'), await plant(tenant.owner, 'Three')]
  const order = 'mutation ($ids: [ID!]!) { reorderCategories(input: { ids: $ids }) { slug } }'
  const ids = made.map((category) => category.id).reverse()
  expect(await ask(world(), order, { ids }, tenant.owner)).toEqual({
    reorderCategories: [{ slug: 'three' }, { slug: 'two' }, { slug: 'one' }],
  })
  expect((await call(world(), order, { ids: ids.slice(1) }, tenant.owner)).errors?.[0]?.extensions.code).toBe(
    'CONFLICT',
  )
})

test('a deleted category leaves its listings, which get it back with it', async () => {
  const tenant = await makeTenant(world())
  const spa = await plant(tenant.owner, 'Spa')
  await ask(
    world(),
    'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }',
    { input: { name: 'Calm', categoryId: spa.id, status: 'PUBLISHED' } },
    tenant.owner,
  )
  const look = '{ listings { nodes { category { slug } } } }'
  await ask(world(), 'mutation ($id: ID!) { deleteCategory(id: $id) { id } }', { id: spa.id }, tenant.owner)
  expect(await ask(world(), look, {}, { tenant: tenant.slug })).toEqual({ listings: { nodes: [{ category: null }] } })
  await ask(world(), 'mutation ($id: ID!) { restoreCategory(id: $id) { id } }', { id: spa.id }, tenant.owner)
  expect(await ask(world(), look, {}, { tenant: tenant.slug })).toEqual({
    listings: { nodes: [{ category: { slug: 'spa' } }] },
  })
})
