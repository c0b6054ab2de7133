import pg from 'pg'
import { randomFrom } from './asks.ts'
import { drive, type Target } from './drive.ts'
import { type Figure, ratio, rounded } from './figure.ts'
import type { Stage } from './stage.ts'

const query = `query ($slug: String!) { listing(slug: $slug) {
  id name slug description phone website tags address { city country } location { lat lng } images { url alt }
  category { name slug } endorsements(first: 10) { nodes { comment wouldRepeat } } } }`
const peerQuery = `query ($tenant: UUID!, $slug: String!) { listingByTenantIdAndSlug(tenantId: $tenant, slug: $slug) {
  rowId name slug description phone website tags city country lat lng images
  categoryByCategoryId { name slug } endorsementsByListingIdList { comment wouldRepeat } } }`

/** One listing by its slug with everything its page shows. The peers' table has the unique index this needs (stage.ts). */
export async function* listingPage(stage: Stage): AsyncGenerator<Figure> {
  const slugs = await slugsOf(stage)
  const body = (text: string, variables: (slug: string) => object) =>
    slugs.map((slug) => JSON.stringify({ query: text, variables: variables(slug) }))
  const { id: tenant } = stage.tenant
  const targets: Target[] = [
    {
      label: 'mainstreet',
      url: stage.urls.mainstreet,
      headers: { 'x-tenant-id': stage.tenant.slug },
      bodies: body(query, (slug) => ({ slug })),
    },
    {
      label: 'postgraphile',
      url: stage.urls.postgraphile,
      headers: {},
      bodies: body(peerQuery, (slug) => ({ tenant, slug })),
    },
  ]
  await compare(targets)
  const driven = await drive(targets, { rounds: 5, seconds: 5, connections: 16 })
  const [ours, peer] = [driven.get('mainstreet'), driven.get('postgraphile')]
  const detail = `mainstreet ${rounded(ours?.rate ?? 0, 0)}/s, p50 ${ours?.p50} ms; postgraphile ${rounded(peer?.rate ?? 0, 0)}/s, p50 ${peer?.p50} ms; 5,000 slugs at random`
  yield ratio(
    'listing page by slug, beside PostGraphile',
    { ours: ours?.rate ?? 0, peer: peer?.rate ?? 1 },
    { atLeast: 0.5, detail },
  )
}

async function slugsOf({ databases, tenant, seed }: Stage): Promise<string[]> {
  const client = new pg.Client(databases.superuserUrl)
  await client.connect()
  const { rows } = await client.query<{ slug: string }>(
    "select slug from listing where tenant_id = $1 and status = 'PUBLISHED' order by id",
    [tenant.id],
  )
  await client.end()
  const random = randomFrom(seed)
  return Array.from({ length: 5_000 }, () => rows[Math.floor(random() * rows.length)]?.slug ?? '')
}

type Page = {
  name: string
  description: string
  phone: string
  category?: { slug: string }
  categoryByCategoryId?: { slug: string }
}

/** Fifty pages say the same on both sides. */
async function compare(targets: Target[]): Promise<void> {
  for (let at = 0; at < 50; at++) {
    const told = await Promise.all(targets.map((target) => tell(target, at)))
    if (told[0] !== told[1]) throw new Error(`The pages differ:\n${told.join('\n')}`)
  }
}

async function tell({ url, headers, bodies }: Target, at: number): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: bodies[at],
  })
  const { data } = (await answer.json()) as { data?: Record<string, Page> }
  const page = Object.values(data ?? {})[0]
  if (!page) throw new Error(`${url} answered ${answer.status} without a page.`)
  const { name, description, phone } = page
  return [name, description, phone, (page.category ?? page.categoryByCategoryId)?.slug].join(' | ')
}
