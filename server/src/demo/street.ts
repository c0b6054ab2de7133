import type { Rng } from './prng.js'

export type Zone = 'front' | 'centre' | 'hill' | 'works' | 'edge'

/** A street as the points it runs through, with the numbers of its houses. */
export interface Street {
  name: string
  zone: Zone
  postal: string
  quarter: string | null
  numbers: readonly [first: number, last: number]
  /** `[lat, lng]`, at least two. */
  path: readonly (readonly [number, number])[]
}

export interface Doorstep {
  street: Street
  number: number
  lat: number
  lng: number
}

/** Deals every house number once, spread over the streets of the wanted zones. */
export function doorsteps(streets: readonly Street[], rng: Rng): (zones: readonly Zone[]) => Doorstep {
  const taken = new Set<string>()
  const turn = new Map<Zone, number>()
  return (zones) => {
    const zone = zones[rng.chance(0.68) ? 0 : rng.int(0, zones.length - 1)] ?? 'centre'
    const candidates = streets.filter((street) => street.zone === zone)
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const at = (turn.get(zone) ?? rng.int(0, candidates.length - 1)) + 1
      turn.set(zone, at)
      const street = candidates[at % candidates.length]
      if (!street) continue
      const number = rng.int(street.numbers[0], street.numbers[1])
      if (taken.has(`${street.name} ${number}`)) continue
      taken.add(`${street.name} ${number}`)
      return { street, number, ...placeOn(street, number) }
    }
    throw new Error(`No house number is left in zone ${zone}.`)
  }
}

const METRES_PER_DEGREE = 111_320

/** Even numbers stand on one side of the street, odd on the other, about ten metres off its middle. */
function placeOn(street: Street, number: number): { lat: number; lng: number } {
  const [first, last] = street.numbers
  const along = last === first ? 0.5 : (number - first) / (last - first)
  const legs = street.path.length - 1
  const leg = Math.min(legs - 1, Math.floor(along * legs))
  const [from, to] = [street.path[leg], street.path[leg + 1]]
  if (!from || !to) throw new Error(`${street.name} needs at least two points.`)
  const share = along * legs - leg
  const shrink = Math.cos((from[0] * Math.PI) / 180)
  const [north, east] = [to[0] - from[0], (to[1] - from[1]) * shrink]
  const length = Math.hypot(north, east) || 1
  const aside = ((number % 2 ? 1 : -1) * 10) / METRES_PER_DEGREE
  const lat = from[0] + north * share - (east / length) * aside
  const lng = from[1] + (to[1] - from[1]) * share + ((north / length) * aside) / shrink
  return { lat: Math.round(lat * 1e6) / 1e6, lng: Math.round(lng * 1e6) / 1e6 }
}
