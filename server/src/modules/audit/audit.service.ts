import { hashOfAddress } from '../../kernel/address.js'
import { isId, newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { takeChanges } from './changes.js'

const insert = `insert into audit_log (tenant_id, id, actor_user_id, actor_kind, actor_key_id, job_id, action, target_type, target_id,
    target_label, outcome, meta, changes, request_id, ip_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`

export type AuditEntry = {
  action: string
  outcome: 'DONE' | 'DENIED'
  target?: unknown
  meta?: Record<string, unknown>
}

/** One row per successful mutation and per denied one; a call without a tenant has no trail to stand in. */
export async function writeAudit(scope: Scope, { action, outcome, target, meta }: AuditEntry): Promise<void> {
  const tenantId = scope.tenant?.id
  if (!tenantId) return
  const { seen, kept } = takeChanges(scope.em)
  const about = targetOf(target) ?? kept[0]
  const label = about && kept.find(({ id }) => id === about.id)?.label
  const { viewer, request } = scope
  await scope.connection.prepared('audit', insert, [
    tenantId,
    newId(),
    viewer.userId,
    viewer.kind,
    viewer.key?.id ?? null,
    scope.job?.id ?? null,
    action,
    about?.type ?? null,
    isId(about?.id) ? about?.id : null,
    label?.slice(0, 200) ?? null,
    outcome,
    JSON.stringify({ ...meta, ...(seen > kept.length ? { changes: seen } : {}) }),
    JSON.stringify(kept),
    scope.requestId,
    request ? hashOfAddress(scope.settings.ipHashKey, request.address) : null,
  ])
}

function targetOf(answer: unknown): { type: string; id: string } | undefined {
  if (!answer || typeof answer !== 'object' || !('id' in answer) || typeof answer.id !== 'string') return undefined
  return { type: answer.constructor.name, id: answer.id }
}
