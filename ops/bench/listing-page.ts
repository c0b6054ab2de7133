import pg from 'pg'
import { randomFrom } from './asks.ts'
import { drive, type Target } from './drive.ts'
import { type Figure, ratio, rounded } from './figure.ts'
import type { Stage } from './stage.ts'

const query = `query ($slug: String!) { listing(slug: $slug) {
  id name slug description phone website tags address { city country } location { lat lng } images { url alt }
  category { name slug parent { name slug parent { name slug } } } endorsements(first: 20) { nodes { comment wouldRepeat } } } }`
const peerQuery = `query ($tenant: UUID!, $slug: String!) { listingByTenantIdAndSlug(tenantId: $tenant, slug: $slug) {
  rowId name slug description phone website tags city country lat lng images
  categoryByCategoryId { name slug categoryByParentId { name slug categoryByParentId { name slug } } }
  endorsementsByListingIdList { comment wouldRepeat } } }`

/** One listing by its slug with everything its page shows: ten pictures, twenty endorsements, its category and those above (rich.sql). */
export async function* listingPage(stage: Stage): AsyncGenerator<Figure> {
  const slugs = await slugsOf(stage)
  const { id: tenant } = stage.rich
  const targets: Target[] = [
    pageTarget(stage, slugs),
    {
      label: 'postgraphile',
      url: stage.urls.postgraphile,
      headers: {},
      bodies: slugs.map((slug) => JSON.stringify({ query: peerQuery, variables: { tenant, slug } })),
    },
  ]
  await compare(targets)
  const driven = await drive(targets, { rounds: 5, seconds: 5, connections: 16 })
  const [ours, peer] = [driven.get('mainstreet'), driven.get('postgraphile')]
  const detail = `mainstreet ${rounded(ours?.rate ?? 0, 0)}/s, p50 ${ours?.p50} ms; postgraphile ${rounded(peer?.rate ?? 0, 0)}/s, p50 ${peer?.p50} ms; 5,000 slugs at random`
  yield ratio(
    'listing page by slug, beside PostGraphile',
    { ours: ours?.rate ?? 0, peer: peer?.rate ?? 1 },
    { atLeast: 1, detail },
  )
}

export function pageTarget({ urls, rich }: Stage, slugs: string[]): Target {
  const bodies = slugs.map((slug) => JSON.stringify({ query, variables: { slug } }))
  return { label: 'mainstreet', url: urls.mainstreet, headers: { 'x-tenant-id': rich.slug }, bodies }
}

export async function slugsOf({ databases, rich, seed }: Stage): Promise<string[]> {
  const client = new pg.Client(databases.superuserUrl)
  await client.connect()
  const { rows } = await client.query<{ slug: string }>(
    "select slug from listing where tenant_id = $1 and status = 'PUBLISHED' order by id",
    [rich.id],
  )
  await client.end()
  const random = randomFrom(seed)
  return Array.from({ length: 5_000 }, () => rows[Math.floor(random() * rows.length)]?.slug ?? '')
}

type Above = { slug: string; parent?: Above | null; categoryByParentId?: Above | null }
type Page = {
  name: string
  description: string
  phone: string
  images: unknown[]
  category?: Above
  categoryByCategoryId?: Above
  endorsements?: { nodes: { comment: string }[] }
  endorsementsByListingIdList?: { comment: string }[]
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
  const { name, description, phone, images } = page
  const comments = (page.endorsements?.nodes ?? page.endorsementsByListingIdList ?? []).map(({ comment }) => comment)
  const path: string[] = []
  for (let at = page.category ?? page.categoryByCategoryId ?? null; at; at = at.parent ?? at.categoryByParentId ?? null)
    path.push(at.slug)
  if (images.length !== 10 || comments.length !== 20 || path.length !== 3)
    throw new Error(
      `${url} shows ${images.length} pictures, ${comments.length} endorsements and ${path.length} categories.`,
    )
  return [name, description, phone, ...comments.sort(), ...path].join(' | ')
}
