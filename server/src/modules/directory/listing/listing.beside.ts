import { type Wish, wishFor } from '../../../scope/beside.js'
import { picturesBeside } from '../../media/pictures.reads.js'
import { categoriesBeside } from '../category/filed.reads.js'
import { categoryBeside, pathBeside } from '../category/tree.reads.js'

/** What a field with these arguments, and these fields below it, wishes to come beside its listing; null: it will read for itself. */
type Wisher = (args: Record<string, unknown>, below: ReadonlySet<string>) => Wish | null

const wishers = new Map<string, Wisher>([
  ['images', (_, below) => wishFor(picturesBeside, below)],
  ['categories', (_, below) => wishFor(categoriesBeside, below)],
  ['category', (_, below) => wishFor(below.has('parent') ? pathBeside : categoryBeside, below)],
])

/** For a room above the directory that adds a field to a listing. */
export function comesBesideListings(field: string, wisher: Wisher): void {
  wishers.set(field, wisher)
}

export function wisherOf(field: string): Wisher | undefined {
  return wishers.get(field)
}
