import { hashOfAddress } from '../../kernel/address.js'
import { isId, newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { type Change, takeChanges } from './changes.js'
import { writeTargets } from './targets.service.js'

const insert = `insert into audit_log (tenant_id, id, actor_user_id, actor_kind, actor_key_id, job_id, action, target_type, target_id,
    target_label, outcome, meta, changes, request_id, ip_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`

export type AuditEntry = {
  action: string
  outcome: 'DONE' | 'DENIED'
  target?: unknown
  meta?: Record<string, unknown>
  /** What was changed past the ORM, of which each thing's own past shall tell. */
  further?: Change[]
  /** Of a job: whose errand it is. The trail names them, and that a job did it. */
  askedBy?: string | null
}

/** Of several registrations of one address at once one makes the person: what the others did is a visitor's. */
const insertOwn = `insert into account_audit (user_id, id, actor_kind, action, target_type, target_id, outcome, meta, changes,
    request_id, ip_hash)
  values ((select u.id from app_user u where u.id = app_user_id()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`

/** One row per successful mutation and per denied one: in the trail of the tenant, or of the person where the call is in none. */
export async function writeAudit(scope: Scope, entry: AuditEntry): Promise<void> {
  const { action, outcome, target, meta } = entry
  const { seen, kept, followed } = takeChanges(scope.em)
  // Whoever decides an entry of the queue and thereby changes a listing is looked for at the listing.
  const about = targetOf(target) ?? kept.find(({ type }) => type === 'Listing') ?? kept[0]
  const { viewer, request, tenant, requestId } = scope
  const aboutId = isId(about?.id) ? about?.id : null
  const facts = JSON.stringify({ ...meta, ...(seen > kept.length ? { changes: seen } : {}) })
  const changes = JSON.stringify(kept)
  const ipHash = request ? hashOfAddress(scope.settings.ipHashKey, request.address) : null
  if (!tenant) {
    const said = [
      newId(),
      viewer.kind,
      action,
      about?.type ?? null,
      aboutId,
      outcome,
      facts,
      changes,
      requestId,
      ipHash,
    ]
    await scope.connection.prepared('audit-own', insertOwn, said)
    return
  }
  const label = about && kept.find(({ id }) => id === about.id)?.label
  const id = newId()
  await scope.connection.prepared('audit', insert, [
    tenant.id,
    id,
    viewer.userId ?? entry.askedBy ?? null,
    viewer.kind,
    viewer.key?.id ?? null,
    scope.job?.id ?? null,
    action,
    about?.type ?? null,
    aboutId,
    label?.slice(0, 200) ?? null,
    outcome,
    facts,
    changes,
    requestId,
    ipHash,
  ])
  if (outcome === 'DONE') await writeTargets(scope, id, { aboutId, changes: [...followed, ...(entry.further ?? [])] })
}

function targetOf(answer: unknown): { type: string; id: string } | undefined {
  if (!answer || typeof answer !== 'object' || !('id' in answer) || typeof answer.id !== 'string') return undefined
  return { type: answer.constructor.name, id: answer.id }
}
