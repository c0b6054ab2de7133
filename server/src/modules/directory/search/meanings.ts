import { lexeme, markOf } from './lexemes.js'
import { partsOf } from './query.js'
import type { SearchScope } from './search.service.js'
import { type Synonyms, withSynonyms } from './synonyms.js'
import { queryWords, type Word } from './words.js'

/** One term of a search that staff say means other words too: what the index is asked for it, and for each of those. */
type Meaning = { searched: string; itself: string; also: { found: string; keys: string }[] }
export type FoundBy = { searched: string; found: string }

const keyOf = (words: Word[]): string => words.map(({ forms }) => forms[0]).join(' ')

function meaningsOf(tenantId: string, text: string, synonyms: Synonyms): Meaning[] {
  const mark = markOf(tenantId)
  const words = withSynonyms(queryWords(text), synonyms)
  return words.flatMap((word, at): Meaning[] => {
    const { forms, also = [] } = word
    if (!also.length) return []
    const keys = (run: Word[], last: boolean) =>
      run
        .map((each, nth) => {
          const looking = { mark, prefixes: [lexeme.word(mark, '')], last: last && nth === run.length - 1 }
          return `(${partsOf({ ...each, also: [] }, looking).keys})`
        })
        .join('&')
    // A term of several words stands first of what it means.
    const [itself = [], others] = forms.length ? [[word], also] : [also[0], also.slice(1)]
    const further = others.map((run) => ({ found: keyOf(run), keys: keys(run, false) }))
    return [{ searched: keyOf(itself), itself: keys(itself, at === words.length - 1), also: further }]
  })
}

const sql = `select s.listing_id as id,
    array(select s.keys @@ asked.query::tsquery from unnest($2::text[]) with ordinality asked (query, nth) order by asked.nth) as holds
  from listing_search s where s.tenant_id = app_tenant() and s.listing_id = any ($1::uuid[])`

type Asking = { text: string | null; synonyms?: Synonyms | undefined }

/** Of each listing, the terms of the text that do not stand in it, with the first of what they also mean that does. All of a page at once. */
export async function foundBy(
  scope: SearchScope,
  ids: string[],
  { text, synonyms }: Asking,
): Promise<Map<string, FoundBy[]>> {
  const meanings = scope.tenant && text && synonyms?.size ? meaningsOf(scope.tenant.id, text, synonyms) : []
  if (!meanings.length || !ids.length) return new Map()
  const queries = meanings.flatMap(({ itself, also }) => [itself, ...also.map(({ keys }) => keys)])
  const rows = await scope.connection.prepared<{ id: string; holds: boolean[] }>('search-found-by', sql, [ids, queries])
  return new Map(rows.map(({ id, holds }) => [id, foundIn(meanings, holds)]))
}

function foundIn(meanings: Meaning[], holds: boolean[]): FoundBy[] {
  let at = 0
  return meanings.flatMap(({ searched, also }) => {
    const [itself, ...others] = holds.slice(at, at + 1 + also.length)
    at += 1 + also.length
    const found = itself ? undefined : also[others.indexOf(true)]?.found
    return found === undefined ? [] : [{ searched, found }]
  })
}
