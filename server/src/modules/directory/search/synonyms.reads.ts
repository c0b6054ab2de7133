import { LRUCache } from 'lru-cache'
import type { SearchScope } from './search.service.js'
import { type SynonymRow, type Synonyms, synonymsFrom } from './synonyms.js'

/** How long a process takes what it read for what is so. Another process's change is heard of no later than this. */
const FRESH_MS = 2_000
/** Tenants that are kept in mind: those that were searched last. */
const MOST = 500

const kept = new LRUCache<string, Synonyms>({ max: MOST, ttl: FRESH_MS })

const sql = 'select terms, only_from as "onlyFrom" from synonym where tenant_id = app_tenant() order by id'

/** Of the tenant of the scope. A search does not ask for them each time: most searches of a busy tenant find them here. */
export async function synonymsOf(scope: SearchScope): Promise<Synonyms | undefined> {
  const id = scope.tenant?.id
  if (!id) return undefined
  const known = kept.get(id)
  if (known) return known
  // Each waits for its own connection: whoever comes meanwhile asks for themselves.
  const synonyms = synonymsFrom(await scope.connection.prepared<SynonymRow>('synonyms', sql, []))
  kept.set(id, synonyms)
  return synonyms
}

/** In this process a change holds from the next search on. */
export function forgetSynonyms(tenantId: string): void {
  kept.delete(tenantId)
}
