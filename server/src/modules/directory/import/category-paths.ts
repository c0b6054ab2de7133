import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { freeSlug, slugOf } from '../../../kernel/slug.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { Category } from '../category/category.entity.js'
import { MOST_CATEGORIES } from '../category/tree.reads.js'
import { fold } from '../search/fold.js'
import { type Filed, pathKey } from './filed.js'

type Node = { id: string; parent_id: string | null; name: string; slug: string; sort_order: number; key: string }
/** The category of a path; `full`: the tenant has no room for another. Null: no path, or a dry run and not there yet. */
export type Place = string | null | 'full'

/**
 * The category of each path (top, below): by name; then by the slug that the name made, which stays when staff rename a category; then
 * where staff put the listings of that path (`filed`). What is missing is made, all of it in one statement; with `make` false it is not.
 */
export async function placesOf(
  scope: Scope,
  paths: string[][],
  { filed, make }: { filed: () => Promise<Filed>; make: boolean },
): Promise<Map<string, Place>> {
  const wanted = new Map<string, string[]>()
  for (const path of paths) if (path.length && !wanted.has(pathKey(path))) wanted.set(pathKey(path), path)
  const places = new Map<string, Place>([['', null]])
  const settle = async (tree: Node[]): Promise<void> => {
    for (const [key, path] of wanted) {
      const moved = found(tree, path) ?? (await movedTo(tree, key))
      if (moved) places.set(key, moved)
    }
  }
  const movedTo = async (tree: Node[], key: string): Promise<string | undefined> => {
    const id = (await filed()).get(key)
    return tree.some((node) => node.id === id) ? id : undefined
  }
  await settle(await readTree(scope))
  if (places.size <= wanted.size && make) {
    await lockTree(scope)
    const tree = await readTree(scope)
    await settle(tree)
    const made: Node[] = []
    for (const [key, path] of wanted) if (!places.has(key)) places.set(key, grow(tree, path, made))
    await insert(scope, made)
  }
  for (const key of wanted.keys()) if (!places.has(key)) places.set(key, null)
  return places
}

function found(tree: Node[], path: string[]): string | undefined {
  let node: Node | undefined
  for (const name of path) {
    node = among(tree, node?.id ?? null, name)
    if (!node) return undefined
  }
  return node?.id
}

function among(tree: Node[], parentId: string | null, name: string): Node | undefined {
  const siblings = tree.filter((node) => node.parent_id === parentId)
  const [key, slug] = [fold(name), slugOf(name)]
  return (
    siblings.find((node) => node.name === name) ??
    siblings.find((node) => node.key === key) ??
    siblings.find((node) => node.slug === slug)
  )
}

function grow(tree: Node[], path: string[], made: Node[]): Place {
  let parentId: string | null = null
  for (const name of path) {
    const known = among(tree, parentId, name)
    if (!known && tree.length >= MOST_CATEGORIES) return 'full'
    const node: Node = known ?? newNode(tree, parentId, name)
    if (!known) for (const list of [tree, made]) list.push(node)
    parentId = node.id
  }
  return parentId
}

function newNode(tree: Node[], parentId: string | null, name: string): Node {
  const slug = freeSlug(slugOf(name) || 'category', new Set(tree.map((node) => node.slug)))
  const siblings = tree.filter((node) => node.parent_id === parentId)
  const sortOrder = Math.max(-1, ...siblings.map((node) => node.sort_order)) + 1
  return { id: newId(), parent_id: parentId, name, slug, sort_order: sortOrder, key: fold(name) }
}

const treeSql =
  'select id, parent_id, name, slug, sort_order from category where deleted_at is null order by sort_order, id'

async function readTree(scope: Scope): Promise<Node[]> {
  const rows = await scope.connection.prepared<Omit<Node, 'key'>>('import-tree', treeSql, [])
  return rows.map((row) => ({ ...row, key: fold(row.name) }))
}

/** The lock of `categories.service.ts`: no two writers change the tree at once. */
async function lockTree(scope: Scope): Promise<void> {
  const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 11))'
  await scope.connection.prepared('tree-lock', lock, [`${tenantIdOf(scope)}:categories`])
}

const insertSql = `insert into category (tenant_id, id, parent_id, name, slug, sort_order)
  select app_tenant(), r.* from json_to_recordset($1::json) r (id uuid, parent_id uuid, name text, slug text, sort_order int)`

/** `createCategory` reads the tree for each: of the 350 of a first import that was a quarter of its time (measured). */
async function insert(scope: Scope, made: Node[]): Promise<void> {
  if (!made.length) return
  await scope.connection.prepared('import-categories', insertSql, [JSON.stringify(made)])
  for (const { id } of made) record(scope, { name: 'category.created', on: { id, constructor: Category } })
}
