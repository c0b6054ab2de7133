import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { openDatabase, type TestDatabase } from '../../../testing/database.js'
import { codeOf, openClient } from '../../../testing/sql.js'
import { type Ground, makeGround } from './search.ground.js'
import type { Known } from './search.oracle.js'
import { areaOfBounds } from './area.js'
import { trait } from './lexemes.js'
import { type Search, searchListings } from './search.reads.js'
import { clusterListings, countList, countListings } from './survey.reads.js'
import { countEndorsements, indexListings } from './search.service.js'

const now = new Date('2026-11-18T12:00:00Z')
const asked: Search = {
  ...{ text: null, near: null, area: null, wishes: [], openAt: null, openNow: false, featured: null },
  ...{ statuses: ['PUBLISHED'], sort: 'RELEVANCE', first: 10, after: null },
}
const near = { lat: 52, lng: 13, radiusKm: 5 }
const category = { name: 'Food' }
const cafe = (name: string, more: Partial<Known> = {}): Known => ({
  ...{
    id: newId(),
    name,
    texts: ['Cakes in the garden'],
    tags: ['vegan'],
    categories: [],
    lat: 52,
    lng: 13,
    timezone: 'Europe/Berlin',
  },
  ...{
    priceLevel: null,
    hasPhoto: false,
    choices: [],
    measures: [],
    isVerified: false,
    hours: null,
    status: 'PUBLISHED',
    planWeight: null,
    featuredUntil: null,
    endorsements: [],
    createdAt: now,
    ...more,
  },
})

let database: TestDatabase
let clients: { web: pg.Client; truth: pg.Client }
let town: Ground
let nextTown: Ground
let ours: string[]
beforeAll(async () => {
  database = await openDatabase()
  clients = { web: await openClient(database.webUrl), truth: await openClient(database.superuserUrl) }
  town = await makeGround(clients, 'free', now)
  nextTown = await makeGround(clients, 'premium', now)
  const content = () =>
    Array.from({ length: 7 }, (_, at) => cafe(`Kaffeehaus ${at}`, { categories: [{ id: newId(), ...category }] }))
  const here = content()
  ours = here.map(({ id }) => id)
  await town.add(here)
  await nextTown.add(content())
})
afterAll(async () => {
  await Promise.all([clients?.web.end(), clients?.truth.end()])
  await database?.drop()
})

test.each<[string, Partial<Search>]>([
  ['nothing', {}],
  ['a word', { text: 'kaffeehaus' }],
  ['a beginning', { text: 'ka' }],
  ['a mistake', { text: 'kafeehaus' }],
  ['a word near a point', { text: 'kaffeehaus', near }],
  ['a point', { near }],
  ['the whole earth', { near: { ...near, radiusKm: 20_000 } }],
  ['a tag', { wishes: [{ facet: 'tag', anyOf: [trait.tag('vegan')] }] }],
  ['no price level', { wishes: [{ facet: 'priceLevel', anyOf: [trait.priceLevel(4)], not: true }] }],
  ['a window of the map', { area: areaOfBounds({ south: 51, west: 12, north: 53, east: 14 }) }],
  ['as far as it takes', { near: { ...near, radiusKm: null } }],
  ['names', { sort: 'NAME' }],
  ['newest', { sort: 'NEWEST' }],
  ['endorsements', { sort: 'ENDORSEMENTS' }],
])('two towns of the same content never see each other, asked for %s', async (_what, change) => {
  const { hits } = await searchListings(town.scope, { ...asked, ...change })
  expect(hits.map(({ id }) => id).sort()).toEqual([...ours].sort())
  expect(await countListings(town.scope, { ...asked, ...change })).toBe(7)
  const { total, traits } = await countList(town.scope, { ...asked, ...change })
  expect([total, traits.get(trait.tag('vegan'))?.count]).toEqual([7, 7])
  expect((await clusterListings(town.scope, { ...asked, ...change }, 4)).map((each) => each.listings)).toEqual([7])
})

test('the door answers no row without a tenant, and what only it may call is shut', async () => {
  const door = `select * from search_listings(now(), 'RELEVANCE', 10, '{PUBLISHED}', null, null, null, null, null, null, null, null,
    null, null, null, null, null, null, null, null, null, null)`
  const survey = (kind: string) =>
    `select * from survey_listings('${kind}', now(), '{PUBLISHED}', null, null, null, null, null, null, null, null, null, null, null, null, 4)`
  await clients.web.query("select set_config('app.tenant_id', '', false)")
  expect((await clients.web.query(door)).rows).toEqual([])
  for (const kind of ['TOTAL', 'OPEN', 'FACETS', 'CLUSTERS'])
    expect((await clients.web.query(survey(kind))).rows).toEqual([])
  await clients.web.query("select set_config('app.tenant_id', $1, false)", [newId()])
  expect((await clients.web.query(door)).rows).toEqual([])
  expect(await codeOf(clients.web, "select near_queries($1, '[]')", [town.tenantId])).toBe('42501')
})

test('a cursor of the next town is refused', async () => {
  const { hits } = await searchListings(nextTown.scope, { ...asked, first: 2 })
  await expect(searchListings(town.scope, { ...asked, first: 2, after: hits[0]?.cursor ?? '' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  })
})

test('pages neither skip nor repeat when listings arrive and a feature lapses in between', async () => {
  let clock = now
  const ground = await makeGround(clients, 'free', now)
  const scope = { ...ground.scope, now: () => clock }
  const all = [1, 2, 3, 4, 5, 6].map((at) =>
    cafe(`Bar ${at}`, { featuredUntil: at < 3 ? new Date(now.getTime() + 1_000) : null }),
  )
  await ground.add(all)
  const ids = (some: Known[]) => some.map(({ id }) => id).sort()
  const inOrder = [...ids(all.slice(0, 2)), ...ids(all.slice(2))]
  const first = await searchListings(scope, { ...asked, first: 1 })
  expect(first.hits.map(({ rank }) => rank.featuredBoost)).toEqual([20])
  clock = new Date(now.getTime() + 60_000)
  await ground.add([cafe('Bar 0', { planWeight: 30 })])
  const rest = await searchListings(scope, { ...asked, first: 10, after: first.hits[0]?.cursor ?? null })
  expect([...first.hits, ...rest.hits].map(({ id }) => id)).toEqual(inOrder)
  expect(rest.hits[0]?.rank.featuredBoost).toBe(20)
})

test('mistakes are forgiven only below five exact hits, and later pages keep to that', async () => {
  const ground = await makeGround(clients, 'free', now)
  await ground.add([...['Bakery 1', 'Bakery 2', 'Bakery 3', 'Bakery 4'].map((name) => cafe(name)), cafe('Bakerry 5')])
  const search = { ...asked, text: 'bakery', first: 2 }
  const first = await searchListings(ground.scope, search)
  await ground.add([cafe('Bakery 6'), cafe('Bakery 7')])
  const second = await searchListings(ground.scope, { ...search, first: 10, after: first.hits[1]?.cursor ?? null })
  expect([...first.hits, ...second.hits].map(({ rank }) => rank.textMatch)).toEqual([30, 30, 30, 30, 30, 30, 15])
  expect((await searchListings(ground.scope, { ...search, first: 10 })).hits).toHaveLength(6)
})

test('points of endorsements lapse after ninety days when they are counted anew', async () => {
  const ground = await makeGround(clients, 'free', now)
  const [fresh, old] = [new Date(now.getTime() - 1_000), new Date(now.getTime() - 91 * 86_400_000)]
  const listing = cafe('Bar', {
    endorsements: [fresh, fresh, old].map((createdAt) => ({ paid: createdAt === old, createdAt })),
  })
  await ground.add([listing])
  const points = async () => (await searchListings(ground.scope, asked)).hits[0]?.rank.endorsementPoints
  expect(await points()).toBe(4)
  const later = { ...ground.scope, now: () => new Date(now.getTime() + 90 * 86_400_000) }
  expect(await countEndorsements(later)).toBe(1)
  expect(await points()).toBe(0)
  expect(await countEndorsements(later)).toBe(0)
})

test('a deleted listing leaves the search and a restored one comes back', async () => {
  const ground = await makeGround(clients, 'free', now)
  const listing = cafe('Bar')
  await ground.add([listing])
  for (const [deletedAt, hits] of [
    [now, 0],
    [null, 1],
  ] as const) {
    await clients.truth.query('update listing set deleted_at = $2 where id = $1', [listing.id, deletedAt])
    await indexListings(ground.scope, [listing.id])
    expect((await searchListings(ground.scope, asked)).hits).toHaveLength(hits)
  }
})

test('a write of the index that fails is told to whoever asked for it, and to nobody else: the process goes on', async () => {
  const ground = await makeGround(clients, 'free', now)
  const listings = Array.from({ length: 250 }, (_, n) => cafe(`Bar ${n}`))
  await ground.add(listings)
  const unheard: unknown[] = []
  const hear = (reason: unknown) => void unheard.push(reason)
  process.on('unhandledRejection', hear)
  await clients.truth.query('alter table listing_search add constraint broken check (false) not valid')
  try {
    const ids = listings.map(({ id }) => id)
    await expect(indexListings(ground.scope, ids)).rejects.toMatchObject({ code: '23514' })
    await new Promise((resolve) => setTimeout(resolve, 50))
  } finally {
    await clients.truth.query('alter table listing_search drop constraint broken')
    process.removeListener('unhandledRejection', hear)
  }
  expect(unheard).toEqual([])
})
