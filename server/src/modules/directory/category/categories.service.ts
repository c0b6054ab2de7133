import { record } from '../../../events/record.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { freeSlug, slugOf } from '../../../kernel/slug.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { indexCategory } from '../search/search.service.js'
import type { CreateCategoryInput, ReorderCategoriesInput, UpdateCategoryInput } from './categories.inputs.js'
import { Category } from './category.entity.js'
import { MOST_CATEGORIES } from './tree.reads.js'

/** One change of the tree at a time in a tenant: two moves that are each fine could make a cycle together. */
async function lockTree(scope: Scope): Promise<Category[]> {
  const key = `${tenantIdOf(scope)}:categories`
  await scope.connection.prepared('tree-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 11))', [key])
  return scope.em.findAll(Category, { orderBy: { sortOrder: 'asc', id: 'asc' } })
}

export async function createCategory(scope: Scope, input: CreateCategoryInput): Promise<Category> {
  const all = await lockTree(scope)
  if (all.length >= MOST_CATEGORIES) throw refuse('CONFLICT', `A tenant has at most ${MOST_CATEGORIES} categories.`)
  const parentId = input.parentId ?? null
  needParent(all, parentId)
  const name = named(input.name)
  const slug = input.slug ?? freeSlug(slugOf(name) || 'category', new Set(all.map((category) => category.slug)))
  const last = Math.max(-1, ...siblings(all, parentId).map((category) => category.sortOrder))
  const category = scope.em.create(Category, {
    name,
    slug,
    parentId,
    sortOrder: input.sortOrder ?? last + 1,
  } as Category)
  scope.em.persist(category)
  record(scope, { name: 'category.created', on: category })
  return category
}

export async function updateCategory(scope: Scope, id: string, input: UpdateCategoryInput): Promise<Category> {
  const all = await lockTree(scope)
  const category = found(all, id)
  if (input.name === null || input.slug === null)
    throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', {
      field: input.name === null ? 'input.name' : 'input.slug',
    })
  const moved = input.parentId !== undefined && input.parentId !== category.parentId
  if (input.parentId !== undefined) move(all, category, input.parentId)
  const renamed = input.name !== undefined && input.name !== category.name
  if (input.name !== undefined) category.name = named(input.name)
  if (input.slug !== undefined) category.slug = input.slug
  if (input.sortOrder != null) category.sortOrder = input.sortOrder
  if (moved || renamed) scope.afterFlush(async () => void (await indexCategory(scope, id)))
  record(scope, { name: 'category.updated', on: category })
  return category
}

function move(all: Category[], category: Category, parentId: string | null): void {
  needParent(all, parentId)
  for (let above = parentId; above; above = all.find((each) => each.id === above)?.parentId ?? null)
    if (above === category.id)
      throw refuse('CONFLICT', 'A category cannot be below itself.', { field: 'input.parentId' })
  category.parentId = parentId
}

/** Its listings keep pointing at it and show no category until it is restored or they are moved. */
export async function deleteCategory(scope: Scope, id: string): Promise<Category> {
  const all = await lockTree(scope)
  const category = found(all, id)
  if (siblings(all, id).length)
    throw refuse('CONFLICT', 'Move or delete the categories below it first.', { field: 'id' })
  category.deletedAt = scope.now()
  scope.afterFlush(async () => void (await indexCategory(scope, id)))
  record(scope, { name: 'category.deleted', on: category })
  return category
}

export async function restoreCategory(scope: Scope, id: string): Promise<Category> {
  const all = await lockTree(scope)
  const category = await scope.em.findOne(Category, { id, deletedAt: { $ne: null } }, { filters: { present: false } })
  if (!category) throw notFound('deleted category')
  // Its parent may have gone meanwhile: then it comes back at the top.
  if (category.parentId && !all.some((each) => each.id === category.parentId)) category.parentId = null
  category.deletedAt = null
  scope.afterFlush(async () => void (await indexCategory(scope, id)))
  record(scope, { name: 'category.restored', on: category })
  return category
}

export async function reorderCategories(scope: Scope, input: ReorderCategoriesInput): Promise<Category[]> {
  const all = await lockTree(scope)
  const parentId = input.parentId ?? null
  needParent(all, parentId)
  const present = siblings(all, parentId)
  const wanted = new Set(input.ids)
  if (wanted.size !== present.length || present.some((category) => !wanted.has(category.id)))
    throw refuse('CONFLICT', 'The list changed meanwhile: name every category of this level once.', {
      field: 'input.ids',
    })
  input.ids.forEach((id, place) => {
    found(all, id).sortOrder = place
  })
  for (const category of present) record(scope, { name: 'category.updated', on: category })
  return present.sort((a, b) => a.sortOrder - b.sortOrder)
}

const siblings = (all: Category[], parentId: string | null): Category[] =>
  all.filter((category) => category.parentId === parentId)

function found(all: Category[], id: string): Category {
  const category = all.find((each) => each.id === id)
  if (!category) throw notFound('category')
  return category
}

function needParent(all: Category[], parentId: string | null): void {
  if (parentId && !all.some((category) => category.id === parentId))
    throw refuse('NOT_FOUND', 'There is no such category.', { field: 'input.parentId' })
}

function named(name: string): string {
  const trimmed = name.trim()
  if (!trimmed) throw refuse('BAD_USER_INPUT', 'A category needs a name.', { field: 'input.name' })
  return trimmed
}
