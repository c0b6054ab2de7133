import { useMemo } from 'preact/hooks'
import type { RecordFragment } from '../../gql/answers.js'
import { MapPanel } from './MapPanel.js'

/** The map with one pin, on the page of a listing. */
export function ListingMap({ listing }: { listing: RecordFragment }) {
  const { location, slug, name, isOpenNow, category } = listing
  const pins = useMemo(
    () => (location ? [{ ...location, slug, name, open: isOpenNow, category: category?.name ?? null }] : []),
    [location, slug, name, isOpenNow, category],
  )
  return <MapPanel fit pins={pins} />
}
