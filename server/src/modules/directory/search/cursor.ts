import { createHash } from 'node:crypto'
import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'

export type Sort = 'RELEVANCE' | 'DISTANCE' | 'NAME' | 'NEWEST' | 'ENDORSEMENTS'

/**
 * Where a page ended: the instant the list was scored at, whether mistakes were forgiven, how far a circle without a radius had grown
 * (null: it had one, or there was none), and the last hit's sort keys. Later
 * pages go on from exactly there, so neither an insert nor a feature that lapses makes one skip or repeat.
 */
export type Place = { scoredAt: number; typos: boolean; radiusKm: number | null } & SortKeys
type SortKeys = { key: number; distance: number; name: string; id: string }

/** A cursor belongs to its list: the same tenant, filter and sort. */
export function listMark(asked: object): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 10)
}

export function writeCursor(place: Place, mark: string): string {
  const { scoredAt, typos, radiusKm, key, distance, name, id } = place
  const parts = [mark, scoredAt, typos ? 1 : 0, key, distance, name, id, ...(radiusKm === null ? [] : [radiusKm])]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Refuses anything this list did not write: a cursor is not signed, so what it says is checked before SQL meets it. */
export function readCursor(text: string, mark: string, sort: Sort): Place {
  const parts =
    text.length <= 2_000 && /^[\w-]+$/.test(text) ? parse(Buffer.from(text, 'base64url').toString('utf8')) : null
  if (!Array.isArray(parts) || parts.length < 7 || parts.length > 8) throw notOurs()
  const [its, scoredAt, typos, key, distance, name, id, radiusKm = null] = parts as unknown[]
  if (its !== mark || !isBetween(scoredAt, 0, LATEST) || !Number.isInteger(scoredAt)) throw notOurs()
  if (!isBetween(key, ...keyRange[sort]) || !isBetween(distance, 0, HALF_ROUND_KM)) throw notOurs()
  if (typeof name !== 'string' || name.includes('\0') || !isId(id)) throw notOurs()
  if (radiusKm !== null && !isBetween(radiusKm, 0, HALF_ROUND_KM)) throw notOurs()
  return { scoredAt, typos: typos === 1, radiusKm, key, distance, name, id }
}

// The year 2100 in ms.
const LATEST = 4_102_444_800_000
const HALF_ROUND_KM = 20_100
// Sorting is ascending, so what is best first has its sign turned. Times are in µs.
const keyRange: Record<Sort, [least: number, most: number]> = {
  RELEVANCE: [-1_000, 0],
  DISTANCE: [0, HALF_ROUND_KM],
  NAME: [0, 0],
  NEWEST: [-LATEST * 1_000, LATEST * 1_000],
  ENDORSEMENTS: [-2_000_000_000, 0],
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function notOurs() {
  return refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
}
