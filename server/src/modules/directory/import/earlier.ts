import { distanceKm } from '../search/distance.js'
import { hash48 } from './seen.js'

export type Likeness = 'name' | 'phone' | 'website'
export const SAME_PLACE_KM = 0.1
/** The branches of a chain share its web address, but not their street. A phone number is one business's wherever it is. */
export const SAME_STREET_KM = 1

/** What of a new row tells whether another is its like. `key`: its name as search keeps it; `bare`: its web address without how it begins. */
export type Told = Place & { key: string; phone: string | null; bare: string | null }
type Place = { line: number; lat: number | null; lng: number | null }

/** Of one name or address in one file; of a file with more of them nobody looks at each pair. */
const MOST = 2_000
/** Rows that are remembered: of a file with more of them the later ones are compared with these. */
const MOST_ROWS = 100_000

/**
 * The first new rows of a file, each as numbers and a place: some four hundred bytes, 41 MB of 100,000. A run meets those of its earlier
 * batches in the directory; a dry run, which writes none of them, remembers them here and so finds as many.
 */
export class EarlierRows {
  private readonly known = {
    name: new Map<number, Place[]>(),
    phone: new Map<number, Place[]>(),
    website: new Map<number, Place[]>(),
  }
  private rows = 0

  constructor(private readonly most = MOST_ROWS) {}

  /** The first likeness to a row before, and the line on which that one begins; from now on this is one of them, while there is room. */
  like({ key, phone, bare, ...place }: Told): { column: Likeness; line: number } | undefined {
    this.rows++
    const likes = Object.entries({ name: key, phone, website: bare }).flatMap(([column, text]) =>
      text === null ? [] : (this.other(column as Likeness, text, place) ?? []),
    )
    return likes[0]
  }

  private other(column: Likeness, text: string, place: Place): { column: Likeness; line: number } | undefined {
    const number = hash48(text)
    const before = this.known[column].get(number)
    const room = this.rows <= this.most
    if (room && !before) this.known[column].set(number, [place])
    else if (room && before && before.length < MOST && column !== 'phone') before.push(place)
    // A batch that is tried a second time brings the same lines once more.
    const found = before?.find((each) => each.line < place.line && areOne[column](apartKm(place, each)))
    return found && { column, line: found.line }
  }
}

const areOne: Record<Likeness, (km: number | null) => boolean> = {
  name: (km) => km !== null && km <= SAME_PLACE_KM,
  phone: () => true,
  website: (km) => (km ?? 0) <= SAME_STREET_KM,
}

function apartKm(a: Place, b: Place): number | null {
  if (a.lat === null || a.lng === null || b.lat === null || b.lng === null) return null
  return distanceKm({ lat: a.lat, lng: a.lng }, { lat: b.lat, lng: b.lng })
}
