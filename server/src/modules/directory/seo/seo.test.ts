import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makePicture } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let town: Tenancy
const create = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id slug } }'
const add = async (input: object): Promise<{ id: string; slug: string }> =>
  (
    await ask<{ createListing: { id: string; slug: string } }>(
      world(),
      create,
      { input: { status: 'PUBLISHED', ...input } },
      town.owner,
    )
  ).createListing
const visitor = () => ({ tenant: town.slug })

beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Mill Town' })
  const picture = await makePicture(world(), town, { purpose: 'LISTING', alt: 'A kettle' })
  const description = `Tea since 1911. ${'Leaves and cups. '.repeat(40)}`
  await add({ name: 'Kettle', description, address: { city: 'Hull' }, imageIds: [picture] })
  await add({ name: 'Anchor & Sons' })
  await add({ name: 'Draft', status: 'DRAFT' })
})

test('a listing tells where its page is and what to say when it is shared', async () => {
  const look = `{ listing(slug: "kettle") { canonicalUrl openGraph { title description url type siteName locale image { alt url } } } }`
  type Look = { listing: { canonicalUrl: string; openGraph: { description: string; url: string } } }
  const { listing } = await ask<Look>(world(), look, {}, visitor())
  expect(new URL(listing.canonicalUrl)).toMatchObject({ search: '?listing=kettle', hostname: `${town.slug}.localhost` })
  expect(listing.openGraph).toMatchObject({
    ...{ title: 'Kettle · Hull', url: listing.canonicalUrl, type: 'website', siteName: 'Mill Town', locale: 'en' },
    image: { alt: 'A kettle' },
  })
  expect(listing.openGraph.description).toMatch(/^Tea since 1911\. Leaves and cups\. .*…$/)
  expect(listing.openGraph.description.length).toBeLessThanOrEqual(200)
})

test('a former slug answers with the present canonical address', async () => {
  const { id } = await add({ name: 'Old name' })
  await ask(
    world(),
    'mutation ($id: ID!) { updateListing(id: $id, input: { slug: "new-name" }) { id } }',
    { id },
    town.owner,
  )
  const look = '{ listing(slug: "old-name") { slug canonicalUrl } }'
  expect(await ask(world(), look, {}, visitor())).toMatchObject({
    listing: { slug: 'new-name', canonicalUrl: expect.stringMatching(/\?listing=new-name$/) },
  })
  await ask(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id }, town.owner)
})

test('a page of listings is an ItemList in its order', async () => {
  const { listings } = await ask<{ listings: { jsonLd: object } }>(
    world(),
    '{ listings(sort: NAME) { jsonLd } }',
    {},
    visitor(),
  )
  expect(listings.jsonLd).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Anchor & Sons' },
      { position: 2, name: 'Kettle', url: expect.stringMatching(/\?listing=kettle$/) },
    ],
  })
})

test('a sitemap names every published listing once, page by page, and nothing of the next town', async () => {
  const page =
    'query ($first: Int, $after: String) { sitemap(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { slug updatedAt url } } }'
  type Page = {
    sitemap: { nodes: { slug: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const { sitemap: one } = await ask<Page>(world(), page, { first: 1 }, visitor())
  const { sitemap: two } = await ask<Page>(world(), page, { first: 1_000, after: one.pageInfo.endCursor }, visitor())
  expect([...one.nodes, ...two.nodes].map(({ slug }) => slug)).toEqual(['kettle', 'anchor-and-sons'])
  expect([one.totalCount, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([2, true, false])
  const next = await makeTenant(world())
  expect(await ask<Page>(world(), page, {}, { tenant: next.slug })).toMatchObject({
    sitemap: { nodes: [], totalCount: 0 },
  })
  for (const [variables, path] of [
    [{ first: 1_001 }, 'first'],
    [{ after: 'x' }, 'after'],
  ] as const)
    expect((await call(world(), page, variables, visitor())).errors?.[0]?.extensions.fields?.[0]?.path).toBe(path)
})
