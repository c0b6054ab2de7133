import type { Sample } from '../modules/testdata/testdata.jobs.js'
import { planLimit } from '../modules/plans/terms.service.js'
import { flush, type OpenScope } from '../scope/makers.js'
import { loadListings } from './load-listings.js'
import { type Drawn, drawPictures, keepPictures } from './load-pictures.js'
import { plant } from './load-tenant.js'
import { demoTenantIn } from './tenants.js'
import type { DemoCategory, DemoListing } from './types.js'

/** Small enough for every plan, large enough that every filter finds something. */
const THEMES = 6
const PICTURED = 3

export type SampleTown = { categories: DemoCategory[]; listings: DemoListing[]; pictures: Drawn[]; hashes: string[] }

/** What a test mode is filled with: a corner of the demo's town, in the tenant's language. */
export const sample: Sample<SampleTown> = {
  draw: async (house, locale) => {
    const town = sampleTown(locale, house.now())
    const keys = new Set(town.listings.flatMap(({ pictures }) => pictures.map(({ key }) => key)))
    const pictures = await drawPictures(house, [...keys])
    return { ...town, pictures, hashes: pictures.map(({ hash }) => hash) }
  },
  fill: async (scope, { categories: tree, listings, pictures: drawn }) => {
    const categories = new Map<string, string>()
    for (const category of tree) await plant(scope, category, { parentId: null, categories })
    const alts = new Map(listings.flatMap(({ pictures }) => pictures.map(({ key, alt }) => [key, alt])))
    const pictures = keepPictures(scope, drawn, { alts })
    await scope.em.flush()
    const held = listings.slice(0, (await planLimit(scope, 'listings')) ?? listings.length)
    // What waits for a flush of its batch runs after it, as it would at the end of a transaction of its own.
    const inTenant = async (work: (scope: OpenScope) => Promise<void>) => {
      await work(scope)
      await flush(scope)
    }
    await loadListings(held, { inTenant, categories, pictures })
    // One event says that the data is new; nobody is told of each listing.
    scope.happened.length = 0
    return held.length
  },
}

/** One published business of each kind, and whatever else a query can ask for: every status, a feature, a plan, hours of every sort. */
export function sampleTown(locale: string, now: Date): Pick<SampleTown, 'categories' | 'listings'> {
  const town = demoTenantIn(locale, now)
  const categories = town.categories.slice(0, THEMES)
  const kinds = categories.flatMap(({ children }) => children.map(({ key }) => key))
  const known = town.listings.filter(({ categoryKey }) => kinds.includes(categoryKey))
  const isOpen = ({ status }: DemoListing): boolean => status === 'PUBLISHED'
  const wanted: ((listing: DemoListing) => boolean)[] = [
    ...kinds.map((kind) => (listing: DemoListing) => isOpen(listing) && listing.categoryKey === kind),
    ...(['DRAFT', 'PENDING', 'UNDER_REVIEW', 'ARCHIVED'] as const).map(
      (status) => (listing: DemoListing) => listing.status === status,
    ),
    (listing) => isOpen(listing) && Boolean(listing.featuredUntil && listing.featuredUntil > now),
    (listing) => isOpen(listing) && listing.planKey !== null,
    (listing) => isOpen(listing) && Boolean(listing.hours?.always),
    (listing) => isOpen(listing) && listing.hours === null,
    (listing) => isOpen(listing) && Boolean(listing.hours?.exceptions.length),
  ]
  const chosen = new Set(wanted.flatMap((fits) => known.find(fits) ?? []))
  return { categories, listings: [...chosen].map(pictured) }
}

/** Drawing takes time: the first few have a picture each. */
function pictured(listing: DemoListing, at: number): DemoListing {
  return { ...listing, pictures: at < PICTURED ? listing.pictures.slice(0, 1) : [] }
}
