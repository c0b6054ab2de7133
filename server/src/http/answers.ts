import type { NextFunction, Request, Response } from 'express'
import { dressError, refusalOf } from '../graphql/errors.js'
import { httpStatusOf } from '../kernel/errors.js'

/** A refusal before execution, in GraphQL's own shape with its status, whatever the path. */
export function answerError(error: unknown, requestId: string, res: Response): void {
  if (res.headersSent) return void res.end()
  const refusal = refusalOf(error)
  const parser = (error as { type?: string; status?: number }).type
  const dressed = parser ? bodyError(parser) : dressError({ message: 'failed', extensions: {} }, error)
  const status = refusal ? httpStatusOf(refusal) : parser === 'entity.too.large' ? 413 : parser ? 400 : 500
  const retryAfter = dressed.extensions?.retryAfter
  if (retryAfter) res.setHeader('Retry-After', String(retryAfter))
  res.status(status).json({ errors: [{ ...dressed, extensions: { ...dressed.extensions, requestId } }] })
}

function bodyError(kind: string): { message: string; extensions: Record<string, unknown> } {
  const message = kind === 'entity.too.large' ? 'The request is too large.' : 'The body is not JSON as expected.'
  return { message, extensions: { code: 'BAD_USER_INPUT' } }
}

/** Express's last handler. */
export function lastResort(error: unknown, _req: Request, res: Response, _next: NextFunction): void {
  answerError(error, String(res.getHeader('x-request-id') ?? ''), res)
}
