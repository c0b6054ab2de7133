import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { mediaUrl } from '../media/public-files.js'
import type { AuditFilter } from './audit.inputs.js'
import {
  type AuditActorKind,
  type AuditChangeKind,
  AuditEntry,
  AuditEntryConnection,
  type AuditOutcome,
} from './audit.types.js'
import type { Change, FieldChange } from './changes.js'

export type AuditAsked = { filter: AuditFilter | null; first: number; after: string | null }

/** What stands at it, and what stands at something else and changed it beside that: a bulk edit, a moderator's batch. */
const about = `a.id in (select o.id from audit_log o where o.tenant_id = app_tenant() and o.target_id = $5 and ($4::text is null or o.target_type = $4)
    union all select t.audit_id from audit_target t where t.tenant_id = app_tenant() and t.target_id = $5
      and ($4::text is null or t.changes @> jsonb_build_array(jsonb_build_object('type', $4))))`
const found = `audit_log a where a.tenant_id = app_tenant()
  and ($1::text is null or a.action = $1) and ($2::uuid is null or a.actor_user_id = $2 or a.actor_key_id = $2)
  and ($3::text is null or a.actor_kind = $3) and ($4::text is null or $5::uuid is not null or a.target_type = $4)
  and ($5::uuid is null or ${about})
  and ($6::text is null or a.outcome = $6) and ($7::timestamptz is null or a.created_at >= $7)
  and ($8::timestamptz is null or a.created_at < $8)
  and ($9::text is null or strpos(lower(a.action), $9) > 0 or strpos(lower(a.target_label), $9) > 0
    or a.target_id::text = $9 or lower(a.request_id) = $9)
  and a.action <> all ($10::text[])`
const page = `select a.*, u.name as user_name, u.avatar_hash, k.name as key_name from (
    select * from ${found} and ($11::uuid is null or a.id < $11) order by a.id desc limit $12
  ) a left join app_user u on u.id = a.actor_user_id left join api_key k on k.tenant_id = a.tenant_id and k.id = a.actor_key_id
  order by a.id desc`
const count = `select count(*)::int as count from ${found}`

type Row = {
  id: string
  created_at: string
  action: string
  outcome: AuditOutcome
  actor_kind: AuditActorKind
  actor_user_id: string | null
  actor_key_id: string | null
  user_name: string | null
  avatar_hash: string | null
  key_name: string | null
  target_type: string | null
  target_id: string | null
  target_label: string | null
  changes: Change[]
  meta: Record<string, unknown>
  request_id: string | null
  job_id: string | null
  ip_hash: string | null
}

/** Newest first; ids sort by age, so the cursor is the id, and what is written meanwhile moves no page. */
export async function auditPage(scope: Scope, asked: AuditAsked): Promise<InstanceType<typeof AuditEntryConnection>> {
  const { first } = asked
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  const entries = await entriesOf(scope, { ...asked, first: first + 1 })
  const edges = entries.slice(0, first).map((node) => ({ cursor: node.id, node }))
  const total = async (): Promise<number> =>
    (await scope.connection.prepared<{ count: number }>('audit-count', count, valuesOf(asked.filter)))[0]?.count ?? 0
  return new AuditEntryConnection({ edges, hasNextPage: entries.length > first, total })
}

export async function entriesOf(scope: Scope, { filter, first, after }: AuditAsked): Promise<AuditEntry[]> {
  if (after !== null && !isId(after))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const rows = await scope.connection.prepared<Row>('audit-page', page, [...valuesOf(filter), after, first])
  return rows.map((row) => entryOf(scope, row))
}

function valuesOf(filter: AuditFilter | null): unknown[] {
  const { action, actorId, actorKind, targetType, targetId, outcome, from, to, text, exceptActions } = filter ?? {}
  const wanted = text?.trim().toLowerCase() || null
  const given = [action, actorId, actorKind, targetType, targetId, outcome, from?.toISOString(), to?.toISOString()]
  return [...given.map((value) => value ?? null), wanted, exceptActions ?? []]
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

/** The other half of a point is kept for undoing, and is nothing to tell. */
const isChanged = ({ before, after }: FieldChange): boolean => before === undefined || textOf(before) !== textOf(after)

function entryOf(scope: Scope, row: Row): AuditEntry {
  const { changes: seen, viewAs, ...facts } = row.meta as Record<string, unknown> & { viewAs?: { role?: string } }
  return Object.assign(new AuditEntry(), {
    id: row.id,
    at: new Date(row.created_at),
    action: row.action,
    outcome: row.outcome,
    actor: {
      kind: row.actor_kind,
      id: row.actor_key_id ?? row.actor_user_id,
      name: row.actor_key_id ? row.key_name : row.user_name,
      avatarUrl: row.avatar_hash && !row.actor_key_id ? mediaUrl(scope, row.avatar_hash) : null,
    },
    viewedAs: viewAs?.role ?? null,
    target: row.target_type ? { type: row.target_type, id: row.target_id, label: row.target_label } : null,
    changes: row.changes.map(({ type, id, kind, fields }) => ({
      type,
      id,
      kind: kind as AuditChangeKind,
      fields: fields.filter(isChanged).map(({ name, masked = false, before, after }) => ({
        ...{ name, masked, before: textOf(before), after: textOf(after) },
      })),
    })),
    changeCount: typeof seen === 'number' ? seen : row.changes.length,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value: textOf(value) ?? '' })),
    requestId: row.request_id,
    jobId: row.job_id,
    ipHash: row.ip_hash,
  })
}
