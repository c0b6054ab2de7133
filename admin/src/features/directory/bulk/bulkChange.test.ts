import { expect, test } from 'vitest'
import { BULK_ACTIONS, changeOf, freshDraft } from './bulkChange'

test('each action is one change, and none is sent before it is said', () => {
  const now = Date.parse('2030-01-01T00:00:00Z')
  const draft = { ...freshDraft, tags: ['summer'], categoryId: 'c1' }
  expect(BULK_ACTIONS.map((action) => changeOf({ ...draft, action }, now))).toEqual([
    { status: 'PUBLISHED' },
    { addTags: ['summer'] },
    { removeTags: ['summer'] },
    { addCategoryIds: ['c1'] },
    { removeCategoryIds: ['c1'] },
    { priceLevel: 2 },
    { takesBookings: true },
    { takesBookings: false },
    { featuredUntil: '2030-01-31T00:00:00.000Z' },
    { featuredUntil: null },
    { delete: true },
  ])
  for (const action of ['addTags', 'removeTags', 'addCategory', 'removeCategory'] as const)
    expect(changeOf({ ...freshDraft, action }, now)).toBeNull()
})
