import { forJob, type House } from '../../../scope/makers.js'
import type { Scope, ScopeTenant } from '../../../scope/scope.js'
import type { ListingFilter } from '../listing/filter.inputs.js'
import { ListingSort } from '../listing/filter.inputs.js'
import { searchOf } from '../listing/filter.js'
import { searchListings } from '../search/search.reads.js'
import { wholeTree } from '../category/tree.reads.js'
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
  const rows = await listingRows(
    scope,
    hits.map(({ id }) => id),
  )
  return { rows, next: hasNextPage ? (hits.at(-1)?.cursor ?? null) : null }
}

/** These listings as an export writes them, in this order; deleted ones are left out. */
export async function listingRows(scope: Scope, ids: string[]): Promise<ExportRow[]> {
  if (!ids.length) return []
  const rows = await scope.connection.prepared<ExportRow>('export-rows', rowsSql, [ids])
  const tree = new Map((await wholeTree(scope)).map((category) => [category.id, category]))
  const pathOf = (id: string | null): string[] => {
    const category = id === null ? undefined : tree.get(id)
    return category ? [...pathOf(category.parentId), category.name] : []
  }
  return rows.map((row) => ({ ...row, paths: (row.category_ids as (string | null)[]).map(pathOf) }))
}

const rowsSql = `select l.id, l.source_id, l.name, l.description, l.tags, l.line1, l.line2, l.city, l.region, l.postal, l.country,
    l.lat, l.lng, l.timezone, l.phone, l.phone_label, l.further_phones, l.website, l.email, l.social_links, l.service_areas, l.hours,
    l.observes_holidays, l.price_level, l.translations, l.custom, l.status, l.slug, l.featured_until, l.created_at, l.updated_at,
    l.category_id || array(select f.category_id from listing_category f where f.tenant_id = app_tenant() and f.listing_id = l.id
      and f.category_id is distinct from l.category_id order by f.position) as category_ids
  from unnest($1::uuid[]) with ordinality w (id, place)
  cross join lateral (select * from listing l where l.tenant_id = app_tenant() and l.id = w.id and l.deleted_at is null limit 1) l order by w.place`
