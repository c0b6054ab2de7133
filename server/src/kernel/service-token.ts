import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'

/** What a service may be let in for. `TLS`: to ask for which hosts a certificate may be got. */
export const servicePurposes = ['TLS'] as const
export type ServicePurpose = (typeof servicePurposes)[number]

const [ISSUER, AUDIENCE] = ['mainstreet', 'service']
/** The longest that one is good for, in seconds: ninety days. */
export const SERVICE_TOKEN_MOST = 90 * 86_400

/** A key of its own, so that no code made with the secret for anything else is a token, and the other way round. */
function keyOf(secret: string): KeyObject {
  return createSecretKey(createHmac('sha256', secret).update('service-token').digest())
}

/** Made by the command line alone (`npm run service:token`): for a program of the operator's own, never for a person. */
export function signService(secret: string, asked: { purpose: ServicePurpose; seconds: number }, now: Date): string {
  const iat = Math.floor(now.getTime() / 1000)
  const exp = iat + Math.min(asked.seconds, SERVICE_TOKEN_MOST)
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'service', purpose: asked.purpose, iat, exp }
  return jwt.sign(claims, keyOf(secret), { algorithm: 'HS256' })
}

/** Whether it is one of ours, in time, and for this. */
export function isService(
  secret: string,
  token: string,
  { purpose, now }: { purpose: ServicePurpose; now: Date },
): boolean {
  if (token.length > 1_000) return false
  try {
    const clockTimestamp = Math.floor(now.getTime() / 1000)
    const rules = {
      algorithms: ['HS256' as const],
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: 'service',
      clockTimestamp,
    }
    const claims = jwt.verify(token, keyOf(secret), rules) as jwt.JwtPayload & { purpose?: unknown }
    const { iat, exp, purpose: meant } = claims
    return typeof iat === 'number' && typeof exp === 'number' && exp - iat <= SERVICE_TOKEN_MOST && meant === purpose
  } catch {
    return false
  }
}
