/**
 * Typing mistakes. An edit is a letter too much, missing, wrong, or two neighbours swapped. Words within two edits of each other
 * have a common remainder after at most two deletions from each, so the tenant's words are kept under the remainders of their
 * first seven letters (enough, and at most 29 a word) and looked up by the remainders of the word that was typed.
 */
export function remainders(word: string, edits: number): string[] {
  const found = new Set([word.length <= HEAD ? word : Array.from(word).slice(0, HEAD).join('')])
  let edge = [...found]
  for (let round = 0; round < edits; round++) {
    edge = edge.flatMap(without1)
    for (const each of edge) found.add(each)
  }
  return [...found]
}

/** How many edits a typed word may be away: none below four letters, one from four, two from eight. */
export function allowedEdits(word: string): number {
  if (!isCorrectable(word)) return 0
  const letters = Array.from(word).length
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0
}

/** Under which remainders a word of a listing is kept: a query of eight letters or more may mean one of six. */
export function keptUnder(word: string): string[] {
  return remainders(word, Array.from(word).length >= 6 ? 2 : 1)
}

/** Letters alone can be mistyped: house numbers, years and codes are right or wrong. */
export function isCorrectable(word: string): boolean {
  return correctable.test(word)
}

/** Optimal string alignment distance: the least number of edits that makes one word the other. */
export function editsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)]
  let before: number[] = []
  let last = to.map((_, j) => j).concat(to.length)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[to.length] ?? 0
}

const HEAD = 7
const correctable = /^\p{L}[\p{L}\p{M}]{2,39}$/u

function without1(word: string): string[] {
  const without: string[] = []
  for (let at = 0; at < word.length; at++) {
    // A letter beyond the first 65,536 is two units of a string, and goes as one.
    const units = (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    if (units < word.length) without.push(word.slice(0, at) + word.slice(at + units))
    at += units - 1
  }
  return without
}
