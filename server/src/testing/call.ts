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
  const response = await fetch(`${world.url}/graphql`, { method: 'POST', headers: headersOf(world, caller), body })
  const text = await response.text()
  const parsed = parse(text) as { data?: T; errors?: AnswerError[]; extensions?: { cost?: number } }
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? null
  return { status: response.status, headers: response.headers, data: null, ...parsed, cookie, text }
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
