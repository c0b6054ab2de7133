import { refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { proveCode } from '../identity/factor/prove-code.js'
import { holdsHere } from '../identity/factor/prove-holder.js'
import { provePassword, proveSelf } from '../identity/factor/prove-self.js'
import type { CancelTenantDeletionInput, RequestTenantDeletionInput } from './deletion.inputs.js'

/** The short name first: a slip of the pen must not cost a code. */
export async function prepareDeletion(
  scope: OpenScope,
  { input }: { input: RequestTenantDeletionInput },
): Promise<Prepared> {
  if (!(await holdsHere(scope, 'tenant.delete'))) return { facts: null }
  if (input.confirmSlug.trim().toLowerCase() !== scope.tenant?.slug)
    throw refuse('BAD_USER_INPUT', 'That is not the short name of this tenant.', { field: 'input.confirmSlug' })
  await proveSelf(scope, input)
  return { facts: null }
}

/** One's own tenants alone, closed ones too; any other name is the same as none. */
export async function prepareCancel(
  scope: OpenScope,
  { input }: { input: CancelTenantDeletionInput },
): Promise<Prepared> {
  const row = await provePassword(scope, input)
  const found = 'select id, slug, status from find_tenant(null, null, $1)'
  const [tenant] = await scope.ask<ScopeTenant>(found, [[input.slug]])
  if (!tenant || !row.tenant_ids.includes(tenant.id))
    throw refuse('NOT_FOUND', 'There is no such tenant.', { field: 'input.slug' })
  const { totpCode } = input
  await proveCode(scope, row.user_id, { totpCode, field: 'input.totpCode', code: 'BAD_USER_INPUT' })
  return { facts: null, become: { tenant, userId: row.user_id } }
}
