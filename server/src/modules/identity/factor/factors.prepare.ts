import { refuse } from '../../../kernel/errors.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { throttleLogin } from '../throttle.js'
import type { DisableTotpInput, ProveSelfInput } from './factor.types.js'
import { proveCode } from './prove-code.js'
import { provePassword, proveSelf, signedInPerson } from './prove-self.js'
import { newSeed } from './totp.js'

export type SetupFacts = { seed: string; email: string }

export async function prepareStartTotp(scope: OpenScope, { input }: { input: ProveSelfInput }): Promise<Prepared> {
  const { email } = await proveSelf(scope, input)
  return { facts: { seed: newSeed(), email } satisfies SetupFacts }
}

/** A code of the new authenticator is a guess like any other. */
export async function prepareConfirmTotp(scope: OpenScope): Promise<Prepared> {
  await throttleLogin(scope, `code:${signedInPerson(scope)}`)
  return { facts: null }
}

export async function prepareProof(scope: OpenScope, { input }: { input: ProveSelfInput }): Promise<Prepared> {
  await proveSelf(scope, input)
  return { facts: null }
}

/** Either is enough: who lost the phone has the password, who forgot the password has the phone. */
export async function prepareDisableTotp(scope: OpenScope, { input }: { input: DisableTotpInput }): Promise<Prepared> {
  const { password, totpCode } = input
  const userId = signedInPerson(scope)
  if (!password && !totpCode)
    throw refuse('BAD_USER_INPUT', 'Write your password or a code.', { field: 'input.password' })
  if (password) await provePassword(scope, { password })
  if (totpCode) await proveCode(scope, userId, { totpCode, field: 'input.totpCode', code: 'BAD_USER_INPUT' })
  return { facts: null }
}
