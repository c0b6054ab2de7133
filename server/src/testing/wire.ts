import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import type { PoolClient } from '../db/pool.js'
import type { AnswerError } from './call.js'
import type { World } from './world.js'

export type WireAnswer = {
  status: number
  headers: IncomingHttpHeaders
  text: string
  json: { data?: Record<string, unknown> | null; errors?: AnswerError[] }
}

type Wire = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** One request exactly as written, odd Host, content type or method included: what `fetch` would correct or refuse to send. */
export function wire({ url }: Pick<World, 'url'>, { method = 'POST', path = '/graphql', headers = {}, body }: Wire) {
  return new Promise<WireAnswer>((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        text += part
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: parse(text) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The first line that answers somebody who asks for a socket with these header lines. */
export function upgradeAs({ url }: Pick<World, 'url'>, headers: string): Promise<string> {
  const asked = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws`
  return new Promise((resolve) => {
    const line = connect(Number(new URL(url).port), 'localhost', () =>
      line.write(`GET /graphql HTTP/1.1\r\n${headers}\r\n${asked}\r\n\r\n`),
    )
    line.once('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '')
      line.destroy()
    })
  })
}

function parse(text: string): WireAnswer['json'] {
  try {
    return JSON.parse(text) as WireAnswer['json']
  } catch {
    return {}
  }
}

export const asJson = { 'content-type': 'application/json' }

/** How often the operations' pool was asked for a connection meanwhile: 0 means that no statement of the operation ran. */
export async function connectionsDuring(world: Pick<World, 'app'>, work: () => Promise<unknown>): Promise<number> {
  let taken = 0
  await watchingPool(world, work, () => {
    taken += 1
  })
  return taken
}

/** Tells of each connection that the operations' pool hands out meanwhile. */
export async function watchingPool(
  { app }: Pick<World, 'app'>,
  work: () => Promise<unknown>,
  taken: (client: PoolClient) => void,
): Promise<void> {
  const { pool } = app.house
  pool.on('acquire', taken)
  try {
    await work()
  } finally {
    pool.off('acquire', taken)
  }
}
