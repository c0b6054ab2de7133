import { hashOfAddress, networkOf } from '../../kernel/address.js'
import { refuse } from '../../kernel/errors.js'
import type { OpenScope } from '../../scope/makers.js'

/**
 * At most ten evaluated attempts in any ten minutes for an account (five at once, one more every two minutes), and a larger
 * number for an address, counted in the shared table so that two processes do not double them. Beyond that nothing is looked up or hashed.
 */
export async function throttleLogin(scope: OpenScope, account: string): Promise<void> {
  const address = hashOfAddress(scope.settings.ipHashKey, networkOf(scope.request?.address ?? ''))
  const subject = hashOfAddress(scope.settings.ipHashKey, account)
  const buckets: [string, number, number][] = [
    [`login:${subject}`, 5 / 600, 5],
    [`login-from:${address}`, scope.settings.loginsPerAddress / 600, scope.settings.loginsPerAddress],
  ]
  for (const [bucket, perSecond, burst] of buckets) {
    const [taken] = await scope.ask<{ granted: number; retry_ms: number }>('select * from take_tokens($1, $2, $3, 1)', [
      bucket,
      perSecond,
      burst,
    ])
    if (taken?.granted) continue
    const retryAfter = Math.ceil((taken?.retry_ms ?? 60_000) / 1000)
    throw refuse('RATE_LIMITED', 'Too many attempts. Wait a little and try again.', { extensions: { retryAfter } })
  }
}
