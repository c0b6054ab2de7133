import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { openDatabase, type TestDatabase } from '../../../testing/database.js'
import { openClient } from '../../../testing/sql.js'
import { anyHours } from '../../hours/hours.arbitrary.js'
import { isOpenAt } from '../../hours/hours.js'
import { type Ground, makeGround } from './search.ground.js'

import { type Known, measuresByHand, searchByHand, traitsByHand } from './search.oracle.js'
import { areaOfBounds, areaOfPolygon } from './area.js'
import { trait } from './lexemes.js'
import type { Measured, Wish } from './query.js'
import { type Search, searchListings } from './search.reads.js'
import { type SynonymRow, synonymsFrom } from './synonyms.js'
import { countList, countListings, findRanges, type Settled } from './survey.reads.js'

const now = new Date('2026-11-18T12:34:56.789Z')
const words = [
  'Café',
  'Größe',
  'Groesse',
  'bar',
  'barber',
  'Barbara',
  'bakery',
  'bakcery',
  'Apotheke',
  'Apotheken',
  'saint',
  'St',
  "O'Hara",
  'и',
  'Чайка',
  'Чяйка',
  'شجرة',
  '東京',
  '京都',
  '두부',
  'x',
  '24',
  'コーヒー',
]
const categories = ['Food', 'bar', 'Apotheke', '두부'].map((name) => ({ id: newId(), name }))
const statuses = ['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'UNDER_REVIEW', 'DRAFT']

const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((some) => some.join(' '))
const around = (value: number, spread: number) =>
  fc.double({ min: value - spread, max: value + spread, noNaN: true }).map((degrees) => Number(degrees.toFixed(7)))
const point = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(around(52, 0.3), around(13, 0.3)) },
  { weight: 1, arbitrary: fc.tuple(around(0, 90), around(0, 180)) },
)
const radii = [0.5, 3, 12, 40, 90, 700, 4_000, 20_000]
const listing: fc.Arbitrary<Known> = fc
  .record({
    name: text(3),
    texts: fc.array(text(4), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('Vegan', 'vegan ', 'bar', 'Garten'), { maxLength: 2 }),
    path: fc.constantFrom([], [0], [1, 0], [2, 0], [3]),
    priceLevel: fc.constantFrom(null, 1, 2, 4),
    hasPhoto: fc.boolean(),
    isVerified: fc.boolean(),
    style: fc.uniqueArray(fc.constantFrom('old', 'new', "o'd"), { maxLength: 2 }),
    pets: fc.constantFrom(null, 'true', 'false'),
    rooms: fc.constantFrom(null, '0', '7', '12.5', '12.000001', '120', '-3', '-3.25', '999999999999999'),
    since: fc.constantFrom(null, '1899-12-31', '2026-02-28', '2026-11-22'),
    at: fc.option(point, { freq: 8 }),
    timezone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo'),
    hours: fc.option(anyHours('2026-11-18')),
    status: fc.constantFrom(...statuses),
    planWeight: fc.constantFrom(null, null, 0, 5, 30),
    featured: fc.constantFrom(null, null, null, -1, 1),
    endorsements: fc.array(fc.record({ paid: fc.boolean(), days: fc.integer({ min: 0, max: 180 }) }), {
      maxLength: 12,
    }),
    age: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ path, at, featured, endorsements, age, style, pets, rooms, since, ...rest }) => ({
    ...rest,
    measures: [
      ...(rooms ? [{ key: 'rooms', type: 'NUMBER' as const, value: rooms, categoryId: categories[0]?.id ?? '' }] : []),
      ...(since ? [{ key: 'since', type: 'DATE' as const, value: since, categoryId: categories[3]?.id ?? '' }] : []),
    ],
    choices: [
      ...style.map((value) => ({ key: 'style', value, categoryId: categories[0]?.id ?? '' })),
      ...(pets ? [{ key: 'pets', value: pets, categoryId: categories[3]?.id ?? '' }] : []),
    ],
    id: newId(),
    categories: path.flatMap((index) => categories[index] ?? []),
    lat: at?.[0] ?? null,
    lng: at?.[1] ?? null,
    featuredUntil: featured && new Date(now.getTime() + featured * 60_000),
    endorsements: endorsements.map(({ paid, days }) => ({
      paid,
      createdAt: new Date(now.getTime() - days * 86_400_000 - 1),
    })),
    createdAt: new Date(now.getTime() - age),
  }))
const typed = fc.oneof(
  text(2),
  fc.constantFrom(
    'caf',
    'apoteke',
    'Apohteke bar',
    'ba',
    'b',
    'чайкa',
    'бар',
    '京',
    '東京都',
    'grosse',
    'barbr',
    'o',
    '!',
    'bakery and bar',
    'barber',
    'bakery',
    'o hara bar',
    'bar x',
    'coffee cafe',
    'barbr apotheke',
  ),
)
const oneOf = <T>(
  facet: Wish['facet'],
  values: T[],
  name: (value: T) => string,
): fc.Arbitrary<Exclude<Wish, Measured>> =>
  fc
    .tuple(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([some, not]) => ({
      facet,
      anyOf: some.map(name),
      ...(not && (facet === 'photo' || facet === 'verified') ? { not } : {}),
    }))
const within = (key: string, type: 'NUMBER' | 'DATE', bounds: string[]): fc.Arbitrary<Wish> =>
  fc
    .tuple(fc.constantFrom(null, ...bounds), fc.constantFrom(null, ...bounds))
    .map(([from, to]) => ({ facet: `field:${key}`, key, type, within: { from, to } }))
const wish = fc.oneof(
  oneOf('category', categories.slice(0, 1).concat(categories), ({ id }) => trait.category(id)).map((each) => ({
    ...each,
    anyOf: each.anyOf.slice(0, 1),
  })),
  oneOf('tag', ['vegan', 'bar'], trait.tag).map((each) => ({ ...each, anyOf: each.anyOf.slice(0, 1) })),
  oneOf('anyTag', ['vegan', 'bar', 'garten'], trait.tag),
  oneOf('priceLevel', [1, 2, 3, 4], trait.priceLevel),
  oneOf('photo', [trait.photo], (each) => each),
  oneOf('verified', [trait.verified], (each) => each),
  oneOf('field:style', ['old', "o'd", 'none'], (value) => trait.field('style', value)),
  within('rooms', 'NUMBER', ['-10', '-3.25', '-3', '0', '7', '12.5', '13', '1000']),
  within('since', 'DATE', ['1899-12-31', '1900-01-01', '2026-02-28', '2026-11-21', '2027-01-01']),
  oneOf('field:pets', ['true', 'false'], (value) => trait.field('pets', value)),
)
const corner = point.map(([lat, lng]) => ({ lat, lng }))
const area = fc.oneof(
  fc.tuple(corner, corner).map(([a, b]) => {
    const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)]
    return areaOfBounds({ south, north, west: a.lng, east: b.lng })
  }),
  fc.array(corner, { minLength: 3, maxLength: 6 }).map(areaOfPolygon),
)
const rows: SynonymRow[] = [
  { terms: ['barber', 'Barbara', 'O’Hara bar'], onlyFrom: null },
  { terms: ['Apotheke', 'и'], onlyFrom: 'bakery' },
  { terms: ['24', '東京'], onlyFrom: 'bar x' },
  { terms: ['Café', 'st', 'コーヒー'], onlyFrom: null },
]
const synonyms = synonymsFrom(rows)
const search: fc.Arbitrary<Search> = fc.record({
  text: fc.option(typed, { freq: 3 }),
  synonyms: fc.constantFrom(undefined, synonyms),
  near: fc.option(
    fc.tuple(point, fc.constantFrom(...radii, null)).map(([[lat, lng], radiusKm]) => ({ lat, lng, radiusKm })),
  ),
  area: fc.option(area, { freq: 1 }),
  wishes: fc.array(wish, { maxLength: 2 }),
  openAt: fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }), {
    freq: 1,
  }),
  openNow: fc.constant(false),
  featured: fc.option(fc.boolean(), { freq: 1 }),
  statuses: fc.constantFrom(['PUBLISHED'], ['PUBLISHED', 'UNDER_REVIEW', 'DRAFT']),
  sort: fc.constantFrom('RELEVANCE', 'RELEVANCE', 'DISTANCE', 'NAME', 'NEWEST', 'ENDORSEMENTS'),
  first: fc.constantFrom(1, 3, 20, 100),
  after: fc.constant(null),
})

let database: TestDatabase
let clients: { web: pg.Client; truth: pg.Client }
let ground: Ground
let known: Known[]
beforeAll(async () => {
  database = await openDatabase()
  clients = { web: await openClient(database.webUrl), truth: await openClient(database.superuserUrl) }
  ground = await makeGround(clients, 'pro', now)
  known = fc.sample(listing, { numRuns: 400, seed: 20261118 })
  await ground.add(known)
})
afterAll(async () => {
  await Promise.all([clients?.web.end(), clients?.truth.end()])
  await database?.drop()
})

type Wanted = ReturnType<typeof searchByHand>[number]

/** Two that lie equally far but for a double's last digits, which two languages round each their way, may come in either order. */
function eitherWay(expected: Wanted[], heard: { id: string }[]): Wanted[] {
  const alike = (one: number | null, other: number | null) => Math.abs((one ?? 0) - (other ?? 0)) < 1e-6
  const left = [...expected]
  const found = heard.flatMap(({ id }) => {
    const [next] = left
    const isTie = (each: Wanted) => each.id === id && next && alike(each.score, next.score) && alike(each.km, next.km)
    return left.splice(Math.max(0, left.findIndex(isTie)), 1)
  })
  return [...found, ...left]
}

test('any search answers what the ranking says, in its order, page by page, with every term and the total', async () => {
  await fc.assert(
    fc.asyncProperty(search, async (given) => {
      fc.pre(given.sort !== 'DISTANCE' || given.near !== null)
      const expected = searchByHand(known, given, { now, tenantWeight: 10, synonyms: given.synonyms ? rows : [] })
      const { hits, settled } = await threePages(given)
      const byDistance = given.sort === 'RELEVANCE' || given.sort === 'DISTANCE'
      const wanted = (byDistance ? eitherWay(expected, hits) : expected).slice(0, given.first * 3)
      expect(hits.map((hit) => hit.id)).toEqual(wanted.map(({ id }) => id))
      for (const [at, { rank, distanceKm }] of hits.entries()) {
        const { km, planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus, score } = wanted[
          at
        ] as (typeof wanted)[number]
        expect(rank).toMatchObject({ planWeight, textMatch, featuredBoost, endorsementPoints })
        expect(rank.proximityBonus).toBeCloseTo(proximityBonus, 6)
        expect(rank.score).toBeCloseTo(score, 6)
        expect(distanceKm ?? -1).toBeCloseTo(km ?? -1, 6)
      }
      expect(await countListings(ground.scope, given, settled)).toBe(expected.length)
      const ranges = await findRanges(ground.scope, given, settled)
      const own = new Set(given.wishes.flatMap((wish) => ('within' in wish ? [wish.key] : [])))
      expect([...ranges].filter(([key]) => !own.has(key))).toEqual(
        rangesByHand(expected.map((each) => each.known)).filter(([key]) => !own.has(key)),
      )
      const { traits: counts, ...whole } = await countList(ground.scope, given, { settled, open: true })
      const found = expected.map((each) => each.known)
      expect(whole).toEqual({
        total: found.length,
        featured: found.filter(({ featuredUntil }) => featuredUntil !== null && featuredUntil > now).length,
        open: found.filter(({ hours, timezone }) => isOpenAt(hours, timezone, now) === true).length,
      })
      const alternatives = given.wishes.some(({ facet }) => /^(anyTag|priceLevel|field:)/.test(facet))
      if (alternatives) return
      const byHand = Map.groupBy(
        expected.flatMap((each) => traitsByHand(each.known)),
        (each) => each,
      )
      const wantedCounts = [...byHand].map(([key, all]) => [key, all.length] as const)
      const counted = [...counts].map(([key, { count }]) => [key, count] as const)
      expect(new Map(counted)).toEqual(new Map(wantedCounts))
    }),
    { numRuns: 250 },
  )
}, 240_000)

function rangesByHand(found: Known[]) {
  const byKey = Map.groupBy(found.flatMap(measuresByHand), ({ key }) => key)
  return ['rooms', 'since'].flatMap((key) => {
    const all = (byKey.get(key) ?? []).sort((a, b) =>
      a.type === 'NUMBER' ? Number(a.value) - Number(b.value) : a.value < b.value ? -1 : 1,
    )
    const [first, last] = [all[0]?.value, all.at(-1)?.value]
    return first && last ? [[key, { min: first, max: last, count: all.length }] as const] : []
  })
}

async function threePages(given: Search) {
  const hits = []
  let settled: Settled | undefined
  let after: string | null = null
  for (let page = 0; page < 3; page++) {
    const answer: Awaited<ReturnType<typeof searchListings>> = await searchListings(ground.scope, { ...given, after })
    hits.push(...answer.hits)
    if (page === 0) settled = answer
    after = answer.hits.at(-1)?.cursor ?? null
    if (!answer.hasNextPage) break
  }
  return { hits, settled }
}
