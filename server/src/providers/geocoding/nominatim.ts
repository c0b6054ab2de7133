import { z } from 'zod'
import type { Address } from '../../kernel/postal.js'
import { readFrom } from '../http/read.js'
import { type Found, type GeocodingPort, NoAnswer, type Precision } from './port.js'

const PATIENCE_MS = 5_000
const MOST_BYTES = 200_000
/** Where it shuts somebody out and does not say for how long. */
const REST_SECONDS = 60

/** Of its `jsonv2`, what is read. https://nominatim.org/release-docs/latest/api/Output/ */
const numeric = z.string().regex(/^-?\d{1,3}(\.\d+)?$/)
const degrees = (limit: number) =>
  z.union([z.number(), numeric.transform(Number)]).pipe(z.number().min(-limit).max(limit))
const place = z.object({
  lat: degrees(90),
  lon: degrees(180),
  place_rank: z.int().min(0).max(30),
  addresstype: z.string().optional(),
  display_name: z.string(),
})
const places = z.array(place)

type Settings = { base: string; email: string }

/**
 * Nominatim, or whatever speaks like it. Its public servers want to know who asks and forbid more than one request a second
 * (https://operations.osmfoundation.org/policies/nominatim/): each request waits for its turn.
 */
export function nominatim({ base, email }: Settings): GeocodingPort {
  const headers = { accept: 'application/json', 'user-agent': `Mainstreet (${email})` }
  return {
    name: `Nominatim at ${new URL(base).host}`,
    attribution: '© OpenStreetMap contributors, ODbL',
    locate: async ({ address, locale, turn, msLeft }) => {
      // A street that its map lacks hides the town as well; what is left of the address is asked once more.
      for (const question of questionsOf(address)) {
        await turn()
        const query = new URLSearchParams({
          ...question,
          format: 'jsonv2',
          limit: '1',
          email,
          'accept-language': locale,
        })
        const patienceMs = Math.floor(Math.min(PATIENCE_MS, msLeft()))
        if (patienceMs <= 0) throw new NoAnswer('There is no time left to ask the map service.')
        const found = await ask(`${base.replace(/\/+$/, '')}/search?${query}`, { headers, patienceMs })
        if (found) return found
      }
      return null
    },
  }
}

type Question = Record<string, string>

function questionsOf({ line1, city, region, postal, country }: Address): Question[] {
  const parts = { city, state: region, postalcode: postal, countrycodes: country?.toLowerCase() }
  const rest = Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const settled = Boolean(city ?? postal)
  return [...(line1 ? [{ street: line1, ...rest }] : []), ...(settled ? [rest] : [])]
}

type Asking = { headers: Record<string, string>; patienceMs: number }

async function ask(url: string, asking: Asking): Promise<Found | null> {
  const { status, body, header } = await readFrom(url, { ...asking, mostBytes: MOST_BYTES }).catch(() => {
    throw new NoAnswer('The map service did not answer.')
  })
  if (status !== 200) {
    const wait = Number(header('retry-after'))
    const rest = status === 429 || status === 403 ? REST_SECONDS : null
    throw new NoAnswer(`The map service answered ${status}.`, wait > 0 && wait <= 86_400 ? Math.ceil(wait) : rest)
  }
  const [best] = read(body)
  const precision = best && precisionOf(best)
  return precision ? { lat: best.lat, lng: best.lon, precision, label: oneLine(best.display_name) } : null
}

function read(body: string): z.infer<typeof places> {
  try {
    return places.parse(JSON.parse(body))
  } catch {
    throw new NoAnswer('The map service answered something else.')
  }
}

const oneLine = (text: string): string =>
  text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 300)

/** Large towns are as wide as a district or a state by their rank (Berlin 8, Paris 12): what they are called tells. */
const towns = new Set(['city', 'town', 'village', 'municipality', 'hamlet'])

/** https://nominatim.org/release-docs/latest/customize/Ranking/. What is wider than a town is no place to put a pin. */
function precisionOf({ place_rank: rank, addresstype }: z.infer<typeof place>): Precision | null {
  if (addresstype === 'postcode') return 'POSTAL_CODE'
  if (addresstype && towns.has(addresstype)) return 'CITY'
  if (rank >= 28) return 'ADDRESS'
  if (rank >= 26) return 'STREET'
  return rank >= 13 ? 'CITY' : null
}
