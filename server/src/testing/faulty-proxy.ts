import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { byLoopback } from './database.js'

/** A line to the database that can be slow, silent or lossy: what a network does besides being there or not (tcp-proxy.ts). */
export type FaultyLine = {
  url: string
  /** Each piece of data arrives so much later, in both directions. */
  delay: (ms: number) => void
  /** From now on nothing comes through any open or new connection, and nobody is told: half open. */
  silence: () => void
  /** A share of all connections is reset at their next piece of data. */
  lose: (share: number) => void
  heal: () => void
  close: () => Promise<void>
}

export async function faultyLine(databaseUrl: string): Promise<FaultyLine> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  const state = { ms: 0, silent: false, lost: 0 }
  // The share is kept to the letter rather than drawn, so that a run is like the one before it.
  let pieces = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.on('data', (data) => {
        pieces += 1
        if (state.silent) return
        if (state.lost && pieces % Math.round(1 / state.lost) === 0) return void near.resetAndDestroy()
        if (!state.ms) return void to.write(data)
        setTimeout(() => to.writable && to.write(data), state.ms)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = byLoopback(databaseUrl)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const dropAll = (): void => {
    for (const socket of open) socket.resetAndDestroy()
  }
  return {
    url: through.href,
    delay: (ms) => Object.assign(state, { ms }),
    silence: () => Object.assign(state, { silent: true }),
    lose: (lost) => Object.assign(state, { lost }),
    heal: () => Object.assign(state, { ms: 0, silent: false, lost: 0 }),
    close: async () => {
      dropAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
