import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { isLive } from '../../../scope/scope.js'
import { loadViewer } from '../../../scope/viewer.js'
import { findTestMode, testModeToBe } from '../../tenancy/test-mode.js'
import { permissionsOf } from '../permissions.js'
import type { CreateApiKeyInput } from './keys.inputs.js'

export type KeyFacts = { opensTestMode: boolean }
const stay: Prepared = { facts: { opensTestMode: false } satisfies KeyFacts }

/** A test key is a row of test mode: whoever asks for one in live mode goes over, and the first one opens it. */
export async function prepareCreateKey(scope: OpenScope, { input }: { input: CreateApiKeyInput }): Promise<Prepared> {
  const { tenant } = scope
  const { userId } = scope.viewer
  if (input.mode !== 'TEST' || !tenant || !userId || !isLive(scope)) return stay
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  // Without the permission they stay, and the rule refuses in its own words.
  const twin = holds(scope.viewer, 'key.write') ? await findTestMode(scope) : undefined
  await scope.connection.giveBack()
  if (twin === undefined) return stay
  const facts: KeyFacts = { opensTestMode: twin === null }
  return { facts, become: { tenant: twin ?? testModeToBe(tenant), userId } }
}
