import { DEGREE_KM, type Point } from './distance.js'

/**
 * The earth cut into nearly square cells, in twelve sizes from 0.5 km to 1,024 km, each twice the last. A listing carries its
 * cell of every size; a search names the few cells that cover its circle, in the size that fits. Rows run from pole to pole;
 * a row has as many columns as its circle of latitude is long, so cells do not shrink towards the poles.
 */
export function cellsAt({ lat, lng }: Point): string[] {
  return sizes.map((size, level) => {
    const row = rowOf(lat, size)
    return cellName(level, row, columnOf(lng, columnsIn(row, size)))
  })
}

/** Cells that cover the circle; null when it is so wide that cells do not help. */
export function cellsWithin(centre: Point, radiusKm: number): string[] | null {
  // 2.5 cells to a radius: about 28 cells that hold 1.7 times the circle. Fewer, larger ones fetch more rows in vain (measured). Of a wide
  // circle most of a town lies inside anyway, and each row found is compared with each cell: nine take half the time of 28 (measured).
  const toARadius = radiusKm > WIDE_KM ? 1.25 : 2.5
  return cover(
    centre,
    radiusKm,
    sizes.findIndex((size) => size * DEGREE_KM >= radiusKm / toARadius),
  )
}

const WIDE_KM = 250

/** The same in the sizes that words are kept under (`wordCellsAt`): null also where none of these fits. */
export function wordCellsWithin(centre: Point, radiusKm: number): string[] | null {
  const level = wordLevels.find((each) => (sizes[each] ?? 0) * DEGREE_KM >= radiusKm / 3.2)
  return level === undefined ? null : cover(centre, radiusKm, level)
}

/** The cells of 2, 8 and 32 km, under which a listing's words are kept together with the place: enough for circles up to 100 km. */
export function wordCellsAt(point: Point): string[] {
  const cells = cellsAt(point)
  return wordLevels.flatMap((level) => cells[level] ?? [])
}

/** Cells that cover what lies between two parallels and two meridians (`east` may be beyond 180); null when it is so wide that cells do not help. */
export function cellsBetween({
  south,
  west,
  north,
  east,
}: {
  south: number
  west: number
  north: number
  east: number
}) {
  const widest = Math.cos(radians(Math.min(Math.abs(south), Math.abs(north), south * north < 0 ? 0 : 90)))
  const side = Math.max(north - south, (east - west) * widest)
  const level = sizes.findIndex((size) => size >= side / 5)
  const size = sizes[level]
  if (size === undefined) return null
  const cells: string[] = []
  for (let row = rowOf(south - EDGE, size); row <= rowOf(north + EDGE, size); row++) {
    const columns = columnsIn(row, size)
    for (const column of columnsBetween(west - EDGE, east + EDGE, columns)) cells.push(cellName(level, row, column))
  }
  return cells
}

/** Rounding must not lose a listing that lies on an edge. */
const EDGE = 1e-6

function cover({ lat, lng }: Point, radiusKm: number, level: number): string[] | null {
  const size = sizes[level]
  if (size === undefined) return null
  // A hair wider than the circle: rounding must not lose a listing that lies on its edge.
  const reach = (radiusKm / DEGREE_KM) * 1.000001 + 1e-9
  const cells: string[] = []
  for (let row = rowOf(lat - reach, size); row <= rowOf(lat + reach, size); row++) {
    const columns = columnsIn(row, size)
    const width = halfWidth(lat, reach, row * size - 90, (row + 1) * size - 90)
    for (const column of columnsBetween(lng - width, lng + width, columns)) cells.push(cellName(level, row, column))
  }
  return cells
}

const sizes = Array.from({ length: 12 }, (_, level) => (0.5 * 2 ** level) / DEGREE_KM)
const wordLevels = [2, 4, 6]

function rowOf(lat: number, size: number): number {
  return Math.floor((Math.min(Math.max(lat, -90), 90) + 90) / size)
}

function columnsIn(row: number, size: number): number {
  return Math.max(1, Math.round((360 * Math.cos(radians((row + 0.5) * size - 90))) / size))
}

function columnOf(lng: number, columns: number): number {
  const turn = (lng + 180) / 360
  return Math.min(columns - 1, Math.floor((turn - Math.floor(turn)) * columns))
}

function columnsBetween(west: number, east: number, columns: number): number[] {
  if (east - west >= 360) return Array.from({ length: columns }, (_, column) => column)
  const first = columnOf(west, columns)
  const last = columnOf(east, columns)
  const count = ((last - first + columns) % columns) + 1
  // Both ends in one column: either a narrow circle, or one that goes all the way round.
  const all = count === 1 && east - west > 360 / columns
  return Array.from({ length: all ? columns : count }, (_, step) => (first + step) % columns)
}

/** The largest difference of longitude, in degrees, that a circle reaches between two latitudes. */
function halfWidth(lat: number, reach: number, south: number, north: number): number {
  const widest = Math.sin(radians(lat)) / Math.cos(radians(reach))
  const at = Math.abs(widest) >= 1 ? 90 * Math.sign(lat) : degrees(Math.asin(widest))
  const phi = radians(Math.min(Math.max(at, south, -90), north, 90))
  const cosine =
    (Math.cos(radians(reach)) - Math.sin(phi) * Math.sin(radians(lat))) / (Math.cos(phi) * Math.cos(radians(lat)))
  if (!(cosine > -1)) return 180
  return degrees(Math.acos(Math.min(cosine, 1))) + 1e-9
}

function cellName(level: number, row: number, column: number): string {
  return `${level.toString(36)}${row.toString(36)}.${column.toString(36)}`
}

const radians = (angle: number) => (angle * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI
