import { useMemo } from 'preact/hooks'
import type { RecordFragment } from '../../gql/answers.js'
import { MapPanel } from './MapPanel.js'

/** The map with one pin, on the page of a listing. */
export function ListingMap({ listing }: { listing: RecordFragment }) {
  const { location, slug, localized, isOpenNow, category } = listing
  const marks = useMemo(() => {
    if (!location) return []
    const { lat, lng } = location
    const pin = { slug, name: localized.name, open: isOpenNow, category: category?.name ?? null }
    return [{ count: 1, lat, lng, bounds: { south: lat, north: lat, west: lng, east: lng }, pins: [pin] }]
  }, [location, slug, localized, isOpenNow, category])
  return <MapPanel fit marks={marks} />
}
