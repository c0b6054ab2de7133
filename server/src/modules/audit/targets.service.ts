import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import type { Change } from './changes.js'

const insert = `insert into audit_target (tenant_id, id, audit_id, target_id, changes)
  select app_tenant(), r.id, $1, r.target_id, r.changes from json_to_recordset($2::json) r (id uuid, target_id uuid, changes jsonb)`

/** What a call changed beside what its entry stands at: each tells its own past. Most calls change one thing, and write nothing here. */
export async function writeTargets(
  scope: Scope,
  auditId: string,
  { aboutId, changes }: { aboutId: string | null | undefined; changes: Change[] },
): Promise<void> {
  const further = Map.groupBy(
    changes.filter(({ id }) => id !== aboutId),
    ({ id }) => id,
  )
  const rows = [...further].map(([target_id, own]) => ({ id: newId(), target_id, changes: own }))
  if (rows.length) await scope.connection.prepared('audit-targets', insert, [auditId, JSON.stringify(rows)])
}
