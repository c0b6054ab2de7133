import { record } from '../../../events/record.js'
import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { beyond, roomFor } from '../../plans/reserve.service.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import {
  confirmAddress,
  enterTenant,
  makePerson,
  moveSession,
  needSamePassword,
  restartPerson,
} from '../identity.service.js'
import { peopleInTurn } from '../members/in-turn.js'
import { userIdOf } from '../refresh.js'
import { Membership, TenantRole } from '../user.entity.js'
import type { AuthPayload } from '../viewer.types.js'
import type { Invitation } from './invitation.entity.js'
import type { AcceptFacts } from './invitations.prepare.js'
import { giveListings } from './listings.js'
import { openInvitation } from './invitations.reads.js'
import { spentInvitation } from './tokens.js'

/** The link proves the mailbox, so the address is confirmed by it too. Looked at again in turn: one use, whoever is first. */
export async function acceptInvitation(scope: Scope): Promise<AuthPayload> {
  const facts = scope.prepared as AcceptFacts
  await peopleInTurn(scope)
  const invitation = await openInvitation(scope, facts.invitationId)
  if (!invitation || invitation.linkId !== facts.linkId) throw spentInvitation()
  await person(scope, facts)
  await confirmAddress(scope, facts.email)
  await join(scope, invitation)
  const here = facts.standing === 'self' ? scope.viewer.sessionId : null
  return here ? moveSession(scope, here) : enterTenant(scope)
}

async function person(scope: Scope, { standing, userId, email, name, passwordHash }: AcceptFacts): Promise<void> {
  if (standing === 'known') await needSamePassword(scope, passwordHash)
  if (standing === 'unfinished') await restartPerson(scope, { userId, email, name, passwordHash })
  if (standing === 'new' && !(await makePerson(scope, { userId, email, name, passwordHash })))
    throw refuse('CONFLICT', 'Somebody registers this address at this moment. Try again.', { field: 'input.token' })
}

async function join(scope: Scope, invitation: Invitation): Promise<void> {
  const userId = userIdOf(scope)
  const here = { userId, tenantId: tenantIdOf(scope) }
  if (await scope.em.findOne(Membership, here)) throw refuse('CONFLICT', 'You are a member already.')
  if (invitation.role !== TenantRole.MERCHANT) await needSeat(scope)
  invitation.acceptedAt = scope.now()
  invitation.acceptedBy = userId
  const membership = scope.em.create(Membership, { id: newId(), ...here, role: invitation.role } as Membership)
  record(scope, { name: 'invitation.accepted', on: invitation, payload: { userId, role: invitation.role } })
  await scope.em.persist(membership).flush()
  await giveListings(scope, invitation, membership)
}

const joined = `select count(*)::int as joined from membership where tenant_id = app_tenant() and role <> 'MERCHANT'`

/** The invitation held its place when it was sent; since then the plan may have become smaller than the team. Nobody who is in goes for it. */
async function needSeat(scope: Scope): Promise<void> {
  const room = await roomFor(scope, 'members')
  if (!room) return
  const [row] = await scope.connection.prepared<{ joined: number }>('members-joined', joined, [])
  if ((row?.joined ?? 0) >= room.limit) throw await beyond(scope, { ...room, used: row?.joined ?? 0 }, 1)
}
