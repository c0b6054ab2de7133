import { refuse } from '../../kernel/errors.js'
import type { OpenScope } from '../../scope/makers.js'

export type LoginRow = {
  user_id: string
  email: string
  password_hash: string | null
  email_verified: boolean
  disabled: boolean
  last_tenant_id: string | null
  tenant_ids: string[]
}

/** A person by address or id, through the door of log-in; the hash comes with them and goes no further than `prepare`. */
export async function findLogin(
  scope: OpenScope,
  email: string | null,
  userId: string | null = null,
): Promise<LoginRow | undefined> {
  return (await scope.ask<LoginRow>('select * from find_login($1, $2)', [email, userId]))[0]
}

export const emailOf = (text: string): string => text.trim().toLowerCase()

/** Unknown address, wrong password, disabled person: one refusal, so that none can be told from another. */
export const wrongLogin = (reason: string, userId?: string, locks = false) =>
  refuse('UNAUTHENTICATED', 'The e-mail address or the password is wrong.', { why: { reason, userId, locks } })
