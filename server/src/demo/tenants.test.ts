import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { validateHours } from '../modules/hours/validate.js'
import { contrast } from './pictures/colour.js'
import { demoTenants } from './tenants.js'
import type { DemoListing, DemoTenant } from './types.js'

const now = new Date('2026-11-21T09:00:00Z')
const tenants = demoTenants(now)
const [harbour, madina] = tenants as [DemoTenant, DemoTenant]
const tally = (list: readonly string[]) =>
  new Map(list.map((each) => [each, list.filter((other) => other === each).length]))

describe.each(tenants)('the demo tenant $slug', (tenant) => {
  const { listings } = tenant
  const published = listings.filter(({ status }) => status === 'PUBLISHED')

  it('has a few hundred businesses, most of them published and some in every other state', () => {
    expect(listings.length).toBeGreaterThanOrEqual(230)
    expect(published.length / listings.length).toBeGreaterThan(0.8)
    for (const status of ['DRAFT', 'PENDING', 'UNDER_REVIEW', 'ARCHIVED'])
      expect(listings.filter((listing) => listing.status === status).length, status).toBeGreaterThan(2)
  })

  it('gives no name, address on the web, house or telephone number twice', () => {
    for (const field of [
      (listing: DemoListing) => listing.name,
      (listing: DemoListing) => listing.slug,
      (listing: DemoListing) => listing.phone,
      (listing: DemoListing) => `${listing.address.line1} ${listing.address.line2}`,
    ]) {
      const values = listings.map(field).filter((value) => value !== null)
      expect(new Set(values).size).toBe(values.length)
    }
  })

  it('has about a dozen categories with three to five children, and published businesses in each', () => {
    const children = tenant.categories.flatMap((category) => category.children)
    const all = [...tenant.categories, ...children]
    expect(tenant.categories.length).toBeGreaterThanOrEqual(12)
    for (const { children: below } of tenant.categories) expect([3, 4, 5]).toContain(below.length)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    for (const { key } of children)
      expect(published.filter(({ categoryKey }) => categoryKey === key).length, key).toBeGreaterThan(0)
    const known = new Set(children.map(({ key }) => key))
    for (const { name, categoryKey } of listings) expect(known.has(categoryKey), name).toBe(true)
  })

  it('keeps hours that the directory accepts, of many kinds', () => {
    for (const { name, hours } of listings) if (hours) expect(validateHours(hours), name).toEqual([])
    const hours = listings.flatMap((listing) => listing.hours ?? [])
    const days = hours.flatMap(({ weekly }) =>
      weekly.map(({ day }) => day).filter((day, at, all) => all.indexOf(day) !== at),
    )
    expect(listings.length - hours.length).toBeGreaterThan(3)
    expect(hours.filter(({ always }) => always).length).toBeGreaterThan(5)
    expect(hours.some(({ weekly }) => weekly.some(({ closes }) => closes > '24:00'))).toBe(true)
    expect(days.length).toBeGreaterThan(20)
    expect(hours.some(({ exceptions }) => exceptions.some(({ closed }) => closed))).toBe(true)
  })

  it('knows only holidays that are still to come', () => {
    const dates = listings.flatMap(({ hours }) => hours?.exceptions.map(({ date }) => date) ?? [])
    expect(dates.length).toBeGreaterThan(100)
    for (const date of dates) expect(date >= '2026-11-21' && date < '2027-12-31', date).toBe(true)
  })

  it('can reach nobody: mail and websites end in .example, telephones are numbers kept for fiction', () => {
    const fiction = /^\+44(1632960|7700900)\d{3}$|^\+96260\d{6}$/
    for (const { name, website, email, phone } of [...listings, { ...tenant, website: null }]) {
      if (website) expect(new URL(website).hostname, name).toMatch(/^[a-z0-9.-]+\.example$/)
      if (email) expect(email, name).toMatch(/^[a-z]+@[a-z0-9.-]+\.example$/)
      if (phone) expect(phone, name).toMatch(fiction)
      expect(website ?? email ?? phone, name).not.toBeNull()
    }
    for (const { email } of tenant.staff) expect(email).toMatch(/@[a-z]+\.example$/)
  })

  it('describes every business in two to four sentences of its own', () => {
    for (const { name, description } of listings) {
      const sentences = description.split(/[.!?؟](?:\s|$)/).filter((part) => part.trim()).length
      expect(sentences, name).toBeGreaterThanOrEqual(2)
      expect(sentences, name).toBeLessThanOrEqual(4)
      expect(description.length, name).toBeGreaterThan(60)
    }
    expect(closestPair(listings.map(({ description }) => description))).toBeLessThan(0.4)
  })

  it('is praised by some, mostly kindly, over the last 200 days', () => {
    const said = listings.flatMap(({ endorsements }) => endorsements)
    for (const { endorsements } of listings) expect(endorsements.length).toBeLessThanOrEqual(14)
    expect(said.length).toBeGreaterThan(800)
    expect(said.filter(({ wouldRepeat }) => wouldRepeat).length / said.length).toBeGreaterThan(0.85)
    const pending = said.filter(({ status }) => status === 'PENDING').length / said.length
    expect(pending).toBeGreaterThan(0.03)
    expect(pending).toBeLessThan(0.2)
    for (const { createdAt } of said) {
      const days = (now.getTime() - createdAt.getTime()) / 86_400_000
      expect(days > 0 && days < 201).toBe(true)
    }
    for (const { name, status, endorsements } of listings) {
      const comments = endorsements.flatMap(({ comment }) => comment ?? [])
      expect(new Set(comments).size, name).toBe(comments.length)
      if (status === 'DRAFT') expect(endorsements).toEqual([])
    }
    for (const [comment, count] of tally(said.flatMap(({ comment }) => comment ?? [])))
      expect(count, comment).toBeLessThan(13)
  })

  it('features a few, and sells some of them a plan', () => {
    const featured = published.filter(({ featuredUntil }) => featuredUntil && featuredUntil > now).length
    expect(featured).toBeGreaterThan(4)
    expect(featured).toBeLessThan(published.length * 0.15)
    expect(listings.filter(({ planKey }) => planKey).length).toBeGreaterThan(20)
  })

  it('wears colours that can be read', () => {
    for (const { primary, accent, background, surface, text } of [tenant.brand.colors, tenant.brand.darkColors])
      for (const ground of [background, surface]) {
        expect(contrast(text, ground)).toBeGreaterThan(7)
        expect(contrast(primary, ground)).toBeGreaterThan(4.5)
        expect(contrast(accent, ground)).toBeGreaterThan(4.5)
      }
  })
})

it('makes the same towns again for the same day', () => {
  // Digests: the difference of two megabytes of JSON takes longer to print than anybody waits.
  const digest = (all: DemoTenant[]) => createHash('sha256').update(JSON.stringify(all)).digest('hex')
  expect(digest(demoTenants(now))).toBe(digest(tenants))
})

it('employs one person in both towns', () => {
  const shared = harbour.staff.filter(({ email }) => madina.staff.some((other) => other.email === email))
  expect(shared).toHaveLength(1)
  for (const { staff } of tenants)
    expect(staff.map(({ role }) => role).sort()).toEqual(['ADMIN', 'EDITOR', 'OWNER', 'VIEWER'])
})

it('stands on dry land, in streets', () => {
  const box = { pellhaven: [51.205, 51.233, 1.37, 1.4032], naranj: [31.93, 31.98, 35.88, 35.95] } as const
  for (const { slug, listings } of tenants) {
    const [south, north, west, east] = box[slug as keyof typeof box]
    const pins = listings.flatMap(({ location }) => location ?? [])
    expect(new Set(pins.map(({ lat, lng }) => `${lat} ${lng}`)).size).toBe(pins.length)
    for (const { lat, lng } of pins)
      expect(lat > south && lat < north && lng > west && lng < east, `${lat} ${lng}`).toBe(true)
    expect(pins.length).toBeGreaterThan(listings.length * 0.95)
  }
})

it('speaks Arabic in Naranj, in every word a visitor reads', () => {
  const words = [
    madina.name,
    madina.description,
    madina.logo.alt,
    ...madina.categories.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]),
    ...madina.listings.flatMap(({ name, description, tags, address, hours, pictures, endorsements }) => [
      name,
      description,
      ...tags,
      `${address.line1} ${address.line2} ${address.city} ${address.region}`,
      ...(hours?.exceptions.map(({ note }) => note ?? '') ?? []),
      ...pictures.map(({ alt }) => alt),
      ...endorsements.flatMap((each) => [...each.tags, each.comment ?? '']),
    ]),
  ]
  for (const text of words) expect(text).not.toMatch(/\p{Script=Latin}/u)
  for (const { name, description, tags } of madina.listings)
    for (const text of [name, description, ...tags]) expect(text).toMatch(/\p{Script=Arabic}/u)
  expect(madina.locale).toBe('ar')
})

it('rests on Friday in Naranj and changes its day in Ramadan', () => {
  const weeks = madina.listings.flatMap(({ hours }) => (hours && !hours.always ? [hours] : []))
  const closedOnFriday = weeks.filter(({ weekly }) => !weekly.some(({ day }) => day === 'FRIDAY'))
  expect(closedOnFriday.length / weeks.length).toBeGreaterThan(0.3)
  const fasting = weeks.filter(
    ({ exceptions }) => exceptions.filter(({ note }) => note?.includes('رمضان')).length >= 29,
  )
  expect(fasting.length / weeks.length).toBeGreaterThan(0.7)
  expect(fasting[0]?.exceptions[0]?.date).toBe('2027-02-08')
})

/** The largest share of common three-word runs between two texts, 0…1. */
function closestPair(texts: readonly string[]): number {
  const runs = texts.map((text) => {
    const words = text
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .filter(Boolean)
    return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
  })
  let closest = 0
  runs.forEach((one, at) => {
    for (const other of runs.slice(at + 1)) {
      const shared = [...one].filter((run) => other.has(run)).length
      closest = Math.max(closest, shared / Math.min(one.size, other.size))
    }
  })
  return closest
}
