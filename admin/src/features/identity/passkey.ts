import type { NewCredentialInput, SignedCredentialInput } from '../../gql/graphql'

/** Whether this browser knows passkeys at all; asked before anybody is offered one. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function'

/** The library comes with the first use: no page needs it to be drawn. */
const browser = () => import('@simplewebauthn/browser')

export async function signWithPasskey(options: string): Promise<SignedCredentialInput> {
  const { startAuthentication } = await browser()
  const { id, response } = await startAuthentication({ optionsJSON: JSON.parse(options) })
  const { clientDataJSON, authenticatorData, signature } = response
  return { id, clientDataJSON, authenticatorData, signature }
}

export async function makePasskey(options: string): Promise<NewCredentialInput> {
  const { startRegistration } = await browser()
  const { id, response } = await startRegistration({ optionsJSON: JSON.parse(options) })
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, clientDataJSON, attestationObject, transports }
}

/** The person closed the browser's question, or let it wait: nothing went wrong. */
export const turnedAway = (thrown: unknown): boolean =>
  thrown instanceof Error && ['NotAllowedError', 'AbortError'].includes(thrown.name)

/** The device has one for this host already. */
export const hasOne = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'InvalidStateError'
