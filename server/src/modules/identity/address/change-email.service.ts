import { enqueue } from '../../../jobs/enqueue.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { currentUser } from '../identity.service.js'
import { endLinks, makeLink, spendLink, spentLink } from '../links.js'
import { revokeAll, userIdOf } from '../refresh.js'
import type { NewAddress, Undoing } from './change-email.prepare.js'

/** The same for every address: a link is made and a mail is queued. The mail's job finds out whether somebody has the address. */
export async function changeEmail(scope: Scope): Promise<boolean> {
  const { email } = scope.prepared as NewAddress
  const linkId = newId()
  const userId = userIdOf(scope)
  await makeLink(scope, { id: userId, email }, { id: linkId, purpose: 'CHANGE_EMAIL' })
  await enqueue(scope, { task: 'mail', payload: { kind: 'change_email', userId, linkId }, key: `mail:${linkId}` })
  return true
}

const move = 'update app_user set email = $2, email_verified_at = $3, updated_at = $3 where id = $1'

/** The new mailbox answered: it is the address now. Links to the old one are worth nothing, but for the one that takes this back. */
export async function moveTo(scope: Scope, { linkId, email }: { linkId: string; email: string }): Promise<void> {
  const { id, email: old } = await currentUser(scope)
  if (!(await spendLink(scope, linkId))) throw spentLink('token')
  await scope.connection.prepared('user-move', move, [id, email, scope.now()])
  await endLinks(scope, id)
  const undoId = newId()
  await makeLink(scope, { id, email: old }, { id: undoId, purpose: 'UNDO_EMAIL' })
  const payload = { kind: 'email_changed', userId: id, linkId: undoId }
  await enqueue(scope, { task: 'mail', payload, key: `mail:${undoId}` })
}

const since = {
  totp: 'delete from user_totp where user_id = $1 and confirmed_at >= $2',
  codes: 'delete from recovery_code where user_id = $1 and created_at >= $2',
  passkeys: 'delete from passkey where user_id = $1 and created_at >= $2',
}

/**
 * Somebody took the account and moved it: the old address is the address again, every session and link ends, factors that were added
 * since go too, and the way to a new password is in the mail.
 */
export async function undoEmailChange(scope: Scope): Promise<boolean> {
  const { linkId, email, madeAt } = scope.prepared as Undoing
  const userId = userIdOf(scope)
  await revokeAll(scope)
  if (!(await spendLink(scope, linkId))) throw spentLink('token')
  await scope.connection.prepared('user-move', move, [userId, email, scope.now()])
  await endLinks(scope, userId, ['VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'UNDO_EMAIL'])
  for (const [what, sql] of Object.entries(since))
    await scope.connection.prepared(`undo-${what}`, sql, [userId, madeAt])
  const resetId = newId()
  const payload = { kind: 'reset_password', userId, linkId: resetId }
  await enqueue(scope, { task: 'mail', payload, key: `mail:${resetId}` })
  scope.afterCommit(() => scope.request?.setRefreshCookie(null))
  return true
}
