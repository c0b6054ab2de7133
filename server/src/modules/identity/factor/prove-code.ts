import { type ErrorCode, refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { throttleLogin } from '../throttle.js'
import { asPerson } from './as-person.js'
import { spendRecoveryCode } from './recovery.js'
import { stepOf } from './totp.js'

/** `code`: what a refusal is called: UNAUTHENTICATED where somebody gets in, BAD_USER_INPUT where somebody is in already. */
export type Asked = { totpCode: string | null | undefined; field: string; code: ErrorCode }

const confirmed = 'select sealed from user_totp where user_id = app_user_id() and confirmed_at is not null'

export async function totpOf(scope: Scope): Promise<Buffer | null> {
  return (await scope.connection.prepared<{ sealed: Buffer }>('totp', confirmed, []))[0]?.sealed ?? null
}

/**
 * The second factor of a person whose password was right, where they have one: the six digits of the moment, or a recovery code. What
 * is taken is spent at once, so that it opens nothing twice. Wrong ones are throttled like passwords.
 */
export async function proveCode(scope: OpenScope, userId: string, { totpCode, field, code }: Asked): Promise<void> {
  if (!(await asPerson(scope, userId, () => totpOf(scope)))) return
  if (!totpCode?.trim())
    throw refuse(code, 'Write the six digits of your authenticator, or a recovery code.', {
      field,
      extensions: { reason: 'TOTP_REQUIRED' },
      why: { reason: 'TOTP_REQUIRED', userId },
    })
  const { last: locks } = await throttleLogin(scope, `code:${userId}`)
  if (await asPerson(scope, userId, () => spendCode(scope, userId, totpCode))) return
  throw refuse(code, 'That code is wrong or was used before.', {
    field,
    extensions: { reason: 'TOTP_WRONG' },
    why: { reason: 'TOTP_WRONG', userId, locks },
  })
}

const take =
  'update user_totp set last_step = $1, updated_at = now() where user_id = $2 and last_step < $1 returning user_id'

/** Right and not used before, nor a later one; of two at once a single one is right. */
async function spendCode(scope: Scope, userId: string, code: string): Promise<boolean> {
  const sealed = await totpOf(scope)
  if (!sealed) return false
  const step = await stepOf(scope, userId, { sealed, code })
  if (step === null) return spendRecoveryCode(scope, userId, code)
  return (await scope.connection.prepared('totp-take', take, [step, userId])).length > 0
}
