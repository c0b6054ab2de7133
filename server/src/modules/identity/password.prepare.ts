import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { proveCode } from './factor/prove-code.js'
import { provePassword } from './factor/prove-self.js'
import type { ChangePasswordInput } from './identity.inputs.js'
import { checkPassword, hashPassword } from './passwords.js'

/** The code last: a new password that will not do must not cost a code. */
export async function prepareChangePassword(
  scope: OpenScope,
  { input }: { input: ChangePasswordInput },
): Promise<Prepared> {
  const { currentPassword: password, totpCode, newPassword } = input
  const row = await provePassword(scope, { password, passwordField: 'currentPassword' })
  checkPassword(newPassword, [row.email.split('@')[0] ?? ''], 'input.newPassword')
  await proveCode(scope, row.user_id, { totpCode, field: 'input.totpCode', code: 'BAD_USER_INPUT' })
  return { facts: { passwordHash: await hashPassword(scope, newPassword) } }
}
