import type { IncomingMessage } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { refuse } from '../kernel/errors.js'
import { requestIdOf } from './request-facts.js'

/** First on every answer, refusals included: it has a request id. */
export function stampRequest(req: Request, res: Response, next: NextFunction): void {
  res.setHeader('X-Request-Id', requestIdOf(req))
  next()
}

/**
 * Node takes the first of two Host headers and a proxy in front may have taken the second: a request that names two is for neither
 * (RFC 9112, 3.2). Upgrades ask too, for they never pass Express.
 */
export function needOneHost({ rawHeaders }: IncomingMessage): void {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host')
  if (hosts.length > 1) throw refuse('BAD_USER_INPUT', 'A request names one host.', { status: 400, field: 'Host' })
}

export function oneHost(req: Request, _res: Response, next: NextFunction): void {
  needOneHost(req)
  next()
}

const YEAR = 31_536_000

/** The API answers JSON and nothing that a page may run. Pages (admin, demo) set their own policy (http/static.route.ts). */
const protective = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
    },
  },
  strictTransportSecurity: { maxAge: 2 * YEAR, includeSubDomains: true },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  // The widget's script and pictures are for other origins' pages.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
})

/** What helmet says is the same for every answer, so it is asked once. */
const said: [name: string, value: string][] = []
const listener = { setHeader: (name: string, value: string) => said.push([name, value]), removeHeader: () => undefined }
protective({} as Request, listener as unknown as Response, (error?: unknown) => {
  if (error) throw error
})

export function apiHeaders(_req: Request, res: Response, next: NextFunction): void {
  for (const [name, value] of said) res.setHeader(name, value)
  next()
}

/**
 * A page behind the link of a mail, with a form. Nobody keeps it and no other origin learns its address; its own does, for with less a browser
 * would send the form with `Origin: null`, which is refused.
 */
export function mailPagePolicy(res: Response): void {
  pagePolicy(res)
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Referrer-Policy', 'same-origin')
}

/** A page of ours: its own scripts, styles that Mantine writes inline, pictures from anywhere over TLS or from where `pictures` says alone. */
export function pagePolicy(
  res: Response,
  options: { frames?: string; uploads?: string; pictures?: string } = {},
): void {
  const directives = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${options.pictures ?? 'https:'}`.trim(),
    "font-src 'self' data:",
    ["connect-src 'self'", options.uploads].filter(Boolean).join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${options.frames ?? "'none'"}`,
  ]
  res.setHeader('Content-Security-Policy', directives.join('; '))
}
