import type { ListingBulkChangeInput, ListingStatus } from '../../../gql/graphql'

/** What a person can do to many listings at once, in the order of the menu. */
export const BULK_ACTIONS = [
  ...(['status', 'addTags', 'removeTags', 'addCategory', 'removeCategory', 'priceLevel'] as const),
  ...(['bookingOn', 'bookingOff', 'feature', 'unfeature', 'delete'] as const),
] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]
export const TO: ListingStatus[] = ['PUBLISHED', 'DRAFT', 'ARCHIVED', 'PENDING', 'UNDER_REVIEW']

export interface BulkDraft {
  action: BulkAction
  status: ListingStatus
  tags: string[]
  categoryId: string | null
  priceLevel: number | null
  days: number
}

export const freshDraft: BulkDraft = {
  action: 'status',
  status: 'PUBLISHED',
  tags: [],
  categoryId: null,
  priceLevel: 2,
  days: 30,
}

const DAY = 24 * 3_600_000

/** As the server takes it; null while something is missing. `now`: kept by whoever asks, so that asking twice says the same. */
export function changeOf(draft: BulkDraft, now: number): ListingBulkChangeInput | null {
  const { action, status, tags, categoryId, priceLevel, days } = draft
  switch (action) {
    case 'status':
      return { status }
    case 'addTags':
      return tags.length ? { addTags: tags } : null
    case 'removeTags':
      return tags.length ? { removeTags: tags } : null
    case 'addCategory':
      return categoryId ? { addCategoryIds: [categoryId] } : null
    case 'removeCategory':
      return categoryId ? { removeCategoryIds: [categoryId] } : null
    case 'priceLevel':
      return { priceLevel }
    case 'bookingOn':
      return { takesBookings: true }
    case 'bookingOff':
      return { takesBookings: false }
    case 'feature':
      return { featuredUntil: new Date(now + days * DAY).toISOString() }
    case 'unfeature':
      return { featuredUntil: null }
    case 'delete':
      return { delete: true }
  }
}
