import { Lexer, Source, TokenKind } from 'graphql'
import { refuse } from '../kernel/errors.js'
import { limits } from './limits.js'

const OPENERS = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSERS = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])
const NESTING = 64

/**
 * Counts tokens and nesting with graphql-js's own lexer before the parser sees the text: the parser is recursive and a deep
 * document would overflow its stack. Remembered by text, because clients send the same few documents again and again.
 */
export function checkTokens(query: string): void {
  if (seen.has(query)) return
  const lexer = new Lexer(new Source(query))
  let count = 0
  let depth = 0
  for (let token = advance(lexer); token.kind !== TokenKind.EOF; token = advance(lexer)) {
    count += 1
    if (OPENERS.has(token.kind)) depth += 1
    if (CLOSERS.has(token.kind)) depth -= 1
    if (count > limits.tokens || depth > NESTING) throw refuse('BAD_USER_INPUT', 'This operation is too large.')
    // Written as an escape it passes the lexer; PostgreSQL's text has no place for it.
    if (token.value?.includes('\u0000')) throw refuse('BAD_USER_INPUT', 'Text may not contain the NUL character.')
  }
  if (seen.size > 2_000) seen.clear()
  if (query.length < 20_000) seen.add(query)
}

const seen = new Set<string>()

function advance(lexer: Lexer): ReturnType<Lexer['advance']> {
  try {
    return lexer.advance()
  } catch (error) {
    throw refuse('BAD_USER_INPUT', (error as Error).message)
  }
}
