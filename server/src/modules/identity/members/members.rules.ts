import { type Doors, holds, may, signedIn } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { inHands, owningRoles, type TenantRole, tenantRoles } from '../permissions.js'
import type { Member } from './member.types.js'
import { prepareTransfer } from './members.prepare.js'

const write = { rule: may('member.write') }

export const memberDoors: Doors = {
  Query: { members: { rule: may('member.read') } },
  Mutation: {
    changeMemberRole: write,
    removeMember: write,
    leaveTenant: { rule: signedIn },
    transferOwnership: { rule: may('ownership.write'), prepare: prepareTransfer },
  },
}

type Viewer = Scope['viewer']
type Whom = Pick<Member, 'role'> & { user: { id: string } }

/** The roles that the viewer may give to anybody: those they could hold themselves. */
export function rolesToGive(viewer: Viewer): TenantRole[] {
  return holds(viewer, 'member.write') ? tenantRoles.filter((role) => inHands(viewer.permissions, role)) : []
}

export function mayManage(viewer: Viewer, { role }: Pick<Member, 'role'>): boolean {
  return holds(viewer, 'member.write') && inHands(viewer.permissions, role)
}

/** Oneself leaves; others are removed. */
export function mayRemove(viewer: Viewer, whom: Whom): boolean {
  return whom.user.id !== viewer.userId && mayManage(viewer, whom)
}

export function mayHandOver(viewer: Viewer, whom: Whom): boolean {
  return whom.user.id !== viewer.userId && !owningRoles.includes(whom.role) && holds(viewer, 'ownership.write')
}
