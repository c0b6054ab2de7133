import jwt from 'jsonwebtoken'
import { isId } from '../../kernel/ids.js'
import { kidOf, type Keys, secretOf } from './tokens.js'

/** Who looks, at which tenant, by which leave (table view_as). What it lets them see is read per request, never from here. */
export type ViewClaims = { userId: string; tenantId: string; viewId: string }

export const VIEW_SECONDS = 30 * 60
const ISSUER = 'mainstreet'
/** Its own audience: whoever takes an access token takes no leave to look, and the other way round. */
const AUDIENCE = 'view'

export function signView(keys: Keys, claims: ViewClaims, now: Date): { accessToken: string; expiresAt: Date } {
  const issued = Math.floor(now.getTime() / 1000)
  const expires = issued + VIEW_SECONDS
  const { userId: sub, tenantId: tenant_id, viewId: view } = claims
  const body = { sub, tenant_id, view, env: keys.environment, iat: issued, exp: expires }
  const header = {
    algorithm: keys.jwtAlgorithm,
    keyid: kidOf(keys.jwtSecret),
    issuer: ISSUER,
    audience: AUDIENCE,
  } as const
  return { accessToken: jwt.sign(body, keys.jwtSecret, header), expiresAt: new Date(expires * 1000) }
}

/** Null for anything that is not ours, not in time or not for this environment. */
export function readView(keys: Keys, token: string, now: Date): ViewClaims | null {
  if (token.length > 2_000) return null
  try {
    const secret = secretOf(keys, token)
    if (!secret) return null
    const clockTimestamp = Math.floor(now.getTime() / 1000)
    const claims = jwt.verify(token, secret, {
      algorithms: [keys.jwtAlgorithm],
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTimestamp,
    })
    return typeof claims === 'string' ? null : viewClaims(claims, keys)
  } catch {
    return null
  }
}

function viewClaims(
  { sub, tenant_id: tenantId, view: viewId, env, exp, iat }: jwt.JwtPayload,
  keys: Keys,
): ViewClaims | null {
  const inTime = typeof exp === 'number' && typeof iat === 'number' && exp - iat === VIEW_SECONDS
  if (!inTime || env !== keys.environment || !isId(sub) || !isId(tenantId) || !isId(viewId)) return null
  return { userId: sub, tenantId, viewId }
}
