import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { picturesOfListing } from '../../media/pictures.reads.js'
import { shownTenant } from '../../tenancy/tenancy.service.js'
import { categoryOfListing } from '../category/tree.reads.js'
import type { Listing } from '../listing/listing.entity.js'
import { canonicalUrl } from './canonical.js'
import { type OpenGraph, SitemapConnection } from './seo.types.js'

const MOST_ENTRIES = 1_000
const LONGEST = 200

/** Once for a whole list. */
const theTenant = perScope(shownTenant)

export async function openGraphOf(scope: Scope, listing: Listing): Promise<OpenGraph> {
  const tenant = await theTenant(scope)
  const [image = null] = await picturesOfListing(scope, listing)
  const category = await categoryOfListing(scope, listing)
  return {
    title: [listing.name, listing.city].filter(Boolean).join(' · '),
    description: shortened(listing.description) ?? category?.name ?? null,
    url: await canonicalUrl(scope, listing),
    type: 'website',
    siteName: tenant.name,
    locale: tenant.locale.replace('-', '_'),
    image,
  }
}

/** At a word's end, and said to go on. */
function shortened(text: string | null): string | null {
  const plain = text?.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (plain.length <= LONGEST) return plain || null
  const cut = plain.slice(0, LONGEST - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`
}

/** schema.org ItemList of a page's listings in their order. https://schema.org/ItemList */
export async function itemListOf(scope: Scope, listings: Listing[]): Promise<Record<string, unknown>> {
  const items = await Promise.all(
    listings.map(async (listing, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: listing.name,
      url: await canonicalUrl(scope, listing),
    })),
  )
  return { '@context': 'https://schema.org', '@type': 'ItemList', numberOfItems: items.length, itemListElement: items }
}

const published = `tenant_id = app_tenant() and status = 'PUBLISHED' and deleted_at is null`
const pageSql = `select id, slug, updated_at from listing where ${published} and ($2::uuid is null or id > $2) order by id limit $1`
const countSql = `select count(*)::int as total from listing where ${published}`
type Row = { id: string; slug: string; updated_at: string }

export async function sitemapOf(
  scope: Scope,
  { first, after }: { first: number; after: string | null },
): Promise<InstanceType<typeof SitemapConnection>> {
  if (first < 1 || first > MOST_ENTRIES) throw refuse('BAD_USER_INPUT', 'A page has 1 to 1,000.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const rows = await scope.connection.prepared<Row>('sitemap', pageSql, [first + 1, after])
  const edges = await Promise.all(
    rows.slice(0, first).map(async ({ id, slug, updated_at }) => ({
      cursor: id,
      node: { url: await canonicalUrl(scope, { slug }), slug, updatedAt: new Date(updated_at) },
    })),
  )
  const total = async (): Promise<number> =>
    (await scope.connection.prepared<{ total: number }>('sitemap-total', countSql, []))[0]?.total ?? 0
  return new SitemapConnection({ edges, hasNextPage: rows.length > first, total })
}
