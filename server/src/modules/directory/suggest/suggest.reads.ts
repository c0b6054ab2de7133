import { LRUCache } from 'lru-cache'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { Category } from '../category/category.entity.js'
import { wholeTree } from '../category/tree.reads.js'
import { searchTerms } from '../search/query.js'
import { synonymsOf } from '../search/synonyms.reads.js'
import { wholeKeys } from '../search/words.js'
import { type Suggestion, SuggestionKind } from './suggest.types.js'

const MOST = 20
const LONGEST = 100

/** At most `first` of each kind: categories, then places, then listings, the likeliest of each first. */
export async function suggest(scope: Scope, text: string, first: number): Promise<Suggestion[]> {
  if (first < 1 || first > MOST) throw refuse('BAD_USER_INPUT', 'Ask for 1 to 20.', { field: 'first' })
  if (text.length > LONGEST) throw refuse('BAD_USER_INPUT', 'At most 100 characters.', { field: 'text' })
  const [beginning = ''] = wholeKeys(text)
  if (!beginning || !scope.tenant) return []
  // What a whole word also means is found by the names that say it; beginnings of words mean themselves.
  const synonyms = await synonymsOf(scope)
  const terms = searchTerms({ text, synonyms, near: null, area: null, wishes: [], tenantId: scope.tenant.id })
  const values = [beginning, terms?.namedWords ?? null, terms?.nameWords ?? null, first]
  const rows = await scope.connection.prepared<Row>('suggest', sql, values)
  const found = rows.map(suggestionOf)
  const of = (kind: SuggestionKind): Suggestion[] => found.filter((each) => each.kind === kind)
  const categories = categoriesNamed(await wholeTree(scope), beginning).slice(0, first)
  return [...categories, ...of(SuggestionKind.PLACE), ...of(SuggestionKind.LISTING)]
}

/**
 * The rows that the door names are read through the policies, each by itself: the planner takes the door for a thousand rows and would
 * read all listings of the tenant to meet them.
 */
const sql = `select h.kind, h.listings::int, h.lat as middle_lat, h.lng as middle_lng, l.id, l.name, l.slug, l.city, l.region, l.country, l.lat, l.lng
  from suggest_listings($1, $2, $3, $4) with ordinality h cross join lateral (
    select * from listing l where l.tenant_id = app_tenant() and l.id = h.listing_id offset 0) l order by h.ordinality`

type Row = {
  kind: SuggestionKind
  listings: number | null
  middle_lat: number | null
  middle_lng: number | null
  id: string
  name: string
  slug: string
  city: string | null
  region: string | null
  country: string | null
  lat: number | null
  lng: number | null
}

function suggestionOf(row: Row): Suggestion {
  const { kind, listings } = row
  if (kind === SuggestionKind.PLACE) {
    const detail = [row.region, row.country].filter(Boolean).join(', ') || null
    const location = pointOf(row.middle_lat, row.middle_lng)
    return { kind, text: row.city ?? '', detail, id: null, slug: null, location, listings }
  }
  const { id, slug, name, city } = row
  return { kind, text: name, detail: city, id, slug, location: pointOf(row.lat, row.lng), listings: null }
}

const pointOf = (lat: number | null, lng: number | null) => (lat === null || lng === null ? null : { lat, lng })

/** Names of categories as they are compared: folding a thousand of them takes longer than finding listings. Of the name alone, so never out of date. */
const keys = new LRUCache<string, string>({ max: 20_000 })

function keyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = wholeKeys(name)[0] ?? ''
  keys.set(name, key)
  return key
}

/** Those with a word that begins so, in the order of the tree; those that begin so first. */
function categoriesNamed(tree: Category[], beginning: string): Suggestion[] {
  const named = tree.flatMap((category) => {
    const at = ` ${keyOf(category.name)}`.indexOf(` ${beginning}`)
    return at < 0 ? [] : [{ category, isFirst: at === 0 }]
  })
  const names = new Map(tree.map(({ id, name }) => [id, name]))
  return [...named.filter(({ isFirst }) => isFirst), ...named.filter(({ isFirst }) => !isFirst)].map(
    ({ category }) => ({
      ...{ kind: SuggestionKind.CATEGORY, text: category.name, detail: names.get(category.parentId ?? '') ?? null },
      ...{ id: category.id, slug: category.slug, location: null, listings: null },
    }),
  )
}
