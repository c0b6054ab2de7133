import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, type Caller, call } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { inTestMode } from '../../../testing/test-mode.js'
import { useWorld } from '../../../testing/world.js'
import { tasks } from '../../../tasks.js'
import { placeKey } from './place-key.js'

/** The installation's map service, on this machine. */
const asked: { at: number; city: string | null }[] = []
let answer: { status: number; body: unknown } = { status: 200, body: [] }
const service = createServer((req, res) => {
  asked.push({ at: performance.now(), city: new URL(req.url ?? '', 'http://x').searchParams.get('city') })
  res.writeHead(answer.status).end(JSON.stringify(answer.body))
})
await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
afterAll(() => void service.close())

const base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
const world = useWorld({ GEOCODING_URL: base, GEOCODING_EMAIL: 'maps@towns.example' })
let town: Tenancy
let next: Tenancy
beforeAll(async () => {
  ;[town, next] = [await makeTenant(world()), await makeTenant(world())]
  for (const [line1, lat] of [
    ['Hafenstraße 4', 54.32],
    ['Hafenstr. 10', 54.322],
  ] as const)
    await makeListing(world(), town, {
      name: line1,
      address: { line1, postal: '24103', city: 'Kappeln', country: 'DE' },
      location: { lat, lng: 10.13 },
    })
  await makeListing(world(), town, {
    name: 'A draft',
    status: 'DRAFT',
    address: { city: 'Draftville' },
    location: { lat: 1, lng: 1 },
  })
})
beforeEach(async () => {
  asked.length = 0
  await world().truth(`delete from rate_bucket where key = 'geocoding'`)
})

const house = [{ lat: '54.5', lon: '9.5', place_rank: 30, display_name: 'Hafenstraße 4, Kappeln' }]
type Found = { location: { lat: number; lng: number }; precision: string; source: string; attribution: string | null }
const fields = 'location { lat lng } precision source label attribution'
const find = (caller: Caller, input: object) =>
  call<{ geocodeAddress: Found | null }>(
    world(),
    `mutation ($i: AddressInput!) { geocodeAddress(input: $i) { ${fields} } }`,
    { i: input },
    caller,
  )
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code
const kappeln = { line1: 'HAFENSTRASSE 4', city: 'kappeln', postal: '24103', country: 'DE' }

test('the map service is asked once for an address however it is written, by one tenant for itself alone', async () => {
  answer = { status: 200, body: house }
  const found = (await find(town.owner, kappeln)).data?.geocodeAddress
  expect(found).toMatchObject({ location: { lat: 54.5, lng: 9.5 }, precision: 'ADDRESS', source: 'MAP_SERVICE' })
  expect(found?.attribution).toContain('OpenStreetMap')
  answer = { status: 500, body: '' }
  const merchant = await makeMember(world(), town, 'MERCHANT')
  const again = await find(merchant, { ...kappeln, line1: 'Hafenstr.  4', city: ' Kappeln ' })
  expect(again.data?.geocodeAddress).toEqual(found)
  expect(asked).toHaveLength(1)
  // The asker's words are a digest; what is found has the name that the map service gave it.
  const rows = 'select to_jsonb(g)::text as row from geocoded_address g'
  expect(JSON.stringify(await world().truth(rows.replace('to_jsonb(g)', "to_jsonb(g) - 'label'")))).not.toMatch(
    /hafen/i,
  )
  // The next town asks anew, and has no listings there that could answer.
  expect(codeOf(await find(next.owner, kappeln))).toBe('PROVIDER_DOWN')
  expect(asked).toHaveLength(2)
  await world().truth(`update geocoded_address set created_at = now() - interval '91 days'`)
  await forgetTonight()
  expect(await world().truth(rows)).toEqual([])
})

test('a house is known however its street is spelled; a street or nothing at all is known of these very words alone', async () => {
  const of = async (line1: string) => {
    await world().truth(`delete from rate_bucket where key = 'geocoding'`)
    return (await find(town.owner, { line1, city: 'Husum' })).data?.geocodeAddress?.precision ?? null
  }
  answer = { status: 200, body: [] }
  expect(await of('Mühlen-Str. 5')).toBeNull()
  answer = { status: 200, body: [{ ...house[0], place_rank: 26 }] }
  expect(await of('Mühlenstr. 5'), 'not the miss of another spelling').toBe('STREET')
  answer = { status: 200, body: house }
  expect(await of('Mühlenstraße 5'), 'not the street of another spelling').toBe('ADDRESS')
  answer = { status: 500, body: '' }
  const before = asked.length
  for (const line1 of ['MUEHLENSTRASSE 5', ' Mühlenstr. 5', 'Mühlen-Str. 5']) expect(await of(line1)).toBe('ADDRESS')
  expect(asked).toHaveLength(before)
  await world().truth('delete from geocoded_address')
})

test('where the map service is silent the tenant’s own published listings answer, and say so', async () => {
  answer = { status: 429, body: '' }
  const of = async (input: object) => (await find(town.owner, input)).data?.geocodeAddress
  expect(await of(kappeln)).toMatchObject({ location: { lat: 54.32 }, precision: 'ADDRESS', source: 'OWN_LISTINGS' })
  expect(await of({ ...kappeln, line1: 'Hafenstraße 99' })).toMatchObject({ precision: 'STREET', attribution: null })
  const draft = await find(town.owner, { city: 'Draftville' })
  expect(codeOf(draft), 'a draft is nobody’s street').toBe('PROVIDER_DOWN')
  // It said to come later: for a minute, which nobody makes longer by asking, it is left alone.
  expect(draft.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(50)
  expect(draft.errors?.[0]?.extensions.retryAfter).toBeLessThan(65)
  expect(asked).toHaveLength(1)
  await world().truth(`delete from rate_bucket where key like 'geocode-by:%'`)
  await world().truth(`update rate_bucket set tat = now() + interval '2 days' where key = $1`, [
    `geocode-of:${town.id}`,
  ])
  expect(codeOf(await find(town.owner, kappeln)), 'own listings are not read without end').toBe('RATE_LIMITED')
  await world().truth(`delete from rate_bucket where key like 'geocod%'`)
  expect(await world().truth('select id from geocoded_address'), 'no answer is not kept').toEqual([])
})

test('in test mode nobody outside is asked', async () => {
  answer = { status: 200, body: house }
  const { token } = await inTestMode(world(), town.owner)
  expect((await find({ token }, kappeln)).data).toEqual({ geocodeAddress: null })
  expect(asked).toEqual([])
})

test('one request a second for the whole installation, and nobody waits long for their turn', async () => {
  answer = { status: 200, body: [] }
  const cities = ['Ulm', 'Aalen', 'Gera', 'Hof', 'Jena', 'Kiel', 'Lahr', 'Melle']
  const answers = await Promise.all(cities.map((city, at) => find(at % 2 ? town.owner : next.owner, { city })))
  const gaps = asked.slice(1).map(({ at }, place) => at - (asked[place]?.at ?? 0))
  expect(asked.length).toBeGreaterThan(1)
  expect(Math.min(...gaps)).toBeGreaterThan(950)
  const refused = answers.filter((each) => codeOf(each) === 'RATE_LIMITED')
  expect(asked.length + refused.length).toBe(cities.length)
  expect(answers.find(({ data }) => data?.geocodeAddress === null)).toBeDefined()
})

test('who may not edit asks nobody, and an address without a place is named', async () => {
  for (const caller of [{ tenant: town.slug }, await makeMember(world(), town, 'VIEWER')])
    expect(codeOf(await find(caller, kappeln))).toMatch(/UNAUTHENTICATED|FORBIDDEN/)
  const bare = await find(town.owner, { line1: 'Hafenstraße 4' })
  expect(bare.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.city' }] })
  expect(asked).toEqual([])
})

test('an address is the same however it is written', () => {
  const of = (line1: string, city = 'Köln') => placeKey({ line1, city, postal: null, country: null })
  for (const line1 of ['Hauptstr. 5', '5, HAUPTSTRASSE', 'Hauptstraße 5', 'Haupt-Straße 5'])
    expect(of(line1, 'KOELN'), line1).toMatchObject({ street: 'hauptstrasse', number: '5', city: 'koeln' })
  for (const line1 of ['12a High St', '12 A High St', 'High Street 12 a'])
    expect(of(line1), line1).toMatchObject({ street: 'highstreet', number: '12a' })
  expect(of('12 A Street')).toMatchObject({ street: 'astreet', number: '12' })
  const numbers = ['Hauptstraße 1-3', 'Hauptstr. 1 – 3', 'Hauptstr. 1/3', 'Hauptstr. 13'].map((line1) => of(line1))
  expect(numbers.map(({ number }) => number)).toEqual(['1-3', '1-3', '1/3', '13'])
  expect(new Set(numbers.map(({ street }) => street))).toEqual(new Set(['hauptstrasse']))
  expect(of('شارع الملك ٢٤')).toMatchObject({ number: '24' })
})

async function forgetTonight(): Promise<void> {
  const task = tasks.forget_geocoded_addresses as { run: (site: object, work: object) => Promise<void> }
  const openTenants = async () => [town.id, next.id]
  await task.run({ house: world().app.house, openTenants }, {})
}
