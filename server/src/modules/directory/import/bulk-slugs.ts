import { slugOf } from '../../../kernel/slug.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { cutTo } from './cells.js'

// Each slug is looked up by itself: of a town that fills at this moment the planner knows nothing, and would read all it has.
const takenSql = `select s.slug from unnest($1::text[]) asked (slug)
  cross join lateral (select slug from listing_slug s where s.tenant_id = app_tenant() and s.slug = asked.slug limit 1) s`

/** The highest number an import gave to a name so far: where to look first for the next one. A guess, so it may be forgotten. */
export type SlugNumbers = Map<string, number>
const MOST_NUMBERS = 20_000

/** What the table holds. */
const LONGEST = 100

type Search = { base: string; wanted: number; from: number; to: number; free: string[] }

/** What a listing is called, and the slug that its row asks for. */
export type Wish = { name: string; slug: string | null }

/**
 * A free slug for each: the one it asks for, as it is, where it is free, before any that a name makes; else of its name, as `slugFor` would give them one after another (`bar`, `bar-2` …). The first choices of all are asked for
 * at once, then more and more numbers of those that are taken: three questions even where a thousand listings have one name.
 */
export async function slugsFor(scope: Scope, wishes: Wish[], numbers: SlugNumbers): Promise<string[]> {
  const bases = wishes.map(({ name, slug }) => slug ?? (slugOf(name).replace(/\p{Cs}/gu, '') || 'listing'))
  const order = [...wishes.keys()].sort((a, b) => Number(!wishes[a]?.slug) - Number(!wishes[b]?.slug))
  const searches = searchesFor(
    order.map((at) => bases[at] ?? ''),
    numbers,
  )
  await lock(scope, [...searches.keys()])
  const given = new Set<string>()
  let open = [...searches.values()]
  while (open.length) {
    const asked = open.flatMap((search) => candidates(search))
    const rows = await scope.connection.prepared<{ slug: string }>('import-slugs', takenSql, [asked])
    const taken = new Set(rows.map((row) => row.slug))
    for (const search of open) take(search, taken, given)
    open = open.filter((search) => search.free.length < search.wanted)
    for (const search of open)
      Object.assign(search, { from: search.to + 1, to: search.to + 8 * (search.to - search.from + 1) })
  }
  if (numbers.size > MOST_NUMBERS) numbers.clear()
  for (const { base, to, wanted } of searches.values()) if (to > 1 || wanted > 1) numbers.set(base, to)
  const slugs: string[] = []
  for (const at of order) slugs[at] = searches.get(bases[at] ?? '')?.free.shift() ?? ''
  return slugs
}

/** The queue of `slugFor`, for each name: who adds a listing of that name at this moment waits, and meets no conflict. */
async function lock(scope: Scope, bases: string[]): Promise<void> {
  const keys = bases.map((base) => `${tenantIdOf(scope)}:${base}`)
  await scope.connection.prepared('import-slug-locks', lockSql, [keys])
}

// In one order, so that two that lock several never wait for each other.
const lockSql = `select count(pg_advisory_xact_lock(hashtextextended(key, 12)))
  from (select key from unnest($1::text[]) key order by key) keys`

function searchesFor(bases: string[], numbers: SlugNumbers): Map<string, Search> {
  const searches = new Map<string, Search>()
  for (const base of bases) {
    const last = numbers.get(base) ?? 0
    const search = searches.get(base) ?? { base, wanted: 0, from: last + 1, to: last, free: [] }
    searches.set(base, { ...search, wanted: search.wanted + 1, to: search.to + 1 })
  }
  return searches
}

function candidates({ base, from, to }: Search): string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => numbered(base, from + step))
}

function numbered(base: string, number: number): string {
  if (number === 1) return base
  return `${cutTo(base, LONGEST - 10).replace(/-+$/, '')}-${number}`
}

/** `to` becomes the last number that was used, where there were enough. */
function take(search: Search, taken: Set<string>, given: Set<string>): void {
  const { base, from, to, wanted, free } = search
  for (let number = from; number <= to && free.length < wanted; number++) {
    const slug = numbered(base, number)
    if (taken.has(slug) || given.has(slug)) continue
    given.add(slug)
    if (free.push(slug) === wanted) search.to = number
  }
}
