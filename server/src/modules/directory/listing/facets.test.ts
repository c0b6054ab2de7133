import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let town: Tenancy
let food: string
let visitor: { tenant: string }

const create = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
const add = async (name: string, more: object = {}): Promise<string> => {
  const input = { name, status: 'PUBLISHED', ...more }
  return (await ask<{ createListing: { id: string } }>(world(), create, { input }, town.owner)).createListing.id
}
const category = async (name: string, parentId?: string): Promise<string> => {
  const sql = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id } }'
  const made = await ask<{ createCategory: { id: string } }>(world(), sql, { input: { name, parentId } }, town.owner)
  return made.createCategory.id
}
const at = (lat: number, lng: number) => ({ location: { lat, lng } })

beforeAll(async () => {
  town = await makeTenant(world())
  visitor = { tenant: town.slug }
  food = await category('Food')
  const cafes = await category('Cafés', food)
  await add('Kettle', {
    categoryId: cafes,
    tags: ['Vegan', 'Garden'],
    priceLevel: 2,
    ...at(50, 10),
    hours: { always: true },
  })
  await add('Anchor', { categoryId: cafes, tags: ['vegan'], priceLevel: 1, ...at(50.0001, 10.0001) })
  await add('Harbour', { categoryId: food, tags: ['Garden'], priceLevel: 2, ...at(50.2, 10.2) })
  await add('Date line', { categoryId: food, ...at(0, -179.9) })
  await add('Draft', { categoryId: food, tags: ['Vegan'], status: 'DRAFT', ...at(50, 10) })
})

type Listings = {
  listings: { totalCount: number; radiusKm: number | null; nodes: { name: string }[]; facets: Facets }
}
type Facets = {
  categories: { count: number; category: { name: string } }[]
  tags: { tag: string; count: number }[]
  priceLevels: { priceLevel: number; count: number }[]
  openNow: number
  featured: number
  withPhoto: number
}
const all = `query ($filter: ListingFilter, $first: Int) { listings(filter: $filter, first: $first, sort: NAME) { totalCount radiusKm nodes { name }
  facets { categories { count category { name } } tags { tag count } priceLevels { priceLevel count } openNow featured withPhoto } } }`
const look = async (filter: object, first = 20): Promise<Listings['listings']> =>
  (await ask<Listings>(world(), all, { filter, first }, visitor)).listings
const names = async (filter: object): Promise<string[]> => (await look(filter)).nodes.map(({ name }) => name)

test('a list says what it holds: categories with what is below them, tags as they are written, price levels, and no draft', async () => {
  const { facets, totalCount } = await look({})
  expect(totalCount).toBe(4)
  expect(facets.categories.map(({ category: { name }, count }) => [name, count])).toEqual([
    ['Food', 4],
    ['Cafés', 2],
  ])
  expect(facets.tags.map(({ tag, count }) => [tag.toLowerCase(), count])).toEqual([
    ['garden', 2],
    ['vegan', 2],
  ])
  expect(facets.priceLevels).toEqual([
    { priceLevel: 1, count: 1 },
    { priceLevel: 2, count: 2 },
  ])
  expect([facets.openNow, facets.featured, facets.withPhoto]).toEqual([1, 0, 0])
})

test('what was chosen among price levels is counted as if it had not been, everything else as found', async () => {
  const { facets, nodes } = await look({ priceLevels: [1] })
  expect(nodes.map(({ name }) => name)).toEqual(['Anchor'])
  expect(facets.priceLevels.map(({ count }) => count)).toEqual([1, 2])
  expect(facets.tags.map(({ count }) => count)).toEqual([1])
})

test('a later page says the same of its list as the first', async () => {
  const page =
    'query ($after: String) { listings(filter: { priceLevels: [1, 2] }, first: 1, after: $after) { totalCount pageInfo { endCursor } facets { priceLevels { count } featured openNow } } }'
  type Page = { listings: { pageInfo: { endCursor: string }; facets: object; totalCount: number } }
  const { listings: first } = await ask<Page>(world(), page, {}, visitor)
  const { listings: second } = await ask<Page>(world(), page, { after: first.pageInfo.endCursor }, visitor)
  expect([second.facets, second.totalCount]).toEqual([first.facets, 3])
})

test('tags hold together or one by one, with price levels, with or without a picture', async () => {
  expect(await names({ tags: ['vegan', 'GARDEN'] })).toEqual(['Kettle'])
  expect(await names({ anyTags: ['vegan', 'GARDEN'] })).toEqual(['Anchor', 'Harbour', 'Kettle'])
  expect(await names({ anyTags: ['vegan', 'GARDEN'], priceLevels: [2, 3] })).toEqual(['Harbour', 'Kettle'])
  expect(await names({ withPhoto: true })).toEqual([])
  expect(await names({ withPhoto: false, category: food })).toHaveLength(4)
})

test('a window of the map and an outline hold what lies in them, across the 180th meridian too', async () => {
  const window = { south: 49.9, west: 9.9, north: 50.1, east: 10.1 }
  expect(await names({ bounds: window })).toEqual(['Anchor', 'Kettle'])
  expect(await names({ bounds: { south: -1, west: 179, north: 1, east: -179 } })).toEqual(['Date line'])
  const triangle = [
    { lat: 50.1, lng: 10.1 },
    { lat: 50.3, lng: 10.1 },
    { lat: 50.2, lng: 10.4 },
  ]
  expect(await names({ polygon: triangle })).toEqual(['Harbour'])
  const across = [
    { lat: -1, lng: 179 },
    { lat: -1, lng: -179 },
    { lat: 1, lng: -179.5 },
  ]
  expect(await names({ polygon: across })).toEqual(['Date line'])
})

test('near me without a radius looks as far as it takes, and says how far', async () => {
  const near = { lat: 50, lng: 10 }
  expect(await look({ near }, 2)).toMatchObject({ radiusKm: 2, totalCount: 2, facets: { priceLevels: [{}, {}] } })
  expect(await look({ near }, 3)).toMatchObject({ radiusKm: 50, totalCount: 3 })
  expect(await look({ near }, 20)).toMatchObject({ radiusKm: 20_015, totalCount: 4 })
})

test('a map shows what lies together as one, and a lone listing by its id', async () => {
  const clusters =
    'query ($zoom: Int!) { listingClusters(zoom: $zoom) { count listingId location { lat lng } bounds { south west north east } } }'
  type Clusters = { listingClusters: { count: number; listingId: string | null; bounds: { south: number } }[] }
  const { listingClusters: far } = await ask<Clusters>(world(), clusters, { zoom: 3 }, visitor)
  expect(far.map(({ count }) => count)).toEqual([3, 1])
  expect(far[0]?.bounds.south).toBe(50)
  const { listingClusters: close } = await ask<Clusters>(world(), clusters, { zoom: 20 }, visitor)
  expect(close.map(({ count, listingId }) => [count, listingId === null])).toEqual([
    [1, false],
    [1, false],
    [1, false],
    [1, false],
  ])
})

test.each<[string, string, object]>([
  ['a price level', 'filter.priceLevels', { priceLevels: [5] }],
  ['a window upside down', 'filter.bounds.north', { bounds: { south: 2, west: 0, north: 1, east: 1 } }],
  ['a window off the earth', 'filter.bounds.east', { bounds: { south: 0, west: 0, north: 1, east: 200 } }],
  [
    'an outline of two corners',
    'filter.polygon',
    {
      polygon: [
        { lat: 0, lng: 0 },
        { lat: 1, lng: 1 },
      ],
    },
  ],
  [
    'both',
    'filter.polygon',
    {
      polygon: [
        { lat: 0, lng: 0 },
        { lat: 1, lng: 1 },
        { lat: 0, lng: 1 },
      ],
      bounds: { south: 0, west: 0, north: 1, east: 1 },
    },
  ],
])('%s is refused by name', async (_what, path, filter) => {
  const { errors } = await call(world(), all, { filter }, visitor)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(errors?.[0]?.extensions.fields?.[0]?.path).toBe(path)
})

test('tags of nothing but signs are counted and found like any other', async () => {
  const { owner, slug } = await makeTenant(world())
  const tags = ['\\', "'", ':* | & !', '\\\\n']
  await ask(world(), create, { input: { name: 'Signs', status: 'PUBLISHED', tags } }, owner)
  const { listings } = await ask<Listings>(world(), all, { filter: {} }, { tenant: slug })
  expect(listings.facets.tags.map(({ tag }) => tag).sort()).toEqual(tags.toSorted())
  for (const tag of tags) {
    const found = await ask<Listings>(world(), all, { filter: { anyTags: [tag] } }, { tenant: slug })
    expect([tag, found.listings.totalCount]).toEqual([tag, 1])
  }
})

test('a list that a document names twice is read for both, whichever was left out the time before', async () => {
  const twice =
    'query ($more: Boolean!) { listings(first: 1) { nodes { name } facets { verified } } listings(first: 1) @include(if: $more) { nodes { slug priceLevel } facets { openNow } } }'
  const less = await ask<{ listings: object }>(world(), twice, { more: false }, visitor)
  expect(less.listings).toEqual({ nodes: [{ name: expect.any(String) }], facets: { verified: 0 } })
  const { listings } = await ask<{ listings: object }>(world(), twice, { more: true }, visitor)
  const whole = { name: expect.any(String), slug: expect.stringMatching(/^\w/), priceLevel: expect.anything() }
  expect(listings).toEqual({ nodes: [whole], facets: { verified: 0, openNow: 1 } })
})

test('the next town’s facets and map know nothing of this one', async () => {
  const next = await makeTenant(world())
  const clusters =
    '{ listingClusters(zoom: 0) { count } listings { facets { tags { tag } categories { count } openNow } } }'
  expect(await ask(world(), clusters, {}, { tenant: next.slug })).toEqual({
    listingClusters: [],
    listings: { facets: { tags: [], categories: [], openNow: 0 } },
  })
})
