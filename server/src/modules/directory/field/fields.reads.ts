import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { readerOf } from '../../../scope/shown.js'
import { wholeTree } from '../category/tree.reads.js'
import type { MeasureType } from '../search/measures.js'
import { CategoryField, FieldType } from './category-field.entity.js'

/** Of a tenant, all categories together: a short closed list, read whole. */
export const MOST_FIELDS = 500

const readAll = readerOf(CategoryField, { name: 'category-fields', where: 'true order by r.sort_order, r.id' })

export const allFields = perScope((scope: Scope): Promise<CategoryField[]> => readAll(scope, []))

/** What the search can be narrowed by: by what was chosen, or by a range. */
export async function filterableFields(scope: Scope): Promise<CategoryField[]> {
  return (await allFields(scope)).filter(({ isFilterable }) => isFilterable)
}

/** Numbers and dates have an order, and so a range; null: what is chosen. */
export function measureTypeOf({ type }: CategoryField): MeasureType | null {
  return type === FieldType.NUMBER ? 'NUMBER' : type === FieldType.DATE ? 'DATE' : null
}

/** The fields of these categories: those of the topmost category first, each once. */
export async function fieldsOf(scope: Scope, categoryIds: readonly string[]): Promise<CategoryField[]> {
  const all = await allFields(scope)
  if (!all.length || !categoryIds.length) return []
  const tree = new Map((await wholeTree(scope)).map((category) => [category.id, category]))
  const path = (id: string): string[] => {
    const category = tree.get(id)
    return category ? [...(category.parentId ? path(category.parentId) : []), id] : []
  }
  const order = [...new Set(categoryIds.flatMap(path))]
  return order.flatMap((id) => all.filter((field) => field.categoryId === id))
}
