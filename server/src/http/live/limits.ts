import { limits } from '../../graphql/limits.js'

/** What sockets may (GQ-17; ops/docs/api.md, "Subscriptions"). Beyond the first two a socket is closed, or never opened. */
export const liveLimits = {
  /** Subscriptions of one socket, and of one person through all their sockets at one process. */
  perSocket: 20,
  perPerson: 60,
  socketsPerPerson: 20,
  sockets: 2_000,
  /** Sockets of one address that have not said yet who they are, and how long they may take for it. */
  strangersPerAddress: 20,
  initMs: 5_000,
  frameBytes: limits.bodyBytes,
  /** What is kept for a client that does not read, beyond what the network keeps. */
  unreadBytes: 512_000,
  /** A ping each; who has not answered by the next is gone, and so is who reads nothing. */
  keepAliveMs: 12_000,
  recheckMs: 2_000,
  /** Nobody hears anything on what was true longer ago than this. */
  blindMs: 4_500,
}
