import DataLoader from 'dataloader'
import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Page } from '../../kernel/page.js'
import { type Beside, cameBeside } from '../../scope/beside.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { shapeOf } from '../../scope/shown.js'
import { Endorsement, type EndorsementSummary } from './endorsement.entity.js'

/** What a visitor may see of one. */
const always = ['id', 'wouldRepeat', 'tags', 'comment', 'txnHash'] as const
const rarely = ['createdAt', 'updatedAt', 'status', 'reply', 'repliedAt', 'listingId'] as const
const only = [...always, ...rarely]
const shapeIn = (scope: Scope) => shapeOf(scope, Endorsement, { only })
type Ask = { listingId: string; first: number; after: string | null }

const approved = `e.tenant_id = app_tenant() and e.status = 'APPROVED' and e.deleted_at is null`

/** Newest first; one statement for the pages of a whole list. */
const firstPages = (
  columns: string,
) => `select e.listing_id, ${columns} from unnest($1::uuid[]) w (id) cross join lateral
  (select * from endorsement e where ${approved} and e.listing_id = w.id order by e.created_at desc, e.id desc limit $2) e`
const nextPage = (columns: string) => `select ${columns} from endorsement e where ${approved} and e.listing_id = $1
  and (e.created_at, e.id) < (select c.created_at, c.id from endorsement c where c.tenant_id = app_tenant() and c.id = $3)
  order by e.created_at desc, e.id desc limit $2`

const pages = perScope(
  (scope: Scope) =>
    new DataLoader<Ask, Endorsement[], string>(
      async (asks) => {
        const { columns, show } = shapeIn(scope)
        const most = Math.max(...asks.map((ask) => ask.first)) + 1
        const values = [[...new Set(asks.map((ask) => ask.listingId))], most]
        const rows = await scope.connection.arrays('endorsements', firstPages(columns('e')), values)
        const found = Map.groupBy(rows, ([listingId]) => listingId as string)
        return asks.map(({ listingId, first }) =>
          (found.get(listingId) ?? []).slice(0, first + 1).map((row) => show(row, 1)),
        )
      },
      { cacheKeyFn: (ask) => `${ask.listingId}:${ask.first}` },
    ),
)

/** The first page and one more, newest first (an aggregate takes its rows as they come); its argument: how many rows. */
export const endorsementsBeside: Beside<Endorsement> = {
  ...{ name: 'endorsements', entity: Endorsement, always, rarely },
  sql: ({ columns }, listing, most) => `(select json_agg(json_build_array(${columns('e')}))
    from (select * from endorsement e where ${approved} and e.listing_id = ${listing}.id
      order by e.created_at desc, e.id desc limit ${most}) e)`,
}

async function pageAfter(scope: Scope, { listingId, first, after }: Ask): Promise<Endorsement[]> {
  const { columns, show } = shapeIn(scope)
  const rows = await scope.connection.arrays('endorsements-next', nextPage(columns('e')), [listingId, first + 1, after])
  return rows.map((row) => show(row))
}

export async function endorsementsOf(
  scope: Scope,
  listing: { id: string },
  page: { first: number; after: string | null },
): Promise<Page<Endorsement>> {
  const { first, after } = page
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const listingId = listing.id
  const ask = { listingId, first, after }
  const came = after ? undefined : cameBeside(listing, endorsementsBeside)
  const rows = came ?? (after ? await pageAfter(scope, ask) : await pages(scope).load(ask))
  const edges = rows.slice(0, first).map((node) => ({ cursor: node.id, node }))
  return { edges, hasNextPage: rows.length > first, total: async () => (await summaryOf(scope).load(listingId)).count }
}

const summaries = `select e.listing_id, count(*)::int as count, count(*) filter (where e.would_repeat)::int as would_repeat
  from endorsement e where ${approved} and e.listing_id = any ($1) group by e.listing_id`
type Summary = { listing_id: string; count: number; would_repeat: number }

/** Both numbers of many listings in one statement. */
export const summaryOf = perScope(
  (scope: Scope) =>
    new DataLoader<string, EndorsementSummary>(async (listingIds) => {
      const rows = await scope.connection.prepared<Summary>('endorsement-summaries', summaries, [listingIds])
      const found = new Map(rows.map((row) => [row.listing_id, { count: row.count, wouldRepeat: row.would_repeat }]))
      return listingIds.map((id) => found.get(id) ?? { count: 0, wouldRepeat: 0 })
    }),
)
