import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { isId } from './ids.js'

/**
 * KEEP: which browser it is, kept there for long. FORM: that a form was shown, and when; it goes back with what was written. CONFIRM: in
 * a mail, that its reader is whoever wrote something; there the id is that of what they wrote. THREAD: likewise, to write on.
 */
export type VisitorPurpose = 'KEEP' | 'FORM' | 'CONFIRM' | 'THREAD'
type Whose = { tenantId: string; visitorId: string }

const DAY = 86_400
/** How long each is good for, in seconds. */
const lives: Record<VisitorPurpose, number> = { KEEP: 400 * DAY, FORM: DAY / 2, CONFIRM: 30 * DAY, THREAD: 180 * DAY }
const [ISSUER, MOST] = ['mainstreet', 1_000]

/** A key of its own, so that nothing else made with the secret is a visitor's token. */
function keyOf(secret: string): KeyObject {
  return createSecretKey(createHmac('sha256', secret).update('visitor-token').digest())
}

export function signVisitor(secret: string, purpose: VisitorPurpose, whose: Whose & { now: Date }): string {
  const iat = Math.floor(whose.now.getTime() / 1000)
  const claims = { iss: ISSUER, aud: `visitor:${purpose}`, tid: whose.tenantId, sub: whose.visitorId, iat }
  return jwt.sign({ ...claims, exp: iat + lives[purpose] }, keyOf(secret), { algorithm: 'HS256' })
}

/** Null for what is not ours, of another tenant, for something else, or over. */
export function readVisitor(
  secret: string,
  purpose: VisitorPurpose,
  given: { token: string; tenantId: string; now: Date },
): { visitorId: string; issuedAt: Date } | null {
  if (given.token.length > MOST) return null
  const clockTimestamp = Math.floor(given.now.getTime() / 1000)
  const rules = { algorithms: ['HS256' as const], issuer: ISSUER, audience: `visitor:${purpose}`, clockTimestamp }
  try {
    const { tid, sub, iat } = jwt.verify(given.token, keyOf(secret), rules) as jwt.JwtPayload & { tid?: unknown }
    if (tid !== given.tenantId || !isId(sub) || typeof iat !== 'number') return null
    return { visitorId: sub, issuedAt: new Date(iat * 1000) }
  } catch {
    return null
  }
}
