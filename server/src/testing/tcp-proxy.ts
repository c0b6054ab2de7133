import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { byLoopback } from './database.js'

/** Stands between the app and its database: `cut` drops every connection and answers nobody until `restore`. */
export type TcpProxy = { url: string; cut: () => void; restore: () => void; close: () => Promise<void> }

export async function tcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let down = false
  const server = createServer((near) => {
    if (down) return void near.resetAndDestroy()
    const far = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = byLoopback(databaseUrl)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const cut = (): void => {
    down = true
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    url: through.href,
    cut,
    restore: () => {
      down = false
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
