/**
 * What the index knows a listing by. All of a tenant's lexemes begin with its mark, so that one tenant's search reads nothing of the
 * others: eight digits of its id are enough, for the door compares the whole id as well. A beginning of a word is looked up as a beginning of its lexeme.
 *
 *   w word · x word within a cell of the earth: what lets "coffee near here" be read without reading all coffee, or all that is near
 *   n character or pair of characters of a script without spaces, with its place · g cell · l day it was first published · traits (below)
 */
export const lexeme = {
  word: (mark: string, word: string) => `${mark}w${word}`,
  wordWithin: (mark: string, cell: string, word: string) => `${mark}x${cell}~${word}`,
  gram: (mark: string, gram: string) => `${mark}n${gram}`,
  cell: (mark: string, cell: string) => `${mark}g${cell}`,
  anywhere: (mark: string) => `${mark}a`,
  listed: (mark: string, day: number) => `${mark}l${day}`,
  trait: (mark: string, trait: string) => `${mark}${trait}`,
  remainder: (mark: string, letters: string) => `${mark}${letters}`,
}

/**
 * What a listing can be filtered and counted by; the column `traits` has these without the mark,
 * and `measures` the last of them (document.ts).
 *
 *   c category or one above it · t tag · p price level · h has a photo · f value of a filterable field · v held by the business itself
 *   m number or date of a filterable field (measures.ts)
 *
 * No trait begins with a, i, o or s: where traits are counted, these are other counts (0240).
 */
export const trait = {
  category: (id: string) => `c${id.toLowerCase()}`,
  tag: (key: string) => `t${key}`,
  priceLevel: (level: number) => `p${level}`,
  photo: 'h',
  field: (key: string, value: string) => `f${key}=${value}`,
  verified: 'v',
  measure: (key: string, beginning: string) => `m${key}=${beginning}`,
}

/** Days of UTC, counted since 1970. */
export function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / 86_400_000)
}

export function markOf(tenantId: string): string {
  return tenantId.slice(-8)
}

/** Quoted for the text form of a tsvector or tsquery. */
export function quoted(text: string): string {
  return `'${escaped(text)}'`
}

/** As it stands between the quotes. */
export function escaped(text: string): string {
  return special.test(text) ? text.replaceAll("'", "''").replaceAll('\\', '\\\\') : text
}

const special = /['\\]/
