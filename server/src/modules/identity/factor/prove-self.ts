import { refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { findLogin, type LoginRow } from '../find-login.js'
import { passwordMatches } from '../passwords.js'
import { giveBack, throttleLogin } from '../throttle.js'
import { proveCode } from './prove-code.js'

/** `at`: where the fields of the proof stand, if not in `input`; `passwordField`: its name, if not `password`. */
export type Proof = { password: string; totpCode?: string | null | undefined; passwordField?: string; at?: string }

/**
 * Whoever is signed in proves again that they are the person: the present password and, where they have one, the second factor. For
 * the `prepare` of what an open session alone must not do: password, address, factors, keys, ownership. Answers their row.
 */
export async function proveSelf(scope: OpenScope, proof: Proof): Promise<LoginRow> {
  const row = await provePassword(scope, proof)
  await proveCode(scope, row.user_id, {
    totpCode: proof.totpCode,
    field: `${proof.at ?? 'input.'}totpCode`,
    code: 'BAD_USER_INPUT',
  })
  return row
}

export async function provePassword(
  scope: OpenScope,
  { password, passwordField = 'password', at = 'input.' }: Proof,
): Promise<LoginRow> {
  const userId = signedInPerson(scope)
  const field = `${at}${passwordField}`
  if (!password)
    throw refuse('BAD_USER_INPUT', 'Write your present password.', {
      field,
      extensions: { reason: 'PASSWORD_REQUIRED' },
    })
  const { last: locks } = await throttleLogin(scope, `change:${userId}`)
  const row = await findLogin(scope, null, userId)
  if (!row || !(await passwordMatches(scope, row.password_hash, password)))
    throw refuse('BAD_USER_INPUT', 'That is not your present password.', {
      field,
      why: { reason: 'WRONG_PASSWORD', userId, locks },
    })
  await giveBack(scope, `change:${userId}`)
  return row
}

export function signedInPerson({ viewer }: OpenScope): string {
  if (!viewer.userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  return viewer.userId
}
