import { isId } from '../../../kernel/ids.js'
import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import type { AuditOutcome } from '../../audit/audit.types.js'
import { type Asked, anywhere, pageOf } from '../page.js'
import type { PlatformAuditFilter } from './platform-audit.inputs.js'
import { PlatformAuditEntry } from './platform-audit.types.js'

const select = `a.id, a.created_at, a.action, a.outcome, a.actor_user_id, u.name as actor_name, a.about_tenant_id, t.name as tenant_name,
  a.target_type, a.target_id, a.reason, a.request_id`
const from = `platform_audit a left join app_user u on u.id = a.actor_user_id left join tenant t on t.id = a.about_tenant_id`
const where = `($1::text is null or a.action = $1) and a.action <> all ($2::text[]) and ($3::uuid is null or a.actor_user_id = $3)
  and ($4::text is null or a.target_id = $4 or a.about_tenant_id = $10::uuid) and ($5::text is null or a.outcome = $5)
  and ($6::timestamptz is null or a.created_at >= $6) and ($7::timestamptz is null or a.created_at < $7)
  and ($8::text is null or a.action ilike $8 or a.reason ilike $8 or u.name ilike $8 or t.name ilike $8
    or a.target_id = $9 or a.about_tenant_id::text = $9 or a.request_id = $9)`

type Row = {
  id: string
  created_at: string
  action: string
  outcome: AuditOutcome
} & Record<
  | 'actor_user_id'
  | 'actor_name'
  | 'about_tenant_id'
  | 'tenant_name'
  | 'target_type'
  | 'target_id'
  | 'reason'
  | 'request_id',
  string | null
>

/** Newest first. */
export function platformAuditPage(
  scope: Scope,
  filter: PlatformAuditFilter,
  asked: Asked,
): Promise<Page<PlatformAuditEntry>> {
  const { action = null, exceptActions, actorId = null, targetId = null, outcome = null, to, text } = filter
  const instants = [filter.from?.toISOString() ?? null, to?.toISOString() ?? null]
  const said = text?.trim() || null
  const tenantId = isId(targetId) ? targetId : null
  const values = [action, exceptActions ?? [], actorId, targetId, outcome, ...instants, anywhere(said), said, tenantId]
  const listed = { name: 'platform-audit-page', select, from, where, values, id: 'a.id' }
  return pageOf<Row, PlatformAuditEntry>(scope, { ...asked, ...listed }, entryOf)
}

function entryOf(row: Row): PlatformAuditEntry {
  const { id, action, outcome, reason } = row
  return Object.assign(new PlatformAuditEntry(), {
    ...{ id, action, outcome, reason },
    at: new Date(row.created_at),
    actor: row.actor_user_id ? { id: row.actor_user_id, name: row.actor_name } : null,
    tenant: row.about_tenant_id ? { id: row.about_tenant_id, name: row.tenant_name } : null,
    target: row.target_id ? { type: row.target_type, id: row.target_id } : null,
    requestId: row.request_id,
  })
}
