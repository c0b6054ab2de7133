import type { ChangeSet, EventSubscriber, FlushEventArgs } from '@mikro-orm/core'
import type { EntityManager } from '../../db/orm.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'

type Change = { type: string; id: string; kind: string; fields: string[] }
const changesOf = new WeakMap<object, Change[]>()

/** Collects what a flush changed, per EntityManager, so that the door can write it down in the same transaction. */
export class ChangeCollector implements EventSubscriber {
  async afterFlush(args: FlushEventArgs): Promise<void> {
    const known = changesOf.get(args.em) ?? []
    for (const set of args.uow.getChangeSets()) known.push(changeOf(set))
    changesOf.set(args.em, known)
  }
}

/** Names of fields, never their values: the trail says what was touched and by whom, and can hold no secret. */
function changeOf(set: ChangeSet<object>): Change {
  const id = String((set.entity as { id?: string }).id ?? '')
  return {
    type: set.meta.className,
    id,
    kind: set.type,
    fields: Object.keys(set.payload).filter((field) => field !== 'updatedAt'),
  }
}

const insert = `insert into audit_log (tenant_id, id, actor_user_id, actor_kind, action, target_type, target_id, outcome, meta, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`

export type AuditEntry = {
  action: string
  outcome: 'DONE' | 'DENIED'
  target?: unknown
  meta?: Record<string, unknown>
}

/** One row per successful mutation and per denied one; a call without a tenant has no trail to stand in. */
export async function writeAudit(scope: Scope, entry: AuditEntry): Promise<void> {
  const tenantId = scope.tenant?.id
  if (!tenantId) return
  const changes = changesOf.get(scope.em) ?? []
  changesOf.delete(scope.em)
  const answered = targetOf(entry.target)
  const target = changes.find(({ id }) => id === answered?.id) ?? answered ?? changes[0]
  const meta = JSON.stringify({ ...entry.meta, ...(changes.length ? { changes: changes.slice(0, 50) } : {}) })
  await scope.connection.prepared('audit', insert, [
    tenantId,
    newId(),
    scope.viewer.userId,
    scope.viewer.kind,
    entry.action,
    target?.type ?? null,
    target?.id || null,
    entry.outcome,
    meta,
    scope.request?.requestId ?? null,
  ])
}

function targetOf(answer: unknown): { type: string; id: string } | undefined {
  if (!answer || typeof answer !== 'object' || !('id' in answer) || typeof answer.id !== 'string') return undefined
  return { type: answer.constructor.name, id: answer.id }
}

export function forgetChanges(em: EntityManager): void {
  changesOf.delete(em)
}
