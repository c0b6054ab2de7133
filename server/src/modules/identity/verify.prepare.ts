import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { findLogin } from './find-login.js'
import { findLink, spentLink } from './links.js'

/** `moves`: the link was sent to another address than the present one, and makes it the person's. */
export type Confirming = { linkId: string; email: string; moves: boolean }

export async function prepareVerifyEmail(scope: OpenScope, { token }: { token: string }): Promise<Prepared> {
  const found = token.length <= 100 ? await findLink(scope, token, 'VERIFY_EMAIL') : null
  const link = found ?? (token.length <= 100 ? await findLink(scope, token, 'CHANGE_EMAIL') : null)
  const row = link && (await findLogin(scope, null, link.user_id))
  if (!link || !row || (!found && row.disabled)) throw spentLink('token')
  const facts: Confirming = { linkId: link.id, email: link.email, moves: !found }
  return { facts, become: { tenant: scope.tenant, userId: link.user_id, anew: true } }
}
