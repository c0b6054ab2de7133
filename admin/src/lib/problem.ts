import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors'
import { inOwnWords } from './refusals'

/** The contract's closed codes; `OFFLINE` for an answer that never came, `STALE` for a page older than its server. */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'PLAN_LIMIT'
  | 'RATE_LIMITED'
  | 'PROVIDER_DOWN'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'OFFLINE'
  | 'STALE'

export interface FieldProblem {
  /** As the form names it: `address.city`, `hours.weekly.0.closes`. */
  path: string
  message: string
}

export interface Problem {
  code: ProblemCode
  message: string
  requestId?: string | undefined
  fields: FieldProblem[]
  /** Seconds to wait before another try. */
  retryAfter?: number | undefined
  /** Why, where the code alone does not say: `TOTP_REQUIRED`. */
  reason?: string | undefined
  /** Where it can be made good: the page on which a bank is answered. */
  url?: string | undefined
}

interface WireError {
  message?: string
  extensions?:
    | {
        code?: string
        requestId?: string
        retryAfter?: number
        reason?: unknown
        url?: unknown
        fields?: FieldProblem[]
      }
    | undefined
}

const CODES: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'PLAN_LIMIT',
  'RATE_LIMITED',
  'PROVIDER_DOWN',
  'UNAVAILABLE',
  'INTERNAL',
]

/** Whatever was thrown, said in one shape. */
export function readProblem(thrown: unknown): Problem {
  if (thrown instanceof Refusal) return thrown.problem
  if (CombinedGraphQLErrors.is(thrown)) return fromWire(thrown.errors as WireError[])
  if (ServerError.is(thrown)) return fromBody(thrown.bodyText, thrown.statusCode, requestIdOf(thrown.response))
  if (ServerParseError.is(thrown)) return fromBody(thrown.bodyText, thrown.statusCode, requestIdOf(thrown.response))
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  // fetch rejects with a TypeError when no answer came at all; anything else is a fault of this page.
  return {
    code: thrown instanceof TypeError && /fetch|network|load failed/i.test(message) ? 'OFFLINE' : 'INTERNAL',
    message,
    fields: [],
  }
}

/** A problem as something to throw, for the calls that do not go through Apollo. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Reads the body of a refusal before execution: JSON with `errors`, or a proxy's page. */
export function fromBody(text: string, status: number, requestId?: string): Problem {
  try {
    const body: unknown = JSON.parse(text)
    if (body !== null && typeof body === 'object') {
      if ('errors' in body && Array.isArray(body.errors)) return { requestId, ...fromWire(body.errors as WireError[]) }
      if ('error' in body && typeof body.error === 'object')
        return { requestId, ...fromWire([body.error as WireError]) }
    }
  } catch {
    // Not JSON: a proxy answered in our server's place.
  }
  const down = status === 502 || status === 503 || status === 504
  return {
    code: down ? 'UNAVAILABLE' : status === 429 ? 'RATE_LIMITED' : 'INTERNAL',
    message: '',
    requestId,
    fields: [],
  }
}

function fromWire(errors: WireError[]): Problem {
  const [first] = errors
  const { code, requestId, retryAfter, reason, url } = first?.extensions ?? {}
  const fields = errors.flatMap((error) => error.extensions?.fields ?? [])
  // The server was updated and no longer knows what this page asks: nobody typed anything wrong.
  if (fields.some(({ path }) => path === 'extensions.persistedQuery')) return { code: 'STALE', message: '', fields: [] }
  return {
    code: CODES.includes(code ?? '') ? (code as ProblemCode) : 'INTERNAL',
    message: inOwnWords(first?.message ?? ''),
    requestId,
    retryAfter,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof url === 'string' && /^https?:/.test(url) ? { url } : {}),
    fields: fields.map(({ path, message }) => ({ path: path.replace(/^input\./, ''), message: inOwnWords(message) })),
  }
}

function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? undefined
}
