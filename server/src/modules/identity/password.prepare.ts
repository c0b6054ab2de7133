import { refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { findLogin } from './find-login.js'
import type { ChangePasswordInput } from './identity.inputs.js'
import { checkPassword, hashPassword, passwordMatches } from './passwords.js'
import { throttleLogin } from './throttle.js'

export async function prepareChangePassword(
  scope: OpenScope,
  { input }: { input: ChangePasswordInput },
): Promise<Prepared> {
  const userId = scope.viewer.userId
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  await throttleLogin(scope, `change:${userId}`)
  const row = await findLogin(scope, null, userId)
  if (!row || !(await passwordMatches(row.password_hash, input.currentPassword)))
    throw refuse('BAD_USER_INPUT', 'That is not your present password.', { field: 'input.currentPassword' })
  checkPassword(input.newPassword, [row.email.split('@')[0] ?? ''], 'input.newPassword')
  return { facts: { passwordHash: await hashPassword(input.newPassword) } }
}
