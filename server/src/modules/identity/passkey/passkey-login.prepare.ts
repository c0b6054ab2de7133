import { refuse } from '../../../kernel/errors.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { findLogin } from '../find-login.js'
import { tenantToEnter, unconfirmed } from '../login.prepare.js'
import { throttleAddress } from '../throttle.js'
import { spendChallenge } from './challenge.js'
import type { FinishPasskeyLoginInput, SignedCredentialInput } from './passkey.types.js'
import { relyingParty } from './relying-party.js'

type Found = { id: string; user_id: string; public_key: Buffer; counter: string; transports: string[]; host: string }
export type SignedFacts = { passkeyId: string; counter: number; backedUp: boolean }

/** One refusal for everything that is wrong: an unknown key, another host's, a signature, a challenge, a disabled person. */
export const wrongPasskey = (reason: string, userId?: string) =>
  refuse('UNAUTHENTICATED', 'This passkey does not sign in here.', { why: { reason, userId } })

/** A passkey proves both factors: the device that has it, and the person whom the device knows. No password and no code is asked. */
export async function preparePasskeyLogin(
  scope: OpenScope,
  { input }: { input: FinishPasskeyLoginInput },
): Promise<Prepared> {
  await throttleAddress(scope)
  const { facts, userId } = await verify(scope, input.credential)
  const row = await findLogin(scope, null, userId)
  if (!row || row.disabled) throw wrongPasskey('DISABLED', userId)
  const tenant = await tenantToEnter(scope, row, { slug: input.tenantSlug ?? null, asGuest: input.asGuest === true })
  if (input.asGuest && !tenant && !row.email_verified) throw unconfirmed(row)
  return { facts, become: { tenant, userId, anew: true } }
}

async function verify(
  scope: OpenScope,
  { id, clientDataJSON, authenticatorData, signature }: SignedCredentialInput,
): Promise<{ facts: SignedFacts; userId: string }> {
  const { host, origins } = relyingParty(scope)
  const spent = await spendChallenge(scope, 'LOGIN', clientDataJSON)
  const [key] = await scope.ask<Found>('select * from find_passkey($1)', [Buffer.from(id, 'base64url')])
  if (!key || key.host !== host) throw wrongPasskey('UNKNOWN_PASSKEY', key?.user_id)
  if (!spent) throw wrongPasskey('CHALLENGE_SPENT', key.user_id)
  const response = { clientDataJSON, authenticatorData, signature }
  const counter = Number(key.counter)
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
    expectedChallenge: spent.challenge,
    expectedOrigin: origins,
    expectedRPID: host,
    credential: { id, publicKey: new Uint8Array(key.public_key), counter, transports: key.transports as never[] },
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) throw wrongPasskey('SIGNATURE', key.user_id)
  const { newCounter, credentialBackedUp } = verified.authenticationInfo
  return { facts: { passkeyId: key.id, counter: newCounter, backedUp: credentialBackedUp }, userId: key.user_id }
}
