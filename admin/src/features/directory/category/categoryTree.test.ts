import { describe, expect, it } from 'vitest'
import { dropOf, type FlatCategory, flatten, growTree, moved, orderAfter, pathOf, stepOf } from './categoryTree'

const flat: FlatCategory[] = [
  { id: 'food', name: 'Food', sortOrder: 0, parent: null },
  { id: 'shops', name: 'Shops', sortOrder: 1, parent: null },
  { id: 'cafes', name: 'Cafés', sortOrder: 0, parent: { id: 'food' } },
  { id: 'bars', name: 'Bars', sortOrder: 1, parent: { id: 'food' } },
  { id: 'books', name: 'Books', sortOrder: 0, parent: { id: 'shops' } },
]
const drawn = (list: FlatCategory[]) =>
  flatten(growTree(list)).map(({ category, depth }) => `${'-'.repeat(depth)}${category.id}`)

describe('the tree of categories', () => {
  it('grows from a flat list in the order of its staff', () => {
    expect(drawn(flat)).toEqual(['food', '-cafes', '-bars', 'shops', '-books'])
    expect(flatten(growTree(flat), new Set(['food'])).map(({ category }) => category.id)).toEqual([
      'food',
      'shops',
      'books',
    ])
  })

  it('shows a child whose parent is not there at the top', () => {
    expect(drawn([{ id: 'lost', name: 'Lost', sortOrder: 0, parent: { id: 'gone' } }])).toEqual(['lost'])
  })

  it('names the way to a category', () => {
    expect(pathOf(flat, 'bars')).toEqual(['Food', 'Bars'])
  })

  it('moves by steps, and offers none where there is no way', () => {
    const go = (id: string, step: 'up' | 'down' | 'in' | 'out') => {
      const move = stepOf(flat, id, step)
      return move && drawn(moved(flat, move))
    }
    expect(go('bars', 'up')).toEqual(['food', '-bars', '-cafes', 'shops', '-books'])
    expect(go('shops', 'in')).toEqual(['food', '-cafes', '-bars', '-shops', '--books'])
    expect(go('cafes', 'out')).toEqual(['food', '-bars', 'cafes', 'shops', '-books'])
    expect(go('food', 'up')).toBeUndefined()
    expect(go('food', 'in')).toBeUndefined()
    expect(go('food', 'out')).toBeUndefined()
    expect(go('bars', 'down')).toBeUndefined()
  })

  it('drops before, inside and after, but never into its own branch', () => {
    const drop = (id: string, target: string, zone: 'before' | 'inside' | 'after') => {
      const move = dropOf(flat, id, target, zone)
      return move && drawn(moved(flat, move))
    }
    expect(drop('books', 'cafes', 'after')).toEqual(['food', '-cafes', '-books', '-bars', 'shops'])
    expect(drop('cafes', 'shops', 'inside')).toEqual(['food', '-bars', 'shops', '-books', '-cafes'])
    expect(drop('shops', 'food', 'before')).toEqual(['shops', '-books', 'food', '-cafes', '-bars'])
    expect(drop('food', 'bars', 'inside')).toBeUndefined()
    expect(drop('food', 'food', 'inside')).toBeUndefined()
    expect(drop('cafes', 'bars', 'before')).toBeUndefined()
  })

  it('tells the server every child of the new parent, in order', () => {
    expect(orderAfter(flat, { id: 'books', parentId: 'food', index: 1 })).toEqual(['cafes', 'books', 'bars'])
    expect(orderAfter(flat, { id: 'bars', parentId: 'food', index: 0 })).toEqual(['bars', 'cafes'])
  })
})
