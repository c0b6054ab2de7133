import { makeAuthenticator, type NewCredential, type SignedCredential } from '../authenticator.js'
import { ask } from '../call.js'
import { addTotp, codeOf } from '../factors.js'
import { PASSWORD } from '../tenants.js'
import type { Ground, Things } from './ground.js'

const password = PASSWORD

/** What the examples of an account's factors name. */
export const factorsThings: Things = {
  TOTP_CODE: async ({ world, tenant }) => {
    const start = 'mutation ($i: ProveSelfInput!) { startTotp(input: $i) { secret } }'
    const made = await ask<{ startTotp: { secret: string } }>(world, start, { i: { password } }, tenant.owner)
    return codeOf(world, made.startTotp.secret)
  },
  RECOVERY_CODE: async ({ world, tenant }) => (await addTotp(world, tenant.owner)).recovery[0] ?? '',
  PASSKEY_ID: async (ground) => (await kept(ground)).id,
  CREDENTIAL_ID: async (ground) => (await credential(ground)).id,
  CLIENT_DATA: async (ground) => (await credential(ground)).clientDataJSON,
  ATTESTATION: async (ground) => partOf(await credential(ground), 'attestationObject'),
  AUTHENTICATOR_DATA: async (ground) => partOf(await credential(ground), 'authenticatorData'),
  SIGNATURE: async (ground) => partOf(await credential(ground), 'signature'),
}

type Credential = NewCredential | SignedCredential
type Device = { made: NewCredential; sign: (options: string) => SignedCredential }

const partOf = (given: Credential, part: string): string => (given as Record<string, unknown>)[part] as string

const credentials = new WeakMap<object, Promise<Credential>>()

/** One for all the names an example uses of it: what registers a device, or, once that is done, what signs in with it. */
function credential(ground: Ground): Promise<Credential> {
  const known = credentials.get(ground) ?? newCredential(ground)
  credentials.set(ground, known)
  return known
}

async function newCredential(ground: Ground): Promise<Credential> {
  if (ground.name === 'finishPasskeyRegistration') return (await device(ground)).made
  const { sign } = await kept(ground)
  const options = 'mutation { startPasskeyLogin { options } }'
  return sign((await ask<{ startPasskeyLogin: { options: string } }>(ground.world, options)).startPasskeyLogin.options)
}

async function device({ world, tenant }: Ground): Promise<Device> {
  const { register, sign } = makeAuthenticator({ host: 'localhost', origin: world.url })
  const offer = 'mutation ($i: ProveSelfInput!) { startPasskeyRegistration(input: $i) { options } }'
  type Offer = { startPasskeyRegistration: { options: string } }
  const { startPasskeyRegistration } = await ask<Offer>(world, offer, { i: { password } }, tenant.owner)
  return { made: register(startPasskeyRegistration.options), sign }
}

async function kept(ground: Ground): Promise<{ id: string; sign: Device['sign'] }> {
  const { made, sign } = await device(ground)
  const keep = 'mutation ($i: FinishPasskeyRegistrationInput!) { finishPasskeyRegistration(input: $i) { id } }'
  type Kept = { finishPasskeyRegistration: { id: string } }
  const input = { name: 'Laptop', credential: made }
  const { finishPasskeyRegistration } = await ask<Kept>(ground.world, keep, { i: input }, ground.tenant.owner)
  return { id: finishPasskeyRegistration.id, sign }
}
