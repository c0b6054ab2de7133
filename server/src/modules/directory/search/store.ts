import { type SearchDocument, type SearchRow, searchColumns } from './document.js'
import { lexeme, markOf } from './lexemes.js'
import type { SearchScope } from './search.service.js'
import { keptUnder } from './typos.js'

// Keys of many rows wait in the index until there is a megabyte of them, some three hundred rows: those that rows share are put in once.
const gatherSql = "select set_config('gin_pending_list_limit', '1024', true)"

/** From now on in this transaction: for whoever writes many. */
export async function gatherKeys(scope: SearchScope): Promise<void> {
  await scope.connection.prepared('search_gather', gatherSql, [])
}

const typeOf: Partial<Record<keyof SearchRow, string>> = {
  listing_id: 'uuid',
  created_at: 'timestamptz',
  listed_at: 'timestamptz',
  endorsement_points: 'int',
  endorsement_count: 'int',
  plan_weight: 'int',
  featured_until: 'timestamptz',
  lat: 'float8',
  lng: 'float8',
}
const vectors = new Set(['label', 'keys', 'traits', 'measures'])
const ranges = new Set(['open_week', 'open_dated', 'open_dated_open'])
const cast = (column: string) => (vectors.has(column) ? '::tsvector' : ranges.has(column) ? '::int4multirange' : '')

const writeSql = `
  insert into listing_search (tenant_id, ${searchColumns.join(', ')})
  select app_tenant(), ${searchColumns.map((column) => `r.${column}${cast(column)}`).join(', ')}
  from json_to_recordset($1::json) r (${searchColumns.map((column) => `${column} ${typeOf[column] ?? 'text'}`).join(', ')})
  on conflict (tenant_id, listing_id) do update set ${searchColumns
    .slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`
const removeSql = 'delete from listing_search where listing_id = any ($1::uuid[])'
// A subquery rather than `not exists`, which would be planned as a join that reads all words.
const unknownSql = `select w.word from unnest($1::text[]) w (word)
  where (select true from listing_word k where k.tenant_id = app_tenant() and k.word = w.word limit 1) is null`
const wordsSql = `
  insert into listing_word (tenant_id, word, remainders)
  select app_tenant(), w.word, array(select json_array_elements_text(w.remainders))
  from json_to_recordset($1::json) w (word text, remainders json)`

export type Writing = { gone: string[]; documents: SearchDocument[] }

async function removeRows(scope: SearchScope, gone: string[]): Promise<void> {
  if (gone.length > 0) await scope.connection.prepared('search_remove', removeSql, [gone])
}

/** Removes what is gone and writes the others. */
export async function write(scope: SearchScope, { gone, documents }: Writing): Promise<void> {
  await removeRows(scope, gone)
  if (documents.length === 0) return
  await scope.connection.prepared('search_write', writeSql, [JSON.stringify(documents.map(({ row }) => row))])
}

/** The words that the tenant had not yet. */
export async function addWords(scope: SearchScope, tenantId: string, words: string[]): Promise<void> {
  if (words.length === 0) return
  const unknown = await scope.connection.prepared<{ word: string }>('search_unknown', unknownSql, [words])
  if (unknown.length === 0) return
  const mark = markOf(tenantId)
  const rows = unknown.map(({ word }) => ({
    word,
    remainders: keptUnder(word).map((each) => lexeme.remainder(mark, each)),
  }))
  await scope.connection.prepared('search_words', wordsSql, [JSON.stringify(rows)])
}
