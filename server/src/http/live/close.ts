import type { WebSocket } from 'ws'
import { refusalOf } from '../../graphql/errors.js'

/** Codes of the graphql-transport-ws protocol and of WebSocket itself. 4429 is ours: come back later, as HTTP's 429. */
export const CLOSE = { unauthorized: 4401, forbidden: 4403, tooMany: 4429, away: 1001, later: 1013 } as const

const words: Record<number, string> = {
  [CLOSE.unauthorized]: 'Unauthorized',
  [CLOSE.forbidden]: 'Forbidden',
  [CLOSE.tooMany]: 'Too many requests',
  [CLOSE.away]: 'Going away',
  [CLOSE.later]: 'Try again later',
}

const ofRefusal: Record<string, number> = {
  UNAUTHENTICATED: CLOSE.unauthorized,
  FORBIDDEN: CLOSE.forbidden,
  BAD_USER_INPUT: CLOSE.forbidden,
  RATE_LIMITED: CLOSE.tooMany,
}

export function codeOf(error: unknown): number {
  return ofRefusal[refusalOf(error)?.code ?? ''] ?? CLOSE.later
}

/** How long a client may take to say goodbye in turn. */
const GOODBYE_MS = 1_000

/** The client is told why; one that does not answer is cut off. */
export function closeSocket(socket: WebSocket, code: number): void {
  socket.close(code, words[code] ?? '')
  setTimeout(() => socket.terminate(), GOODBYE_MS).unref()
}
