import type { Pool } from '../../db/pool.js'
import { log, messageOf } from '../../kernel/log.js'
import { CLOSE, closeSocket } from './close.js'
import { liveLimits } from './limits.js'
import type { Listener } from './listener.js'

const sql = 'select place, lost from lost_standing($1, $2, $3)'
type Lost = { place: number; lost: 'session' | 'tenant' }

/**
 * Looks again at everybody who listens, all of them in one question: whose session was ended, who was shut out, left, or whose tenant is
 * shut, is cut off, and so is whose token has run out: the client comes back with a new one. When it cannot be asked, nobody
 * goes on listening on trust.
 */
export function watchStanding(
  pool: Pool,
  listeners: ReadonlySet<Listener>,
  now: () => Date,
): { stop: () => void; look: () => Promise<void> } {
  let seen = performance.now()
  const look = async (): Promise<void> => {
    const all = [...listeners]
    if (!all.length) {
      seen = performance.now()
      return
    }
    for (const { socket, until } of all) if (until < now().getTime()) closeSocket(socket, CLOSE.unauthorized)
    try {
      const of = (pick: (listener: Listener) => string): string[] => all.map(pick)
      const values = [of((l) => l.claims.userId), of((l) => l.claims.sessionId), of((l) => l.claims.tenantId)]
      const { rows } = await pool.query<Lost>({ name: 'lost-standing', text: sql, values })
      seen = performance.now()
      for (const { place, lost } of rows) {
        const socket = all[place - 1]?.socket
        if (socket) closeSocket(socket, lost === 'session' ? CLOSE.unauthorized : CLOSE.forbidden)
      }
    } catch (error) {
      log.warn('who listens could not be looked at', { error: messageOf(error) })
    }
  }
  const timer = setInterval(() => {
    if (performance.now() - seen > liveLimits.blindMs)
      for (const { socket } of listeners) closeSocket(socket, CLOSE.later)
    void look()
  }, liveLimits.recheckMs)
  timer.unref()
  return { stop: () => clearInterval(timer), look }
}
