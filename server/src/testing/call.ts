import { Agent, type IncomingMessage, request } from 'node:http'
import type { World } from './world.js'

export type FieldError = { path: string; message: string }
export type AnswerError = {
  message: string
  path?: (string | number)[]
  extensions: { code: string; requestId: string; fields?: FieldError[] } & Record<string, unknown>
}
export type Answer<T> = {
  status: number
  headers: Headers
  data: T | null
  errors?: AnswerError[]
  extensions?: { cost?: number }
  cookie: string | null
  text: string
}

export type Caller = {
  token?: string | undefined
  tenant?: string | undefined
  cookie?: string | undefined
  headers?: Record<string, string>
}

/** One GraphQL request over HTTP, as a stranger's front end would send it. */
export async function call<T = Record<string, unknown>>(
  world: Pick<World, 'url'>,
  query: string,
  variables: object = {},
  caller: Caller = {},
): Promise<Answer<T>> {
  return post(world, JSON.stringify({ query, variables }), caller)
}

export async function post<T>(world: Pick<World, 'url'>, body: string, caller: Caller = {}): Promise<Answer<T>> {
  const { response, text } = await send(`${world.url}/graphql`, body, headersOf(world, caller))
  const parsed = parse(text) as { data?: T; errors?: AnswerError[]; extensions?: { cost?: number } }
  const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? null
  const headers = (): Headers => new Headers(Object.entries(response.headersDistinct).flatMap(each))
  return {
    ...{ status: response.statusCode ?? 0, data: null, ...parsed, cookie, text },
    get headers() {
      return headers()
    },
  }
}

const each = ([name, values = []]: [string, string[] | undefined]): [string, string][] =>
  values.map((value) => [name, value])

/** Connections are kept, as browsers keep them. Not `fetch`: its streams cost as much time as what most tests ask for. */
const agent = new Agent({ keepAlive: true })

type Sent = { response: IncomingMessage; text: string }

function send(url: string, body: string, headers: Record<string, string>, again = true): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, agent }, (response) => {
      response.setEncoding('utf8')
      let text = ''
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ response, text }))
      response.on('error', reject)
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection in the moment we took it: nothing of this request was read.
      if (again && asking.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, body, headers, false))
      else reject(error)
    })
    asking.end(body)
  })
}

function headersOf(world: Pick<World, 'url'>, caller: Caller): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(caller.token ? { authorization: `Bearer ${caller.token}` } : {}),
    ...(caller.tenant ? { 'x-tenant-id': caller.tenant } : {}),
    ...(caller.cookie ? { cookie: caller.cookie, origin: world.url } : {}),
    ...caller.headers,
  }
}

function parse(text: string): object {
  try {
    return JSON.parse(text) as object
  } catch {
    return {}
  }
}

/** The data of a call that must succeed; its errors are the test's failure message. */
export async function ask<T = Record<string, never>>(
  world: Pick<World, 'url'>,
  query: string,
  variables: object = {},
  caller: Caller = {},
): Promise<T> {
  const answer = await call<T>(world, query, variables, caller)
  if (answer.errors || !answer.data) throw new Error(`${answer.status} ${JSON.stringify(answer.errors ?? answer.text)}`)
  return answer.data
}
