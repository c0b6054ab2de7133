import type { WebSocket } from 'ws'
import { log } from '../../kernel/log.js'
import { CLOSE, closeSocket } from './close.js'
import { liveLimits } from './limits.js'

/**
 * A client that asks and does not read makes us keep the answers: each message of its gets one, a ping its own payload again. Looked at
 * before each is answered, so that what is kept never grows beyond the limit and one frame.
 */
export function watchReader(socket: WebSocket): void {
  const look = (): void => closeIfSlow(socket)
  socket.on('message', look)
  socket.on('ping', look)
}

export function closeIfSlow(socket: WebSocket): void {
  if (socket.readyState !== socket.OPEN || socket.bufferedAmount <= liveLimits.unreadBytes) return
  log.warn('a socket that does not read is closed', { unread: socket.bufferedAmount })
  closeSocket(socket, CLOSE.tooMany)
}
