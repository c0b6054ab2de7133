import { refuse } from '../../kernel/errors.js'
import type { Scope } from '../../scope/scope.js'
import { type LimitKey, limits } from './limits.js'
import { saysOf } from './reserve.service.js'
import { termsOf, upgradeFor } from './terms.service.js'

/** Beyond the limit, what is new is granted this long after it was reached, and up to a fifth more. */
export const GRACE_MS = 7 * 24 * 3_600_000
const GRACE_SHARE = 1.2

type Stands = { used: number; limit: number; beyondSince: Date | null }
export function isInGrace({ used, limit, beyondSince }: Stands, now: Date): boolean {
  return beyondSince !== null && used <= limit * GRACE_SHARE && now.getTime() - beyondSince.getTime() < GRACE_MS
}

// The row is the lock, held to the end of the transaction; a rollback gives back.
const takeSql = `insert into usage_month as u (tenant_id, month, key, value)
  values (app_tenant(), date_trunc('month', $3::timestamptz at time zone 'UTC')::date, $1, $2)
  on conflict (tenant_id, key, month) do update set value = u.value + excluded.value, updated_at = now()
  returning value::float8 as used, beyond_since`
const beyondSql = `update usage_month set beyond_since = $2, updated_at = now()
  where tenant_id = app_tenant() and key = $1 and month = date_trunc('month', $2::timestamptz at time zone 'UTC')::date`

/**
 * Counts something that happens, of what a plan holds in a calendar month (UTC), and refuses with PLAN_LIMIT what is new beyond it: a fifth more
 * is granted for seven days. `running`: it belongs to what has begun, a conversation or a booking that is changed, and is never refused. What is
 * cancelled later is not given back, for it happened.
 */
export async function take(
  scope: Scope,
  key: LimitKey,
  { many = 1, running = false }: { many?: number; running?: boolean } = {},
): Promise<void> {
  // In test mode everything is free: what happens there counts on nobody.
  if (scope.tenant?.liveTenantId) return
  const now = scope.now()
  type Row = { used: number; beyond_since: string | null }
  const [row] = await scope.connection.prepared<Row>('usage-take', takeSql, [key, many, now])
  const terms = await termsOf(scope, key)
  const { limit, plan } = terms
  const used = row?.used ?? many
  if (limit === null || used <= limit) return
  const since = row?.beyond_since ? new Date(row.beyond_since) : null
  if (!since && limit > 0) await scope.connection.prepared('usage-beyond', beyondSql, [key, now])
  if (running || isInGrace({ used, limit, beyondSince: since ?? now }, now)) return
  const upgrade = await upgradeFor(scope, plan, key, used)
  throw refuse('PLAN_LIMIT', saysOf(key, terms), {
    extensions: { key, limit, used: used - many, upgradeTo: upgrade?.key ?? null, unit: limits[key].unit },
  })
}
