import { isEmailAddress } from '../../../kernel/email.js'
import { refuse } from '../../../kernel/errors.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { proveSelf } from '../factor/prove-self.js'
import { emailOf, findLogin } from '../find-login.js'
import { findLink, spentLink, UNDO_LIFETIME } from '../links.js'
import { throttleLogin } from '../throttle.js'
import type { ChangeEmailInput } from './change-email.types.js'

export type NewAddress = { email: string }

/** Whether somebody has the address is not asked here: the mail that goes there says it to whoever reads it. */
export async function prepareChangeEmail(scope: OpenScope, { input }: { input: ChangeEmailInput }): Promise<Prepared> {
  const email = emailOf(input.email)
  if (!isEmailAddress(email)) throw refuse('BAD_USER_INPUT', 'Write an e-mail address.', { field: 'input.email' })
  const row = await proveSelf(scope, input)
  if (row.email === email) throw refuse('BAD_USER_INPUT', 'That is your address already.', { field: 'input.email' })
  await throttleLogin(scope, `email:${row.user_id}`)
  return { facts: { email } satisfies NewAddress }
}

export type Undoing = { linkId: string; email: string; madeAt: Date }

/** The old mailbox speaks: good for three days, once, whatever was done meanwhile. */
export async function prepareUndo(scope: OpenScope, { token }: { token: string }): Promise<Prepared> {
  const link = token.length <= 100 ? await findLink(scope, token, 'UNDO_EMAIL') : null
  const row = link && (await findLogin(scope, null, link.user_id))
  if (!link || !row || row.disabled) throw spentLink('token')
  const facts: Undoing = {
    linkId: link.id,
    email: link.email,
    madeAt: new Date(Date.parse(link.expires_at) - UNDO_LIFETIME),
  }
  return { facts, become: { tenant: scope.tenant, userId: link.user_id, anew: true } }
}
