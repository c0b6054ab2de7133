import type { Request, Response } from 'express'
import { newId } from '../kernel/ids.js'
import type { RequestFacts } from '../scope/scope.js'

const sane = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/

/** `X-Request-Id` is taken if it is sane, else made; it is on every answer. */
export function requestIdOf(req: Request): string {
  const given = req.headers['x-request-id']
  return typeof given === 'string' && sane.test(given) ? given : newId()
}

const REFRESH_SECONDS = 30 * 24 * 3600

/** The host-only cookie: `__Host-` demands Secure, Path=/ and no Domain. Plain http is allowed on loopback alone, where browsers accept Secure too. */
export const REFRESH_COOKIE = '__Host-refresh'
const LOOPBACK_COOKIE = 'refresh'

export function factsOf(req: Request, res: Response, requestId: string): RequestFacts {
  const secure = req.secure
  const name = secure ? REFRESH_COOKIE : LOOPBACK_COOKIE
  return {
    requestId,
    address: req.ip ?? '',
    host: (req.headers.host ?? '').toLowerCase(),
    origin: req.headers.origin ?? '',
    userAgent: String(req.headers['user-agent'] ?? '').slice(0, 300),
    refreshCookie: ownCookie(req, name),
    setRefreshCookie: (value) => {
      const age = value === null ? 0 : REFRESH_SECONDS
      const cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
      res.append('Set-Cookie', cookie)
    },
  }
}

/** The cookie counts only when the page that sends it is on this very host: SameSite alone trusts sibling subdomains. */
function ownCookie(req: Request, name: string): string | null {
  const origin = req.headers.origin
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== req.headers.host) return null
  const pair = (req.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  const value = pair?.slice(name.length + 1)
  return value && value.length <= 200 ? value : null
}
