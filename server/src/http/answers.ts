import type { NextFunction, Request, Response } from 'express'
import { dressError, refusalOf } from '../graphql/errors.js'
import { httpStatusOf, type Refusal, refuse } from '../kernel/errors.js'
import { log } from '../kernel/log.js'
import type { Told } from '../metrics/metrics.js'

/** A refusal before execution, in GraphQL's own shape with its status, whatever the path; one line in the log. */
export function answerError(error: unknown, requestId: string, res: Response): void {
  if (res.headersSent) return void res.end()
  const refusal = refusalOf(error) ?? malformed(error)
  const dressed = dressError({ message: 'failed', extensions: {} }, refusal ?? error)
  const status = refusal ? httpStatusOf(refusal) : 500
  const retryAfter = dressed.extensions?.retryAfter
  tell(res, String(dressed.extensions?.code))
  if (retryAfter) res.setHeader('Retry-After', String(retryAfter))
  log.info('refused', { requestId, method: res.req.method, status, code: dressed.extensions?.code })
  res.setHeader('Cache-Control', 'no-store')
  res.status(status).json({ errors: [{ ...dressed, extensions: { ...dressed.extensions, requestId } }] })
}

/** For the metrics (http/graphql.route.ts); other paths are not counted. */
function tell(res: Response, code: string): void {
  const told = res.locals.told as Told | undefined
  if (told) told.code = code
}

/** What Express and its parsers refuse by themselves: a body too large or not JSON, a path that does not decode. */
function malformed(error: unknown): Refusal | undefined {
  const { status, type } = error as { status?: number; type?: string }
  if (type === 'entity.too.large') return refuse('BAD_USER_INPUT', 'The request is too large.', { status: 413 })
  if (!status || status < 400 || status > 499) return undefined
  return refuse('BAD_USER_INPUT', type ? 'The body is not JSON as expected.' : 'The request is malformed.', {
    status: 400,
  })
}

export function requestIdIn(res: Response): string {
  return String(res.getHeader('x-request-id') ?? '')
}

/** Express's last handler. */
export function lastResort(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  answerError(error, requestIdIn(res), res)
}
