import { record } from '../../events/record.js'
import { enqueue } from '../../jobs/enqueue.js'
import { wakeJobs } from '../../jobs/wake.js'
import { refuse } from '../../kernel/errors.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import { TenantDeletion } from './deletion.types.js'

/** Shut for everybody from this moment: staff, visitors, keys. Its owners are told by mail how to take it back. */
export async function requestTenantDeletion(scope: Scope): Promise<TenantDeletion> {
  const tenant = await currentTenant(scope)
  const sql = 'select close_tenant() as "deletesAt"'
  const [row] = await scope.connection.prepared<{ deletesAt: string | null }>('close-tenant', sql, [])
  if (!row?.deletesAt) throw refuse('CONFLICT', 'This tenant is closed already.')
  record(scope, { name: 'tenant.deletion_requested', on: tenant })
  await tendSubscription(scope)
  await tellOwners(scope, 'tenant_closing')
  return answer(scope, new Date(row.deletesAt))
}

export async function cancelTenantDeletion(scope: Scope): Promise<TenantDeletion> {
  const sql = 'select reopen_tenant() as reopened'
  const [row] = await scope.connection.prepared<{ reopened: boolean }>('reopen-tenant', sql, [])
  if (!row?.reopened)
    throw refuse('CONFLICT', 'This tenant is open, or it was not its owner who closed it.', { field: 'input.slug' })
  await wakeJobs(scope)
  record(scope, { name: 'tenant.deletion_cancelled', on: await currentTenant(scope) })
  await tendSubscription(scope)
  await tellOwners(scope, 'tenant_kept')
  return answer(scope, null)
}

/** What is paid for ends with the tenant, and goes on with it. */
async function tendSubscription(scope: Scope): Promise<void> {
  await enqueue(scope, { task: 'tend_subscription', payload: {}, key: `tend:${tenantIdOf(scope)}` })
}

const owners = `select user_id as id from membership where tenant_id = app_tenant() and role = 'OWNER'`

/** `about`: what this is one mail about, so that a job that runs twice does not tell it twice. */
export async function tellOwners(scope: Scope, kind: string, about?: string): Promise<void> {
  const tenantId = tenantIdOf(scope)
  for (const { id } of await scope.connection.prepared<{ id: string }>('owners', owners, [])) {
    const payload = { kind, userId: id, closingId: tenantId, ...(about ? { about } : {}) }
    await enqueue(scope, { task: 'mail', payload, ...(about ? { key: `mail:${about}:${id}` } : {}) })
  }
}

function answer(scope: Scope, deletesAt: Date | null): TenantDeletion {
  return Object.assign(new TenantDeletion(), { id: tenantIdOf(scope), deletesAt })
}
