import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { byLoopback } from './database.js'

/** What becomes of the next COMMIT: its answer is lost, or it never gets there. Either way the client sees the line break. */
export type Cut = 'answer' | 'question'

/** A line to the database on which the next COMMIT goes wrong once it is told how; whatever else passes as it is. */
export type CutLine = { url: string; next: (cut: Cut) => void; cuts: () => number; close: () => Promise<void> }

/** A simple query of the protocol: its letter, its length, the word. */
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1')

export async function cutLine(databaseUrl: string): Promise<CutLine> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let wanted: Cut | undefined
  let cuts = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    let answerIsLost = false
    const cut = (): void => {
      cuts += 1
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        for (const other of [near, far]) other.destroy()
      })
    }
    near.on('data', (data) => {
      const how = data.includes(COMMIT) ? wanted : undefined
      if (how) wanted = undefined
      if (how === 'question') return cut()
      answerIsLost ||= how === 'answer'
      far.write(data)
    })
    // The server has answered, so it has done it; nobody will hear.
    far.on('data', (data) => (answerIsLost ? cut() : void near.write(data)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = byLoopback(databaseUrl)
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: through.href,
    next: (cut) => {
      wanted = cut
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
