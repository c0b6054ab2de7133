import type { Found, GeocodingPort, KnownPlace, PlaceKey, Precision } from './port.js'

/** How far apart the places of one street, postal code or town may lie. Two towns of one name have no middle. */
const WITHIN_KM: Record<Precision, number> = { ADDRESS: 1, STREET: 6, POSTAL_CODE: 30, CITY: 40 }
const KM_PER_DEGREE = 111.2

/**
 * Asks nobody outside: the middle of what the asker knows of in the same house, street, postal code or town, whichever is the most exact.
 * It invents nothing, so production may use it.
 */
export const ownPlaces: GeocodingPort = {
  name: 'own places',
  attribution: null,
  locate: async ({ key, known }) => {
    const near = (await known()).filter((place) => mayBe(place.country, key.country))
    return (
      middle(near.filter(sameHouse(key)), 'ADDRESS') ??
      middle(near.filter(sameStreet(key)), 'STREET') ??
      middle(near.filter(samePostal(key)), 'POSTAL_CODE') ??
      middle(near.filter(sameCity(key)), 'CITY')
    )
  },
}

/** What is not said contradicts nothing. */
const mayBe = (one: string, other: string): boolean => !one || !other || one === other
const same = (one: string, other: string): boolean => one !== '' && one === other

const sameCity = (key: PlaceKey) => (place: KnownPlace) => same(place.city, key.city) && mayBe(place.postal, key.postal)
const samePostal = (key: PlaceKey) => (place: KnownPlace) =>
  same(place.postal, key.postal) && mayBe(place.city, key.city)
const sameStreet = (key: PlaceKey) => (place: KnownPlace) =>
  same(place.street, key.street) && (sameCity(key)(place) || samePostal(key)(place))
const sameHouse = (key: PlaceKey) => (place: KnownPlace) => same(place.number, key.number) && sameStreet(key)(place)

/** The median, which one wrong pin does not move; null where most of them lie elsewhere. */
function middle(places: KnownPlace[], precision: Precision): Found | null {
  if (!places.length) return null
  const centre = medianOf(places)
  const close = places.filter((place) => roughKm(place, centre) <= WITHIN_KM[precision])
  if (close.length * 2 <= places.length) return null
  return { ...medianOf(close), precision, label: null }
}

type Point = { lat: number; lng: number }

const medianOf = (points: Point[]): Point => ({
  lat: median(points.map(({ lat }) => lat)),
  lng: median(points.map(({ lng }) => lng)),
})

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** Near enough for some kilometres. */
function roughKm(a: Point, b: Point): number {
  const east = (a.lng - b.lng) * Math.cos((b.lat * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, east) * KM_PER_DEGREE
}
