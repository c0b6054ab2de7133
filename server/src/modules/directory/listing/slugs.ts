import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { freeSlug, slugOf } from '../../../kernel/slug.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'

const taken = `select slug from listing_slug where slug = $1 or (slug > $1 || '-' and slug < $1 || '.')`

/** The first free slug for a name. Listings of one name queue for it, so that none meets a conflict it did not cause. */
export async function slugFor(scope: Scope, name: string): Promise<string> {
  const base = slugOf(name) || 'listing'
  await scope.connection.prepared('slug-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 12))', [
    `${tenantIdOf(scope)}:${base}`,
  ])
  const rows = await scope.connection.prepared<{ slug: string }>('slug-taken', taken, [base])
  return freeSlug(base, new Set(rows.map((row) => row.slug)))
}

const claim = `insert into listing_slug (tenant_id, id, slug, listing_id) values (app_tenant(), $1, $2, $3)
  on conflict (tenant_id, slug) do update set updated_at = now() where listing_slug.listing_id = $3 returning id`

/** Makes a slug the listing's for good; its own former ones may come back. CONFLICT when another listing has or had it. */
export async function claimSlug(scope: Scope, listingId: string, slug: string): Promise<void> {
  const rows = await scope.connection.prepared('slug-claim', claim, [newId(), slug, listingId])
  if (!rows.length) throw refuse('CONFLICT', 'Another listing has or had that slug.', { field: 'input.slug' })
}
