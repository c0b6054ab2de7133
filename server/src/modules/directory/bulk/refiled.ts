import type { Scope } from '../../../scope/scope.js'
import { type Change, fieldOf } from '../../audit/changes.js'
import { Category } from '../category/category.entity.js'
import type { Writing } from './write.js'

/** The name of each of these; of one that is deleted too, for it had its name when the listing was filed there. */
export async function categoryNames(scope: Scope, ids: string[]): Promise<(id: string) => string> {
  if (!ids.length) return (id) => id
  const found = await scope.em.find(Category, { id: { $in: [...new Set(ids)] } }, { filters: { present: false } })
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** What becomes of the categories of each, for its own past: the further ones are written past the ORM, and an id tells nobody anything. */
export async function refiled(scope: Scope, writings: Writing[]): Promise<Change[]> {
  const moved = writings.flatMap(({ listing: { id, name }, patch, categoriesBefore: before }) =>
    patch.categoryIds ? [{ id, label: name, before, after: patch.categoryIds }] : [],
  )
  const nameOf = await categoryNames(
    scope,
    moved.flatMap(({ before, after }) => [...before, ...after]),
  )
  return moved.map(({ id, label, before, after }) => ({
    ...{ type: 'Listing', id, label },
    kind: 'UPDATED',
    fields: [fieldOf('categories', before.map(nameOf), after.map(nameOf))],
  }))
}
