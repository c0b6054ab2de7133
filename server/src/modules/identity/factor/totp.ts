import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Scope } from '../../../scope/scope.js'
import { seal, unseal } from '../../secrets/secrets.js'
import { plainCode } from './code.js'

/** One step either way: the clock of a phone may be half a minute off (RFC 6238, 5.2). */
const TOLERANCE = 30

const place = (userId: string) => ({ table: 'user_totp', row: userId })

export const sealSeed = (scope: Scope, userId: string, plain: string): Promise<Buffer> =>
  seal(scope, { userId }, { place: place(userId), plain })

/** The step of a right code by the scope's clock; null for a wrong one, whatever is wrong with it. */
export async function stepOf(
  scope: Scope,
  userId: string,
  given: { sealed: Buffer; code: string },
): Promise<number | null> {
  const code = plainCode(given.code)
  if (!/^\d{6}$/.test(code)) return null
  const secret = await unseal(scope, { userId }, { place: place(userId), sealed: given.sealed })
  const epoch = Math.floor(scope.now().getTime() / 1000)
  const answer = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE })
  return answer.valid && 'timeStep' in answer ? answer.timeStep : null
}

/** 160 random bits in base32, as authenticators take them. */
export const newSeed = (): string => generateSecret()

export const addressOf = (seed: string, { issuer, label }: { issuer: string; label: string }): string =>
  generateURI({ issuer, label, secret: seed })
