import { setImmediate } from 'node:timers/promises'
import { begun } from '../../../kernel/begun.js'
import { HORIZON_DAYS, withHolidays } from '../../hours/holidays.js'
import type { Hours } from '../../hours/hours.js'
import { type SearchSource, searchDocument } from './document.js'
import type { MeasureType } from './measures.js'
import { addWords, gatherKeys, write } from './store.js'

/** What search needs of a scope: the operation's connection, whose transaction has the tenant's variable, and the clock. */
export type SearchScope = {
  connection: {
    prepared<Row>(name: string, text: string, values: unknown[]): Promise<Row[]>
    arrays(name: string, text: string, values: unknown[]): Promise<unknown[][]>
  }
  tenant: { id: string } | null
  now: () => Date
}

/**
 * Brings the search rows of these listings up to date, in the caller's transaction: reads the listings, their categories, plans and
 * endorsements as the database has them (so changes must be flushed), and writes or, for deleted ones, removes their rows.
 * Some hundreds at a time: two statements and, for new words, one or two more.
 */
export async function indexListings(scope: SearchScope, listingIds: string[]): Promise<void> {
  if (listingIds.length === 0 || !scope.tenant) return
  const tenantId = scope.tenant.id
  const words = new Set<string>()
  if (listingIds.length > PIECE) await gatherKeys(scope)
  const pieces = piecesOf(listingIds)
  let reading = begun(readSources(scope, pieces[0] ?? []))
  let writing: Promise<void> = Promise.resolve()
  for (const [at, ids] of pieces.entries()) {
    const sources = await reading
    const next = pieces[at + 1]
    // The database reads the next piece and writes the one before while this one is made.
    if (next) {
      reading = begun(readSources(scope, next))
      await setImmediate()
    }
    const documents = sources.map((row) => searchDocument(sourceOf(tenantId, row, scope.now())))
    for (const each of documents.flatMap((document) => document.words)) words.add(each)
    const kept = new Set(sources.map(({ id }) => id))
    const gone = ids.filter((id) => !kept.has(id))
    await writing
    writing = begun(write(scope, { gone, documents }))
  }
  await writing
  await addWords(scope, tenantId, [...words])
}

/** The first is small: until it is made, the database has nothing to write. */
function piecesOf(listingIds: string[]): string[][] {
  if (listingIds.length <= PIECE) return [listingIds]
  const pieces = [listingIds.slice(0, FIRST)]
  for (let at = FIRST; at < listingIds.length; at += PIECE) pieces.push(listingIds.slice(at, at + PIECE))
  return pieces
}

function readSources(scope: SearchScope, listingIds: string[]): Promise<SourceRow[]> {
  return scope.connection.prepared<SourceRow>('search_sources', sourcesSql, [listingIds, scope.now()])
}

/** Some rows of the tenant that were written before the index knew what it knows now; answers how many. */
export async function indexStale(scope: SearchScope): Promise<number> {
  const rows = await scope.connection.prepared<{ id: string }>('search_stale', staleSql, [BATCH])
  await indexListings(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.length
}

/** After a category was renamed, moved, deleted or restored: its listings and those of the categories below it. */
export async function indexCategory(scope: SearchScope, categoryId: string): Promise<number> {
  const rows = await scope.connection.prepared<{ id: string }>('search_category', categorySql, [categoryId])
  for (let at = 0; at < rows.length; at += BATCH) {
    await indexListings(
      scope,
      rows.slice(at, at + BATCH).map(({ id }) => id),
    )
  }
  return rows.length
}

/**
 * Counts the endorsements of all listings anew, as the hourly job does, because points lapse after 90 days; where one was approved or
 * withdrawn `indexListings` counts. Touches only rows whose numbers changed, and answers how many.
 */
export async function countEndorsements(scope: SearchScope): Promise<number> {
  return (await scope.connection.prepared('search_endorsements', endorsementsSql, [scope.now()])).length
}

const BATCH = 500
/** Rows of a statement: enough that its fixed cost does not count. */
const PIECE = 100
const FIRST = 25

type SourceRow = {
  id: string
  name: string
  texts: (string | null)[]
  tags: string[]
  category_ids: string[]
  category_names: string[]
  price_level: number | null
  has_photo: boolean
  choices: { key: string; type: string; value: string }[]
  is_verified: boolean
  city: string | null
  lat: number | null
  lng: number | null
  timezone: string
  hours: Hours | null
  observes_holidays: boolean
  country: string | null
  region: string | null
  status: string
  plan_weight: number | null
  featured_until: Date | null
  points: number
  count: number
  created_at: Date
  listed_at: string | null
}

/** `now`: the placeholder of the instant it is counted at. */
const pointsSql = (now: string) =>
  `least(20, coalesce(sum(case when e.txn_hash is null then 2 else 3 end) filter (where e.created_at > ${now}::timestamptz - interval '90 days'), 0))::int as points, count(e.id)::int as count`

// Every row is looked up by itself, in subqueries that the planner leaves as they are: of a town that fills at this moment it knows
// nothing, and would read all that the town has for each batch.
const sourcesSql = `
  with recursive filed as (
    select l.id as listing_id, l.category_id as leaf, 0 as place from unnest($1::uuid[]) asked (id) cross join lateral (
      select l.id, l.category_id from listing l where l.tenant_id = app_tenant() and l.id = asked.id limit 1) l
      where l.category_id is not null
    union all
    select f.listing_id, f.category_id, f.position from unnest($1::uuid[]) asked (id) cross join lateral (
      select f.listing_id, f.category_id, f.position from listing_category f
      where f.tenant_id = app_tenant() and f.listing_id = asked.id offset 0) f
  ), path as (
    select distinct f.leaf, c.id, c.parent_id, c.name, 0 as height, array[c.id] as seen
      from filed f join category c on c.id = f.leaf and c.deleted_at is null
    union all
    select p.leaf, c.id, c.parent_id, c.name, p.height + 1, p.seen || c.id
      from path p join category c on c.id = p.parent_id and c.deleted_at is null and c.id <> all (p.seen)
  )
  select l.id, l.name, array[l.description, l.line1, l.line2, l.city, l.region, l.postal]
      || array(select a ->> 'name' from jsonb_array_elements(l.service_areas) a)
      || array(
        select coalesce(o.labels, v.value) from category_field d
        cross join lateral jsonb_array_elements_text(
          case jsonb_typeof(l.custom -> d.key) when 'array' then l.custom -> d.key else jsonb_build_array(l.custom -> d.key) end) v (value)
        left join lateral (
          select concat_ws(' ', x ->> 'label', (select string_agg(y ->> 'label', ' ') from jsonb_array_elements(x -> 'labels') y)) as labels
          from jsonb_array_elements(d.options) x where x ->> 'value' = v.value) o on true
        where d.is_searchable and d.deleted_at is null and l.custom ? d.key)
      || array(select x from jsonb_array_elements(l.translations) t, unnest(array[t ->> 'name', t ->> 'description']) x) as texts, l.tags,
    coalesce(p.ids, '{}') as category_ids, coalesce(p.names, '{}') as category_names,
    l.price_level, (select true from listing_image i join media_asset m on m.id = i.media_id and m.deleted_at is null where i.listing_id = l.id limit 1) is true as has_photo,
    coalesce((
      select json_agg(json_build_object('key', d.key, 'type', d.type, 'value', v.value)) from category_field d
      cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(l.custom -> d.key) when 'array' then l.custom -> d.key else jsonb_build_array(l.custom -> d.key) end) v (value)
      where d.is_filterable and d.type in ('CHOICE', 'MULTI_CHOICE', 'YES_NO', 'NUMBER', 'DATE') and d.deleted_at is null and l.custom ? d.key
        and d.category_id = any (p.ids)), '[]') as choices,
    (select true from listing_grant g where g.listing_id = l.id limit 1) is true as is_verified,
    l.city, l.lat, l.lng, l.timezone, l.hours, l.observes_holidays, l.country, l.region, l.status, plan.rank_weight as plan_weight, l.featured_until, e.points, e.count, l.created_at,
    -- What was published before this was kept is as old as it is, and so is what has no row and was not made a moment ago: it was deleted and came
    -- back. What is put under review while its first mails may still be on their way is listed anew by whoever approves it.
    case
      when l.status = 'PUBLISHED' then coalesce(s.listed_at, case
        when s.status = 'PUBLISHED' or (s.status is null and l.created_at < $2::timestamptz - interval '1 hour') then l.created_at
        else $2::timestamptz end)
      when l.status = 'UNDER_REVIEW' and s.listed_at > $2::timestamptz - interval '8 days' then null
      else coalesce(s.listed_at, case when s.status = 'PUBLISHED' then l.created_at end) end as listed_at
  from unnest($1::uuid[]) asked (id)
  cross join lateral (
    select l.* from listing l where l.tenant_id = app_tenant() and l.id = asked.id and l.deleted_at is null limit 1) l
  left join lateral (
    select s.status, s.listed_at from listing_search s where s.tenant_id = app_tenant() and s.listing_id = l.id limit 1) s on true
  left join plan on plan.key = l.plan_key
  left join (
    select f.listing_id, array_agg(p.id order by f.place, p.height) as ids, array_agg(p.name order by f.place, p.height) as names
    from filed f join path p on p.leaf = f.leaf group by f.listing_id) p on p.listing_id = l.id
  left join lateral (
    select ${pointsSql('$2')} from endorsement e where e.listing_id = l.id and e.status = 'APPROVED' and e.deleted_at is null) e on true`

const staleSql = `select listing_id as id from listing_search where tenant_id = app_tenant() and (city_key is null or traits is null) order by listing_id limit $1`

const categorySql = `
  with recursive below as (
    select id from category where id = $1::uuid
    union
    select c.id from category c join below b on c.parent_id = b.id
  )
  select l.id from listing l join below b on l.category_id = b.id where l.deleted_at is null
  union
  select l.id from below b join listing_category f on f.category_id = b.id join listing l on l.id = f.listing_id
    where l.deleted_at is null
  order by 1`

const endorsementsSql = `
  update listing_search s set endorsement_points = n.points, endorsement_count = n.count
  from (
    select l.listing_id, ${pointsSql('$1')}
    from listing_search l left join endorsement e on e.listing_id = l.listing_id and e.status = 'APPROVED' and e.deleted_at is null
    group by l.listing_id
  ) n
  where s.listing_id = n.listing_id and (s.endorsement_points, s.endorsement_count) is distinct from (n.points, n.count)
  returning s.listing_id`

function sourceOf(tenantId: string, row: SourceRow, now: Date): SearchSource {
  const { id, name, texts, tags, lat, lng, timezone, status } = row
  // Holidays are closed days like any other to the index; a monthly job moves them on.
  const hours = row.observes_holidays ? withHolidays(row.hours, row, now, HORIZON_DAYS) : row.hours
  // Two categories of a listing may lie below one.
  const categories = new Map(row.category_ids.map((category, at) => [category, row.category_names[at] ?? '']))
  const categoryPath = [...categories].map(([category, label]) => ({ id: category, name: label }))
  const ranking = { planWeight: row.plan_weight, featuredUntil: row.featured_until }
  const instants = { createdAt: row.created_at, listedAt: row.listed_at === null ? null : new Date(row.listed_at) }
  const endorsements = { endorsementPoints: row.points, endorsementCount: row.count }
  return {
    tenantId,
    id,
    name,
    texts,
    tags,
    categoryPath,
    priceLevel: row.price_level,
    hasPhoto: row.has_photo,
    choices: row.choices.filter((each) => !isMeasure(each)),
    measures: row.choices.filter(isMeasure),
    isVerified: row.is_verified,
    city: row.city,
    lat,
    lng,
    timezone,
    hours,
    status,
    ...ranking,
    ...instants,
    ...endorsements,
  }
}

type Choice = SourceRow['choices'][number]
function isMeasure(choice: Choice): choice is Choice & { type: MeasureType } {
  return choice.type === 'NUMBER' || choice.type === 'DATE'
}
