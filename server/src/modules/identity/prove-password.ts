import { refuse } from '../../kernel/errors.js'
import { holds, type Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { loadViewer } from '../../scope/viewer.js'
import { findLogin } from './find-login.js'
import { passwordMatches } from './passwords.js'
import { permissionsOf } from './permissions.js'
import { throttleLogin } from './throttle.js'

type Proof = { input: { password: string } }

/**
 * A `prepare` step: the viewer says their password once more, under the throttle of log-in. Who lacks the permission is left to the
 * rule, which comes after this step and refuses in its own words, so that nothing is hashed for them.
 */
export const provePassword =
  (permission: string) =>
  async (scope: OpenScope, { input }: Proof): Promise<Prepared> => {
    const { userId } = scope.viewer
    if (!userId || !scope.tenant) return { facts: null }
    await loadViewer(scope, permissionsOf)
    await scope.connection.giveBack()
    if (!holds(scope.viewer, permission)) return { facts: null }
    await throttleLogin(scope, `prove:${userId}`)
    const row = await findLogin(scope, null, userId)
    if (!row || !(await passwordMatches(row.password_hash, input.password)))
      throw refuse('BAD_USER_INPUT', 'That is not your present password.', { field: 'input.password' })
    return { facts: null }
  }
