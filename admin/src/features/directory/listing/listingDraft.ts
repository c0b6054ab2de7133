import { type FragmentType, graphql, readFragment } from '../../../gql'
import type { UpdateListingInput } from '../../../gql/graphql'
import type { Picture } from '../../media/PicturesField'
import { draftHours, HoursFields, hoursInput } from '../hours/hoursWire'
import type { HoursDraft } from '../hours/week'

export const ListingFields = graphql(`
  fragment ListingDraft on Listing {
    name
    slug
    description
    website
    phone
    email
    timezone
    tags
    address {
      line1
      line2
      city
      region
      postal
      country
    }
    location {
      lat
      lng
    }
    categories {
      id
    }
    hours {
      ...HoursDraft
    }
    images {
      id
      url
      alt
      width
      height
      thumbnails {
        width
        url
      }
    }
  }
`)

/** Every field of the editor as its inputs hold it: text is never null, an empty text is a cleared field. */
export interface ListingDraft {
  name: string
  slug: string
  description: string
  website: string
  phone: string
  email: string
  timezone: string
  tags: string[]
  address: Record<'line1' | 'line2' | 'city' | 'region' | 'postal' | 'country', string>
  location: { lat: string; lng: string }
  /** The main one first. */
  categoryIds: string[]
  hours: HoursDraft
  images: Picture[]
}

export function emptyDraft(): ListingDraft {
  return {
    name: '',
    slug: '',
    description: '',
    website: '',
    phone: '',
    email: '',
    timezone: '',
    tags: [],
    address: { line1: '', line2: '', city: '', region: '', postal: '', country: '' },
    location: { lat: '', lng: '' },
    categoryIds: [],
    hours: draftHours(null),
    images: [],
  }
}

export function draftListing(fragment: FragmentType<typeof ListingFields>): ListingDraft {
  const listing = readFragment(ListingFields, fragment)
  const { address, location } = listing
  return {
    name: listing.name,
    slug: listing.slug,
    description: listing.description ?? '',
    website: listing.website ?? '',
    phone: listing.phone ?? '',
    email: listing.email ?? '',
    timezone: listing.timezone,
    tags: [...listing.tags],
    address: {
      line1: address.line1 ?? '',
      line2: address.line2 ?? '',
      city: address.city ?? '',
      region: address.region ?? '',
      postal: address.postal ?? '',
      country: address.country ?? '',
    },
    location: location ? { lat: degrees(location.lat), lng: degrees(location.lng) } : { lat: '', lng: '' },
    categoryIds: listing.categories.map(({ id }) => id),
    hours: draftHours(readFragment(HoursFields, listing.hours)),
    images: listing.images.map(({ id, alt, thumbnails, url }) => ({
      id,
      alt: alt ?? '',
      url: previewOf(thumbnails) ?? url,
    })),
  }
}

/** Six decimals are eleven centimetres: more digits only look exact. */
function degrees(value: number): string {
  return String(Number(value.toFixed(6)))
}

function previewOf(thumbnails: readonly { width: number; url: string }[]): string | undefined {
  const sizes = [...thumbnails].sort((a, b) => a.width - b.width)
  return (sizes.find(({ width }) => width >= 320) ?? sizes.at(-1))?.url
}

/** What changed, and nothing else: two people editing different fields do not undo each other. */
export function changes(before: ListingDraft, after: ListingDraft): UpdateListingInput {
  const was = wire(before)
  const is = wire(after)
  const keys = Object.keys(is) as (keyof UpdateListingInput)[]
  const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
  return Object.fromEntries(changed.map((key) => [key, is[key]]))
}

function wire(draft: ListingDraft): UpdateListingInput {
  const { address } = draft
  return {
    name: draft.name.trim(),
    slug: draft.slug.trim() || null,
    description: draft.description.trim() || null,
    website: draft.website.trim() || null,
    phone: draft.phone.trim() || null,
    email: draft.email.trim() || null,
    timezone: draft.timezone || null,
    tags: draft.tags,
    address: {
      line1: address.line1.trim() || null,
      line2: address.line2.trim() || null,
      city: address.city.trim() || null,
      region: address.region.trim() || null,
      postal: address.postal.trim() || null,
      country: address.country || null,
    },
    location: locationOf(draft),
    categoryIds: draft.categoryIds,
    hours: hoursInput(draft.hours),
    imageIds: draft.images.map(({ id }) => id),
  }
}

/** A point where both numbers are one, else nothing. */
export function locationOf({ location }: ListingDraft): { lat: number; lng: number } | null {
  const [lat, lng] = [readDegrees(location.lat, 90), readDegrees(location.lng, 180)]
  return lat === undefined || lng === undefined ? null : { lat, lng }
}

/** Decimal degrees as people type and paste them: "47,9076" and "47.9076" alike. */
export function readDegrees(text: string, limit: number): number | undefined {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= limit ? number : undefined
}
