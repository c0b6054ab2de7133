/** Why an answer did not come: the server's closed codes, and what can go wrong on the way to it. */
export class Failure extends Error {
  /** What was wrong, by the path of the input. */
  readonly fields: { path: string; message: string }[] = []

  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
    /** Seconds to wait, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(message)
    this.name = 'Failure'
  }
}

export type Send = <T>(sha256Hash: string, variables: object, signal?: AbortSignal) => Promise<T>

export interface Address {
  endpoint: string
  tenant: string | null
  key: string | null
  /** How long one attempt may take, in ms. */
  timeout?: number
  /** How long to wait before the one repeat after a broken connection, in ms. */
  pause?: number
}

interface Answer {
  data?: unknown
  errors?: {
    message: string
    extensions?: { code?: string; requestId?: string; retryAfter?: number; fields?: Failure['fields'] }
  }[]
}

const TIMEOUT = 15_000
const PAUSE = 600

/**
 * A client that sends nothing but the hash of a document the server already knows. All our documents are reads, so a
 * broken connection is tried once more before it becomes a Failure. No cookie is ever sent or kept.
 */
export function createApi(address: Address): Send {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Accept: 'application/json' }
  if (address.tenant) headers['X-Tenant-Id'] = address.tenant
  if (address.key) headers['X-API-Key'] = address.key

  const attempt = async (body: string, signal?: AbortSignal): Promise<Response> => {
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), address.timeout ?? TIMEOUT)
    const abort = () => control.abort()
    signal?.addEventListener('abort', abort)
    try {
      return await fetch(address.endpoint, {
        method: 'POST',
        credentials: 'omit',
        headers,
        body,
        signal: control.signal,
      })
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  return async <T>(sha256Hash: string, variables: object, signal?: AbortSignal): Promise<T> => {
    const body = JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } })
    const response = await attempt(body, signal).catch(async (broken: unknown) => {
      // What was aborted, by the caller or by the clock, and what the browser knows to be offline, is not tried again.
      if (isAborted(broken) || navigator.onLine === false) throw lost(broken, signal)
      await new Promise((resolve) => setTimeout(resolve, address.pause ?? PAUSE))
      return attempt(body, signal).catch((again: unknown) => explain(again, address.endpoint, signal))
    })
    return unwrap<T>(response)
  }
}

/** True for the error of a request we gave up ourselves: nobody needs to hear of it. */
export function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function lost(cause: unknown, signal?: AbortSignal): Error {
  if (signal?.aborted) return new DOMException('Superseded', 'AbortError')
  const message = cause instanceof Error ? cause.message : 'The connection broke.'
  return new Failure(navigator.onLine === false ? 'OFFLINE' : 'UNREACHABLE', message)
}

/** A browser does not tell a refused origin from a broken line; a request whose answer nobody may read does. */
async function explain(broken: unknown, endpoint: string, signal?: AbortSignal): Promise<never> {
  if (isAborted(broken) || new URL(endpoint).origin === location.origin) throw lost(broken, signal)
  const reached = await fetch(endpoint, {
    mode: 'no-cors',
    credentials: 'omit',
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null)
  if (!reached) throw lost(broken, signal)
  throw new Failure('FORBIDDEN', `${location.origin} is not among the allowed origins of this directory.`)
}

async function unwrap<T>(response: Response): Promise<T> {
  const requestId = response.headers.get('x-request-id')
  const answer = (await response.json().catch(() => null)) as Answer | null
  const error = answer?.errors?.[0]
  if (error) {
    const { code, requestId: id, retryAfter, fields } = error.extensions ?? {}
    const failure = new Failure(code ?? 'INTERNAL', error.message, id ?? requestId, retryAfter)
    throw fields ? Object.assign(failure, { fields }) : failure
  }
  if (!response.ok || !answer?.data) {
    throw new Failure(codeOf(response.status), `HTTP ${response.status}`, requestId)
  }
  return answer.data as T
}

/** An answer that is no GraphQL came from something in between: only its status tells. */
function codeOf(status: number): string {
  if (status === 429) return 'RATE_LIMITED'
  return status >= 400 && status < 500 ? 'FORBIDDEN' : 'UNREACHABLE'
}
