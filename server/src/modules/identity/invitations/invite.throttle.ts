import { hashOfAddress } from '../../../kernel/address.js'
import { refuse } from '../../../kernel/errors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { tenantIdOf } from '../../../scope/scope.js'

const DAY = 24 * 3_600

/**
 * Nobody mails strangers in bulk through us: a tenant sends twenty invitations at once and a hundred a day, so does a person in all
 * their tenants together, and one address gets three at once from a tenant and ten a day from everybody.
 */
export async function throttleInvitation(scope: OpenScope, email: string): Promise<void> {
  const subject = hashOfAddress(scope.settings.ipHashKey, email)
  const buckets: [name: string, perSecond: number, burst: number][] = [
    [`invite-in:${tenantIdOf(scope)}`, 100 / DAY, 20],
    [`invite-by:${scope.viewer.userId}`, 100 / DAY, 20],
    [`invite-to:${tenantIdOf(scope)}:${subject}`, 6 / DAY, 3],
    [`invite-all:${subject}`, 10 / DAY, 10],
  ]
  for (const [bucket, perSecond, burst] of buckets) {
    const [taken] = await scope.ask<{ granted: number; retry_ms: number }>('select * from take_tokens($1, $2, $3, 1)', [
      bucket,
      perSecond,
      burst,
    ])
    if (taken?.granted) continue
    const retryAfter = Math.ceil((taken?.retry_ms ?? 60_000) / 1000)
    throw refuse('RATE_LIMITED', 'Too many invitations. Wait a little and try again.', { extensions: { retryAfter } })
  }
}
