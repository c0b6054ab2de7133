import { refuse } from '../../../kernel/errors.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { asPerson } from '../factor/as-person.js'
import type { ProveSelfInput } from '../factor/factor.types.js'
import { proveSelf, signedInPerson } from '../factor/prove-self.js'
import { throttleAddress } from '../throttle.js'
import { newChallenge, spendChallenge, stalePasskey } from './challenge.js'
import type { FinishPasskeyRegistrationInput } from './passkey.types.js'
import { credentialsOf } from './passkeys.reads.js'
import { relyingParty } from './relying-party.js'

/** Loaded when the first passkey comes by: its certificates' formats are many files. */
const webauthn = () => import('@simplewebauthn/server')

export type ChallengeFacts = { options: string }
const MINUTES = 5 * 60_000

/** Adding a factor asks for proof; the device is asked to keep the key where it can be found without a name, and to know its owner. */
export async function prepareStartRegistration(
  scope: OpenScope,
  { input }: { input: ProveSelfInput },
): Promise<Prepared> {
  const { host } = relyingParty(scope)
  const { user_id: userId, email } = await proveSelf(scope, input)
  const known = await asPerson(scope, userId, () => credentialsOf(scope, host))
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: host,
    rpID: host,
    userID: new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex')),
    userName: email,
    userDisplayName: email,
    challenge: new Uint8Array(Buffer.from(await newChallenge(scope, 'REGISTER', userId), 'base64url')),
    timeout: MINUTES,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { facts: { options: JSON.stringify(options) } satisfies ChallengeFacts }
}

export type NewPasskey = {
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
  host: string
  backedUp: boolean
}

export async function prepareFinishRegistration(
  scope: OpenScope,
  { input }: { input: FinishPasskeyRegistrationInput },
): Promise<Prepared> {
  const userId = signedInPerson(scope)
  const { host, origins } = relyingParty(scope)
  if (!input.name.trim()) throw refuse('BAD_USER_INPUT', 'Write a name.', { field: 'input.name' })
  const { id, clientDataJSON, attestationObject } = input.credential
  const spent = await spendChallenge(scope, 'REGISTER', clientDataJSON)
  if (spent?.userId !== userId) throw stalePasskey()
  const transports = (input.credential.transports ?? []) as never[]
  const response = { clientDataJSON, attestationObject, transports }
  const { verifyRegistrationResponse } = await webauthn()
  const verified = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
    expectedChallenge: spent.challenge,
    expectedOrigin: origins,
    expectedRPID: host,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified)
    throw refuse('BAD_USER_INPUT', 'This passkey could not be verified here.', { field: 'input.credential' })
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo
  const facts: NewPasskey = {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports,
    host,
    backedUp,
  }
  return { facts }
}

/** Anybody may ask for something to sign; it says nothing about anybody. */
export async function prepareStartLogin(scope: OpenScope): Promise<Prepared> {
  const { host } = relyingParty(scope)
  await throttleAddress(scope)
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: host,
    challenge: new Uint8Array(Buffer.from(await newChallenge(scope, 'LOGIN', null), 'base64url')),
    timeout: MINUTES,
    userVerification: 'required',
  })
  return { facts: { options: JSON.stringify(options) } satisfies ChallengeFacts }
}
