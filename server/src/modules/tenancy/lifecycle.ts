import { record } from '../../events/record.js'
import { wakeJobs } from '../../jobs/wake.js'
import { refuse } from '../../kernel/errors.js'
import type { Scope } from '../../scope/scope.js'
import type { Tenant } from './tenant.entity.js'
import { TenantStatus } from './tenant-status.js'

const { ONBOARDING, READY, ACTIVE, SUSPENDED, CLOSED } = TenantStatus

/**
 * Which state may follow which; the one place. `onboarding`, `ready` and `active` are the tenant's own way to being live. `suspended`
 * and `closed` shut it (ops/docs/decisions/0008) and are the operator's: the web role is not granted the column. Who is let in again
 * goes on where they were, so from those two `reopened` says where to.
 */
export const mayFollow: Record<TenantStatus, readonly TenantStatus[]> = {
  [ONBOARDING]: [READY, SUSPENDED, CLOSED],
  [READY]: [ONBOARDING, ACTIVE, SUSPENDED, CLOSED],
  [ACTIVE]: [SUSPENDED, CLOSED],
  [SUSPENDED]: [ONBOARDING, READY, ACTIVE, CLOSED],
  [CLOSED]: [ONBOARDING, READY, ACTIVE, SUSPENDED],
}

/** Whether the tenant is served at all: its tokens, keys, widget, pages, pictures, jobs. */
export function isOpen(status: TenantStatus | `${TenantStatus}`): boolean {
  return status !== SUSPENDED && status !== CLOSED
}

/** The state a suspended or closed tenant goes back to. */
export function reopened(tenant: Pick<Tenant, 'statusBefore'>): TenantStatus {
  return tenant.statusBefore ?? ONBOARDING
}

/** Moves the tenant on, or refuses with CONFLICT. The row is written when the caller's transaction is flushed. */
export function moveTenant(scope: Scope, tenant: Tenant, move: { to: TenantStatus; reason: string | null }): Tenant {
  const { to, reason } = move
  const from = tenant.status
  const elsewhere = !isOpen(from) && isOpen(to) && to !== reopened(tenant)
  if (!mayFollow[from].includes(to) || elsewhere)
    throw refuse('CONFLICT', `A tenant that is ${from} cannot become ${to}.`, { extensions: { status: from } })
  if (isOpen(from) && !isOpen(to)) tenant.statusBefore = from as Tenant['statusBefore']
  if (isOpen(to)) tenant.statusBefore = null
  if (!isOpen(from) && isOpen(to)) scope.afterFlush(() => wakeJobs(scope))
  Object.assign(tenant, { status: to, statusReason: reason, statusChangedAt: scope.now() })
  record(scope, { name: `tenant.${to}`, on: tenant, payload: { from } })
  return tenant
}
