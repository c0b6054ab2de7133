import { notFound } from '../../../kernel/errors.js'
import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { loadViewer } from '../../../scope/viewer.js'
import { proveSelf } from '../factor/prove-self.js'
import { permissionsOf } from '../permissions.js'
import { membershipOf } from './members.reads.js'

/** Giving the tenant away asks for the password again: an open session at an empty desk is not enough. */
export async function prepareTransfer(
  scope: OpenScope,
  { userId, password, totpCode }: { userId: string; password: string; totpCode?: string | null },
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
  await proveSelf(scope, { password, totpCode, at: '' })
  return { facts: { proven: true } }
}
