import { anyone, type Doors, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { mayManage } from '../members/members.rules.js'
import type { Invitation } from './invitation.entity.js'
import { prepareAccept, prepareInvite, prepareResend } from './invitations.prepare.js'

const write = may('member.write')

export const invitationDoors: Doors = {
  Query: { invitations: { rule: may('member.read') }, invitation: { rule: anyone, tenantless: true } },
  Mutation: {
    inviteMember: { rule: write, prepare: prepareInvite },
    resendInvitation: { rule: write, prepare: prepareResend },
    revokeInvitation: { rule: write },
    acceptInvitation: { account: true, rule: anyone, tenantless: true, secret: true, prepare: prepareAccept },
  },
}

/** Sending it again and taking it back are for who could give the role. */
export function mayHandle(viewer: Scope['viewer'], invitation: Pick<Invitation, 'role'>): boolean {
  return mayManage(viewer, invitation)
}
