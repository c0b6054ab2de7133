/**
 * Several things in one cell. A separator that belongs to one of them stands behind a `\`, and so does a `\` that stands before one; any
 * other `\` is what it is, for files that know nothing of this.
 */
export function split(cell: string, signs: string): string[] {
  return cell.split(new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)[${signs}]`))
}

export function unescaped(part: string, signs: string): string {
  return part.replace(new RegExp(`\\\\([\\\\${signs}])`, 'g'), '$1').trim()
}

export function escaped(part: string, signs: string): string {
  return part.replace(new RegExp(`[\\\\${signs}]`, 'g'), '\\$&')
}

/** What is there of a cell, each as it was meant. */
export function partsOf(cell: string, signs: string): string[] {
  return split(cell, signs)
    .map((part) => unescaped(part, signs))
    .filter(Boolean)
}
