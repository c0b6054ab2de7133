import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { API_VERSION } from '../../providers/payments/api-version.js'
import { answer } from '../../providers/payments/sandbox/api.js'
import { readForm } from '../../providers/payments/sandbox/form.js'
import { hasReference, openapi } from './openapi.js'
import type { Store } from '../../providers/payments/sandbox/store.js'

/** What goes wrong with the calls that come next, one after the other; `lost`: it is done, and the line breaks before anybody hears. */
export type Fault = 'lost' | 'silent' | 'garbage' | 'strange' | number
export type Loopback = {
  url: string
  /** What Stripe would not have understood, and what of an answer is not like its own. */
  problems: string[]
  asked: { method: string; path: string; key: string | null; headers: IncomingMessage['headers'] }[]
  faults: Fault[]
  close: () => Promise<void>
}

let described: ReturnType<typeof openapi> | undefined

/** Stripe, over a socket, with Stripe's own description beside it. */
export async function loopback(open: () => Store): Promise<Loopback> {
  // Large, and read once.
  if (hasReference) described ??= openapi()
  const judge = described
  const state: Omit<Loopback, 'url' | 'close'> = { problems: [], asked: [], faults: [] }
  const server = createServer((req, res) => void take(req, res))
  async function take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const { method = 'GET', url = '/' } = req
    const key = req.headers['idempotency-key'] ? String(req.headers['idempotency-key']) : null
    state.asked.push({ method, path: url, key, headers: req.headers })
    const fault = state.faults.shift()
    if (fault === 'silent') return
    if (typeof fault === 'number') return failing(res, fault)
    if (fault === 'garbage') return void res.writeHead(200, { 'content-type': 'text/html' }).end('<html>a proxy</html>')
    if (fault === 'strange')
      return void res.writeHead(200, { 'content-type': 'application/json' }).end('{"object":"other"}')
    const [path = '', query = ''] = url.split('?')
    const form = readForm([query, body].filter(Boolean).join('&'))
    state.problems.push(...(judge?.problemsOf(method, path, form) ?? []), ...headerProblems(req, key))
    const { status, body: said } = answer(open(), { method, path: url, body, key })
    if (status === 200) state.problems.push(...(judge?.strangeIn(said) ?? []))
    if (fault === 'lost') return void req.socket.destroy()
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { ...state, url, close }
}

function failing(res: ServerResponse, status: number): void {
  const type = status === 429 ? 'rate_limit_error' : status >= 500 ? 'api_error' : 'invalid_request_error'
  const headers = { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '7' } : {}) }
  const body = { error: { type, message: 'No such customer: a@example.org, key sk_test_loopback' } }
  res.writeHead(status, headers).end(JSON.stringify(body))
}

/** Reads and pages that are handed out each time need no key; everything else is done once. */
const free = ['/v1/invoices/create_preview', '/v1/billing_portal/sessions']

function headerProblems({ method, url = '', headers }: IncomingMessage, key: string | null): string[] {
  const problems: string[] = []
  if (headers['stripe-version'] !== API_VERSION) problems.push(`Stripe-Version ${headers['stripe-version']}`)
  if (method !== 'GET' && !key) problems.push(`${method} ${url} without a key`)
  if (method !== 'GET' && !free.includes(url) && key?.startsWith('stripe-node-retry'))
    problems.push(`${method} ${url} with a key of the library's own`)
  if (method === 'POST' && !String(headers['content-type']).startsWith('application/x-www-form-urlencoded'))
    problems.push('content-type')
  if (headers['x-stripe-client-telemetry']) problems.push('telemetry')
  return problems
}
