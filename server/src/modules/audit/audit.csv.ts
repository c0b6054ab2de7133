import { stringify } from 'csv-stringify/sync'
import type { Scope } from '../../scope/scope.js'
import { entriesOf } from './audit.reads.js'
import type { AuditFilter } from './audit.inputs.js'
import type { AuditCsv, AuditEntry } from './audit.types.js'

/** Entries of one part: enough that ten thousand are twenty requests, and little enough that a part is made within a moment. */
const PART = 500

const columns = [
  ...['at', 'outcome', 'action', 'actor_kind', 'actor_id', 'actor', 'target_type', 'target_id', 'target', 'changes'],
  ...['facts', 'request_id', 'job_id', 'ip_hash', 'id'],
]

/** A part of the trail, newest first. `escape_formulas`: a name such as `=HYPERLINK(…)` stays a name in a spreadsheet. */
export async function auditCsv(scope: Scope, filter: AuditFilter | null, after: string | null): Promise<AuditCsv> {
  const entries = await entriesOf(scope, { filter, first: PART + 1, after })
  const part = entries.slice(0, PART)
  const csv = stringify(part.map(rowOf), { header: after === null, columns, escape_formulas: true })
  return { csv, endCursor: entries.length > PART ? (part.at(-1)?.id ?? null) : null }
}

function rowOf({ at, outcome, action, actor, target, ...entry }: AuditEntry): (string | null)[] {
  const changes = entry.changes.map(({ kind, type, id, fields }) => {
    const said = fields.map(
      ({ name, masked, before, after }) => `${name}: ${masked ? '(masked)' : `${before ?? '—'} → ${after ?? '—'}`}`,
    )
    return `${kind} ${type} ${id}${said.length ? ` (${said.join('; ')})` : ''}`
  })
  const facts = entry.facts.map(({ name, value }) => `${name}: ${value}`).join('; ')
  return [
    ...[at.toISOString(), outcome, action, actor.kind, actor.id, actor.name],
    ...[target?.type ?? null, target?.id ?? null, target?.label ?? null, changes.join('\n'), facts],
    ...[entry.requestId, entry.jobId, entry.ipHash, entry.id],
  ]
}
