import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { loadViewer } from '../../../scope/viewer.js'
import { permissionsOf } from '../permissions.js'
import { proveSelf } from './prove-self.js'

type Given = { input?: { password?: string | null; totpCode?: string | null } | null }

/** A `prepare` step: whoever holds the permission proves again that they are the person. */
export const proveHolder =
  (permission: string) =>
  async (scope: OpenScope, { input }: Given): Promise<Prepared> => {
    if (await holdsHere(scope, permission))
      await proveSelf(scope, { password: input?.password ?? '', totpCode: input?.totpCode })
    return { facts: null }
  }

/**
 * Whether it is worth asking: who lacks the permission is left to the rule, which comes after this step and refuses in its own words,
 * so that nothing is hashed for them and no code is spent.
 */
export async function holdsHere(scope: OpenScope, permission: string): Promise<boolean> {
  if (!scope.viewer.userId || !scope.tenant) return false
  await loadViewer(scope, permissionsOf)
  await scope.connection.giveBack()
  return holds(scope.viewer, permission)
}
