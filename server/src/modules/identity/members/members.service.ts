import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { holds } from '../../../scope/doors.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { reserve } from '../../plans/reserve.service.js'
import { endInvitationsOf } from '../invitations/ended.js'
import { inHands, owningRoles } from '../permissions.js'
import { oneAtATime, userIdOf } from '../refresh.js'
import { type Membership, TenantRole } from '../user.entity.js'
import { inTurn } from './in-turn.js'
import type { Member } from './member.types.js'
import { asMember, membershipOf } from './members.reads.js'
import { mayManage, mayRemove } from './members.rules.js'

const forbidden = (message: string, field?: string) => refuse('FORBIDDEN', message, field ? { field } : {})

export async function theMembership(scope: Scope, userId: string): Promise<Membership> {
  const membership = await membershipOf(scope, userId)
  if (!membership) throw notFound('member')
  return membership
}

export async function changeMemberRole(scope: Scope, userId: string, role: TenantRole): Promise<Member> {
  await inTurn(scope)
  const membership = await theMembership(scope, userId)
  if (!mayManage(scope.viewer, membership)) throw forbidden('Only an owner may change an owner.')
  if (!inHands(scope.viewer.permissions, role)) throw forbidden('You can give no more than you hold yourself.', 'role')
  await keepAnOwner(scope, membership, role)
  await setRole(scope, membership, role)
  return asMember(scope, membership)
}

const endGrants = 'delete from listing_grant where tenant_id = app_tenant() and membership_id = $1'

async function setRole(
  scope: Scope,
  membership: Membership,
  role: TenantRole,
  how: { handover?: true } = {},
): Promise<void> {
  if (membership.role === role) return
  const from = membership.role
  // Merchants hold no place of the plan; whoever is of the team from now on needs one.
  if (from === TenantRole.MERCHANT) await reserve(scope, 'members')
  membership.role = role
  // What a merchant was given goes with the role it was given to.
  await scope.connection.prepared('grants-end', endGrants, [membership.id])
  await endInvitationsOf(scope, membership.userId, role)
  record(scope, {
    name: 'member.role_changed',
    on: membership,
    payload: { userId: membership.userId, from, to: role, ...how },
  })
}

export async function removeMember(scope: Scope, userId: string): Promise<Member> {
  await inTurn(scope)
  const membership = await theMembership(scope, userId)
  const member = await asMember(scope, membership)
  if (!mayManage(scope.viewer, member)) throw forbidden('Only an owner may remove an owner.')
  if (!mayRemove(scope.viewer, member))
    throw refuse('CONFLICT', 'You cannot remove yourself; leave instead.', { field: 'userId' })
  await keepAnOwner(scope, membership, null)
  await takeOut(scope, membership, 'member.removed')
  return member
}

/** `tenantId` says what is left, so that nobody leaves the tenant they happen to be in. */
export async function leaveTenant(scope: Scope, tenantId: string): Promise<boolean> {
  await inTurn(scope)
  const membership = tenantId === tenantIdOf(scope) ? await membershipOf(scope, userIdOf(scope)) : null
  if (!membership) throw notFound('tenant')
  await keepAnOwner(scope, membership, null)
  await takeOut(scope, membership, 'member.left')
  scope.afterCommit(() => scope.request?.setRefreshCookie(null))
  return true
}

/** Their sessions here end with the membership; what they hold elsewhere is no business of this tenant. */
async function takeOut(scope: Scope, membership: Membership, event: string): Promise<void> {
  const { userId, role } = membership
  record(scope, { name: event, on: membership, payload: { userId, role } })
  await scope.em.remove(membership).flush()
  await endInvitationsOf(scope, userId, null)
  await oneAtATime(scope, userId)
  await scope.connection.prepared('sessions-end', 'select end_sessions($1)', [userId])
}

const others = `select count(*)::int as count from membership m join app_user u on u.id = m.user_id
  where m.tenant_id = app_tenant() and m.role = any ($1) and m.user_id <> $2 and u.disabled_at is null`

/** A tenant always has an owner who can sign in; `inTurn` keeps two from counting on each other. */
async function keepAnOwner(scope: Scope, { userId, role }: Membership, next: TenantRole | null): Promise<void> {
  if (!owningRoles.includes(role) || (next && owningRoles.includes(next))) return
  const [row] = await scope.connection.prepared<{ count: number }>('owners-besides', others, [owningRoles, userId])
  if (row?.count) return
  throw refuse('CONFLICT', 'Every tenant needs an owner. Make somebody else an owner first.', {
    extensions: { reason: 'LAST_OWNER' },
  })
}

const disabled = 'select disabled_at is not null as disabled from app_user where id = $1'

/** The present owner becomes an ADMIN in the same breath; both are told by mail. */
export async function transferOwnership(scope: Scope, userId: string): Promise<Member> {
  await inTurn(scope)
  if (!holds(scope.viewer, 'ownership.write')) throw forbidden('Only an owner may do this.')
  const [next, own] = [await theMembership(scope, userId), await theMembership(scope, userIdOf(scope))]
  if (owningRoles.includes(next.role)) throw refuse('CONFLICT', 'They are an owner already.', { field: 'userId' })
  const [person] = await scope.connection.prepared<{ disabled: boolean }>('person-disabled', disabled, [userId])
  if (person?.disabled) throw refuse('CONFLICT', 'They cannot sign in at present.', { field: 'userId' })
  await setRole(scope, next, TenantRole.OWNER, { handover: true })
  await setRole(scope, own, TenantRole.ADMIN, { handover: true })
  record(scope, { name: 'ownership.transferred', on: next, payload: { from: own.userId, to: userId } })
  await enqueue(scope, { task: 'mail', payload: { kind: 'ownership_received', userId } })
  await enqueue(scope, { task: 'mail', payload: { kind: 'ownership_given', userId: own.userId } })
  return asMember(scope, next)
}
