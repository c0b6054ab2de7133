import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { reserve } from '../../plans/reserve.service.js'
import { emailOf } from '../find-login.js'
import { inTurn } from '../members/in-turn.js'
import { inHands } from '../permissions.js'
import { digestOf, userIdOf } from '../refresh.js'
import { TenantRole } from '../user.entity.js'
import { Invitation } from './invitation.entity.js'
import type { InviteMemberInput } from './invitations.inputs.js'
import { checkListings, keepListings } from './listings.js'
import { isMember, openInvitation, openInvitationOf } from './invitations.reads.js'
import { invitationToken, LIFETIME } from './tokens.js'

/** An address that is asked already gets a new link, and the one before is good no more. */
export async function inviteMember(scope: Scope, input: InviteMemberInput): Promise<Invitation> {
  await inTurn(scope)
  const email = emailOf(input.email)
  needHands(scope, input.role, 'input.role')
  if (await isMember(scope, email))
    throw refuse('CONFLICT', 'They are a member already.', { field: 'input.email', extensions: { reason: 'MEMBER' } })
  const chosen = input.listingIds ? await checkListings(scope, input.listingIds, input.role) : null
  const known = await openInvitationOf(scope, email)
  if (known) needHands(scope, known.role, 'input.email')
  await needPlace(scope, known, input.role)
  const invitation = known ?? scope.em.create(Invitation, { id: newId(), email } as Invitation)
  invitation.role = input.role
  scope.em.persist(invitation)
  keepListings(scope, invitation, chosen)
  return send(scope, invitation)
}

export async function resendInvitation(scope: Scope, id: string): Promise<Invitation> {
  const invitation = await mine(scope, id)
  await needPlace(scope, invitation, invitation.role)
  return send(scope, invitation)
}

/** A good link holds a place of the plan; one that has run out, or that makes a merchant, holds none. */
async function needPlace(scope: Scope, known: Invitation | null, role: TenantRole): Promise<void> {
  if (role === TenantRole.MERCHANT) return
  const holds = known && known.expiresAt > scope.now() && known.role !== TenantRole.MERCHANT
  if (!holds) await reserve(scope, 'members')
}

export async function revokeInvitation(scope: Scope, id: string): Promise<Invitation> {
  const invitation = await mine(scope, id)
  invitation.revokedAt = scope.now()
  record(scope, { name: 'invitation.revoked', on: invitation })
  return invitation
}

async function mine(scope: Scope, id: string): Promise<Invitation> {
  await inTurn(scope)
  const invitation = await openInvitation(scope, id)
  if (!invitation) throw notFound('invitation')
  needHands(scope, invitation.role, 'id')
  return invitation
}

function needHands(scope: Scope, role: TenantRole, field: string): void {
  if (!inHands(scope.viewer.permissions, role))
    throw refuse('FORBIDDEN', 'You can give no more than you hold yourself.', { field })
}

/** A new link, in the name of who sends it; the job that writes the mail derives the secret again. */
async function send(scope: Scope, invitation: Invitation): Promise<Invitation> {
  const linkId = newId()
  const now = scope.now()
  Object.assign(invitation, {
    linkId,
    tokenHash: digestOf(invitationToken(scope.settings.jwtSecret, linkId)),
    invitedBy: userIdOf(scope),
    sentAt: now,
    expiresAt: new Date(now.getTime() + LIFETIME),
  })
  record(scope, { name: 'member.invited', on: invitation, payload: { role: invitation.role } })
  const payload = { kind: 'invitation', invitationId: invitation.id, linkId }
  await enqueue(scope, { task: 'mail', payload, key: `mail:${linkId}` })
  return invitation
}
