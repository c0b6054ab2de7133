import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import { isEmailAddress } from '../../../kernel/email.js'
import type { Scope } from '../../../scope/scope.js'
import { wholeTree } from '../category/tree.reads.js'
import { SavedSearch } from './saved-search.entity.js'
import type { SavedSearchCounts } from './saved-searches.types.js'

/** What fewer wrote may be the name of a person, and is shown to nobody. */
const SEVERAL = 3
const MOST_NAMED = 20

const totals = `select count(*) filter (where status = 'ACTIVE')::int as active, count(*) filter (where status = 'WAITING')::int as waiting,
  count(*) filter (where status = 'ACTIVE' and frequency = 'DAILY')::int as daily,
  count(*) filter (where status = 'ACTIVE' and frequency = 'WEEKLY')::int as weekly
  from saved_search where tenant_id = app_tenant()`
const byCategory = `select filter ->> 'category' as id, count(distinct email)::int as visitors from saved_search
  where tenant_id = app_tenant() and status = 'ACTIVE' and filter ? 'category' group by 1 order by 2 desc, 1 limit ${MOST_NAMED}`
const byText = `select lower(btrim(filter ->> 'text')) as text, count(distinct email)::int as visitors from saved_search
  where tenant_id = app_tenant() and status = 'ACTIVE' and filter ? 'text'
  group by 1 having count(distinct email) >= ${SEVERAL} order by 2 desc, 1 limit ${MOST_NAMED}`

type Totals = Pick<SavedSearchCounts, 'active' | 'waiting' | 'daily' | 'weekly'>
const none: Totals = { active: 0, waiting: 0, daily: 0, weekly: 0 }

/** What visitors wait for, and nothing of who they are. */
export async function savedSearchCounts(scope: Scope): Promise<SavedSearchCounts> {
  const { connection } = scope
  const [all] = await connection.prepared<Totals>('saved-search-totals', totals, [])
  const filed = await connection.prepared<{ id: string; visitors: number }>('saved-search-categories', byCategory, [])
  const texts = await connection.prepared<{ text: string; visitors: number }>('saved-search-texts', byText, [])
  const tree = new Map((await wholeTree(scope)).map((category) => [category.id, category]))
  const categories = filed.flatMap(({ id, visitors }) => {
    const category = tree.get(id)
    return category ? [{ category, visitors }] : []
  })
  return { ...(all ?? none), categories, texts }
}

/** For somebody who asks what is kept of them. Those that wait for their link, too. */
export function savedSearchesOf(scope: Scope, email: string): Promise<SavedSearch[]> {
  return scope.em.findAll(SavedSearch, { where: { email: addressIn(email) }, orderBy: { id: 'asc' }, limit: 100 })
}

/** For somebody who wishes nothing of them to be kept: gone for good. Answers how many there were. */
export async function deleteSavedSearchesOf(scope: Scope, email: string): Promise<number> {
  const all = await scope.em.findAll(SavedSearch, { where: { email: addressIn(email) } })
  for (const saved of all) {
    scope.em.remove(saved)
    record(scope, { name: 'search.ended', on: saved })
  }
  return all.length
}

function addressIn(email: string): string {
  const address = email.trim().toLowerCase()
  if (!isEmailAddress(address) || address.length > 254)
    throw refuse('BAD_USER_INPUT', 'Write an e-mail address such as name@example.org.', { field: 'email' })
  return address
}
