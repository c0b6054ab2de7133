import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { writeAudit } from '../audit/audit.service.js'

export type TrailEntry = { action: string; outcome: 'DONE' | 'DENIED'; target?: unknown }

/** Which tenants a call is about; their own trails then say so too. */
const concerned = new WeakMap<Scope, string[]>()
export function concerns(scope: Scope, tenantId: string): void {
  concerned.set(scope, [...(concerned.get(scope) ?? []).filter((id) => id !== tenantId), tenantId])
}

const insert = `insert into platform_audit (id, actor_user_id, action, about_tenant_id, target_type, target_id, reason, outcome, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
/** One row for each call of an operator, and of each that was none, in the call's own transaction; a second one in the tenant's own trail. */
export async function writeTrail(scope: Scope, entry: TrailEntry, args: Record<string, unknown>): Promise<void> {
  const { action, outcome } = entry
  const tenants = concerned.get(scope) ?? []
  concerned.delete(scope)
  const target = targetOf(entry.target, args)
  const reason = textOf(args.reason)
  const requestId = scope.request?.requestId ?? null
  const values = [
    newId(),
    scope.viewer.userId,
    action,
    tenants[0] ?? null,
    target.type,
    target.id,
    reason,
    outcome,
    requestId,
  ]
  await scope.connection.prepared('platform-audit', insert, values)
  const meta = { ...(reason ? { reason } : {}), ...(args.role ? { role: args.role } : {}) }
  for (const id of tenants) {
    const inTenant: Scope = { ...scope, tenant: { id, slug: '', status: 'active' } }
    await writeAudit(inTenant, { action, outcome: 'DONE', target: entry.target, meta })
  }
}

/** What was answered, else what was asked for. */
function targetOf(answer: unknown, args: Record<string, unknown>): { type: string | null; id: string | null } {
  if (answer && typeof answer === 'object' && 'id' in answer && typeof answer.id === 'string')
    return { type: answer.constructor.name, id: answer.id }
  return { type: null, id: textOf(args.id ?? args.tenantId) }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 500) : null)
