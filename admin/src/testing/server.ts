import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

export interface Asked {
  path: string
  method: string
  headers: IncomingMessage['headers']
  body: string
}

export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** Hangs up instead of answering. */
  drop?: boolean
}

/** A real HTTP server for one test, and the page at its address. What it was asked is kept in order. */
export async function serve(answer: (asked: Asked) => Reply | Promise<Reply>): Promise<Asked[]> {
  const log: Asked[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { url = '/', method = 'GET', headers } = request
    const asked = { path: url, method, headers, body: Buffer.concat(parts).toString() }
    log.push(asked)
    const { status = 200, headers: own = {}, body, drop } = await answer(asked)
    if (drop) return void request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json', ...own })
    response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const { port } = server.address() as AddressInfo
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`http://127.0.0.1:${port}/admin/`)
  return log
}

const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})
