import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { findLink, spentLink } from './links.js'

export async function prepareVerifyEmail(scope: OpenScope, { token }: { token: string }): Promise<Prepared> {
  const link = token.length <= 100 ? await findLink(scope, token, 'VERIFY_EMAIL') : null
  if (!link) throw spentLink('token')
  return {
    facts: { linkId: link.id, email: link.email },
    become: { tenant: scope.tenant, userId: link.user_id, anew: true },
  }
}
