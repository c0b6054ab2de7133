import { describe, expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { csvOf, importFile } from './import.ground.js'
import type { ImportRequest } from './import.service.js'

const world = useWorld()
const load = (tenant: Tenancy, content: string, options: Partial<ImportRequest> = {}) =>
  importFile({ house: world().app.house, tenant }, content, options)

type Found = { listings: { totalCount: number; nodes: { name: string; slug: string }[] } }
const bySlug = `query ($slug: String!) { listing(slug: $slug) { name phone website email timezone status tags
  address { line1 city region postal country } location { lat lng } category { name slug parent { name slug } } hours { text unread weekly { day opens closes } } } }`

const ratskeller = {
  name: 'Ratskeller',
  category: 'Food & Drink',
  subcategory: 'restaurant',
  street: 'Marienplatz 8',
  city: 'München',
  postal: '80331',
  country: 'DE',
  lat: '48.1373943',
  lng: '11.5760552',
  phone: '089 219 98 90; +49 89 1234567',
  website: 'www.ratskeller.com',
  email: 'INFO@ratskeller.com',
  opening_hours: 'Mo-Su 10:00-24:00',
  source_id: 'osm:n1',
}
const bakery = { name: 'Bäckerei Karnoll', category: 'Shopping', subcategory: 'bakery', source_id: 'osm:n2' }
const cafe = {
  name: 'مقهى السلام',
  category: 'Food & Drink',
  subcategory: 'cafe',
  opening_hours: 'ask Ali',
  source_id: 'osm:n3',
}

test('a row becomes a published listing with its category, its zone and its contacts in one form, and is found at once', async () => {
  const tenant = await makeTenant(world())
  const outcome = await load(tenant, csvOf([ratskeller, bakery, cafe]))
  expect(outcome).toMatchObject({
    rows: 3,
    created: 3,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    errorFile: null,
    stopped: false,
  })
  const { listing } = await ask<{ listing: object }>(world(), bySlug, { slug: 'ratskeller' }, { tenant: tenant.slug })
  expect(listing).toMatchObject({
    phone: '+49892199890',
    website: 'https://www.ratskeller.com/',
    email: 'info@ratskeller.com',
    timezone: 'Europe/Berlin',
    status: 'PUBLISHED',
    address: { line1: 'Marienplatz 8', city: 'München', region: null, postal: '80331', country: 'DE' },
    location: { lat: 48.1373943, lng: 11.5760552 },
    category: { name: 'restaurant', slug: 'restaurant', parent: { name: 'Food & Drink', slug: 'food-and-drink' } },
  })
  const found = (text: string) =>
    ask<Found>(
      world(),
      'query ($f: ListingFilter) { listings(filter: $f) { totalCount nodes { name } } }',
      { f: { text } },
      { tenant: tenant.slug },
    )
  for (const text of ['ratsk', 'backerei', 'السلام', 'restaurant'])
    expect((await found(text)).listings.totalCount).toBe(1)
  expect(outcome.noted.map(({ line, source_id, column }) => [line, source_id, column])).toEqual([
    ['2', 'osm:n1', 'phone'],
    ['4', 'osm:n3', 'opening_hours'],
  ])
})

test('the same file again changes nothing, and doubles nothing', async () => {
  const tenant = await makeTenant(world())
  const file = csvOf([ratskeller, bakery, cafe])
  await load(tenant, file)
  const state = () =>
    world().truth('select id, slug, updated_at, source_row from listing where tenant_id = $1 order by id', [tenant.id])
  const before = await state()
  expect(await load(tenant, file)).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 })
  expect(await state()).toEqual(before)
  expect(await world().truth('select 1 from category where tenant_id = $1', [tenant.id])).toHaveLength(5)
  expect(
    await world().truth("select payload from event where tenant_id = $1 and name = 'listing.imported'", [tenant.id]),
  ).toHaveLength(1)
})

describe('a repeat after staff edited the listing', () => {
  const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
  async function edited(input: object): Promise<Tenancy> {
    const tenant = await makeTenant(world())
    await load(tenant, csvOf([ratskeller]))
    const [{ id } = { id: '' }] = await world().truth<{ id: string }>('select id from listing where tenant_id = $1', [
      tenant.id,
    ])
    await ask(world(), update, { id, input }, tenant.owner)
    return tenant
  }
  const listingOf = async (tenant: Tenancy) =>
    (await world().truth('select * from listing where tenant_id = $1', [tenant.id]))[0] as Record<string, unknown>

  test('changes the columns whose source value changed, and leaves what staff wrote in the others', async () => {
    const tenant = await edited({
      name: 'Ratskeller München',
      phone: null,
      website: 'https://staff.example.com',
      tags: ['beer'],
      status: 'ARCHIVED',
    })
    const outcome = await load(
      tenant,
      csvOf([
        { ...ratskeller, street: 'Marienplatz 9', email: 'neu@ratskeller.com', opening_hours: 'Mo-Fr 11:00-23:00' },
      ]),
    )
    expect(outcome).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    const listing = await listingOf(tenant)
    expect(listing).toMatchObject({
      name: 'Ratskeller München',
      phone: null,
      website: 'https://staff.example.com/',
      tags: ['beer'],
      status: 'ARCHIVED',
    })
    expect(listing).toMatchObject({ line1: 'Marienplatz 9', email: 'neu@ratskeller.com', slug: 'ratskeller' })
    expect(listing.hours).toMatchObject({ text: 'Mo-Fr 11:00-23:00' })
  })

  test('takes a new source value over what staff wrote, and an emptied one too', async () => {
    const tenant = await edited({ phone: '+4989999999', email: 'staff@example.com' })
    await load(tenant, csvOf([{ ...ratskeller, phone: '+49 89 7777777', email: '' }]))
    expect(await listingOf(tenant)).toMatchObject({ phone: '+49897777777', email: null })
  })

  test('does not take another spelling of the same value for a change', async () => {
    const tenant = await edited({ website: 'https://staff.example.com', phone: '+4989999999' })
    const outcome = await load(
      tenant,
      csvOf([{ ...ratskeller, website: 'https://www.ratskeller.com/', phone: '+49 89 2199890' }]),
    )
    expect(outcome).toMatchObject({ updated: 0, unchanged: 1 })
    expect(await listingOf(tenant)).toMatchObject({ website: 'https://staff.example.com/', phone: '+4989999999' })
  })

  test('does not read a phone number anew for another country, where staff wrote their own', async () => {
    const tenant = await edited({ phone: '+4989999999' })
    await load(tenant, csvOf([{ ...ratskeller, country: 'AT' }]))
    expect(await listingOf(tenant)).toMatchObject({ country: 'AT', phone: '+4989999999' })
    const untouched = await makeTenant(world())
    await load(untouched, csvOf([{ ...ratskeller, country: '', phone: '089 2199890' }]))
    expect(await listingOf(untouched)).toMatchObject({ phone: null })
    await load(untouched, csvOf([{ ...ratskeller, phone: '089 2199890' }]))
    expect(await listingOf(untouched)).toMatchObject({ phone: '+49892199890' })
  })

  test('takes what cannot be read for nothing new, and an emptied cell for a change, also behind one that was not read', async () => {
    const tenant = await edited({})
    const unread = { ...ratskeller, email: 'nobody@', opening_hours: 'when the flag is up', country: 'Atlantis' }
    expect(await load(tenant, csvOf([unread]))).toMatchObject({ updated: 0, unchanged: 1, notes: 4 })
    expect(await listingOf(tenant)).toMatchObject({
      email: 'info@ratskeller.com',
      country: 'DE',
      phone: '+49892199890',
    })
    expect((await listingOf(tenant)).hours).toMatchObject({ text: 'Mo-Su 10:00-24:00' })
    expect(await load(tenant, csvOf([{ ...unread, email: '', opening_hours: '' }]))).toMatchObject({ updated: 1 })
    expect(await listingOf(tenant)).toMatchObject({ email: null, hours: null, country: 'DE' })
  })

  test('says nothing of the columns that the file does not have', async () => {
    const tenant = await edited({ description: 'Vaulted.' })
    const outcome = await load(tenant, csvOf([{ ...ratskeller, name: 'Ratskeller am Markt' }], ['source_id', 'name']))
    expect(outcome).toMatchObject({ updated: 1 })
    expect(await listingOf(tenant)).toMatchObject({
      name: 'Ratskeller am Markt',
      phone: '+49892199890',
      city: 'München',
      description: 'Vaulted.',
    })
    expect(await load(tenant, csvOf([{ ...ratskeller, name: 'Ratskeller am Markt' }]))).toMatchObject({ unchanged: 1 })
  })

  test('leaves a listing deleted that staff deleted', async () => {
    const tenant = await edited({})
    const { id } = await listingOf(tenant)
    await ask(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id }, tenant.owner)
    expect(await load(tenant, csvOf([{ ...ratskeller, city: 'Rom' }]))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
      deleted: 1,
    })
    await ask(world(), 'mutation ($id: ID!) { restoreListing(id: $id) { id } }', { id }, tenant.owner)
    expect(await load(tenant, csvOf([{ ...ratskeller, city: 'Rom' }]))).toMatchObject({ updated: 1 })
    expect(await listingOf(tenant)).toMatchObject({ city: 'Rom', deleted_at: null })
  })
})

test('a changed row is found by its new words, and no longer by its old ones', async () => {
  const tenant = await makeTenant(world())
  await load(tenant, csvOf([bakery]))
  await load(tenant, csvOf([{ ...bakery, name: 'Konditorei Karnoll', subcategory: 'pastry' }]))
  const count = async (text: string) =>
    (
      await ask<Found>(
        world(),
        'query ($f: ListingFilter) { listings(filter: $f) { totalCount } }',
        { f: { text } },
        { tenant: tenant.slug },
      )
    ).listings.totalCount
  expect([await count('konditorei'), await count('pastry'), await count('bäckerei')]).toEqual([1, 1, 0])
})

test('one file in two towns makes two towns, and neither sees the other', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  await load(here, csvOf([ratskeller]))
  expect(await load(there, csvOf([{ ...ratskeller, name: 'Other' }]))).toMatchObject({ created: 1, duplicates: 0 })
  expect(await ask(world(), bySlug, { slug: 'other' }, { tenant: here.slug })).toEqual({ listing: null })
})

test('a dry run counts the same and writes nothing', async () => {
  const tenant = await makeTenant(world())
  await load(tenant, csvOf([bakery]))
  const rows = [
    { ...bakery, city: 'Nördlingen' },
    ratskeller,
    { ...ratskeller, source_id: 'osm:n9' },
    { ...cafe, lat: 'x' },
  ]
  const expected = { created: 2, updated: 1, unchanged: 0, rejected: 1, duplicates: 1 }
  expect(await load(tenant, csvOf(rows), { dryRun: true })).toMatchObject(expected)
  expect(await world().truth('select city from listing where tenant_id = $1', [tenant.id])).toEqual([{ city: null }])
  expect(await world().truth('select 1 from category where tenant_id = $1', [tenant.id])).toHaveLength(2)
  expect(await load(tenant, csvOf(rows))).toMatchObject(expected)
})

test('plan limits are not held, but told', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const rows = Array.from({ length: 52 }, (_, n) => ({ name: `Shop ${n}`, source_id: String(n) }))
  const over = { overLimit: { limit: 50, used: 52 } }
  expect(await load(tenant, csvOf(rows), { dryRun: true })).toMatchObject({ created: 52, ...over })
  expect(await load(tenant, csvOf(rows))).toMatchObject({ created: 52, ...over })
})

/** Of the index of keys, in pages of 8 kB: what was written and is not yet in its place. Puts it there. */
const waiting = async (): Promise<number> =>
  (await world().truth<{ pages: number }>(`select gin_clean_pending_list('listing_search_keys')::int as pages`))[0]
    ?.pages ?? 0

test('the keys of many rows are gathered up to a megabyte, those of a few hardly, and all of them are found meanwhile', async () => {
  const tenant = await makeTenant(world())
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...ratskeller,
      name: `Gathered ${from + n}`,
      source_id: String(from + n),
      phone: '',
      website: '',
    }))
  await waiting()
  await load(tenant, csvOf(rows(0, 90)))
  expect(await waiting()).toBeLessThanOrEqual(9)
  await load(tenant, csvOf(rows(100, 200)))
  const found = 'query ($f: ListingFilter) { listings(filter: $f) { totalCount } }'
  expect(await ask(world(), found, { f: { text: 'gathered' } }, { tenant: tenant.slug })).toMatchObject({
    listings: { totalCount: 290 },
  })
  const gathered = await waiting()
  expect(gathered).toBeGreaterThan(20)
  expect(gathered).toBeLessThanOrEqual(130)
})
