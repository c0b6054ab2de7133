import { remembered } from '../../../kernel/remembered.js'

/**
 * Several things in one cell. A separator that belongs to one of them stands behind a `\`, and so does a `\` that stands before one; any
 * other `\` is what it is, for files that know nothing of this.
 */
export function split(cell: string, signs: string): string[] {
  if (!Array.from(signs).some((sign) => cell.includes(sign))) return [cell]
  return cell.split(between(signs))
}

export function unescaped(part: string, signs: string): string {
  return part.includes('\\') ? part.replace(behind(signs), '$1').trim() : part.trim()
}

// A few lists of signs, each made to a pattern once: most of the time of a short cell was that.
const between = remembered((signs) => new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)[${signs}]`))
const behind = remembered((signs) => new RegExp(`\\\\([\\\\${signs}])`, 'g'))

export function escaped(part: string, signs: string): string {
  return part.replace(new RegExp(`[\\\\${signs}]`, 'g'), '\\$&')
}

/** What is there of a cell, each as it was meant. */
export function partsOf(cell: string, signs: string): string[] {
  return split(cell, signs)
    .map((part) => unescaped(part, signs))
    .filter(Boolean)
}
