import { createHash, createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import type { ScopeSettings } from '../../scope/scope.js'

/** Claims of the access token: who, in which tenant (null: none yet), by which session. The role is not trusted from here; it is read per request. */
export type AccessClaims = { userId: string; tenantId: string | null; sessionId: string }

const ISSUER = 'mainstreet'
const AUDIENCE = 'access'

type SigningKey = { kid: string; key: KeyObject }
const signingKeys = new Map<string, SigningKey>()

/** Made once for each secret: every request verifies, and from a bare text the library first tries to read a public key. */
export function signingKeyOf(secret: string): SigningKey {
  const known = signingKeys.get(secret)
  if (known) return known
  const kid = createHash('sha256').update(`kid:${secret}`).digest('base64url').slice(0, 12)
  const made = { kid, key: createSecretKey(Buffer.from(secret)) }
  signingKeys.set(secret, made)
  return made
}

export const kidOf = (secret: string): string => signingKeyOf(secret).kid

export type Keys = Pick<
  ScopeSettings,
  'jwtSecret' | 'jwtSecretPrevious' | 'jwtAlgorithm' | 'accessSeconds' | 'environment'
>

export function signAccess(
  keys: Keys,
  claims: AccessClaims & { email: string; role: string | null },
  now: Date,
): { accessToken: string; expiresAt: Date } {
  const issued = Math.floor(now.getTime() / 1000)
  const body = {
    sub: claims.userId,
    sid: claims.sessionId,
    email: claims.email,
    tenant_id: claims.tenantId,
    membership_role: claims.role,
    env: keys.environment,
    iat: issued,
    exp: issued + keys.accessSeconds,
  }
  const accessToken = jwt.sign(body, keys.jwtSecret, {
    algorithm: keys.jwtAlgorithm,
    keyid: kidOf(keys.jwtSecret),
    issuer: ISSUER,
    audience: AUDIENCE,
  })
  return { accessToken, expiresAt: new Date((issued + keys.accessSeconds) * 1000) }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The claims of a token that is ours, in time and for this environment; null for anything else, whatever is wrong with it. */
export function readAccess(keys: Keys, token: string, now: Date): AccessClaims | null {
  if (token.length > 2_000) return null
  try {
    const secret = secretOf(keys, token)
    if (!secret) return null
    const claims = jwt.verify(token, secret, {
      algorithms: [keys.jwtAlgorithm],
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTimestamp: Math.floor(now.getTime() / 1000),
      clockTolerance: 30,
    })
    return typeof claims === 'string' ? null : accessClaims(claims, keys, now)
  } catch {
    return null
  }
}

type Own = { sid?: unknown; tenant_id?: unknown; env?: unknown }

function accessClaims(claims: jwt.JwtPayload, keys: Keys, now: Date): AccessClaims | null {
  const { sub, sid, tenant_id: tenantId, env, exp, iat } = claims as jwt.JwtPayload & Own
  const inTime =
    typeof exp === 'number' && Number.isInteger(exp) && typeof iat === 'number' && exp - iat === keys.accessSeconds
  const notFromLater = typeof iat === 'number' && iat * 1000 <= now.getTime() + 30_000
  if (!inTime || !notFromLater || env !== keys.environment || typeof sub !== 'string' || !uuid.test(sub)) return null
  if (tenantId !== null && (typeof tenantId !== 'string' || !uuid.test(tenantId))) return null
  if (typeof sid !== 'string' || !uuid.test(sid)) return null
  return { userId: sub, tenantId, sessionId: sid }
}

/** When a token that was read ends, in milliseconds. */
export function expiryOf(token: string): number {
  const claims = jwt.decode(token) as { exp?: number } | null
  return (claims?.exp ?? 0) * 1000
}

/** Our own key ids only: the header's kid picks between two known secrets and is never a path, a query or an address. Throws on junk. */
export function secretOf(keys: Keys, token: string): KeyObject | null {
  const header = jwt.decode(token, { complete: true })?.header
  if (header?.alg !== keys.jwtAlgorithm) return null
  for (const secret of [keys.jwtSecret, keys.jwtSecretPrevious])
    if (secret && kidOf(secret) === header.kid) return signingKeyOf(secret).key
  return null
}
