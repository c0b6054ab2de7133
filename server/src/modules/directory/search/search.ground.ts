import type pg from 'pg'
import { newId } from '../../../kernel/ids.js'
import type { Known } from './search.oracle.js'
import { indexListings, type SearchScope } from './search.service.js'

/** A tenant for search alone, its rows written straight into the tables: tests of the engine need hundreds at once. */
export type Ground = { tenantId: string; scope: SearchScope; add: (known: Known[]) => Promise<void> }

/** `web`: a connection of the web role, which gets the tenant's variable; `truth`: one that sees past the walls. */
export async function makeGround(
  clients: { web: pg.Client; truth: pg.Client },
  plan: string,
  now: Date,
): Promise<Ground> {
  const { web, truth } = clients
  const tenantId = newId()
  await truth.query("insert into tenant (id, slug, name, plan_key) values ($1, $2, 'Ground', $3)", [
    tenantId,
    `g-${tenantId.slice(-12)}`,
    plan,
  ])
  const enter = () => web.query("select set_config('app.tenant_id', $1, false)", [tenantId])
  const connection: SearchScope['connection'] = {
    prepared: async <Row>(name: string, text: string, values: unknown[]) => {
      await enter()
      return (await web.query({ name, text, values })).rows as Row[]
    },
    arrays: async (name, text, values) => {
      await enter()
      return (await web.query({ name, text, values, rowMode: 'array' })).rows
    },
  }
  const scope: SearchScope = { connection, tenant: { id: tenantId }, now: () => now }
  return { tenantId, scope, add: (known) => addListings({ truth, tenantId, scope }, known) }
}

type Soil = { truth: pg.Client; tenantId: string; scope: SearchScope }

async function addListings({ truth, tenantId, scope }: Soil, known: Known[]): Promise<void> {
  const plans = new Map(
    (await truth.query('select key, rank_weight from plan order by sort_order desc')).rows.map((row) => [
      row.rank_weight,
      row.key,
    ]),
  )
  const parents = new Map(
    known.flatMap(({ categories }) =>
      categories.map((category, at) => [category.id, { ...category, parentId: categories[at + 1]?.id ?? null }]),
    ),
  )
  const written = new Set<string>()
  const write = async (id: string): Promise<void> => {
    const category = parents.get(id)
    if (!category || written.has(id)) return
    written.add(id)
    if (category.parentId) await write(category.parentId)
    const values = [tenantId, id, category.parentId, category.name, `c-${id.slice(-12)}`]
    await truth.query(
      'insert into category (tenant_id, id, parent_id, name, slug) values ($1, $2, $3, $4, $5) on conflict do nothing',
      values,
    )
  }
  for (const id of parents.keys()) await write(id)
  const all = known.flatMap(({ choices, measures }) => [
    ...choices.map((each) => ({ ...each, type: 'MULTI_CHOICE' })),
    ...measures,
  ])
  for (const [key, { categoryId, type }] of new Map(all.map((each) => [each.key, each])))
    await truth.query(
      `insert into category_field (tenant_id, id, category_id, key, label, type, is_filterable)
       values ($1, $2, $3, $4, $4, $5, true)`,
      [tenantId, newId(), categoryId, key, type],
    )
  const rows = known.map((each) => ({
    ...{
      id: each.id,
      name: each.name,
      slug: `s-${each.id.slice(-12)}`,
      description: each.texts[0] ?? null,
      city: each.texts[1] ?? null,
    },
    ...{
      tags: each.tags,
      lat: each.lat,
      lng: each.lng,
      timezone: each.timezone,
      hours: each.hours,
      status: each.status,
    },
    ...{
      price_level: each.priceLevel,
      category_id: each.categories[0]?.id ?? null,
      plan_key: each.planWeight === null ? null : plans.get(each.planWeight),
    },
    ...{ featured_until: each.featuredUntil, created_at: each.createdAt, custom: customOf(each) },
  }))
  await truth.query(
    `insert into listing (tenant_id, id, name, slug, description, city, tags, lat, lng, timezone, hours, status, price_level, category_id, plan_key, featured_until, created_at, custom)
     select $1, r.id, r.name, r.slug, r.description, r.city, array(select json_array_elements_text(r.tags)), r.lat, r.lng, r.timezone,
       r.hours, r.status, r.price_level, r.category_id, r.plan_key, r.featured_until, r.created_at, r.custom
     from json_to_recordset($2) r (id uuid, name text, slug text, description text, city text, tags json, lat float8, lng float8, timezone text,
       hours jsonb, status text, price_level smallint, category_id uuid, plan_key text, featured_until timestamptz, created_at timestamptz, custom jsonb)`,
    [tenantId, JSON.stringify(rows)],
  )
  const endorsements = known.flatMap((each) =>
    each.endorsements.map((one) => ({ id: newId(), listing_id: each.id, paid: one.paid, created_at: one.createdAt })),
  )
  await truth.query(
    `insert into endorsement (tenant_id, id, listing_id, author_key, would_repeat, status, txn_hash, created_at)
     select $1, r.id, r.listing_id, r.id::text, true, 'APPROVED', case when r.paid then 'proof' end, r.created_at
     from json_to_recordset($2) r (id uuid, listing_id uuid, paid boolean, created_at timestamptz)`,
    [tenantId, JSON.stringify(endorsements)],
  )
  await truth.query(
    `with photo as (
      insert into media_asset (tenant_id, id, purpose, status, upload_key, hash, width, height)
      select $1, id, 'LISTING', 'READY', id::text, repeat('0', 64), 1, 1 from unnest($2::uuid[]) id returning id)
    insert into listing_image (tenant_id, id, listing_id, media_id, position) select $1, id, id, id, 1 from photo`,
    [tenantId, known.flatMap(({ id, hasPhoto }) => (hasPhoto ? [id] : []))],
  )
  await hold(
    { truth, tenantId },
    known.flatMap(({ id, isVerified }) => (isVerified ? [id] : [])),
  )
  await indexListings(
    scope,
    known.map(({ id }) => id),
  )
}

/** As `listing.custom` keeps what was chosen. */
function customOf({ choices, measures }: Known): Record<string, string[] | string | number> {
  const byKey = Map.groupBy(choices, ({ key }) => key)
  return {
    ...Object.fromEntries([...byKey].map(([key, all]) => [key, all.map(({ value }) => value)])),
    ...Object.fromEntries(measures.map(({ key, type, value }) => [key, type === 'NUMBER' ? Number(value) : value])),
  }
}

async function hold({ truth, tenantId }: Omit<Soil, 'scope'>, listingIds: string[]): Promise<void> {
  if (!listingIds.length) return
  const [userId, membershipId] = [newId(), newId()]
  await truth.query("insert into app_user (id, email, name) values ($1, $2, 'Holder')", [
    userId,
    `${userId}@people.example`,
  ])
  await truth.query("insert into membership (tenant_id, id, user_id, role) values ($1, $2, $3, 'MERCHANT')", [
    tenantId,
    membershipId,
    userId,
  ])
  await truth.query(
    'insert into listing_grant (tenant_id, id, membership_id, listing_id) select $1, gen_random_uuid(), $2, id from unnest($3::uuid[]) id',
    [tenantId, membershipId, listingIds],
  )
}
