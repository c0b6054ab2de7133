import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { type Got, Unread, type WebPort } from '../web/port.js'
import { isPublicAddress } from './public-address.js'

type Found = { address: string; family: number }
type Resolve = (host: string) => Promise<Found[]>

/**
 * `allow`: for tests, hosts that are somewhere else, by plain http: `host=address:port`, separated by commas. The rest stands in for the
 * world outside: name servers, what counts as public, and on which ports may be asked.
 */
export type Guard = {
  allow?: string | undefined
  resolve?: Resolve
  isPublic?: (address: string) => boolean
  ports?: readonly string[]
}

const systemResolve: Resolve = (host) =>
  new Promise((done, fail) =>
    systemLookup(host, { all: true, verbatim: true }, (error, found) => (error ? fail(error) : done(found))),
  )

/**
 * Asks strangers' addresses: https alone, on the usual ports, at public addresses. The name is looked up where the connection is made and what
 * was looked up is what is connected to, so that a name cannot point elsewhere in between; one private address among several is enough to refuse.
 */
export function guardedWeb(guard: Guard = {}): WebPort {
  const { resolve = systemResolve, isPublic = isPublicAddress, ports = ['', '443', '8443'] } = guard
  const elsewhere = new Map((guard.allow ?? '').split(',').map((each) => each.trim().split('=') as [string, string]))
  const lookup: LookupFunction = (host, _options, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found
        if (!first || !found.every(({ address }) => isPublic(address))) return done(new Unread(), [])
        done(null, found)
      },
      () => done(new Unread(), []),
    )
  }
  const open = once(async () => {
    const { Agent, request } = await import('undici')
    const agent = new Agent({ connect: { timeout: 5_000, lookup }, keepAliveTimeout: 1, keepAliveMaxTimeout: 1 })
    return { agent, request }
  })
  const where = (text: string): URL => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (!url || url.username || url.password) throw new Unread()
    const stand = elsewhere.get(url.hostname)
    if (stand) return new URL(`${url.pathname}${url.search}`, `http://${stand}`)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // A name is judged where it is connected to; an address written out never comes by there.
    const isShut = url.protocol !== 'https:' || !ports.includes(url.port) || (isIP(host) && !isPublic(host))
    if (isShut) throw new Unread()
    return url
  }
  return {
    name: 'web',
    get: async (text, { mostBytes, patienceMs }) => {
      const url = where(text)
      try {
        const { agent, request } = await open()
        const dispatcher = url.protocol === 'http:' ? {} : { dispatcher: agent }
        const signal = AbortSignal.timeout(patienceMs)
        const headers = { accept: 'text/plain', 'accept-encoding': 'identity' }
        const read = async (): Promise<Got> => {
          const { statusCode, body } = await request(url, { ...dispatcher, signal, headers })
          return { status: statusCode, body: await readUpTo(body, mostBytes) }
        }
        return await Promise.race([read(), late(signal)])
      } catch {
        throw new Unread()
      }
    },
  }
}

/** Loaded and opened when the first stranger is asked. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work()
    return done
  }
}

/** A look-up that takes its time hears no signal. */
const late = (signal: AbortSignal): Promise<never> =>
  new Promise((_done, fail) => signal.addEventListener('abort', () => fail(new Unread())))

type Body = AsyncIterable<Buffer> & { destroy: () => unknown }

async function readUpTo(body: Body, most: number): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > most) {
      body.destroy()
      throw new Unread()
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
