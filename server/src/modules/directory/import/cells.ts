/** One cell of a file, as one line of plain text. What a person can see stays: letters of every script, joiners, accents. */
export function plain(cell: string): string {
  return printable(cell)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .trim()
}

/** The same for text that may have lines. */
export function plainLines(cell: string): string {
  return printable(cell)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim()
}

/** Cuts by what a person counts as characters; PostgreSQL counts the same way. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('').trimEnd()
}

export function lengthOf(text: string): number {
  return Array.from(text).length
}

// Control characters (NUL among them: PostgreSQL holds none), byte order marks, and the marks that turn the direction of what follows:
// with them a name can be made to look like another. Right-to-left text needs none of them.
const unprintable = /(?![\t\n\r])\p{Cc}|[\ufeff\u202a-\u202e\u2066-\u2069]/gu
// Programs put one before a cell that a spreadsheet would run (our own files do): `'+49 89 …`, `'-9.14`.
const formula = /^'*[=+\-@\t\r＝＋－＠]/
const guard = /^'(?='*[=+\-@\t\r＝＋－＠])/

/** A text as a cell that no spreadsheet runs. One that begins so by itself (`'-tis`) gets a second quote: the first alone is taken off again. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

export function unguarded(cell: string): string {
  return cell.replace(guard, '')
}

function printable(cell: string): string {
  return unguarded(cell).replace(unprintable, '')
}
