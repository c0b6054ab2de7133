import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { loadViewer } from '../../../scope/viewer.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import { proveCode } from '../factor/prove-code.js'
import { emailOf, findLogin, type LoginRow } from '../find-login.js'
import { proveLogin } from '../login.prepare.js'
import { checkPassword, hashPassword } from '../passwords.js'
import { permissionsOf } from '../permissions.js'
import { throttleLogin } from '../throttle.js'
import { findInvitation, type InvitationRow } from './find-invitation.js'
import type { AcceptInvitationInput, InviteMemberInput } from './invitations.inputs.js'
import { openInvitation } from './invitations.reads.js'
import { throttleInvitation } from './invite.throttle.js'
import { checkListings } from './listings.js'
import { spentInvitation } from './tokens.js'

/** Counted before anything is written, once it names what is there: a slip of the hand is no mail. Who may not invite is refused by the rule, which comes after this step, and costs nothing. */
export async function prepareInvite(scope: OpenScope, { input }: { input: InviteMemberInput }): Promise<Prepared> {
  if (!(await mayInvite(scope))) return { facts: null }
  if (input.listingIds) await checkListings(scope, input.listingIds, input.role)
  await scope.connection.giveBack()
  await throttleInvitation(scope, emailOf(input.email))
  return { facts: null }
}

export async function prepareResend(scope: OpenScope, { id }: { id: string }): Promise<Prepared> {
  if (!(await mayInvite(scope))) return { facts: null }
  const invitation = await openInvitation(scope, id)
  await scope.connection.giveBack()
  if (!invitation) throw notFound('invitation')
  await throttleInvitation(scope, invitation.email)
  return { facts: null }
}

async function mayInvite(scope: OpenScope): Promise<boolean> {
  if (!scope.viewer.userId || !scope.tenant) return false
  await loadViewer(scope, permissionsOf)
  if (holds(scope.viewer, 'member.write')) return true
  await scope.connection.giveBack()
  return false
}

/**
 * `self`: signed in with the address. `known`: an account has it and its password was right. `new`, `unfinished`: nobody was ever let
 * in by it; the link says whose mailbox it is, so whoever registered it before and never confirmed it is started anew.
 */
export type AcceptFacts = {
  standing: 'self' | 'known' | 'new' | 'unfinished'
  userId: string
  email: string
  invitationId: string
  linkId: string
  name: string
  passwordHash: string
}

export async function prepareAccept(scope: OpenScope, { input }: { input: AcceptInvitationInput }): Promise<Prepared> {
  const invitation = await findInvitation(scope, input.token)
  const tenant = invitation && (await findTenantById(scope, invitation.tenant_id))
  if (!invitation || !tenant) throw spentInvitation()
  const found = { email: invitation.email, invitationId: invitation.id, linkId: invitation.link_id }
  const proof = scope.viewer.userId
    ? await bySession(scope, scope.viewer.userId, invitation)
    : invitation.known
      ? await byPassword(scope, invitation, input)
      : await byRegistration(scope, invitation, input)
  const facts: AcceptFacts = { name: '', passwordHash: '', ...found, ...proof }
  const newcomer = facts.standing === 'new' || facts.standing === 'unfinished'
  return { facts, become: { tenant, userId: facts.userId, anew: facts.standing !== 'self' }, newcomer }
}

type Proof = Pick<AcceptFacts, 'standing' | 'userId'> & Partial<AcceptFacts>

async function bySession(scope: OpenScope, userId: string, { email }: InvitationRow): Promise<Proof> {
  const row = await findLogin(scope, null, userId)
  if (!row || row.disabled) throw refuse('UNAUTHENTICATED', 'Sign in again.', { status: 401 })
  if (row.email === email) return { standing: 'self', userId }
  throw refuse('CONFLICT', 'This invitation was sent to another address. Sign out, then open the link again.', {
    extensions: { reason: 'OTHER_ACCOUNT' },
  })
}

/** The same proof, throttle and refusal as a log-in. */
async function byPassword(
  scope: OpenScope,
  { email }: InvitationRow,
  { password, totpCode }: AcceptInvitationInput,
): Promise<Proof> {
  if (!password) throw refuse('BAD_USER_INPUT', 'Write your password.', { field: 'input.password' })
  const row: LoginRow = await proveLogin(scope, email, password)
  await proveCode(scope, row.user_id, { totpCode, field: 'input.totpCode', code: 'UNAUTHENTICATED' })
  return { standing: 'known', userId: row.user_id, passwordHash: row.password_hash ?? '' }
}

async function byRegistration(
  scope: OpenScope,
  { email }: InvitationRow,
  { name, password }: AcceptInvitationInput,
): Promise<Proof> {
  const missing = [
    ...(name?.trim() ? [] : [{ path: 'input.name', message: 'Write a name.' }]),
    ...(password ? [] : [{ path: 'input.password', message: 'Choose a password.' }]),
  ]
  if (!name?.trim() || !password)
    throw refuse('BAD_USER_INPUT', 'Write a name and choose a password.', { fields: missing })
  checkPassword(password, [email.split('@')[0] ?? '', name], 'input.password')
  await throttleLogin(scope, `register:${email}`)
  const row = await findLogin(scope, email)
  const standing = row ? 'unfinished' : 'new'
  return {
    standing,
    userId: row?.user_id ?? newId(),
    name: name.trim(),
    passwordHash: await hashPassword(scope, password),
  }
}
