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

/** The host-only cookie: `__Host-` demands Secure, Path=/ and no Domain. On loopback over plain http, and nowhere else, it goes without. */
export const REFRESH_COOKIE = '__Host-refresh'
const LOOPBACK_COOKIE = 'refresh'
const loopback = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/

export function factsOf(req: Request, res: Response, { production }: { production: boolean }): RequestFacts {
  const host = (req.headers.host ?? '').toLowerCase()
  // A proxy that speaks TLS to the browser may speak http to us: away from loopback the cookie is Secure whatever we see.
  const plain = !production && !req.secure && loopback.test(host)
  const name = plain ? LOOPBACK_COOKIE : REFRESH_COOKIE
  return {
    requestId: String(res.getHeader('x-request-id')),
    address: req.ip ?? '',
    host,
    origin: req.headers.origin ?? '',
    userAgent: String(req.headers['user-agent'] ?? '').slice(0, 300),
    refreshCookie: ownCookie(req, name, host),
    setRefreshCookie: (value) => {
      const age = value === null ? 0 : REFRESH_SECONDS
      const cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${plain ? '' : '; Secure'}`
      res.append('Set-Cookie', cookie)
    },
  }
}

/** The cookie counts only when the page that sends it is on this very host: SameSite alone trusts sibling subdomains. */
function ownCookie(req: Request, name: string, host: string): string | null {
  const origin = req.headers.origin
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) return null
  const pair = (req.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  const value = pair?.slice(name.length + 1)
  return value && value.length <= 200 ? value : null
}
