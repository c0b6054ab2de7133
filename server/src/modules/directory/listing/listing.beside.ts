import type { Wish } from '../../../scope/beside.js'
import { picturesBeside } from '../../media/pictures.reads.js'
import { categoryBeside } from '../category/tree.reads.js'

/** What a field with these arguments wishes to come beside its listing; null: it will read for itself. */
type Wisher = (args: Record<string, unknown>) => Wish | null

const wishers = new Map<string, Wisher>([
  ['images', () => ({ beside: picturesBeside })],
  ['category', () => ({ beside: categoryBeside })],
])

/** For a room above the directory that adds a field to a listing. */
export function comesBesideListings(field: string, wisher: Wisher): void {
  wishers.set(field, wisher)
}

export function wisherOf(field: string): Wisher | undefined {
  return wishers.get(field)
}
