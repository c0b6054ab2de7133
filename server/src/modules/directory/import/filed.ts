import type { Scope } from '../../../scope/scope.js'
import { fold } from '../search/fold.js'
import { categoryPath } from './row.js'

/** Path in the source → the category most of its listings are in now: where staff moved or merged what the import had made. */
export type Filed = Map<string, string>

const filedSql = `select source_row->>'category' as top, source_row->>'subcategory' as below, category_id from listing
  where source_row is not null and category_id is not null and deleted_at is null
  group by 1, 2, 3 order by count(*) desc, category_id`

export async function readFiled(scope: Scope): Promise<Filed> {
  type Row = { top: string | null; below: string | null; category_id: string }
  const filed: Filed = new Map()
  for (const { top, below, category_id } of await scope.connection.prepared<Row>('import-filed', filedSql, [])) {
    const key = pathKey(categoryPath(top ?? '', below ?? ''))
    if (!filed.has(key)) filed.set(key, category_id)
  }
  return filed
}

export function pathKey(path: string[]): string {
  return path.map(fold).join('\n')
}
