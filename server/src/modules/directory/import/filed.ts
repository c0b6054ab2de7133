import type { Scope } from '../../../scope/scope.js'
import { fold } from '../search/fold.js'
import { categoryPath, categoryPathsIn } from './paths.js'

/** Path in the source → the category most of its listings are in now: where staff moved or merged what the import had made. */
export type Filed = Map<string, string>

const filedSql = `select source_row->>'categories' as paths, source_row->>'category' as top, source_row->>'subcategory' as below, category_id from listing
  where source_row is not null and category_id is not null and deleted_at is null
  group by 1, 2, 3, 4 order by count(*) desc, category_id`

export async function readFiled(scope: Scope): Promise<Filed> {
  type Row = { paths: string | null; top: string | null; below: string | null; category_id: string }
  const filed: Filed = new Map()
  for (const { paths, top, below, category_id } of await scope.connection.prepared<Row>('import-filed', filedSql, [])) {
    const [path = categoryPath(top ?? '', below ?? '')] = categoryPathsIn(paths ?? '')
    const key = pathKey(path)
    if (!filed.has(key)) filed.set(key, category_id)
  }
  return filed
}

export function pathKey(path: string[]): string {
  return path.map(fold).join('\n')
}
