import { isEmailAddress } from '../../kernel/email.js'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { proveCode } from './factor/prove-code.js'
import { emailOf, findLogin } from './find-login.js'
import type { ResetPasswordInput } from './identity.inputs.js'
import { findLink, spentLink } from './links.js'
import { checkPassword, hashPassword } from './passwords.js'
import { throttleLogin } from './throttle.js'

export type ResetWish = { userId: string }

/** Known or not, the same work is done and the same said: for nobody's address the job is about nobody, and sends nothing. */
export async function prepareRequestReset(scope: OpenScope, { email }: { email: string }): Promise<Prepared> {
  const address = emailOf(email)
  if (address.length > 254 || !isEmailAddress(address))
    throw refuse('BAD_USER_INPUT', 'Write an e-mail address.', { field: 'email' })
  await throttleLogin(scope, `reset:${address}`)
  const row = await findLogin(scope, address)
  return { facts: { userId: row?.user_id ?? newId() } satisfies ResetWish }
}

export type ResetFacts = { linkId: string; email: string; passwordHash: string }

/** The link is good for the mailbox it was sent to: not after the address was changed, nor for a disabled person. */
export async function prepareResetPassword(
  scope: OpenScope,
  { input }: { input: ResetPasswordInput },
): Promise<Prepared> {
  const { token, newPassword } = input
  const link = token.length <= 100 ? await findLink(scope, token, 'RESET_PASSWORD') : null
  const row = link && (await findLogin(scope, null, link.user_id))
  if (!link || !row || row.disabled || row.email !== link.email) throw spentLink('input.token')
  checkPassword(newPassword, [row.email.split('@')[0] ?? ''], 'input.newPassword')
  const { totpCode } = input
  await proveCode(scope, row.user_id, { totpCode, field: 'input.totpCode', code: 'UNAUTHENTICATED' })
  const facts: ResetFacts = { linkId: link.id, email: link.email, passwordHash: await hashPassword(scope, newPassword) }
  const here = scope.tenant && row.tenant_ids.includes(scope.tenant.id) ? scope.tenant : null
  const last = row.tenant_ids.find((id) => id === row.last_tenant_id) ?? row.tenant_ids[0]
  const tenant = here ?? (last ? await findTenantById(scope, last) : null)
  return { facts, become: { tenant, userId: row.user_id, anew: true } }
}
