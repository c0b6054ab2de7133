import { LRUCache } from 'lru-cache'
import type { Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'

export type KeyUsed = (tenantId: string, keyId: string) => void

/**
 * Writes down when a key was last used, to the minute: beside the request, never in its way, and once a minute and process however
 * busy the key is. Both ids come from the door, so the simple protocol may carry them in the text.
 */
export function rememberKeys(pool: Pool): KeyUsed {
  const written = new LRUCache<string, true>({ max: 10_000, ttl: 55_000 })
  return (tenantId, keyId) => {
    if (written.has(keyId)) return
    written.set(keyId, true)
    const sql = `begin; select set_config('app.tenant_id', '${tenantId}', true);
      update api_key set last_used_at = now() where tenant_id = app_tenant() and id = '${keyId}'
        and (last_used_at is null or last_used_at < now() - interval '50 seconds'); commit`
    pool.query(sql).catch((error: unknown) => {
      written.delete(keyId)
      log.warn('the use of a key could not be written down', { error: messageOf(error) })
    })
  }
}
