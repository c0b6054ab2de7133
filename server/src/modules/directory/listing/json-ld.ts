import { type Hours, weekdays } from '../../hours/hours.js'
import type { Listing } from './listing.entity.js'

type Picture = { url: string }
type Facts = { url: string; pictures: Picture[]; category: string | null }

/** schema.org LocalBusiness, for search engines; only what is known. https://schema.org/LocalBusiness */
export function jsonLdOf(listing: Listing, { url, pictures, category }: Facts): Record<string, unknown> {
  const { line1, line2, city, region, postal, country } = listing
  const address = known({
    '@type': 'PostalAddress',
    streetAddress: [line1, line2].filter(Boolean).join(', ') || null,
    addressLocality: city,
    addressRegion: region,
    postalCode: postal,
    addressCountry: country,
  })
  return known({
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    '@id': url,
    name: listing.name,
    description: listing.description,
    url: listing.website ?? url,
    telephone: listing.phone,
    email: listing.email,
    priceRange: listing.priceLevel && '$'.repeat(listing.priceLevel),
    image: pictures.length ? pictures.map((picture) => picture.url) : null,
    keywords: [category, ...listing.tags].filter(Boolean).join(', ') || null,
    address: Object.keys(address).length > 1 ? address : null,
    sameAs: listing.socialLinks.length ? listing.socialLinks.map(({ url: page }) => page) : null,
    areaServed: areasOf(listing),
    geo: listing.lat === null ? null : { '@type': 'GeoCoordinates', latitude: listing.lat, longitude: listing.lng },
    openingHoursSpecification: listing.openingHours ? specificationOf(listing.openingHours) : null,
  })
}

/** https://schema.org/areaServed: a circle in metres around the point, or names. */
function areasOf({ serviceAreas, lat, lng }: Listing): object[] | null {
  const areas = serviceAreas.flatMap(({ name, radiusKm }): object[] => {
    if (name) return [{ '@type': 'Place', name }]
    if (!radiusKm || lat === null || lng === null) return []
    const geoMidpoint = { '@type': 'GeoCoordinates', latitude: lat, longitude: lng }
    return [{ '@type': 'GeoCircle', geoMidpoint, geoRadius: radiusKm * 1_000 }]
  })
  return areas.length ? areas : null
}

/** schema.org ends a span past midnight with a clock time below its start. */
function specificationOf(hours: Hours): object[] | null {
  if (hours.always)
    return [{ '@type': 'OpeningHoursSpecification', dayOfWeek: weekdays.map(dayName), opens: '00:00', closes: '23:59' }]
  const rows = hours.weekly.map(({ day, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: dayName(day),
    opens,
    closes: wrapped(closes),
  }))
  return rows.length ? rows : null
}

const dayName = (day: string): string => day.charAt(0) + day.slice(1).toLowerCase()

function wrapped(clock: string): string {
  const [hour = '0', minute = '00'] = clock.split(':')
  return Number(hour) < 24
    ? clock
    : Number(hour) === 24 && minute === '00'
      ? '23:59'
      : `${String(Number(hour) - 24).padStart(2, '0')}:${minute}`
}

function known(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}
