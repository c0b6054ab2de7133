import { refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { findLogin } from '../identity/find-login.js'
import { passwordMatches } from '../identity/passwords.js'
import { throttleLogin } from '../identity/throttle.js'

type Cancel = { input: { slug: string; password: string } }

/** One's own tenants alone, closed ones too; any other name is the same as none. */
export async function prepareCancel(scope: OpenScope, { input }: Cancel): Promise<Prepared> {
  const { userId } = scope.viewer
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  await throttleLogin(scope, `prove:${userId}`)
  const row = await findLogin(scope, null, userId)
  if (!row || !(await passwordMatches(row.password_hash, input.password)))
    throw refuse('BAD_USER_INPUT', 'That is not your present password.', { field: 'input.password' })
  const found = 'select id, slug, status from find_tenant(null, null, $1)'
  const [tenant] = await scope.ask<ScopeTenant>(found, [[input.slug]])
  if (!tenant || !row.tenant_ids.includes(tenant.id))
    throw refuse('NOT_FOUND', 'There is no such tenant.', { field: 'input.slug' })
  return { facts: null, become: { tenant, userId } }
}
