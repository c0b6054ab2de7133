import type { UndoListingChangeMutation } from '../../../gql/graphql'

/** What waits is named as the form names it, what was restored as the trail does. */
const parts: Record<string, string[]> = {
  address: ['line1', 'line2', 'city', 'region', 'postal', 'country'],
  location: ['lat', 'lng'],
  phone: ['phone', 'furtherPhones', 'phoneLabel'],
  phones: ['phone', 'furtherPhones', 'phoneLabel'],
  category: ['categoryId'],
  categories: ['categoryId'],
  categoryId: ['categoryId'],
  categoryIds: ['categoryId'],
  translatedNames: ['translations'],
}

/** Whether something that an owner took back waits for a moderator, rather than being so already. */
export function waitsOf({ listing, restored }: UndoListingChangeMutation['undoListingChange']): boolean {
  const names = new Set(restored.map(({ name }) => name))
  return listing.pendingChanges.some(({ field }) => (parts[field] ?? [field]).some((name) => names.has(name)))
}
