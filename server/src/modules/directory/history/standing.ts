import { isDeepStrictEqual } from 'node:util'
import type { FieldChange } from '../../audit/changes.js'
import type { Listing } from '../listing/listing.entity.js'
import { FieldStanding } from './history.types.js'

/** What undoing writes; everything else of a listing has a verb of its own. */
const restorable = [
  ...['name', 'description', 'website', 'line1', 'line2', 'city', 'region', 'postal', 'country', 'lat', 'lng'],
  ...['timezone', 'tags', 'priceLevel', 'observesHolidays', 'translations', 'socialLinks', 'serviceAreas'],
  'openingHours',
] as const
export type Restorable = (typeof restorable)[number]
export const isRestorable = (name: string): name is Restorable => restorable.includes(name as never)

const point = ['lat', 'lng']

/** Each field of a change against the listing as it is now. A point is one thing: it stands whole or not at all. */
export function standingsOf(listing: Listing, fields: FieldChange[]): Map<string, FieldStanding> {
  const found = new Map(fields.map((field) => [field.name, standingOf(listing, field)]))
  const parts = point.filter((name) => found.has(name))
  // Of half a point, as the trail told it once, nobody knows what the other half was.
  const isWhole = parts.length === point.length
  if (parts.some((name) => !isWhole || found.get(name) !== FieldStanding.STANDS))
    for (const name of parts) found.set(name, isWhole ? FieldStanding.CHANGED_SINCE : FieldStanding.NOT_KEPT)
  return found
}

function standingOf(listing: Listing, { name, masked, before, after }: FieldChange): FieldStanding {
  if (masked) return FieldStanding.NOT_KEPT
  if (!isRestorable(name)) return FieldStanding.ELSEWHERE
  if (isBroken(before) || isBroken(after)) return FieldStanding.NOT_KEPT
  return isDeepStrictEqual(asKept(listing[name]), asKept(fromTrail(name, after)))
    ? FieldStanding.STANDS
    : FieldStanding.CHANGED_SINCE
}

const json = ['translations', 'socialLinks', 'serviceAreas', 'openingHours']

/** A change set holds what is JSON in the database as its text. */
export function fromTrail(name: string, value: unknown): unknown {
  return json.includes(name) && typeof value === 'string' ? JSON.parse(value) : (value ?? null)
}

/** The trail cuts what is very long, and hides what looks like a card or a key: that is never written back. */
function isBroken(value: unknown): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return (
    text.endsWith('…') || /\[(?:key|jwt|digits|hidden)\]/.test(text) || (Array.isArray(value) && value.length >= 100)
  )
}

/** As JSON keeps it; nothing is null. */
const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))
