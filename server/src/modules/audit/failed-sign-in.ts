import { hashOfAddress } from '../../kernel/address.js'
import type { Refusal } from '../../kernel/errors.js'
import { log, messageOf } from '../../kernel/log.js'
import type { OpenScope } from '../../scope/makers.js'

/** What a tenant's people should see of attempts at their accounts. An account that is unknown takes the same way, and leaves nothing. */
const told = new Set([
  ...['WRONG_PASSWORD', 'UNKNOWN_ACCOUNT', 'DISABLED', 'TOTP_WRONG'],
  ...['SIGNATURE', 'UNKNOWN_PASSKEY', 'CHALLENGE_SPENT'],
])

const note = 'select note_failed_sign_in($1, $2, $3, $4, $5, $6, $7, $8)'

/**
 * Wrong passwords and codes, and whether one of them locked the account for a while, in the trail of the tenant that was to be entered: which account, at
 * which door and why, from where by a digest alone. Another tenant of the same person hears nothing of it (migration 0069).
 */
export async function noteFailedSignIn(scope: OpenScope, action: string, given: { refusal: Refusal; slug: unknown }) {
  const { why } = given.refusal.detail
  if (!why || !told.has(why.reason)) return
  const { viewer, request, settings } = scope
  const named = typeof given.slug === 'string' ? given.slug : (scope.tenant?.id ?? null)
  const kind = viewer.userId ? 'USER' : 'VISITOR'
  const from = request ? hashOfAddress(settings.ipHashKey, request.address) : null
  const said = [kind, action, why.reason, why.locks ?? false]
  const values = [why.userId ?? null, named, ...said, scope.requestId, from]
  try {
    await scope.connection.giveBack()
    await scope.ask(note, values)
  } catch (failure) {
    log.error('a failed sign-in could not be written down', { action, error: messageOf(failure) })
  }
}
