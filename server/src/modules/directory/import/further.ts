import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

/** What undo calls the further categories, among the columns of a listing; a list of ids in their order. */
export const FURTHER = 'further_categories'
/** Of `l`, as JSON. */
export const furtherOf = `(select coalesce(jsonb_agg(f.category_id order by f.position), '[]') from listing_category f
  where f.tenant_id = app_tenant() and f.listing_id = l.id)`

const removeSql = 'delete from listing_category where tenant_id = app_tenant() and listing_id = any ($1::uuid[])'
const insertSql = `insert into listing_category (tenant_id, id, listing_id, category_id, position)
  select app_tenant(), r.* from json_to_recordset($1::json) r (id uuid, listing_id uuid, category_id uuid, position int)`

export type Further = { id: string; further: string[] }

/** The further categories of listings, each list whole. `anew`: there are none yet. */
export async function writeFurther(scope: Scope, listings: Further[], { anew }: { anew: boolean }): Promise<void> {
  const ids = listings.map(({ id }) => id)
  if (ids.length && !anew) await scope.connection.prepared('import-further-gone', removeSql, [ids])
  const rows = listings.flatMap(({ id, further }) =>
    further.map((category_id, at) => ({ id: newId(), listing_id: id, category_id, position: at + 1 })),
  )
  if (rows.length) await scope.connection.prepared('import-further', insertSql, [JSON.stringify(rows)])
}
