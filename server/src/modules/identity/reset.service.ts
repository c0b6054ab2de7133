import { enqueue } from '../../jobs/enqueue.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { confirmAddress, setPassword } from './identity.service.js'
import { endLinks, spendLink, spentLink } from './links.js'
import { revokeAll, userIdOf } from './refresh.js'
import type { ResetFacts, ResetWish } from './reset.prepare.js'
import { openSession } from './sessions.js'
import type { AuthPayload } from './viewer.types.js'

export async function requestPasswordReset(scope: Scope): Promise<boolean> {
  const { userId } = scope.prepared as ResetWish
  const linkId = newId()
  await enqueue(scope, { task: 'mail', payload: { kind: 'reset_password', userId, linkId }, key: `mail:${linkId}` })
  return true
}

/**
 * Whoever reads the mailbox is its owner: the address is confirmed by it too, every session and every other link ends, and the
 * new session gets in even while somebody else's guesses keep log-in shut.
 */
export async function resetPassword(scope: Scope): Promise<AuthPayload> {
  const { linkId, email, passwordHash } = scope.prepared as ResetFacts
  await revokeAll(scope)
  if (!(await spendLink(scope, linkId))) throw spentLink('input.token')
  await setPassword(scope, passwordHash)
  await confirmAddress(scope, email)
  await endLinks(scope, userIdOf(scope))
  await enqueue(scope, { task: 'mail', payload: { kind: 'password_changed', userId: userIdOf(scope) } })
  return openSession(scope)
}
