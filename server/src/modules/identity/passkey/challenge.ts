import { randomBytes } from 'node:crypto'
import { refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { digestOf } from '../refresh.js'

const LIFETIME = 5 * 60_000
export type Purpose = 'REGISTER' | 'LOGIN'

/** 256 random bits for a device to sign; their digest is kept for five minutes. */
export async function newChallenge(scope: OpenScope, purpose: Purpose, userId: string | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const until = new Date(scope.now().getTime() + LIFETIME)
  await scope.ask('select keep_challenge($1, $2, $3, $4)', [digestOf(challenge), purpose, userId, until])
  return challenge
}

export const stalePasskey = (field = 'input.credential.clientDataJSON') =>
  refuse('BAD_USER_INPUT', 'That took too long or was used before. Try again.', { field })

/** What the device says it signed, spent by being looked up; `null` in place of a person who signs in. */
export async function spendChallenge(
  scope: OpenScope,
  purpose: Purpose,
  clientDataJSON: string,
): Promise<{ challenge: string; userId: string | null } | null> {
  const challenge = challengeIn(clientDataJSON)
  if (!challenge) return null
  const values = [digestOf(challenge), purpose, scope.now()]
  const [row] = await scope.ask<{ user_id: string | null }>('select * from spend_challenge($1, $2, $3)', values)
  return row ? { challenge, userId: row.user_id } : null
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown } | null
    return typeof said?.challenge === 'string' && said.challenge.length <= 100 ? said.challenge : null
  } catch {
    return null
  }
}
