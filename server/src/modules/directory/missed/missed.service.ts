import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { KEPT_DAYS, LONGEST } from './noting.js'
import type { MissedSearch } from './missed.types.js'

/** Of one day, for who comes again on another is not known again: what fewer wrote may be the name of a person, and is shown to nobody. */
const SEVERAL = 3

const listSql = `select text, sum(visitors)::int as visitors, max(day)::text as "lastDay" from missed_search
  where tenant_id = app_tenant() and day > ($1::timestamptz at time zone 'UTC')::date - ${KEPT_DAYS}
  group by text having max(visitors) >= ${SEVERAL} order by 2 desc, 3 desc, 1 limit $2`

export function missedSearches(scope: Scope, first: number): Promise<MissedSearch[]> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  return scope.connection.prepared<MissedSearch>('missed-list', listSql, [scope.now(), first])
}

const dismissSql = 'delete from missed_search where tenant_id = app_tenant() and text = $1 returning id'

export async function dismissMissedSearch(scope: Scope, text: string): Promise<boolean> {
  if (text.length > LONGEST) throw refuse('BAD_USER_INPUT', `Use at most ${LONGEST} characters.`, { field: 'text' })
  return (await scope.connection.prepared('missed-dismiss', dismissSql, [text])).length > 0
}
