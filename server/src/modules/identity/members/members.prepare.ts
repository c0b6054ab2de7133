import { notFound, refuse } from '../../../kernel/errors.js'
import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { loadViewer } from '../../../scope/viewer.js'
import { findLogin } from '../find-login.js'
import { passwordMatches } from '../passwords.js'
import { permissionsOf } from '../permissions.js'
import { throttleLogin } from '../throttle.js'
import { membershipOf } from './members.reads.js'

/** Giving the tenant away asks for the password again: an open session at an empty desk is not enough. */
export async function prepareTransfer(
  scope: OpenScope,
  { userId, password }: { userId: string; password: string },
): Promise<Prepared> {
  const self = scope.viewer.userId
  if (!self || !scope.tenant) return { facts: null }
  await loadViewer(scope, permissionsOf)
  const mayAsk = holds(scope.viewer, 'ownership.write')
  const membership = mayAsk ? await membershipOf(scope, userId) : null
  await scope.connection.giveBack()
  // Without the permission nothing is hashed: the rule, which comes after this step, refuses in its own words.
  if (!mayAsk) return { facts: null }
  if (!membership) throw notFound('member')
  await throttleLogin(scope, `change:${self}`)
  const row = await findLogin(scope, null, self)
  if (!row || !(await passwordMatches(row.password_hash, password)))
    throw refuse('BAD_USER_INPUT', 'That is not your present password.', { field: 'password' })
  return { facts: { proven: true } }
}
