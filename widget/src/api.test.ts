// @vitest-environment node
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApi, isAborted } from './api.js'

interface Heard {
  method: string
  headers: IncomingHttpHeaders
  body: unknown
}

let heard: Heard[] = []
let reply: (answer: ServerResponse, nth: number) => void
const ok = (answer: ServerResponse) => answer.end(JSON.stringify({ data: { ok: true } }))
const server = createServer(async (request, answer) => {
  let text = ''
  for await (const part of request) text += part
  heard.push({ method: request.method ?? '', headers: request.headers, body: text && JSON.parse(text) })
  reply(answer, heard.length)
})

beforeEach(async () => {
  heard = []
  reply = ok
  vi.stubGlobal('location', new URL('http://town.example/'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const client = (more: object = {}) => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return createApi({ endpoint, tenant: 'harbour', key: null, pause: 1, ...more })
}

describe('a request', () => {
  test('carries the hash of its document and nothing of its text', async () => {
    await expect(client()('abc', { first: 3 })).resolves.toEqual({ ok: true })
    expect(heard[0]?.method).toBe('POST')
    expect(heard[0]?.body).toEqual({
      variables: { first: 3 },
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    })
  })

  test('names its tenant, and its key only where there is one', async () => {
    await client()('abc', {})
    await client({ key: 'pk_live_x', tenant: null })('abc', {})
    expect(heard[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-tenant-id': 'harbour' })
    expect(heard[0]?.headers).not.toHaveProperty('x-api-key')
    expect(heard[1]?.headers).toMatchObject({ 'x-api-key': 'pk_live_x' })
    expect(heard[1]?.headers).not.toHaveProperty('x-tenant-id')
    expect(heard[0]?.headers).not.toHaveProperty('cookie')
  })
})

describe('a refusal', () => {
  test('keeps the code, the request id and the wait of the server', async () => {
    reply = (answer) => {
      answer.statusCode = 429
      const extensions = { code: 'RATE_LIMITED', requestId: 'req-1', retryAfter: 3 }
      answer.end(JSON.stringify({ errors: [{ message: 'Slow down', extensions }] }))
    }
    const expected = { code: 'RATE_LIMITED', message: 'Slow down', requestId: 'req-1', retryAfter: 3 }
    await expect(client()('abc', {})).rejects.toMatchObject(expected)
    expect(heard).toHaveLength(1)
  })

  test('counts even when some data came with it', async () => {
    reply = (answer) => answer.end(JSON.stringify({ data: { listing: null }, errors: [{ message: 'Broken' }] }))
    await expect(client()('abc', {})).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  test('of something in between, which speaks no GraphQL, is told by its status', async () => {
    reply = (answer) => {
      answer.statusCode = 502
      answer.setHeader('X-Request-Id', 'req-9')
      answer.end('<html>')
    }
    await expect(client()('abc', {})).rejects.toMatchObject({ code: 'UNREACHABLE', requestId: 'req-9' })
  })
})

describe('a broken line', () => {
  test('is tried once more', async () => {
    reply = (answer, nth) => (nth === 1 ? answer.destroy() : ok(answer))
    await expect(client()('abc', {})).resolves.toEqual({ ok: true })
    expect(heard).toHaveLength(2)
  })

  test('is told as unreachable when it stays broken', async () => {
    reply = (answer) => answer.destroy()
    await expect(client()('abc', {})).rejects.toMatchObject({ code: 'UNREACHABLE' })
  })

  test('that breaks only what a page may read is told as an origin that is not allowed', async () => {
    reply = (answer, nth) => (nth < 3 ? answer.destroy() : answer.writeHead(405).end())
    await expect(client()('abc', {})).rejects.toMatchObject({ code: 'FORBIDDEN', message: /http:\/\/town\.example/ })
  })

  test('is told as offline where the browser knows it', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    reply = (answer) => answer.destroy()
    await expect(client()('abc', {})).rejects.toMatchObject({ code: 'OFFLINE' })
    expect(heard).toHaveLength(1)
  })

  test('that never answers is given up after its time', async () => {
    reply = () => {}
    await expect(client({ timeout: 500 })('abc', {})).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(heard).toHaveLength(1)
  })
})

test('a superseded question ends as aborted, is not repeated, and is nobody’s failure', async () => {
  reply = () => {}
  const control = new AbortController()
  const asked = client()('abc', {}, control.signal)
  setTimeout(() => control.abort(), 20)
  await expect(asked).rejects.toSatisfy(isAborted)
  expect(heard).toHaveLength(1)
})
