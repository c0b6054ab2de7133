import { cellsBetween } from './cells.js'
import { type Point, toCentimetre } from './distance.js'

/**
 * A part of the map, its corners in order. Longitudes go on beyond 180 where it lies across the 180th meridian, so that it is one
 * piece on a plane: the door looks at a listing at its longitude and once around.
 */
export type Area = { corners: Point[] }

/** Between two parallels and two meridians, from `west` eastwards: a window of a map, which may lie across the 180th meridian. */
export function areaOfBounds({ south, west, north, east }: Bounds): Area {
  const right = east < west ? east + 360 : east
  const corners = [
    { lat: south, lng: west },
    { lat: south, lng: right },
    { lat: north, lng: right },
    { lat: north, lng: west },
  ]
  return { corners }
}
export type Bounds = { south: number; west: number; north: number; east: number }

/** Each side goes the shorter way round. */
export function areaOfPolygon(points: Point[]): Area {
  const corners: Point[] = []
  for (const { lat, lng } of points) {
    const last = corners.at(-1)?.lng ?? lng
    corners.push({ lat, lng: lng + 360 * Math.round((last - lng) / 360) })
  }
  // Eastwards of -180, as the door looks.
  const west = Math.min(...corners.map((corner) => corner.lng))
  const turn = west < -180 ? 360 : west > 180 ? -360 : 0
  return { corners: corners.map(({ lat, lng }) => ({ lat, lng: lng + turn })) }
}

/** As PostgreSQL reads a polygon. */
export function polygonText({ corners }: Area): string {
  return `(${corners.map(({ lat, lng }) => `(${toCentimetre(lng)},${toCentimetre(lat)})`).join(',')})`
}

/** Cells of the index that cover it; null where it is so wide that they do not help. */
export function cellsOfArea({ corners }: Area): string[] | null {
  const lats = corners.map(({ lat }) => lat)
  const lngs = corners.map(({ lng }) => lng)
  return cellsBetween({
    south: Math.min(...lats),
    west: Math.min(...lngs),
    north: Math.max(...lats),
    east: Math.max(...lngs),
  })
}
