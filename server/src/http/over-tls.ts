import type { NextFunction, Request, Response } from 'express'
import { refuse } from '../kernel/errors.js'

const hostname = /^[a-z0-9.-]{1,253}(:\d{1,5})?$/i

/**
 * In production everything is asked over TLS. A proxy of ours that says the request came in the clear is believed (`TRUST_PROXY`); one
 * that says nothing, as a probe of health does, is inside. Pages and files are shown the way; whatever was sent in the clear by another
 * method, a password maybe, is refused, so that it is noticed and not repeated at each call.
 */
export function needTls(req: Request): void {
  if (inTheClear(req)) throw refuse('BAD_USER_INPUT', 'Ask over https.', { status: 403 })
}

export function overTls(req: Request, res: Response, next: NextFunction): void {
  if (!inTheClear(req)) {
    next()
    return
  }
  const { host = '' } = req.headers
  const shown = /^(GET|HEAD)$/.test(req.method) && req.path !== '/graphql' && req.originalUrl.startsWith('/')
  if (!shown || !hostname.test(host)) needTls(req)
  // Kept by nobody: what is redirected today may be another tenant's host tomorrow.
  res.setHeader('Cache-Control', 'no-store')
  res.redirect(308, `https://${host.replace(/:\d+$/, '')}${req.originalUrl}`)
}

/** `protocol` is what a trusted proxy forwards, or how the request came to us, which is plain behind every proxy. */
function inTheClear(req: Request): boolean {
  const told = req.headers['x-forwarded-proto'] !== undefined
  return told && req.app.get('trust proxy') > 0 && req.protocol === 'http'
}
