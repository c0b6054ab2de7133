import { hashOfAddress, networkOf } from '../../kernel/address.js'
import { refuse } from '../../kernel/errors.js'
import type { OpenScope } from '../../scope/makers.js'

/**
 * At most ten evaluated attempts in any ten minutes for an account (five at once, one more every two minutes), and a larger
 * number for an address, counted in the shared table so that two processes do not double them. Beyond that nothing is looked up or hashed.
 * Answers whether it was the last one: if it is wrong, the account is locked for a while.
 */
export async function throttleLogin(scope: OpenScope, account: string): Promise<{ last: boolean }> {
  const [left = 0] = await takeFrom(scope, [ofAccount(scope, account), fromAddress(scope)])
  return { last: left < 1 }
}

/** What was right was no attempt: somebody busy with their own account is not kept waiting for it. */
export async function giveBack(scope: OpenScope, account: string): Promise<void> {
  const [bucket, perSecond] = ofAccount(scope, account)
  await scope.ask('select give_back($1, $2)', [bucket, perSecond])
}

function ofAccount({ settings }: OpenScope, account: string): Bucket {
  return [`login:${hashOfAddress(settings.ipHashKey, account)}`, 5 / 600, 5]
}

/** Where nobody is named yet, the address alone is counted. */
export async function throttleAddress(scope: OpenScope): Promise<void> {
  await takeFrom(scope, [fromAddress(scope)])
}

/** Its key in the table, how many a second, how many at once. */
type Bucket = [string, number, number]

function fromAddress({ settings, request }: OpenScope): Bucket {
  const address = hashOfAddress(settings.ipHashKey, networkOf(request?.address ?? ''))
  return [`login-from:${address}`, settings.loginsPerAddress / 600, settings.loginsPerAddress]
}

/** How many are left in each. */
async function takeFrom(scope: OpenScope, buckets: Bucket[]): Promise<number[]> {
  const left: number[] = []
  for (const [bucket, perSecond, burst] of buckets) {
    const [taken] = await scope.ask<{ granted: number; remaining: number; retry_ms: number }>(
      'select * from take_tokens($1, $2, $3, 1)',
      [bucket, perSecond, burst],
    )
    left.push(taken?.remaining ?? 0)
    if (taken?.granted) continue
    const retryAfter = Math.ceil((taken?.retry_ms ?? 60_000) / 1000)
    throw refuse('RATE_LIMITED', 'Too many attempts. Wait a little and try again.', { extensions: { retryAfter } })
  }
  return left
}
