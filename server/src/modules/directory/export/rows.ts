import { forJob, type House } from '../../../scope/makers.js'
import type { Scope, ScopeTenant } from '../../../scope/scope.js'
import type { ListingFilter } from '../listing/filter.inputs.js'
import { ListingSort } from '../listing/filter.inputs.js'
import { searchOf } from '../listing/filter.js'
import { searchListings } from '../search/search.reads.js'
import type { ExportRow } from './columns.js'

const PAGE = 500

/** Every listing that a filter finds, by name, some hundreds at a time; the connection is given back between two pages. */
export async function* exportRows(
  house: House,
  tenant: ScopeTenant,
  filter: ListingFilter,
): AsyncGenerator<ExportRow[]> {
  let after: string | null = null
  for (;;) {
    const scope = forJob(house, tenant)
    try {
      const page: { rows: ExportRow[]; next: string | null } = await pageOf(scope, filter, after)
      if (page.rows.length) yield page.rows
      if (!page.next) return
      after = page.next
    } finally {
      await scope.end()
    }
  }
}

async function pageOf(scope: Scope, filter: ListingFilter, after: string | null) {
  const search = await searchOf(scope, { filter, sort: ListingSort.NAME, first: 1, after })
  if (!search) return { rows: [], next: null }
  const { hits, hasNextPage } = await searchListings(scope, { ...search, first: PAGE })
  const rows = await scope.connection.prepared<ExportRow>('export-rows', rowsSql, [hits.map(({ id }) => id)])
  return { rows, next: hasNextPage ? (hits.at(-1)?.cursor ?? null) : null }
}

const rowsSql = `select l.id, l.source_id, l.name, l.description, l.tags, l.line1, l.line2, l.city, l.region, l.postal, l.country,
    l.lat, l.lng, l.phone, l.website, l.email, l.hours, l.price_level, l.status, l.slug, l.featured_until, l.created_at, l.updated_at,
    (with recursive up as (
      select c.parent_id, c.name, 0 as height from category c where c.id = l.category_id and c.deleted_at is null
      union all
      select c.parent_id, c.name, u.height + 1 from up u join category c on c.id = u.parent_id and c.deleted_at is null where u.height < 20)
    select array_agg(name order by height desc) from up) as path
  from unnest($1::uuid[]) with ordinality w (id, place) join listing l on l.id = w.id and l.deleted_at is null order by w.place`
