import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { leaveJob, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { holidaysBetween, withHolidays } from '../../hours/holidays.js'
import { isOpenAt } from '../../hours/hours.js'

const world = useWorld()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world())
})
const fields = `phone phones { label number } socialLinks { network url } serviceAreas { kind name radiusKm }
  observesHolidays holidays { date name } isOpenNow jsonLd`
const update = `mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { ${fields} } }`
type Updated = {
  updateListing: Record<string, unknown> & { jsonLd: Record<string, unknown>; holidays: { date: string }[] }
}
const put = async (id: string, input: object) =>
  (await ask<Updated>(world(), update, { id, input }, tenant.owner)).updateListing
const found = async (filter: object) =>
  (
    await ask<{ listings: { nodes: { name: string }[] } }>(
      world(),
      'query ($filter: ListingFilter) { listings(filter: $filter, sort: NAME) { nodes { name } } }',
      { filter },
      { tenant: tenant.slug },
    )
  ).listings.nodes.map(({ name }) => name)

test('several phones with labels, pages elsewhere and areas: kept whole, in their one form, found and told to search engines', async () => {
  const { id } = await makeListing(world(), tenant, {
    name: 'Roof & Gutter',
    address: { country: 'DE' },
    location: { lat: 47.9, lng: 11.2 },
    phones: [{ number: '089 219989-0' }, { label: ' Night ', number: '+49 171 1234567' }],
    socialLinks: [
      { network: 'INSTAGRAM', url: 'instagram.com/roof' },
      { network: 'TRIPADVISOR', url: 'https://www.tripadvisor.co.uk/roof' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', radiusKm: 25 },
      { kind: 'PLACE', name: 'Wolfratshausen' },
      { kind: 'POSTAL_CODE', name: '82*' },
    ],
  })
  const kept = await put(id, {})
  const night = { label: 'Night', number: '+491711234567' }
  expect(kept).toMatchObject({
    phone: '+49892199890',
    phones: [{ label: null, number: '+49892199890' }, night],
    socialLinks: [
      { network: 'INSTAGRAM', url: 'https://instagram.com/roof' },
      { network: 'TRIPADVISOR', url: 'https://www.tripadvisor.co.uk/roof' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', name: null, radiusKm: 25 },
      { kind: 'PLACE', name: 'Wolfratshausen', radiusKm: null },
      { kind: 'POSTAL_CODE', name: '82*', radiusKm: null },
    ],
  })
  expect(kept.jsonLd.sameAs).toEqual(['https://instagram.com/roof', 'https://www.tripadvisor.co.uk/roof'])
  expect(kept.jsonLd.areaServed).toMatchObject([{ geoRadius: 25_000 }, { name: 'Wolfratshausen' }, { name: '82*' }])
  // Who looks for the town it comes to finds it, though it is not there.
  expect(await found({ text: 'wolfratshausen' })).toEqual(['Roof & Gutter'])
  // `phone` alone is the first of them; made one of the further ones it stands there once; null takes all away.
  expect((await put(id, { phone: night.number })).phones).toEqual([{ label: null, number: night.number }])
  expect(await put(id, { phones: [night, { label: 'Shop', number: '+49 89 2199890' }] })).toMatchObject({
    phone: night.number,
  })
  expect(await put(id, { phone: null })).toMatchObject({ phone: null, phones: [] })
  expect(await put(id, { socialLinks: null, serviceAreas: null })).toMatchObject({ socialLinks: [], serviceAreas: [] })
  expect(await found({ text: 'wolfratshausen' })).toEqual([])
})

test('every contact that is wrong is told at once by its place, and nothing changes', async () => {
  const { id } = await makeListing(world(), tenant, { name: 'Strict', phone: '+49892199890' })
  const input = {
    name: 'Changed',
    phone: '+49 171 1',
    phones: [{ number: '+49 171 1234567' }, { number: 'call me' }, { number: '+49 (171) 1234567' }],
    socialLinks: [
      { network: 'FACEBOOK', url: 'https://facebook.com.evil.example/us' },
      { network: 'X', url: 'https://example.org/us' },
      { network: 'MASTODON', url: 'https://social.example.org/@us' },
    ],
    serviceAreas: [{ kind: 'RADIUS' }, { kind: 'PLACE', radiusKm: 4 }, { kind: 'POSTAL_CODE', name: '<82>' }],
  }
  const { errors } = await call(world(), update, { id, input }, tenant.owner)
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
    ...['input.phones.1.number', 'input.phones.2.number', 'input.phone'],
    ...['input.socialLinks.0.url', 'input.socialLinks.1.url'],
    ...['input.serviceAreas.0.radiusKm', 'input.serviceAreas.1.name', 'input.serviceAreas.2.name'],
  ])
  const rows = await world().truth('select name, phone, further_phones from listing where id = $1', [id])
  expect(rows).toEqual([{ name: 'Strict', phone: '+49892199890', further_phones: [] }])
})

test('a business that keeps public holidays is closed on them, to who asks now and to every search', async () => {
  const hours = { always: true }
  const address = { country: 'DE', region: 'Bayern' }
  const made = { hours, address, timezone: 'Europe/Berlin', observesHolidays: true }
  const { id } = await makeListing(world(), tenant, { name: 'Rests', ...made })
  await makeListing(world(), tenant, { name: 'Never rests', ...made, observesHolidays: false })
  const { holidays } = await put(id, {})
  // Epiphany is a holiday of Bavaria and not of the country; what lies ahead is told in order, a year of it.
  expect(holidays.map(({ date }) => date.slice(5))).toEqual(expect.arrayContaining(['01-06', '10-03', '12-25']))
  expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).sort())
  expect(holidays.length).toBeGreaterThan(11)
  const day = holidays.find(({ date }) => date.endsWith('-12-25'))?.date ?? ''
  expect(await found({ openAt: `${day}T11:00:00Z` })).toEqual(['Never rests'])
  expect(await found({ openAt: `${day.slice(0, 8)}23T11:00:00Z` })).toEqual(['Never rests', 'Rests'])
  // What staff say of that one day counts.
  const ranges = [{ opens: '10:00', closes: '14:00' }]
  const own = await put(id, { hours: { ...hours, exceptions: [{ date: day, ranges }] } })
  expect(own.holidays.map(({ date }) => date)).not.toContain(day)
  expect(await found({ openAt: `${day}T11:00:00Z` })).toEqual(['Never rests', 'Rests'])
  expect(await found({ openAt: `${day}T19:00:00Z` })).toEqual(['Never rests'])
  expect((await put(id, { observesHolidays: false })).holidays).toEqual([])
  expect(await found({ openAt: `${Number(day.slice(0, 4)) + 1}-01-06T11:00:00Z` })).toEqual(['Never rests', 'Rests'])
})

test('holidays in the index are moved on by the job', async () => {
  const made = { hours: { always: true }, address: { country: 'DE' }, observesHolidays: true }
  const { id } = await makeListing(world(), tenant, { name: 'Long ago', ...made })
  await world().truth(`update listing_search set open_dated = '{}', open_dated_open = '{}' where listing_id = $1`, [id])
  await leaveJob(world(), 'move_holidays_on', {})
  await runJobs(world())
  const [row] = await world().truth<{ known: boolean }>(
    `select open_dated <> '{}' as known from listing_search where listing_id = $1`,
    [id],
  )
  expect(row?.known).toBe(true)
})

test('holidays are read per country, region and year, in the wall clock of the place', () => {
  const christmas = new Date('2026-12-20T12:00:00Z')
  const names = (country: string | null, region: string | null) =>
    holidaysBetween({ country, region }, christmas, 20).map(({ date }) => date)
  expect(names('DE', 'BY')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'])
  expect(names('DE', 'Nowhere at all')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01'])
  for (const none of [null, 'XX', 'AQ']) expect(names(none, null)).toEqual([])
  // Feasts of several days are each of their days.
  expect(holidaysBetween({ country: 'TR', region: null }, new Date('2026-03-19T12:00:00Z'), 5).length).toBeGreaterThan(
    2,
  )
  const always = { always: true, weekly: [], exceptions: [], text: null, unread: [] }
  const open = (at: string) => {
    const instant = new Date(at)
    return isOpenAt(withHolidays(always, { country: 'US', region: null }, instant, 2), 'America/Los_Angeles', instant)
  }
  expect([open('2026-12-25T07:59:00Z'), open('2026-12-25T08:00:00Z'), open('2026-12-26T07:59:00Z')]).toEqual([
    true,
    false,
    false,
  ])
  expect(open('2026-12-26T08:00:00Z')).toBe(true)
})
