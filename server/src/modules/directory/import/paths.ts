import { cutTo, plain } from './cells.js'
import { escaped, split, unescaped } from './lists.js'

/** What ends a path, and a level of it. Either may stand in a name, behind a `\`. */
const SIGNS = ';|>'
/** A listing has at most ten categories. */
export const MOST_PATHS = 10

/** `Food > Cafés; Shops > Bakeries`: the categories of a listing from the top of the tree, the primary one first. */
export function categoryPathsIn(cell: string): string[][] {
  const paths = split(plain(cell.replace(/[\r\n]+/g, ';')), ';|').map((path) =>
    split(path, '>').flatMap((name) => cutTo(unescaped(name, SIGNS), 120) || []),
  )
  const keys = new Set<string>()
  return paths.filter((path) => path.length && !keys.has(path.join('\n')) && keys.add(path.join('\n')))
}

export function categoryPathsAsText(paths: string[][]): string | null {
  const texts = paths.filter((path) => path.length)
  return texts.map((path) => path.map((name) => escaped(name, SIGNS)).join(' > ')).join('; ') || null
}

/** From the top of the tree, by two columns. */
export function categoryPath(top: string, below: string): string[] {
  return [top, below].flatMap((name) => (name.trim() ? [labelOf(name.trim())] : []))
}

/** Codes such as `fast_food` are names with their spaces filled in. */
function labelOf(name: string): string {
  return /^[\p{Ll}\d]+(?:_[\p{Ll}\d]+)+$/u.test(name) ? name.replaceAll('_', ' ') : name
}
