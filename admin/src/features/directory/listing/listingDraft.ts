import { type FragmentType, graphql, readFragment } from '../../../gql'
import type {
  ListingFieldInput,
  ServiceAreaInput,
  ServiceAreaKind,
  SocialNetwork,
  UpdateListingInput,
} from '../../../gql/graphql'
import type { Picture } from '../../media/PicturesField'
import { draftHours, HoursFields, hoursInput } from '../hours/hoursWire'
import type { HoursDraft } from '../hours/week'

export const ListingFields = graphql(`
  fragment ListingDraft on Listing {
    name
    slug
    description
    website
    phones {
      label
      number
    }
    socialLinks {
      network
      url
    }
    serviceAreas {
      kind
      name
      radiusKm
    }
    observesHolidays
    fields {
      field {
        key
        type
      }
      values
    }
    translations {
      locale
      name
      description
    }
    email
    timezone
    tags
    priceLevel
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
      viewerCanChange
      focalPoint {
        x
        y
      }
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
  /** The first phone, and what it is for; the further ones stand apart, as they are edited. */
  phone: string
  phoneLabel: string
  phones: { label: string; number: string }[]
  socialLinks: { network: SocialNetwork; url: string }[]
  serviceAreas: { kind: ServiceAreaKind; name: string; radiusKm: number | string }[]
  observesHolidays: boolean
  /** By key: of several choices a list, of everything else one text. */
  fields: Record<string, string | string[]>
  translations: { locale: string; name: string; description: string }[]
  email: string
  timezone: string
  tags: string[]
  /** 1 to 4; empty: not said. */
  priceLevel: string
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
    phoneLabel: '',
    phones: [],
    socialLinks: [],
    serviceAreas: [],
    observesHolidays: false,
    fields: {},
    translations: [],
    email: '',
    timezone: '',
    tags: [],
    priceLevel: '',
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
  const [primary, ...further] = listing.phones
  return {
    name: listing.name,
    slug: listing.slug,
    description: listing.description ?? '',
    website: listing.website ?? '',
    phone: primary?.number ?? '',
    phoneLabel: primary?.label ?? '',
    phones: further.map(({ label, number }) => ({ label: label ?? '', number })),
    socialLinks: listing.socialLinks.map(({ network, url }) => ({ network, url })),
    serviceAreas: listing.serviceAreas.map(({ kind, name, radiusKm }) => ({
      kind,
      name: name ?? '',
      radiusKm: radiusKm ?? '',
    })),
    observesHolidays: listing.observesHolidays,
    fields: Object.fromEntries(
      listing.fields.map(({ field, values }) => [
        field.key,
        field.type === 'MULTI_CHOICE' ? [...values] : (values[0] ?? ''),
      ]),
    ),
    translations: listing.translations.map(({ locale, name, description }) => ({
      locale,
      name: name ?? '',
      description: description ?? '',
    })),
    email: listing.email ?? '',
    timezone: listing.timezone,
    tags: [...listing.tags],
    priceLevel: listing.priceLevel?.toString() ?? '',
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
    images: listing.images.map(({ id, alt, thumbnails, url, focalPoint, viewerCanChange }) => ({
      id,
      mayFrame: viewerCanChange,
      focal: { x: focalPoint.x, y: focalPoint.y },
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
  const fields = changedFields(before, after)
  return { ...Object.fromEntries(changed.map((key) => [key, is[key]])), ...(fields.length > 0 ? { fields } : {}) }
}

/** In a stable order: the server names a bad one by its place. */
function changedFields({ fields: before }: ListingDraft, { fields: after }: ListingDraft): ListingFieldInput[] {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key] ?? none(after[key])),
  )
  return keys.map((key) => {
    const said = after[key]
    return Array.isArray(said) ? { key, values: said } : { key, value: said?.trim() || null }
  })
}

const none = (said: string | string[] | undefined) => (Array.isArray(said) ? [] : '')

function wire(draft: ListingDraft): UpdateListingInput {
  const { address } = draft
  return {
    name: draft.name.trim(),
    slug: draft.slug.trim() || null,
    description: draft.description.trim() || null,
    website: draft.website.trim() || null,
    phones: phonesOf(draft),
    socialLinks: draft.socialLinks.map(({ network, url }) => ({ network, url: url.trim() })),
    serviceAreas: draft.serviceAreas.map(areaOf),
    observesHolidays: draft.observesHolidays,
    translations: draft.translations.map(({ locale, name, description }) => ({
      locale,
      name: name.trim() || null,
      description: description.trim() || null,
    })),
    email: draft.email.trim() || null,
    timezone: draft.timezone || null,
    tags: draft.tags,
    priceLevel: draft.priceLevel ? Number(draft.priceLevel) : null,
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

/** All phones in order. A row nothing was written into is none. */
export function phonesOf({ phone, phoneLabel, phones }: ListingDraft): { label: string | null; number: string }[] {
  const all = [{ label: phoneLabel, number: phone }, ...phones]
  return all
    .map(({ label, number }) => ({ label: label.trim() || null, number: number.trim() }))
    .filter(({ label, number }) => label !== null || number)
}

function areaOf({ kind, name, radiusKm }: ListingDraft['serviceAreas'][number]): ServiceAreaInput {
  return kind === 'RADIUS'
    ? { kind, radiusKm: radiusKm === '' ? null : Number(radiusKm) }
    : { kind, name: name.trim() || null }
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
