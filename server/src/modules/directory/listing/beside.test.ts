import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeCategory, makeEndorsement, makeListing, makePicture } from '../../../testing/makers.js'
import { statementsDuring } from '../../../testing/statements.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
let bakery: string

beforeAll(async () => {
  tenant = await makeTenant(world())
  const food = await makeCategory(world(), tenant, { name: 'Food' })
  const { id: categoryId } = await makeCategory(world(), tenant, { name: 'Bakeries', parentId: food.id })
  const picture = (alt: string) => makePicture(world(), tenant, { purpose: 'LISTING', alt })
  const imageIds = [await picture('Loaves'), await picture('The oven'), await picture('A cake')]
  bakery = (await makeListing(world(), tenant, { name: 'Sun', categoryId, imageIds })).id
  await makeListing(world(), tenant, { name: 'Alone' })
  for (const comment of ['first', 'second', 'third', 'fourth'])
    await makeEndorsement(world(), tenant, { listingId: bakery, comment })
})

type Found = Record<string, unknown> & { name: string }
const list = async (fields: string, variables = {}, head = ''): Promise<Found[]> =>
  (
    await ask<{ listings: { nodes: Found[] } }>(
      world(),
      `query ${head} { listings(sort: NAME) { nodes { name ${fields} } } }`,
      variables,
      { tenant: tenant.slug },
    )
  ).listings.nodes
const comments = (...said: string[]) => ({ nodes: said.map((comment) => ({ comment })) })

test('a page of a list with pictures, categories and endorsements is one statement', async () => {
  const path = 'category { name parent { name parent { name } } }'
  const relations = `images { url alt } ${path} endorsements(first: 2) { nodes { comment } }`
  const sent = await statementsDuring(world(), () => list(relations))
  expect(sent.filter((text) => !/^(?:begin|commit)/.test(text))).toHaveLength(1)
  const [alone, sun] = await list(relations)
  expect(alone).toEqual({ name: 'Alone', images: [], category: null, endorsements: { nodes: [] } })
  expect(sun).toMatchObject({ images: [{ alt: 'Loaves' }, { alt: 'The oven' }, { alt: 'A cake' }] })
  const category = { name: 'Bakeries', parent: { name: 'Food', parent: null } }
  expect(sun).toMatchObject({ category, endorsements: comments('fourth', 'third') })
})

test('one field asked twice, each time with other arguments, gets what each asked for', async () => {
  const [one, all] = ['one: endorsements(first: 1) { nodes { comment } }', 'all: endorsements { nodes { comment } }']
  for (const fields of [`${one} ${all}`, `${all} ${one}`]) {
    const [, sun] = await list(fields)
    expect(sun).toMatchObject({ one: comments('fourth'), all: comments('fourth', 'third', 'second', 'first') })
  }
})

test('two fragments that ask for the same relation are one wish, and get what both asked for', async () => {
  const fields = '... on Listing { images { alt } endorsements(first: 1) { nodes { comment } } }'
  const again = '... on Listing { images { createdAt } endorsements(first: 1) { nodes { wouldRepeat } } }'
  const sent = await statementsDuring(world(), () => list(`${fields} ${again}`))
  expect(sent.filter((text) => !/^(?:begin|commit)/.test(text))).toHaveLength(1)
  const [, sun] = await list(`${fields} ${again}`)
  expect(sun?.images).toHaveLength(3)
  expect(sun).toMatchObject({ endorsements: { nodes: [{ comment: 'fourth', wouldRepeat: true }] } })
})

test('edges and nodes of one list, each with arguments of its own, get what each asked for', async () => {
  const query = `{ listings(sort: NAME, first: 2) { nodes { endorsements(first: 1) { nodes { comment } } }
    edges { node { endorsements(first: 3) { nodes { comment } } } } } }`
  type Page = { listings: { nodes: Found[]; edges: { node: Found }[] } }
  const { listings } = await ask<Page>(world(), query, {}, { tenant: tenant.slug })
  expect(listings.nodes[1]?.endorsements).toEqual(comments('fourth'))
  expect(listings.edges[1]?.node.endorsements).toEqual(comments('fourth', 'third', 'second'))
})

test('a page goes on behind its cursor, and the number of rows may be a variable', async () => {
  const page = 'endorsements(first: $n, after: $after) { nodes { comment } pageInfo { endCursor hasNextPage } }'
  type Page = { pageInfo: { endCursor: string; hasNextPage: boolean } }
  const ask = async (n: number, after: string | null) =>
    (await list(page, { n, after }, '($n: Int, $after: String)'))[1]?.endorsements as Page
  const first = await ask(3, null)
  expect(first).toMatchObject({ ...comments('fourth', 'third', 'second'), pageInfo: { hasNextPage: true } })
  expect(await ask(3, first.pageInfo.endCursor)).toMatchObject({
    ...comments('first'),
    pageInfo: { hasNextPage: false },
  })
  expect(await ask(1, null)).toMatchObject(comments('fourth'))
})

test('what is asked far below comes too: instants, and the category above', async () => {
  const fields = `fragment F on Listing { category { parent { name } createdAt } images { createdAt }
    endorsements(first: 1) { edges { node { createdAt updatedAt } } } }`
  const query = `{ listing(id: "${bakery}") { ...F } } ${fields}`
  const { listing } = await ask<{ listing: Found }>(world(), query, {}, { tenant: tenant.slug })
  const instant = expect.stringMatching(/^20\d\d-/)
  expect(listing).toEqual({
    category: { parent: { name: 'Food' }, createdAt: instant },
    images: Array.from({ length: 3 }, () => ({ createdAt: instant })),
    endorsements: { edges: [{ node: { createdAt: instant, updatedAt: instant } }] },
  })
})

test('whoever thinks up hundreds of ways to ask makes no more statements, and gets the same answers', async () => {
  const columns = [[''], ['tags'], ['timezone'], ['tags timezone']].flatMap(([more]) => [
    more,
    `${more} address { city }`,
  ])
  const images = ['', 'images { alt }', 'images { alt createdAt }']
  const category = ['', 'category { name }', 'category { name createdAt }']
  const said = [
    '',
    'endorsements(first: 2) { nodes { comment } }',
    'endorsements(first: 2) { nodes { comment createdAt } }',
  ]
  const sent = await statementsDuring(world(), async () => {
    for (const one of columns)
      for (const two of images)
        for (const three of category)
          for (const four of said) {
            const [, sun] = await list([one, two, three, four].join(' '))
            if (two) expect(sun).toMatchObject({ images: [{ alt: 'Loaves' }, { alt: 'The oven' }, { alt: 'A cake' }] })
            if (three) expect(sun).toMatchObject({ category: { name: 'Bakeries' } })
            if (four)
              expect(sun).toMatchObject({ endorsements: { nodes: [{ comment: 'fourth' }, { comment: 'third' }] } })
          }
  })
  const ways = new Set(sent.filter((text) => text.includes('search_listings')))
  // There is room for a hundred in a process, of which whatever ran before in this one has taken some.
  expect(ways.size).toBeGreaterThan(50)
  expect(ways.size).toBeLessThanOrEqual(101)
}, 60_000)
