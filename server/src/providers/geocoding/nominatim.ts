import { z } from 'zod'
import type { Address } from '../../kernel/postal.js'
import { readFrom } from '../http/read.js'
import { type Found, type GeocodingPort, NoAnswer, type Precision } from './port.js'

const PATIENCE_MS = 5_000
const MOST_BYTES = 200_000

/** Of its `jsonv2`, what is read. https://nominatim.org/release-docs/latest/api/Output/ */
const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit)
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
    locate: async ({ address, locale, turn }) => {
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
        const found = await ask(`${base.replace(/\/+$/, '')}/search?${query}`, headers)
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

async function ask(url: string, headers: Record<string, string>): Promise<Found | null> {
  const { status, body, header } = await readFrom(url, {
    headers,
    patienceMs: PATIENCE_MS,
    mostBytes: MOST_BYTES,
  }).catch(() => {
    throw new NoAnswer('The map service did not answer.')
  })
  if (status !== 200) {
    const wait = Number(header('retry-after'))
    throw new NoAnswer(`The map service answered ${status}.`, wait > 0 && wait <= 86_400 ? Math.ceil(wait) : null)
  }
  const [best] = read(body)
  const precision = best && precisionOf(best)
  return precision ? { lat: best.lat, lng: best.lon, precision, label: best.display_name.slice(0, 300) } : null
}

function read(body: string): z.infer<typeof places> {
  try {
    return places.parse(JSON.parse(body))
  } catch {
    throw new NoAnswer('The map service answered something else.')
  }
}

/** https://nominatim.org/release-docs/latest/customize/Ranking/. What is wider than a town is no place to put a pin. */
function precisionOf({ place_rank: rank, addresstype }: z.infer<typeof place>): Precision | null {
  if (addresstype === 'postcode') return 'POSTAL_CODE'
  if (rank >= 28) return 'ADDRESS'
  if (rank >= 26) return 'STREET'
  return rank >= 13 ? 'CITY' : null
}
