import type { Token } from './tokens.js'

/** Where the reader stands. `guesses` collects what was read although the format would not say it so. */
export type Cursor = { text: string; tokens: readonly Token[]; at: number; guesses: string[] }

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead]
}

export function isMark(token: Token | undefined, ...marks: string[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.text)
}

export function isWord(token: Token | undefined, words: { has(word: string): boolean }): boolean {
  return token?.kind === 'word' && words.has(token.text)
}

/** `;` and `||` always end a rule. */
export function isRuleEnd(token: Token | undefined): boolean {
  return token === undefined || isMark(token, ';', '||')
}

/** Goes past a mark if it stands here. */
export function skip(cursor: Cursor, mark: string): boolean {
  if (!isMark(peek(cursor), mark)) return false
  cursor.at++
  return true
}

/** The text between two tokens, short enough for a sentence. */
export function quoted(cursor: Cursor, from: number, to: number): string {
  const first = cursor.tokens[from]
  const last = cursor.tokens[to - 1]
  if (!first || !last) return ''
  const part = cursor.text.slice(first.from, last.to)
  return part.length > 80 ? `${part.slice(0, 79).trimEnd()}…` : part
}

export function guess(cursor: Cursor, from: number, meaning: string): void {
  cursor.guesses.push(`${quoted(cursor, from, cursor.at)} — ${meaning}`)
}
