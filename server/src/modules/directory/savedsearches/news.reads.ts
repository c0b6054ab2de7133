import { Refusal } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { Search } from '../search/asked.js'
import { dayOf } from '../search/lexemes.js'
import { type Rows, searchListings } from '../search/search.reads.js'
import { asVisitor } from './keep.js'
import type { KeptFilter } from './saved-search.entity.js'

/** In one mail; of more it says that there are more. */
export const MOST_TOLD = 20
const PAGE = 100
/** Of a mass import: whoever is told of twenty need not have all looked at. */
const MOST_PAGES = 10
/** A tenant that was shut for long begins again here. */
const LONGEST_DAYS = 31

export type Told = { name: string; slug: string; city: string | null }
export type Window = { from: Date; until: Date }

/** What was first published in the window and fits, newest first; null where the search names what is no longer there. */
export async function newsOf(scope: Scope, filter: KeptFilter, window: Window): Promise<Told[] | null> {
  const search = await searchNow(scope, filter)
  if (!search) return null
  const days = { first: dayOf(window.from), last: dayOf(scope.now()) }
  const listedFrom = { ...days, first: Math.max(days.first, days.last - LONGEST_DAYS) }
  // Whether mistakes are forgiven is settled by the whole list, as when a visitor asks for it: never by how little is new.
  const { typos: forgiving } = search.text ? await searchListings(scope, { ...search, first: 1 }) : { typos: false }
  const told: Told[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES && told.length <= MOST_TOLD; page++) {
    const asked: Search = { ...search, listedFrom, forgiving, after, first: PAGE }
    const { hits, hasNextPage } = await searchListings(scope, asked, rowsOf(window))
    told.push(...hits.flatMap(({ row }) => row ?? []))
    after = hasNextPage ? (hits.at(-1)?.cursor ?? null) : null
    if (!after) break
  }
  return told
}

/** Null where a category or a field that it names is gone. */
async function searchNow(scope: Scope, filter: KeptFilter): Promise<Search | null> {
  try {
    return await asVisitor(scope, filter, { first: PAGE, after: null })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BAD_USER_INPUT') return null
    throw error
  }
}

/** The index knows days; which of a day's listings are in the window is told by their row. */
function rowsOf({ from, until }: Window): Rows<Told> {
  return {
    name: 'news',
    sql: (id, argument) => `select r.name, r.slug, r.city from listing r
      join listing_search k on k.tenant_id = r.tenant_id and k.listing_id = r.id
      where r.tenant_id = app_tenant() and r.id = ${id} and r.deleted_at is null
        and k.listed_at > $${argument}::timestamptz and k.listed_at <= $${argument + 1}::timestamptz`,
    values: [from.toISOString(), until.toISOString()],
    show: (columns, at) => ({
      name: columns[at] as string,
      slug: columns[at + 1] as string,
      city: columns[at + 2] as string | null,
    }),
  }
}
