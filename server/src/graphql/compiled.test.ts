import { beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { makeCategory, makeEndorsement, makeListing, makePicture } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

/** As in use: the first time a query is asked graphql-js answers, from the second on the code compiled from it. */
const world = useWorld({ APP_ENV: 'development' })
let tenant: Tenancy

beforeAll(async () => {
  tenant = await makeTenant(world())
  const category = await makeCategory(world(), tenant, { name: 'Bakeries' })
  const picture = await makePicture(world(), tenant, { purpose: 'LISTING', alt: 'Loaves' })
  const place = { categoryId: category.id, location: { lat: 52.5, lng: 13.4 }, imageIds: [picture] }
  const { id } = await makeListing(world(), tenant, { name: 'Bakery Sun', tags: ['rye'], ...place })
  await makeListing(world(), tenant, { name: 'Bäckerei "Mond" \u2028 & Söhne', description: 'a\nb' })
  await makeEndorsement(world(), tenant, { listingId: id, comment: 'Good rye' })
})

const everything = `id name slug description website phone email tags timezone status createdAt isOpenNow distanceKm
  address { line1 city country } location { lat lng } images { url alt width } category { name slug parent { name } }
  hours { text } jsonLd rank { score textMatch proximityBonus } endorsements(first: 2) { totalCount nodes { comment createdAt } }`
const near = { lat: 52.5, lng: 13.4, radiusKm: 5 }

test.each<[string, string, Record<string, unknown>]>([
  [
    'a list with everything',
    `{ listings { totalCount pageInfo { endCursor } edges { cursor node { ${everything} } } } }`,
    {},
  ],
  ['a list with little', '{ listings(sort: NAME) { nodes { name } } }', {}],
  [
    'a search',
    'query ($f: ListingFilter) { listings(filter: $f) { nodes { name distanceKm __typename } } }',
    { f: { text: 'bakery', near } },
  ],
  [
    'what is left out',
    'query ($no: Boolean!) { listings { nodes { name slug @skip(if: $no) tags @include(if: $no) } } }',
    { no: true },
  ],
  [
    'fragments and other names',
    'fragment F on Listing { a: name b: name } { x: listings { nodes { ...F ... on Listing { slug } } } y: categories { name } }',
    {},
  ],
  ['one that is not there', '{ listing(slug: "no-such") { name } categories { name listingCount } }', {}],
  ['an answer with a failure in it', '{ listings(first: 0) { totalCount } categories { name } }', {}],
  ['a failure beside what went well', '{ listing(id: "x", slug: "y") { name } categories { name } }', {}],
  ['a variable that is no number', 'query ($n: Int) { listings(first: $n) { totalCount } }', { n: 'ten' }],
  ['what a stranger may not see', '{ plans { key } audit: me { email } }', {}],
])('%s is answered alike by graphql-js and by compiled code', async (_what, query, variables) => {
  const asked = async () => {
    const { status, text } = await call(world(), query, variables, { tenant: tenant.slug })
    // Of its own each time: the request's id, the instant in a cursor.
    return [status, text.replaceAll(/"(requestId|cursor|endCursor)":"[^"]+"/g, '')]
  }
  const first = await asked()
  expect(await asked()).toEqual(first)
  expect(await asked()).toEqual(first)
})

test('every field of a listing is the same in a list that asks for nothing else as on its own page', async () => {
  const { data } = await call<{
    __type: { fields: { name: string; type: { kind: string; ofType: { kind: string } | null } }[] }
  }>(
    world(),
    '{ __type(name: "Listing") { fields { name type { kind ofType { kind } } } } }',
    {},
    { tenant: tenant.slug },
  )
  const plain = (data?.__type.fields ?? []).filter(({ type }) =>
    /SCALAR|ENUM/.test(`${type.kind} ${type.ofType?.kind}`),
  )
  const fields = [
    ...plain.map(({ name }) => name).filter((name) => name !== 'distanceKm'),
    'address { line1 city country }',
  ]
  fields.push(
    'location { lat lng }',
    'category { name }',
    'images { alt }',
    'hours { text }',
    'endorsements { totalCount }',
  )
  expect(fields.length).toBeGreaterThan(15)
  for (const field of fields) {
    const caller = tenant.owner
    const list = await call<{ listings: { nodes: object[] } }>(
      world(),
      `{ listings(filter: { text: "sun" }) { nodes { ${field} } } }`,
      {},
      caller,
    )
    const page = await call<{ listing: object }>(world(), `{ listing(slug: "bakery-sun") { ${field} } }`, {}, caller)
    expect(list.data?.listings.nodes, field).toEqual([page.data?.listing])
  }
})
