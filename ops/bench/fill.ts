import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { root } from '../run/project.ts'

const zones: Record<string, string> = {
  Berlin: 'Europe/Berlin',
  London: 'Europe/London',
  'New York': 'America/New_York',
  Tokyo: 'Asia/Tokyo',
  Paris: 'Europe/Paris',
  Sydney: 'Australia/Sydney',
  Lagos: 'Africa/Lagos',
  'São Paulo': 'America/Sao_Paulo',
}

type Addresses = { superuserUrl: string; webUrl: string; peersUrl: string }
type Peer = {
  id: string
  tenant_id: string
  images: { url: string; alt: string }[]
  city: string
  [column: string]: unknown
}

/** Copies the peers' rows into our tables, same ids, and lets the server's own indexer make the search rows. */
export async function fill({ superuserUrl, webUrl, peersUrl }: Addresses): Promise<void> {
  const [from, to, web] = await Promise.all([connect(peersUrl), connect(superuserUrl), connect(webUrl)])
  try {
    // The peers' rows hold together: that each reference leads somewhere need not be looked up two million times.
    await to.query('set session_replication_role = replica')
    await copyTenants(from, to)
    const putBack = await withoutIndexes(to)
    await Promise.all([
      copyRows({ from, to, web }, ['0', '7']),
      copyMore({ superuserUrl, webUrl, peersUrl }, ['8', 'f']),
    ])
    await putBack()
    await to.query('vacuum analyze')
  } finally {
    await Promise.all([from.end(), to.end(), web.end()])
  }
}

/** The same on connections of its own: two cores, two lanes. */
async function copyMore({ superuserUrl, webUrl, peersUrl }: Addresses, lane: Lane): Promise<void> {
  const [from, to, web] = await Promise.all([connect(peersUrl), connect(superuserUrl), connect(webUrl)])
  try {
    await to.query('set session_replication_role = replica')
    await copyRows({ from, to, web }, lane)
  } finally {
    await Promise.all([from.end(), to.end(), web.end()])
  }
}

type Lines = { from: pg.Client; to: pg.Client; web: pg.Client }
/** The first and the last of the last letters that ids of a lane have. */
type Lane = [string, string]

async function copyRows({ from, to, web }: Lines, [first, last]: Lane): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await from.query<Peer>(
      'select * from dir.listing where id > $1 and right(id::text, 1) between $2 and $3 order by id limit 1000',
      [after, first, last],
    )
    if (!rows.length) return
    await to.query(listingsSql, [JSON.stringify(rows.map(rowOf))])
    const ids = rows.map((row) => row.id)
    const endorsements = await from.query('select * from dir.endorsement where listing_id = any ($1)', [ids])
    await to.query(endorsementsSql, [JSON.stringify(endorsements.rows)])
    await index(web, rows)
    after = rows.at(-1)?.id ?? ''
  }
}

/** An index that is made of all rows at once takes a fraction of the time; those that hold a rule stay. Answers what makes them anew. */
async function withoutIndexes(to: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await to.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
     where i.indrelid in ('listing'::regclass, 'listing_search'::regclass) and not i.indisunique`,
  )
  for (const { name } of rows) await to.query(`drop index ${name}`)
  return async () => {
    await to.query("set maintenance_work_mem = '512MB'")
    for (const { made } of rows) await to.query(made)
  }
}

async function copyTenants(from: pg.Client, to: pg.Client): Promise<void> {
  const tenants = await from.query('select id, slug, name from dir.tenant')
  await to.query(
    `insert into tenant (id, slug, name, plan_key) select id, slug, name, 'enterprise'
     from json_to_recordset($1) t (id uuid, slug text, name text)`,
    [JSON.stringify(tenants.rows)],
  )
  const categories = await from.query('select id, tenant_id, name, slug, parent_id from dir.category')
  await to.query(
    `insert into category (id, tenant_id, name, slug, parent_id) select id, tenant_id, name, slug, parent_id
     from json_to_recordset($1) c (id uuid, tenant_id uuid, name text, slug text, parent_id uuid)`,
    [JSON.stringify(categories.rows)],
  )
}

const plans: Record<string, string> = { 0: 'free', 5: 'basic', 10: 'pro', 30: 'premium' }

function rowOf(row: Peer) {
  const status = String(row.status).toUpperCase()
  const pictures = row.images.map(({ url, alt }) => ({ hash: createHash('sha256').update(url).digest('hex'), alt }))
  return { ...row, status, plan_key: plans[String(row.plan_weight)], timezone: zones[row.city], pictures }
}

const listingsSql = `
  with given as (select * from json_to_recordset($1) l (id uuid, tenant_id uuid, category_id uuid, name text, slug text, description text,
      city text, country text, lat float8, lng float8, timezone text, phone text, website text, tags json, status text, plan_key text,
      featured_until timestamptz, created_at timestamptz, pictures json)),
    listings as (
      insert into listing (id, tenant_id, category_id, name, slug, description, city, country, lat, lng, timezone, phone, website, tags,
        status, plan_key, featured_until, created_at)
      select id, tenant_id, category_id, name, slug, description, city, country, lat, lng, timezone, phone, website,
        array(select json_array_elements_text(tags)), status, plan_key, featured_until, created_at from given),
    slugs as (insert into listing_slug (tenant_id, id, slug, listing_id) select tenant_id, id, slug, id from given),
    shown as materialized (
      select g.tenant_id, g.id as listing_id, uuidv7() as id, p.picture ->> 'hash' as hash, p.picture ->> 'alt' as alt, p.position
      from given g, json_array_elements(g.pictures) with ordinality p (picture, position)),
    pictures as (
      insert into media_asset (tenant_id, id, purpose, status, upload_key, hash, content_type, bytes, width, height, alt)
      select tenant_id, id, 'LISTING', 'READY', id::text, hash, 'image/jpeg', 1, 960, 640, alt from shown)
  insert into listing_image (tenant_id, id, listing_id, media_id, position)
  select tenant_id, id, listing_id, id, position from shown`

const endorsementsSql = `
  insert into endorsement (tenant_id, id, listing_id, author_key, would_repeat, comment, status, created_at)
  select tenant_id, id, listing_id, id::text, would_repeat, comment, upper(status), created_at
  from json_to_recordset($1) e (tenant_id uuid, id uuid, listing_id uuid, would_repeat boolean, comment text, status text, created_at timestamptz)`

type Indexer = { indexListings: (scope: object, ids: string[]) => Promise<void> }

async function index(web: pg.Client, rows: Peer[]): Promise<void> {
  const file = join(root, 'server', 'dist', 'modules', 'directory', 'search', 'search.service.js')
  const { indexListings } = (await import(pathToFileURL(file).href)) as Indexer
  const prepared = async (name: string, text: string, values: unknown[]) =>
    (await web.query({ name, text, values })).rows
  for (const tenantId of new Set(rows.map((row) => row.tenant_id))) {
    const ids = rows.filter((row) => row.tenant_id === tenantId).map((row) => row.id)
    await web.query("select set_config('app.tenant_id', $1, false)", [tenantId])
    await indexListings({ connection: { prepared }, tenant: { id: tenantId }, now: () => new Date() }, ids)
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  return client
}
