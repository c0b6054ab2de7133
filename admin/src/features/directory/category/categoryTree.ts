/** A category as the server lists it: flat, each naming its parent. */
export interface FlatCategory {
  id: string
  name: string
  sortOrder: number
  parent: { id: string } | null
}

export interface Branch<Category extends FlatCategory> {
  category: Category
  depth: number
  children: Branch<Category>[]
}

/** The flat list as a tree in the staff's order. A child whose parent is missing is shown at the top, not lost. */
export function growTree<Category extends FlatCategory>(flat: readonly Category[]): Branch<Category>[] {
  const branches = new Map(
    flat.map((category) => [category.id, { category, depth: 0, children: [] as Branch<Category>[] }]),
  )
  const roots: Branch<Category>[] = []
  for (const branch of branches.values()) {
    const parent = branch.category.parent && branches.get(branch.category.parent.id)
    ;(parent ? parent.children : roots).push(branch)
  }
  const settle = (level: Branch<Category>[], depth: number): Branch<Category>[] => {
    level.sort((a, b) => a.category.sortOrder - b.category.sortOrder || a.category.name.localeCompare(b.category.name))
    for (const branch of level) {
      branch.depth = depth
      settle(branch.children, depth + 1)
    }
    return level
  }
  return settle(roots, 0)
}

/** Top to bottom as it is drawn; the children of `closed` branches are left out. */
export function flatten<Category extends FlatCategory>(
  tree: readonly Branch<Category>[],
  closed: ReadonlySet<string> = new Set(),
): Branch<Category>[] {
  return tree.flatMap((branch) => [branch, ...(closed.has(branch.category.id) ? [] : flatten(branch.children, closed))])
}

/** The names from the top to this category: "Food & drink › Cafés". */
export function pathOf(flat: readonly FlatCategory[], id: string): string[] {
  const byId = new Map(flat.map((category) => [category.id, category]))
  const names: string[] = []
  for (let at = byId.get(id); at && names.length < 20; at = at.parent ? byId.get(at.parent.id) : undefined)
    names.unshift(at.name)
  return names
}

export function isWithin<Category extends FlatCategory>(branch: Branch<Category>, id: string): boolean {
  return branch.category.id === id || branch.children.some((child) => isWithin(child, id))
}

/** Where a category goes: among the children of `parentId` (`null`: the top), at `index` once it is taken out of its old place. */
export interface Move {
  id: string
  parentId: string | null
  index: number
}

/** The children of the new parent in their new order. */
export function orderAfter(flat: readonly FlatCategory[], { id, parentId, index }: Move): string[] {
  const others = siblings(flat, parentId).filter((category) => category.id !== id)
  const ids = others.map((category) => category.id)
  return [...ids.slice(0, index), id, ...ids.slice(index)]
}

/** The list as it will be, shown until the server has said so. */
export function moved<Category extends FlatCategory>(flat: readonly Category[], move: Move): Category[] {
  const order = orderAfter(flat, move)
  return flat.map((category) => {
    const place = order.indexOf(category.id)
    if (place === -1) return category
    const parent = category.id === move.id ? move.parentId && { id: move.parentId } : category.parent
    return { ...category, sortOrder: place, parent: parent || null }
  })
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** The move a menu or an arrow key means, where there is one: up, down, into the one above, out of its parent. */
export function stepOf(flat: readonly FlatCategory[], id: string, step: Step): Move | undefined {
  const category = flat.find((one) => one.id === id)
  if (!category) return undefined
  const parentId = category.parent?.id ?? null
  const level = siblings(flat, parentId)
  const at = level.findIndex((one) => one.id === id)
  if (step === 'up') return at > 0 ? { id, parentId, index: at - 1 } : undefined
  if (step === 'down') return at < level.length - 1 ? { id, parentId, index: at + 1 } : undefined
  if (step === 'in') {
    const above = level[at - 1]
    return above && { id, parentId: above.id, index: siblings(flat, above.id).length }
  }
  const parent = flat.find((one) => one.id === parentId)
  if (!parent) return undefined
  const grandparent = parent.parent?.id ?? null
  return { id, parentId: grandparent, index: siblings(flat, grandparent).findIndex((one) => one.id === parent.id) + 1 }
}

export type Zone = 'before' | 'inside' | 'after'

/** The move a drop means, or nothing where it would change nothing or put a branch into itself. */
export function dropOf(flat: readonly FlatCategory[], id: string, target: string, zone: Zone): Move | undefined {
  if (contains(flat, id, target)) return undefined
  const onto = flat.find((one) => one.id === target)
  if (!onto) return undefined
  if (zone === 'inside')
    return { id, parentId: target, index: siblings(flat, target).filter((one) => one.id !== id).length }
  const parentId = onto.parent?.id ?? null
  const level = siblings(flat, parentId).filter((one) => one.id !== id)
  const index = level.findIndex((one) => one.id === target) + (zone === 'after' ? 1 : 0)
  const now = siblings(flat, parentId).findIndex((one) => one.id === id)
  return now === index ? undefined : { id, parentId, index }
}

function siblings(flat: readonly FlatCategory[], parentId: string | null): FlatCategory[] {
  return flat
    .filter((one) => (one.parent?.id ?? null) === parentId)
    .sort((a, b) => a.sortOrder - b.sortOrder || a.name.localeCompare(b.name))
}

function contains(flat: readonly FlatCategory[], id: string, within: string): boolean {
  const byId = new Map(flat.map((one) => [one.id, one]))
  for (let at = byId.get(within), guard = 0; at && guard < 100; guard++) {
    if (at.id === id) return true
    at = at.parent ? byId.get(at.parent.id) : undefined
  }
  return false
}
