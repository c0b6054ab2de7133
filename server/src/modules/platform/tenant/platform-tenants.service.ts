import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { isTimeZone } from '../../../kernel/time.js'
import type { Scope } from '../../../scope/scope.js'
import { foundOwner } from '../user/found-owner.js'
import { Membership, TenantRole } from '../../identity/user.entity.js'
import { isSubscribed } from '../../billing/subscription/subscription.reads.js'
import { planByKey, versionFor } from '../../plans/plans.service.js'
import { moveTenant, reopened } from '../../tenancy/lifecycle.js'
import { foundTenant } from '../../tenancy/tenancy.service.js'
import { Tenant, TenantStatus } from '../../tenancy/tenant.entity.js'
import { concerns } from '../trail.js'
import { needReason } from '../reason.js'
import type { PlatformTenant } from './platform-tenant.types.js'
import type { CreatePlatformTenantInput, UpdatePlatformTenantInput } from './platform-tenants.inputs.js'
import { findTenant } from './platform-tenants.reads.js'

const turn = `select set_config('app.tenant_id', $1, true)`

/** What follows in this transaction is about this tenant: its rows, events and jobs carry its id, and its own trail says what was done. */
async function turnTo(scope: Scope, tenant: NonNullable<Scope['tenant']>): Promise<void> {
  scope.tenant = tenant
  scope.em.setFilterParams('tenant', { id: tenant.id })
  await scope.connection.prepared('turn-to', turn, [tenant.id])
  concerns(scope, tenant.id)
}

async function tenantBy(scope: Scope, id: string): Promise<Tenant> {
  const tenant = await scope.em.findOne(Tenant, { id }, { filters: false })
  if (!tenant) throw notFound('tenant')
  await turnTo(scope, tenant)
  return tenant
}

export async function createPlatformTenant(scope: Scope, input: CreatePlatformTenantInput): Promise<PlatformTenant> {
  const plan = await planByKey(scope, input.planKey ?? 'free')
  await turnTo(scope, { id: newId(), slug: input.slug, status: TenantStatus.ONBOARDING })
  const tenant = await foundTenant(scope, input, plan.key)
  const userId = await foundOwner(scope, { email: input.ownerEmail, name: input.ownerName ?? null })
  const owner = { id: newId(), tenantId: tenant.id, userId, role: TenantRole.OWNER }
  await scope.em.persist(scope.em.create(Membership, owner as Membership)).flush()
  return asItIs(scope, tenant.id)
}

export async function updatePlatformTenant(
  scope: Scope,
  id: string,
  input: UpdatePlatformTenantInput,
): Promise<PlatformTenant> {
  const tenant = await tenantBy(scope, id)
  const { email, planKey, ...needed } = input
  for (const [field, value] of Object.entries({ ...needed, planKey }))
    if (value === null || value?.trim() === '')
      throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', { field: `input.${field}` })
  if (input.timezone && !isTimeZone(input.timezone))
    throw refuse('BAD_USER_INPUT', 'Write an IANA zone, such as Europe/Berlin.', { field: 'input.timezone' })
  const plan = planKey ? await versionFor(scope, planKey, tenant.planKey) : tenant.planKey
  if (plan !== tenant.planKey) await needUnpaid(scope, id)
  scope.em.assign(tenant, {
    ...needed,
    ...(email === undefined ? {} : { email }),
    planKey: plan,
  })
  return asItIs(scope, id)
}

const holdTenant = 'select from tenant where id = $1 for update'

/** The plan of whoever pays for one is what they pay for. The row is held: a purchase that is written at this moment sets it after us, or is seen. */
async function needUnpaid(scope: Scope, id: string): Promise<void> {
  await scope.connection.prepared('hold-tenant', holdTenant, [id])
  if (await isSubscribed(scope))
    throw refuse('CONFLICT', 'The tenant pays for its plan. It changes with the subscription.', {
      extensions: { reason: 'SUBSCRIBED' },
    })
}

/** Shut from the next request on, by every way that leads to it; everything it has is kept. */
export async function suspendTenant(scope: Scope, id: string, reason: string): Promise<PlatformTenant> {
  return move(scope, id, { to: () => TenantStatus.SUSPENDED, reason })
}

export async function closeTenant(scope: Scope, id: string, reason: string): Promise<PlatformTenant> {
  return move(scope, id, { to: () => TenantStatus.CLOSED, reason })
}

/** Back to where it was before it was shut. */
export async function reopenTenant(scope: Scope, id: string, reason: string): Promise<PlatformTenant> {
  return move(scope, id, { to: reopened, reason })
}

const forgetWish = 'update tenant set deletion_requested_by = null where id = $1 and deletion_requested_by is not null'

type Move = { to: (tenant: Tenant) => TenantStatus; reason: string }

async function move(scope: Scope, id: string, { to, reason }: Move): Promise<PlatformTenant> {
  const said = needReason(reason)
  const tenant = await tenantBy(scope, id)
  moveTenant(scope, tenant, { to: to(tenant), reason: said })
  // From now on it is the operator's doing: what an owner closed an owner can take back, and nothing else.
  await scope.connection.prepared('platform-wish', forgetWish, [id])
  return asItIs(scope, id)
}

/** What the verb changed is written first, for the answer is read by SQL. */
async function asItIs(scope: Scope, tenantId: string): Promise<PlatformTenant> {
  await scope.em.flush()
  const tenant = await findTenant(scope, tenantId)
  if (!tenant) throw notFound('tenant')
  return tenant
}
