import type { BoundsInput, PinFragment } from '../../gql/answers.js'

/** One listing on the map. */
export interface Pin {
  slug: string
  name: string
  open: boolean | null
  category: string | null
}

/** What is drawn at one place: a pin, or a bubble for listings that would lie upon one another. */
export interface Mark {
  count: number
  lat: number
  lng: number
  /** The smallest window that holds them all. */
  bounds: BoundsInput
  /** As far as they are known by name. */
  pins: Pin[]
}

export function toPin({ slug, localized, isOpenNow, category }: PinFragment): Pin {
  return { slug, name: localized.name, open: isOpenNow, category: category?.name ?? null }
}

/** The window that holds all of them; null without any. */
export function boundsOf(marks: Mark[]): BoundsInput | null {
  if (!marks.length) return null
  return {
    south: Math.min(...marks.map(({ bounds }) => bounds.south)),
    west: Math.min(...marks.map(({ bounds }) => bounds.west)),
    north: Math.max(...marks.map(({ bounds }) => bounds.north)),
    east: Math.max(...marks.map(({ bounds }) => bounds.east)),
  }
}

/** A window as the map library has it, which counts on beyond the date line and the poles, as the contract has it. */
export function windowOf(west: number, south: number, east: number, north: number): BoundsInput {
  const wrap = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180
  const whole = east - west >= 360
  return {
    south: Math.max(south, -90),
    west: whole ? -180 : wrap(west),
    north: Math.min(north, 90),
    east: whole ? 180 : wrap(east),
  }
}

/** Pixels within which two marks would touch. */
const REACH = 40

/**
 * The server counts by squares of the map, so two marks may lie at either side of a line, upon one another: those become one.
 * `toPixel` is the map's projection at its present zoom.
 */
export function apart(marks: Mark[], toPixel: (mark: Mark) => { x: number; y: number }): Mark[] {
  const kept: { x: number; y: number; mark: Mark }[] = []
  for (const mark of marks) {
    const { x, y } = toPixel(mark)
    const near = kept.find((other) => Math.hypot(other.x - x, other.y - y) < REACH)
    if (!near) kept.push({ x, y, mark })
    else near.mark = joined(near.mark, mark)
  }
  return kept.map(({ mark }) => mark)
}

function joined(one: Mark, other: Mark): Mark {
  const bounds = boundsOf([one, other]) ?? one.bounds
  return { ...one, count: one.count + other.count, bounds, pins: [...one.pins, ...other.pins] }
}
