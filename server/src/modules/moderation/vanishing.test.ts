import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask, type Caller } from '../../testing/call.js'
import { makeKey } from '../../testing/keys.js'
import { makeCategory, makeEndorsement, makeListing } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn } from '../../testing/visitors.js'
import { wire } from '../../testing/wire.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const MARK = 'Zyzzyva'

/** Every way by which a visitor could come upon the listing; each answers it while it is public. */
const paths: Record<string, (place: Place) => string> = {
  'the whole list': () => '{ listings(sort: NEWEST) { nodes { name } totalCount } }',
  'a search for its name': () =>
    `{ listings(filter: { text: "${MARK}" }) { nodes { name jsonLd rank { score } } totalCount } }`,
  'a search with a letter wrong': () => '{ listings(filter: { text: "Zyzzyvs" }) { nodes { name } totalCount } }',
  'the words of its description': () => '{ listings(filter: { text: "ropes" }) { nodes { name } totalCount } }',
  'its surroundings': () =>
    '{ listings(filter: { near: { lat: 48.1, lng: 11.5, radiusKm: 2 } }, sort: DISTANCE) { nodes { name } totalCount } }',
  'its tag': () => '{ listings(filter: { tags: ["knots"] }) { nodes { name } totalCount } }',
  'its category': ({ category }) => `{ listings(filter: { category: "${category}" }) { nodes { name } totalCount } }`,
  'featured ones': () => '{ listings(filter: { featured: true }) { nodes { name } totalCount } }',
  'a status it is in': () => '{ listings(filter: { status: UNDER_REVIEW }) { nodes { name } totalCount } }',
  'the count of its category': () => '{ categories { listingCount } }',
  'its id': ({ id }) => `{ listing(id: "${id}") { name jsonLd endorsements { nodes { comment } } } }`,
  'its slug': ({ slug }) => `{ listing(slug: "${slug}") { name } }`,
  'its former slug': ({ formerSlug }) => `{ listing(slug: "${formerSlug}") { name } }`,
}
type Place = { id: string; slug: string; formerSlug: string; category: string }

const documents = JSON.parse(
  readFileSync(new URL('../../../../widget/dist/documents.json', import.meta.url), 'utf8'),
) as Record<string, string>

/** As the widget asks, by GET and with what a cache kept. */
function kept(town: Tenancy, slug: string, etag = '') {
  const hash = Object.keys(documents).find((each) => /query DirectoryListing\b/.test(documents[each] ?? '')) ?? ''
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }))
  const path = `/graphql?extensions=${extensions}&variables=${encodeURIComponent(JSON.stringify({ slug }))}`
  return wire(world(), { method: 'GET', path, headers: { 'x-tenant-id': town.slug, 'if-none-match': etag } })
}

test('TI-16: a listing under review is on no public path from the moment it is hidden, and on all of them when it is back', async () => {
  const town = await makeTenant(world())
  const category = await makeCategory(world(), town, { name: 'Chandlers' })
  const listing = await makeListing(world(), town, {
    ...{ name: `${MARK} Ropes`, description: 'Tea and ropes.', tags: ['knots'], categoryId: category.id },
    location: { lat: 48.1, lng: 11.5 },
  })
  const change = 'mutation ($id: ID!, $s: String!) { updateListing(id: $id, input: { slug: $s }) { slug } }'
  await ask(world(), change, { id: listing.id, s: 'moved-here' }, town.owner)
  const feature = 'mutation ($id: ID!) { featureListing(id: $id, until: "2099-01-01T00:00:00Z") { id } }'
  await ask(world(), feature, { id: listing.id }, town.owner)
  await makeEndorsement(world(), town, { listingId: listing.id, comment: `${MARK} is kind` })
  const place = { id: listing.id, slug: 'moved-here', formerSlug: listing.slug, category: category.slug }
  const callers: Record<string, Caller> = {
    visitor: { tenant: town.slug },
    'publishable key': await makeKey(world(), town.owner, 'PUBLISHABLE'),
    merchant: await makeMember(world(), town, 'MERCHANT'),
  }
  const finds = async (caller: Caller) => {
    const found: string[] = []
    for (const [way, query] of Object.entries(paths)) {
      const text = JSON.stringify(await ask(world(), query(place), {}, caller))
      if (text.includes(MARK) || text.includes('"listingCount":1')) found.push(way)
    }
    return found
  }
  // A status that visitors name is ignored: they get what is published.
  for (const caller of Object.values(callers)) expect(await finds(caller)).toEqual(Object.keys(paths))
  const before = await kept(town, place.slug)
  expect(before.text).toContain(MARK)
  const etag = String(before.headers.etag)
  expect((await kept(town, place.slug, etag)).status).toBe(304)

  const report = 'mutation ($i: ReportContentInput!) { reportContent(input: $i) { id } }'
  const { formToken } = browserIn(world(), town)
  const input = { targetType: 'LISTING', targetId: listing.id, reason: 'FALSE_INFORMATION', formToken }
  const made = await ask<{ reportContent: { id: string } }>(world(), report, { i: input }, { tenant: town.slug })
  const decide = (version: number, decision: string) =>
    ask(
      world(),
      `mutation { decideModerationReports(input: { entries: [{ id: "${made.reportContent.id}", version: ${version} }], decision: ${decision} }) { decided { id } } }`,
      {},
      town.owner,
    )
  await decide(1, 'HIDE')
  // No job ran, nothing is waited for: the next question already finds nothing.
  for (const [name, caller] of Object.entries(callers)) expect([name, await finds(caller)]).toEqual([name, []])
  const after = await kept(town, place.slug, etag)
  expect([after.status, after.text.includes(MARK)]).toEqual([200, false])
  // Nothing more can be said of it either.
  const again = { ...input, formToken: browserIn(world(), town).formToken }
  await expect(ask(world(), report, { i: again }, { tenant: town.slug })).rejects.toThrow(/NOT_FOUND/)
  expect((await finds(town.owner)).length).toBeGreaterThan(5)

  await decide(2, 'APPROVE')
  for (const caller of Object.values(callers)) expect(await finds(caller)).toEqual(Object.keys(paths))
})
