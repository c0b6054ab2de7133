import { inOrder } from '../../../kernel/begun.js'
import type { Scope } from '../../../scope/scope.js'
import type { Column } from './changes.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import type { RowCells } from './columns.js'
import type { FURTHER } from './further.js'
import type { Custom } from './named.js'
import type { ListingValues } from './row.js'

/** A listing that came from a source before, and the row it was made from. */
export type Known = {
  id: string
  source_id: string
  source_row: RowCells | null
  phone: string | null
  translations: ListingTranslation[]
  custom: Custom
  status: string
  slug: string
  /** Its hours are more than text that nobody could read. */
  has_hours: boolean
  deleted: boolean
}

const names = 'id, source_id, source_row, phone, translations, custom, status, slug, has_hours'
/** The columns of `Known`, of `l`. */
export const knownColumns = `l.id, l.source_id, l.source_row, l.phone, l.translations, l.custom, l.status, l.slug,
  (l.hours ->> 'always' = 'true' or l.hours #> '{weekly,0}' is not null or l.hours #> '{exceptions,0}' is not null
    or l.hours -> 'unread' = '[]') is true as has_hours`
/** Each is looked up by itself: of a town that fills at this moment the planner knows nothing, and would read all it has. */
const lookedUp = (those: string) => `select ${names} from unnest($1::text[]) asked (source)
    cross join lateral (select ${knownColumns} from listing l where l.tenant_id = app_tenant() and l.source_id = asked.source and ${those} offset 0) l`
// In one order, so that two that hold several never wait for each other.
const holding = `select held.* from (select id from (${lookedUp('l.deleted_at is null')}) present order by id) present
    cross join lateral (select ${knownColumns} from listing l where l.tenant_id = app_tenant() and l.id = present.id and l.deleted_at is null
      limit 1 for update) held`
const knownSql = (
  held: boolean,
) => `select *, false as deleted from (${held ? holding : lookedUp('l.deleted_at is null')}) present
  union all select *, true as deleted from (${lookedUp('l.deleted_at is not null')}) gone`

/**
 * The listings of these source ids; where staff deleted one, it is answered only if no other has its id. `held`: nobody writes to them
 * until the transaction ends, for what a row adds to is read here and written whole.
 */
export async function readKnown(
  scope: Scope,
  sourceIds: string[],
  { held }: { held: boolean },
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const row of await scope.connection.prepared<Known>('', knownSql(held), [sourceIds])) {
    if (!row.deleted || !known.has(row.source_id)) known.set(row.source_id, row)
  }
  return known
}

type Stored = Omit<ListingValues, 'category' | 'further'> & {
  id: string
  category_id: string | null
  source_row: RowCells | null
}
/** Its further categories, which stand in a table of their own (further.ts). */
type Filed = { further: string[] }
/** `status` null: as the import makes them. */
export type NewListing = Stored & Filed & { source_id: string; slug: string; slug_id: string; status: string | null }
export type ChangedListing = Stored & Filed & { touched: (Column | 'category_id' | typeof FURTHER)[] }

const types: Record<keyof Stored, string> = {
  id: 'uuid',
  ...{ name: 'text', description: 'text', website: 'text', phone: 'text', email: 'text', line1: 'text', line2: 'text' },
  ...{ city: 'text', region: 'text', postal: 'text', country: 'text', lat: 'float8', lng: 'float8', timezone: 'text' },
  ...{ price_level: 'smallint', observes_holidays: 'boolean', social_links: 'jsonb', service_areas: 'jsonb' },
  ...{ phone_label: 'text', further_phones: 'jsonb', translations: 'jsonb', custom: 'jsonb' },
  ...{ tags: 'json', hours: 'jsonb', category_id: 'uuid', source_row: 'jsonb' },
}
const columns = Object.keys(types) as (keyof Stored)[]
const given = (more: string) =>
  `json_to_recordset($1::json) r (${columns.map((name) => `${name} ${types[name]}`).join(', ')}, ${more})`
const value = (name: keyof Stored) => (name === 'tags' ? 'array(select json_array_elements_text(r.tags))' : `r.${name}`)

const insertSql = `insert into listing (tenant_id, slug, source_id, status, ${columns.join(', ')})
  select app_tenant(), r.slug, r.source_id, coalesce(r.status, 'PUBLISHED'), ${columns.map(value).join(', ')}
  from ${given('slug text, source_id text, status text')}`
const slugsSql = `insert into listing_slug (tenant_id, id, slug, listing_id)
  select app_tenant(), r.slug_id, r.slug, r.id from json_to_recordset($1::json) r (id uuid, slug text, slug_id uuid)`

const changing = columns.filter((name) => name !== 'id' && name !== 'source_row')
const updateSql = `update listing l set source_row = r.source_row,
    updated_at = case when cardinality(r.touched) > 0 then now() else l.updated_at end,
    ${changing.map((name) => `${name} = case when '${name}' = any (r.touched) then ${value(name)} else l.${name} end`).join(',\n    ')}
  from (select r.*, array(select json_array_elements_text(r.changes)) as touched from ${given('changes json')}) r
  where l.id = r.id`

/** Listings and their slugs, in two statements. */
export async function insertListings(scope: Scope, rows: NewListing[]): Promise<void> {
  if (!rows.length) return
  const slugs = rows.map(({ id, slug, slug_id }) => ({ id, slug, slug_id }))
  await inOrder([
    scope.connection.prepared('import-insert', insertSql, [JSON.stringify(rows)]),
    scope.connection.prepared('import-insert-slugs', slugsSql, [JSON.stringify(slugs)]),
  ])
}

/** Writes the touched columns of each and nothing else, so that an edit made at this moment is not overwritten. */
export async function updateListings(scope: Scope, rows: ChangedListing[]): Promise<void> {
  if (!rows.length) return
  const changes = rows.map(({ touched, ...row }) => ({ ...row, changes: touched }))
  await scope.connection.prepared('import-update', updateSql, [JSON.stringify(changes)])
}
