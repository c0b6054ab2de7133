import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { FURTHER, furtherOf } from './further.js'
import type { ChangedListing, NewListing } from './store.js'

type Written = { made: Pick<NewListing, 'id'>[]; changed: ChangedListing[] }

const madeSql = `insert into listing_undo (tenant_id, id, import_id, listing_id)
  select app_tenant(), r.undo_id, $2::uuid, r.id from json_to_recordset($1::json) r (id uuid, undo_id uuid)`

/** A column as it is now. */
const now = (column: string) => `case ${column} when '${FURTHER}' then ${furtherOf} else to_jsonb(l) -> ${column} end`

/** The row it was made from goes back too: the next import of the same file sees again what it changes. */
const beforeSql = `insert into listing_undo (tenant_id, id, import_id, listing_id, before)
  select app_tenant(), r.undo_id, $2::uuid, l.id,
    (select jsonb_object_agg(c, ${now('c')}) from jsonb_array_elements_text(r.touched || '["source_row", "updated_at"]') c)
  from json_to_recordset($1::json) r (id uuid, undo_id uuid, touched jsonb) join listing l on l.id = r.id
  on conflict (tenant_id, import_id, listing_id) do nothing`

const afterSql = `update listing_undo u set after =
    (select jsonb_object_agg(k, ${now('k')}) from jsonb_object_keys(u.before) k)
  from listing l where u.import_id = $1::uuid and u.listing_id = any ($2::uuid[]) and u.before is not null and l.id = u.listing_id`

/** In the batch's own transaction: what was made, and what will be changed as it is now. */
export async function keepBefore(scope: Scope, importId: string, { made, changed }: Written): Promise<void> {
  const created = made.map(({ id }) => ({ id, undo_id: newId() }))
  if (created.length) await scope.connection.prepared('undo-made', madeSql, [JSON.stringify(created), importId])
  const rows = changed.map(({ id, touched }) => ({ id, undo_id: newId(), touched }))
  if (rows.length) await scope.connection.prepared('undo-before', beforeSql, [JSON.stringify(rows), importId])
}

/** The same columns as the import left them, by which a later change of somebody else is told apart. */
export async function keepAfter(scope: Scope, importId: string, changed: ChangedListing[]): Promise<void> {
  const ids = changed.map(({ id }) => id)
  if (ids.length) await scope.connection.prepared('undo-after', afterSql, [importId, ids])
}
