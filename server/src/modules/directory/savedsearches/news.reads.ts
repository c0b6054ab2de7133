import { Refusal } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { cursorAt, type Search } from '../search/asked.js'
import { dayOf } from '../search/lexemes.js'
import { type Rows, searchListings } from '../search/search.reads.js'
import { asVisitor } from './keep.js'
import type { KeptFilter } from './saved-search.entity.js'

/** In one mail; of more it says that there are more. */
export const MOST_TOLD = 20
const PAGE = 100
/** Behind the first that holds anything: whoever is told of twenty need not have all of a mass import looked at. */
const MOST_PAGES = 10
/** In all: what was made long before it was published stands behind what was not. */
const MOST_LOOKED = 100
/** A tenant that was shut for long begins again here. */
const LONGEST_DAYS = 31

export type Told = { name: string; slug: string; city: string | null }
type Window = { from: Date; until: Date }

/** What was first published in the window and fits, newest first; null where the search names what is no longer there. */
export async function newsOf(scope: Scope, filter: KeptFilter, window: Window): Promise<Told[] | null> {
  const search = await searchNow(scope, filter)
  if (!search) return null
  const newest = await newestIn(scope, window)
  if (newest === null) return []
  const days = { first: dayOf(window.from), last: dayOf(scope.now()) }
  const listedFrom = { ...days, first: Math.max(days.first, days.last - LONGEST_DAYS) }
  // Whether mistakes are forgiven is settled by the whole list, as when a visitor asks for it: never by how little is new.
  const { typos: forgiving } = search.text ? await searchListings(scope, { ...search, first: 1 }) : { typos: false }
  const told: Told[] = []
  const asked = { ...search, listedFrom, forgiving, first: PAGE }
  // What was imported since the window ended stands before it in the list: it is not walked through.
  let after: string | null = cursorAt(scope, asked, newest)
  for (let looked = 0, pages = 0; looked < MOST_LOOKED && pages < MOST_PAGES && told.length <= MOST_TOLD; looked++) {
    const page: Search = { ...asked, after }
    const { hits, hasNextPage } = await searchListings(scope, page, rowsOf(window))
    told.push(...hits.flatMap(({ row }) => row ?? []))
    if (told.length) pages++
    after = hasNextPage ? (hits.at(-1)?.cursor ?? null) : null
    if (!after) break
  }
  return told
}

const newestSql = `select ceil(extract(epoch from max(created_at)) * 1000)::float8 as newest from listing_search
  where tenant_id = app_tenant() and listed_at > $1::timestamptz and listed_at <= $2::timestamptz`

/** When the youngest of what was listed in the window was made (ms); null where nothing was. */
async function newestIn(scope: Scope, { from, until }: Window): Promise<number | null> {
  const values = [from.toISOString(), until.toISOString()]
  const [found] = await scope.connection.prepared<{ newest: number | null }>('news-newest', newestSql, values)
  return found?.newest ?? null
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
