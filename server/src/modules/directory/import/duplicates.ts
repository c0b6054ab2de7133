import { inOrder } from '../../../kernel/begun.js'
import type { Scope } from '../../../scope/scope.js'
import { wholeKeys } from '../search/words.js'
import { EarlierRows, type Likeness, SAME_PLACE_KM, SAME_STREET_KM } from './earlier.js'
import type { ListingValues } from './row.js'

/** A new row that is likely a listing we have, or an earlier row. `of`: how a person finds the other one. */
export type Duplicate = { at: number; column: Likeness; of: string }
/** A new row of the file. */
export type Row = Pick<ListingValues, 'name' | 'phone' | 'website' | 'lat' | 'lng'> & { line: number }

/** The first likeness of each new row: the same name within 100 m, the same phone number, the same web address within a kilometre. */
export async function likelyDuplicates(
  scope: Scope,
  rows: Row[],
  earlier: EarlierRows = new EarlierRows(),
): Promise<Duplicate[]> {
  if (!rows.length) return []
  const asked = rows.map(({ name, ...row }, at) => ({ ...row, at, key: nameKey(name) }))
  const questions = JSON.stringify(asked)
  const sites = JSON.stringify(
    asked.flatMap(({ at, website, lat, lng }) => (website ? [{ at, sites: spellings(website), lat, lng }] : [])),
  )
  const asking = inOrder([
    scope.connection.prepared<Found>('', namesSql, [questions, SAME_PLACE_KM]),
    scope.connection.prepared<Found>('', phonesSql, [questions]),
    scope.connection.prepared<Found>('', websitesSql, [sites, SAME_STREET_KM]),
  ])
  const found = new Map<number, Duplicate>()
  for (const { at, column, name, slug } of (await asking).flat())
    if (!found.has(at)) found.set(at, { at, column, of: `${name} (${slug})` })
  for (const { at, website, ...row } of asked) {
    const like = earlier.like({ ...row, bare: website && bare(website) })
    if (like && !found.has(at)) found.set(at, { at, column: like.column, of: `line ${like.line} of the file` })
  }
  return [...found.values()]
}

type Found = { at: number; column: Duplicate['column']; name: string; slug: string }

const asked = 'json_to_recordset($1::json) r (at int, key text, phone text, website text, lat float8, lng float8)'
const statuses = `array['DRAFT', 'PENDING', 'PUBLISHED', 'UNDER_REVIEW', 'ARCHIVED']`
/** Null where one of them has no place: `distance_km` would say half the way around the earth. */
export const apart =
  'case when r.lat is not null and l.lat is not null then distance_km(r.lat, r.lng, l.lat, l.lng) end'

// Unnamed statements, so that each is planned for the table as it is now: an import begins with an empty one.
const namesSql = `select distinct on (r.at) r.at, 'name' as column, l.name, l.slug
  from ${asked} join listing_search s on s.name_key = r.key and s.status = any (${statuses}) and s.lat between r.lat - 0.001 and r.lat + 0.001
    and distance_km(r.lat, r.lng, s.lat, s.lng) <= $2
  join listing l on l.id = s.listing_id and l.deleted_at is null order by r.at, l.id`
const phonesSql = `select distinct on (r.at) r.at, 'phone' as column, l.name, l.slug
  from ${asked} join listing l on l.phone = r.phone and l.deleted_at is null and l.phone is not null order by r.at, ${apart}, l.id`
// One look of the index for all the spellings of an address, of each row by itself.
const websitesSql = `select distinct on (r.at) r.at, 'website' as column, l.name, l.slug
  from (select at, array(select json_array_elements_text(sites)) as sites, lat, lng
    from json_to_recordset($1::json) r (at int, sites json, lat float8, lng float8) offset 0) r
  cross join lateral (select l.id, l.name, l.slug, l.lat, l.lng from listing l where l.tenant_id = app_tenant() and l.website = any (r.sites)
    and l.deleted_at is null and length(l.website) <= 500 and coalesce(${apart}, 0) <= $2 offset 0) l order by r.at, ${apart}, l.id`

/** As search keeps it in `listing_search.name_key`. */
export function nameKey(name: string): string {
  return wholeKeys(name)[0] || name.toLowerCase()
}

/** With and without `www.`, by http and https, and as it stands: one address to a person. */
export function spellings(website: string | null): string[] {
  if (!website) return []
  const starts = ['https://', 'https://www.', 'http://', 'http://www.']
  return [...new Set([website, ...starts.map((start) => start + bare(website))])]
}

function bare(website: string): string {
  return website.replace(/^https?:\/\/(?:www\.)?/, '')
}
