import { WebSocket } from 'ws'
import type { World } from './world.js'

type Message = { type: string; id?: string; payload?: unknown }
type Heard = { data?: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] }

/** A client of graphql-transport-ws that says what it is told to say, in whatever order, as a stranger's would. */
export type Socket = {
  send: (message: object | string) => void
  /** Waits for the next message of that kind that was not read yet; of one subscription, if it is named. */
  next: (type: string, id?: string) => Promise<Message>
  /** The next answer to a subscription, whether it is told or refused. */
  heard: (id: string) => Promise<Heard>
  subscribe: (id: string, query: string, more?: object) => void
  /** What came and was not read. */
  rest: () => Message[]
  closed: Promise<number>
  raw: WebSocket
}

const PATIENCE = 6_000

export type Opening = { origin?: string | null; protocol?: string; path?: string }

export function openSocket(
  world: Pick<World, 'url'>,
  { origin = world.url, protocol, path = '/graphql' }: Opening = {},
): Promise<Socket> {
  const raw = new WebSocket(`${world.url.replace('http', 'ws')}${path}`, protocol ?? 'graphql-transport-ws', {
    ...(origin === null ? {} : { origin }),
  })
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const look of waiting) look()
  }
  raw.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Message)
    wake()
  })
  const closed = new Promise<number>((resolve) => {
    raw.on('close', (code) => {
      resolve(code)
      wake()
    })
  })
  const next = (type: string, id?: string): Promise<Message> =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => {
        waiting.delete(look)
        clearTimeout(timer)
        reject(new Error(`${why} while ${type} ${id ?? ''} was waited for: ${JSON.stringify(messages)}`))
      }
      const timer = setTimeout(() => fail('nothing came'), PATIENCE)
      const look = () => {
        const at = messages.findIndex((each) => type.split('|').includes(each.type) && (!id || each.id === id))
        const [found] = at < 0 ? [] : messages.splice(at, 1)
        if (!found) return raw.readyState === raw.CLOSED ? fail('the socket was closed') : undefined
        waiting.delete(look)
        clearTimeout(timer)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  const send = (message: object | string) => raw.send(typeof message === 'string' ? message : JSON.stringify(message))
  const socket: Socket = {
    send,
    next,
    heard: async (id) => {
      const { type, payload } = await next('next|error', id)
      return type === 'next' ? (payload as Heard) : { errors: payload as Heard['errors'] & object }
    },
    subscribe: (id, query, more = {}) => send({ type: 'subscribe', id, payload: { query, ...more } }),
    rest: () => messages,
    closed,
    raw,
  }
  return new Promise((resolve, reject) => {
    raw.once('open', () => resolve(socket))
    raw.once('unexpected-response', (_req, answer) => {
      answer.resume()
      reject(new Error(`refused with ${answer.statusCode}`))
    })
    raw.once('error', reject)
  })
}

/** One that has said who it is. */
export async function listenAs(world: Pick<World, 'url'>, token: string, opening: Opening = {}): Promise<Socket> {
  const socket = await openSocket(world, opening)
  socket.send({ type: 'connection_init', payload: { accessToken: token } })
  await socket.next('connection_ack')
  return socket
}
