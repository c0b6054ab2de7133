import type { Scope } from '../../scope/scope.js'
import { apart, nameKey, spellings } from '../directory/import/duplicates.js'
import { SAME_PLACE_KM, SAME_STREET_KM } from '../directory/import/earlier.js'
import { DuplicateReason } from './listing-duplicate.entity.js'

/** What is asked of a listing to find its likes. `id`: its own, which is no like of it; null: it is not there yet. */
export type Asked = {
  id: string | null
  name: string
  phone: string | null
  website: string | null
  lat: number | null
  lng: number | null
}
export type Like = { at: number; id: string; reasons: DuplicateReason[]; weight: number }

/** A number that many listings share is that of a chain or a call centre, and says nothing of any two of them. */
const MOST_SHARING = 8
const weights: Record<DuplicateReason, number> = { NAME: 3, PHONE: 2, WEBSITE: 1 }

/** Whoever has neither a place nor a row yet is asked about by name alone. */
const asked =
  'json_to_recordset($1::json) r (at int, id uuid, key text, anywhere boolean, phone text, website text, lat float8, lng float8)'
const statuses = `array['DRAFT', 'PENDING', 'PUBLISHED', 'UNDER_REVIEW', 'ARCHIVED']`
const another = `l.tenant_id = app_tenant() and l.deleted_at is null and l.id is distinct from r.id`

const names = `select r.at, s.listing_id as id, 'NAME' as reason from ${asked}
  join listing_search s on s.tenant_id = app_tenant() and s.status = any (${statuses}) and s.name_key = r.key
    and s.listing_id is distinct from r.id and (r.anywhere
      or s.lat between r.lat - 0.001 and r.lat + 0.001 and distance_km(r.lat, r.lng, s.lat, s.lng) <= ${SAME_PLACE_KM})`
const phones = `select r.at, l.id, 'PHONE' as reason from ${asked} cross join lateral
  (select l.id from listing l where ${another} and l.phone = r.phone limit ${MOST_SHARING + 1}) l`
const websites = `select r.at, l.id, 'WEBSITE' as reason from ${asked} cross join lateral
  (select l.id from listing l where ${another} and l.website = r.website and length(l.website) <= 500
    and coalesce(${apart}, 0) <= ${SAME_STREET_KM} limit ${MOST_SHARING + 1}) l`

type Found = { at: number; id: string; reason: DuplicateReason }

/** The likes of each, the likeliest first: one statement per reason, for as many listings as are asked of. */
export async function likesOf(scope: Scope, listings: Asked[]): Promise<Like[]> {
  if (!listings.length) return []
  const rows = listings.map(({ id, name, phone, website, lat, lng }, at) => ({
    ...{ at, id, phone, website, lat, lng },
    key: nameKey(name),
    anywhere: id === null && lat === null,
  }))
  const sites = rows.flatMap((row) => spellings(row.website).map((website) => ({ ...row, website })))
  const found = [
    ...(await scope.connection.prepared<Found>('likes-by-name', names, [JSON.stringify(rows)])),
    ...few(await scope.connection.prepared<Found>('likes-by-phone', phones, [JSON.stringify(rows)])),
    ...few(await scope.connection.prepared<Found>('likes-by-website', websites, [JSON.stringify(sites)])),
  ]
  const likes = Map.groupBy(found, ({ at, id }) => `${at} ${id}`)
  return [...likes.values()]
    .map((each): Like => {
      const reasons = Object.values(DuplicateReason).filter((reason) => each.some((one) => one.reason === reason))
      const weight = reasons.reduce((sum, reason) => sum + weights[reason], 0)
      return { at: each[0]?.at ?? 0, id: each[0]?.id ?? '', reasons, weight }
    })
    .sort((a, b) => a.at - b.at || b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

function few(found: Found[]): Found[] {
  const sharing = Map.groupBy(found, ({ at }) => at)
  return found.filter(({ at }) => (sharing.get(at)?.length ?? 0) <= MOST_SHARING)
}
